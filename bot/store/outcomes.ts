/** What people said about answers: per case, without name, address or conversation. */
import { join } from 'node:path';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import { openDatabase } from './database.ts';

export interface Outcomes {
  /** A second entry of the same id replaces the first. */
  record(entry: OutcomeEntry): void;
  /** Newest first. */
  list(): OutcomeEntry[];
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outcomes (
    id TEXT PRIMARY KEY, cause TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, said_at TEXT NOT NULL, questions INTEGER NOT NULL
  ) STRICT;
`;

/** Opens or creates `outcomes.db` in the data folder. */
export function openOutcomes(folder: string): Outcomes {
  const database = openDatabase(join(folder, 'outcomes.db'), SCHEMA);
  const put = database.prepare(
    'INSERT OR REPLACE INTO outcomes VALUES (:id, :cause, :outcome, :reason, :when, :questions)',
  );
  const all = database.prepare('SELECT * FROM outcomes ORDER BY said_at DESC, id');
  return {
    record: ({ id, cause, outcome, reason, when, questions }) =>
      void put.run({ id, cause, outcome, reason: reason ?? null, when, questions }),
    list: () => all.all().map(toEntry),
    close: () => database.close(),
  };
}

function toEntry(row: Record<string, unknown>): OutcomeEntry {
  return {
    id: String(row.id),
    cause: String(row.cause),
    outcome: row.outcome as OutcomeEntry['outcome'],
    ...(row.reason ? { reason: row.reason as Redacted } : {}),
    when: String(row.said_at),
    questions: Number(row.questions),
  };
}

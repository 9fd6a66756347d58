/** Outcomes in one SQLite file of the data folder; another process may read while the bot writes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { openDatabase } from './database.ts';
import type { Outcomes } from './outcomes.ts';
import { patiently } from './patiently.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS outcomes (
    id TEXT PRIMARY KEY, cause TEXT NOT NULL, outcome TEXT NOT NULL, reason TEXT, said_at TEXT NOT NULL, questions INTEGER NOT NULL
  ) STRICT;
`;

const fileIn = (folder: string) => join(folder, 'outcomes.db');

export const hasSqliteOutcomes = (folder: string): boolean => existsSync(fileIn(folder));

/**
 * Opens `outcomes.db` in the data folder. Where it is not there yet it is made for the first outcome: a file that is made
 * waits for the disk half a dozen times, and a start would wait with it.
 * @throws StoreFault
 */
export function openSqliteOutcomes(folder: string): Outcomes {
  let opened = hasSqliteOutcomes(folder) ? openFile(folder) : undefined;
  let isClosed = false;
  const open = () => {
    if (isClosed) throw new Error('Keeping an outcome: its store is closed.');
    opened ??= openFile(folder);
    return opened;
  };
  return {
    record: async (entry) => open().record(entry),
    list: async (since) => (hasSqliteOutcomes(folder) ? open().list(since) : []),
    async forgetBefore(moment) {
      if (hasSqliteOutcomes(folder)) await open().forgetBefore(moment);
    },
    close() {
      isClosed = true;
      opened?.close();
    },
  };
}

function openFile(folder: string): Outcomes {
  const database = openDatabase(fileIn(folder), SCHEMA);
  const find = database.prepare('SELECT * FROM outcomes WHERE id = ?');
  const put = database.prepare(
    `INSERT INTO outcomes (id, cause, outcome, reason, said_at, questions)
     VALUES (:id, :cause, :outcome, :reason, :when, :questions)
     ON CONFLICT (id) DO UPDATE SET cause = :cause, outcome = :outcome, reason = :reason, said_at = :when, questions = :questions
     WHERE :when >= said_at`,
  );
  const newest = database.prepare('SELECT * FROM outcomes WHERE said_at >= ? ORDER BY said_at DESC, id');
  const forget = database.prepare('DELETE FROM outcomes WHERE said_at < ?');
  return {
    async record({ id, cause, outcome, reason, when, questions }) {
      const before = find.get(id);
      await patiently(() => put.run({ id, cause, outcome, reason: reason ?? null, when, questions }));
      return before && toEntry(before);
    },
    list: async (since = '') => newest.all(since).map(toEntry),
    async forgetBefore(moment) {
      await patiently(() => forget.run(moment));
    },
    close: () => {
      if (database.isOpen) database.close();
    },
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

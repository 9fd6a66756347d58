/** What the causes in question have to say to each question: looked up by cause, since each is named by a few tables only. */

import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import type { FactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { chances, type Row, type Stated, type Table, tableFor, tablesNaming } from './likely.ts';

export interface Spoken {
  table: Table;
  /** How people with each cause answer, in the order of the causes; undefined where nothing is known of it. */
  rows: (Row | undefined)[];
}

/** One question, as some causes see it. */
export function spokenTo(stated: Stated, causes: readonly Pick<WeighedCause, 'cause'>[], fact: FactName): Spoken {
  const table = tableFor(fact);
  const rows = causes.map(({ cause }) => chances(stated, table, cause));
  return { table, rows: rows.map((row) => (row === table.neutral ? undefined : row)) };
}

/** By cause, the facts under which the pages of codes name it. */
export type Conditions = ReadonlyMap<string, ReadonlySet<FactName>>;

export function conditionsIn({ observations }: Evidence): Conditions {
  const byCause = new Map<string, Set<FactName>>();
  for (const { causes } of observations)
    for (const { cause, when } of causes) {
      if (!when) continue;
      const facts = byCause.get(cause) ?? new Set();
      byCause.set(cause, facts);
      for (const fact in when) facts.add(fact);
    }
  return byCause;
}

const NONE: ReadonlySet<FactName> = new Set();

/** Whether some of the causes, or a page of a code, has something to say to a question. */
export function isSpokenTo(
  knowledge: Knowledge,
  conditions: Conditions,
  causes: readonly Pick<WeighedCause, 'cause'>[],
  fact: FactName,
): boolean {
  const { rows } = tableFor(fact);
  const speaks = ({ cause }: Pick<WeighedCause, 'cause'>) =>
    rows.has(cause) || knowledge.causes.get(cause)?.matter.facts?.[fact] !== undefined;
  return causes.some(speaks) || [...conditions.values()].some((facts) => facts.has(fact));
}

/**
 * Every question to which some of the causes, or a page of a code, has something to say.
 * @param only of these
 */
export function spokenOf(
  knowledge: Knowledge,
  conditions: Conditions,
  stated: Stated,
  causes: readonly Pick<WeighedCause, 'cause'>[],
  only?: ReadonlySet<FactName>,
): Spoken[] {
  const isWanted = (fact: FactName) => only === undefined || only.has(fact);
  const spoken = new Map<FactName, Spoken>();
  const to = (table: Table): Spoken => {
    const known = spoken.get(table.fact);
    if (known) return known;
    const made = { table, rows: new Array<Row | undefined>(causes.length).fill(undefined) };
    spoken.set(table.fact, made);
    return made;
  };
  for (const facts of conditions.values()) for (const fact of facts) if (isWanted(fact)) to(tableFor(fact));
  causes.forEach(({ cause }, place) => {
    for (const { table, row } of tablesNaming(cause)) if (isWanted(table.fact)) to(table).rows[place] = row;
    const state = (fact: FactName) => {
      if (!isWanted(fact)) return;
      const { table, rows } = to(tableFor(fact));
      const row = rows[place] ?? chances(stated, table, cause);
      rows[place] = row === table.neutral ? undefined : row;
    };
    for (const fact in knowledge.causes.get(cause)?.matter.facts) state(fact);
    for (const fact of conditions.get(cause) ?? NONE) state(fact);
  });
  return [...spoken.values()];
}

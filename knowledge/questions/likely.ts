/**
 * How likely each answer to a question is for people with a given cause. The table stands on the question's page; where a
 * page of facts has none, the conditions on the pages of causes and codes (`facts`, `when`) say it more roughly.
 */

import type { Evidence } from '../evidence/evidence.ts';
import { ANOTHER, type FactName, factDefinition, factPages, takesAnother } from '../facts/facts.ts';
import { once } from '../lazily.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { getOrMake } from '../recent.ts';

/** Of people with a cause so many give an answer that its row names, as was counted; the rest errs, or sees something else. */
const SURE = 0.8;
/** Where the answers are two or three they err less, as was counted too. */
const SURE_OF_FEW = 0.92;
const FEW = 3;
/** Of people with a cause that a table does not name so many find none of the answers fitting. */
const NONE_FITS = 0.4;
const NONE_FITS_THOUGH_NAMED = 0.04;
/** Where "other" stands among the answers, it is also what people take who do not see their own. */
const OTHER_THOUGH_NAMED = 0.15;
/** A condition on a page is no table: things are often so, and not always. */
const STATED = 0.8;

/** The chance of each value of `values`, in their order. */
export type Row = readonly number[];

export interface Table {
  fact: FactName;
  values: readonly string[];
  /** By cause, each worked out when it is first asked for: a case asks for few of them. */
  rows: Pick<ReadonlyMap<string, Row>, 'get' | 'has' | 'keys' | 'size'>;
  /** Of a cause that is not named. */
  neutral: Row;
  /** The same, where the page says what is usual. */
  usual?: Row;
}

export const isRest = (value: string) => value === ANOTHER || value === 'other';

function neutralRow(values: readonly string[]): Row {
  const rest = values.some(isRest) ? NONE_FITS : 0;
  const named = values.filter((value) => !isRest(value)).length;
  return values.map((value) => (isRest(value) ? rest : (1 - rest) / named));
}

/**
 * @param shares by value; what is left over is spread among the other answers.
 * @param usual what people answer who have another cause: as they do, so do those who see something else.
 */
export function rowOf(values: readonly string[], shares: Record<string, number>, sure = SURE, usual?: Row): Row {
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  const unnamed = values.filter((value) => shares[value] === undefined);
  const isPlain = (value: string) => shares[value] === undefined && !isRest(value);
  const rest = unnamed.includes('other') ? OTHER_THOUGH_NAMED : unnamed.some(isRest) ? NONE_FITS_THOUGH_NAMED : 0;
  const left = !unnamed.some(isPlain) ? 0 : Math.max(0.02, 1 - sure - rest);
  const mass = 1 - rest - left;
  const often = (place: number) => usual?.[place] ?? 1;
  const all = values.reduce((total, value, place) => total + (isPlain(value) ? often(place) : 0), 0);
  return values.map((value, place) => {
    const share = shares[value];
    if (share !== undefined) return (mass * share) / sum;
    return isRest(value) ? rest : (left * often(place)) / all;
  });
}

/** Where one look settles it. */
const FIRM = 0.97;
/** Of a soft answer so much is due to other things than the cause. */
const SOFT = 0.3;

const soften = (row: Row, neutral: Row): Row =>
  row.map((chance, place) => (1 - SOFT) * chance + SOFT * (neutral[place] as number));

function tableOf(fact: FactName): Table {
  const matter = factDefinition(fact);
  const values = [...matter.answers.map(({ value }) => value), ...(takesAnother(matter) ? [ANOTHER] : [])];
  const neutral = neutralRow(values);
  const usual = matter.usual && rowOf(values, matter.usual);
  const sure = matter.firm ? FIRM : values.length <= FEW ? SURE_OF_FEW : SURE;
  const row = (shares: Record<string, number>) => {
    const plain = rowOf(values, shares, sure, usual);
    return matter.soft ? soften(plain, neutral) : plain;
  };
  const rows = rowsOf(new Map(Object.entries(matter.likely ?? {})), row);
  return { fact, values, rows, neutral, ...(matter.usual ? { usual: row(matter.usual) } : {}) };
}

function rowsOf(likely: ReadonlyMap<string, Record<string, number>>, row: (shares: Record<string, number>) => Row) {
  const known = new Map<string, Row>();
  const get = (cause: string): Row | undefined => {
    const shares = likely.get(cause);
    return shares && getOrMake(known, cause, () => row(shares));
  };
  return { get, has: (cause: string) => likely.has(cause), keys: () => likely.keys(), size: likely.size };
}

const made = new Map<FactName, Table>();

/** The table of a question; with no rows where its page has none. */
export function tableFor(fact: FactName): Table {
  const table = made.get(fact) ?? tableOf(fact);
  made.set(fact, table);
  return table;
}

/** So much less often than others do people with the cause give an answer that speaks against it. */
const SELDOM = 0.5;

/** Whether an answer speaks against a cause; what hangs on much else speaks against none. */
export function speaksAgainst(fact: FactName, value: string, cause: string): boolean {
  const { values, rows, neutral, usual = neutral } = tableFor(fact);
  const [row, place] = [rows.get(cause), values.indexOf(value)];
  if (!row || place < 0 || factDefinition(fact).soft) return false;
  return (row[place] as number) <= SELDOM * (usual[place] as number);
}

const against = new Map<string, readonly string[]>();

/** The causes that an answer speaks against. */
export function causesAgainst(fact: FactName, value: string): readonly string[] {
  const key = `${fact}=${value}`;
  const known =
    against.get(key) ?? [...tableFor(fact).rows.keys()].filter((cause) => speaksAgainst(fact, value, cause));
  against.set(key, known);
  return known;
}

interface Naming {
  table: Table;
  row: Row;
}

const naming = once(() => {
  const byCause = new Map<string, Table[]>();
  for (const fact of factPages().keys()) {
    const table = tableFor(fact);
    for (const cause of table.rows.keys()) getOrMake(byCause, cause, () => []).push(table);
  }
  return byCause;
});

const named = new Map<string, readonly Naming[]>();

/** The tables that name a cause, each with its row. */
export const tablesNaming = (cause: string): readonly Naming[] =>
  getOrMake(named, cause, () =>
    (naming().get(cause) ?? []).map((table) => ({ table, row: table.rows.get(cause) as Row })),
  );

/** What pages state without a table: by fact and cause the values under which they name the cause. */
export type Stated = (fact: FactName, cause: string) => readonly string[];

const NOTHING: readonly string[] = [];

export function statedIn(knowledge: Knowledge, { observations }: Evidence): Stated {
  const conditions = new Map<string, (Record<string, string> | undefined)[]>();
  for (const { causes } of observations)
    for (const { cause, when } of causes) conditions.set(cause, [...(conditions.get(cause) ?? []), when]);
  const known = new Map<string, (fact: FactName) => readonly string[]>();
  return (fact, cause) => {
    const ofCause = known.get(cause) ?? statedOf(knowledge.causes.get(cause)?.matter.facts, conditions.get(cause));
    known.set(cause, ofCause);
    return ofCause(fact);
  };
}

type Condition = Record<string, string> | undefined;

/** Of one cause: asked for each question in turn, and most causes state nothing. */
function statedOf(facts: Condition, named: Condition[] | undefined): (fact: FactName) => readonly string[] {
  if (!facts && !named?.some((when) => when)) return () => NOTHING;
  return (fact) => {
    const own = facts?.[fact];
    if (!named) return own === undefined ? NOTHING : [own];
    // A cause that some page names without the condition can also be true otherwise.
    if (own === undefined && named.some((when) => when?.[fact] === undefined)) return NOTHING;
    const values = [own, ...named.map((when) => when?.[fact])].filter((value) => value !== undefined);
    return [...new Set(values)];
  };
}

/** By the answers of a question, and by which of them are stated: the same few come again and again. */
const statedRows = new WeakMap<readonly string[], Map<string, Row>>();

function statedRow(values: readonly string[], named: readonly string[]): Row {
  const rows = statedRows.get(values) ?? new Map<string, Row>();
  statedRows.set(values, rows);
  const key = named.join('\n');
  const row = rows.get(key) ?? rowOf(values, Object.fromEntries(named.map((value) => [value, 1])), STATED);
  rows.set(key, row);
  return row;
}

/** The chances of the answers of one question for one cause. */
export function chances(stated: Stated, { fact, values, rows, neutral }: Table, cause: string): Row {
  const row = rows.get(cause);
  if (row) return row;
  const said = stated(fact, cause);
  if (said.length === 0) return neutral;
  const named = said.filter((value) => values.includes(value));
  if (named.length === 0) return neutral;
  return statedRow(values, named);
}

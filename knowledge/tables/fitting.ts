/** The tables that help the readers of a cause, and the rows of them that fit what is known. */
import type { AnswerPage } from '../answers/page.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { fill, fillings } from '../text/render.ts';
import { readTable, showRow, type Table } from './table.ts';

export interface TableShown {
  /** What `explain` finds it by. */
  name: string;
  title: string;
  /** Lines of Markdown; empty where nothing known picks a row. */
  rows: string[];
}

type Known = Pick<Evidence, 'facts' | 'names'>;

const MOST_ROWS = 3;

/** Columns that a fact picks rows by: `Service: { fact: service, blob: Blobs }`. A cell that says any, or is empty, fits all. */
type Picks = AnswerPage['matter']['picks'];

function isPicked(table: Table, row: string[], picks: Picks, facts: Facts): boolean {
  const verdicts = Object.entries(picks).flatMap(([column, { fact, ...words }]) => {
    const word = words[facts[fact as string] ?? ''];
    const cell = (row[table.columns.indexOf(column)] ?? '').toLowerCase();
    if (!word || cell === '' || cell === 'any') return [];
    return [cell.includes(word.toLowerCase())];
  });
  return verdicts.length > 0 && verdicts.every(Boolean);
}

interface Read {
  table: Table | undefined;
  /** The first cell of each row, in lower case. */
  firsts: string[];
}

const tables = new WeakMap<AnswerPage, Read>();

/** Pages stay the same, so each table is read once. */
function tableOf(page: AnswerPage): Read {
  const known = tables.get(page);
  if (known) return known;
  const table = readTable(page.sections[0]?.text ?? '');
  const read = { table, firsts: table?.rows.map((row) => (row[0] ?? '').toLowerCase()) ?? [] };
  tables.set(page, read);
  return read;
}

/** Rows whose first cell stands in the report come first: a code, a number of an error. */
function rowsFor(page: AnswerPage, { facts, names }: Known, folded: string): string[] {
  const { table, firsts } = tableOf(page);
  if (!table) return [];
  const named = table.rows.filter((_, place) => folded.includes(firsts[place] as string));
  const picked = (named.length > 0 ? named : table.rows).filter((row) =>
    isPicked(table, row, page.matter.picks, facts),
  );
  const rows = picked.length > 0 ? picked : named;
  if (rows.length === 0 || rows.length > MOST_ROWS) return [];
  const values = fillings(names);
  return rows.map((row) => fill(showRow(table, row), values));
}

const byCause = new WeakMap<Knowledge, Map<string, AnswerPage[]>>();

function tablesOf(knowledge: Knowledge): Map<string, AnswerPage[]> {
  const known = byCause.get(knowledge);
  if (known) return known;
  const pages = new Map<string, AnswerPage[]>();
  for (const page of knowledge.answers.filter(({ family }) => family === 'tables'))
    for (const cause of new Set(page.matter.for)) pages.set(cause, [...(pages.get(cause) ?? []), page]);
  byCause.set(knowledge, pages);
  return pages;
}

/** @param report in lower case */
export function tablesFor(knowledge: Knowledge, cause: string, known: Known, report: string): TableShown[] {
  return (tablesOf(knowledge).get(cause) ?? []).map((page) => ({
    name: page.name,
    title: page.matter.title,
    rows: rowsFor(page, known, report),
  }));
}

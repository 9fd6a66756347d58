/** A Markdown table as rows, and as a list that a card, a phone and a terminal can all show. */

export interface Table {
  columns: string[];
  rows: string[][];
}

const cells = (line: string) =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

const RULE = /^\s*\|?\s*:?-{2,}/;
const HAS_RULE = new RegExp(RULE, 'm');
const isRule = (line: string) => RULE.test(line);

/** The first table of a text; undefined where there is none. */
export function readTable(markdown: string): Table | undefined {
  const lines = markdown.split('\n');
  const rule = lines.findIndex(
    (line, index) => index > 0 && isRule(line) && (lines[index - 1] as string).includes('|'),
  );
  if (rule < 0) return undefined;
  const below = lines.slice(rule + 1);
  const end = below.findIndex((line) => !line.includes('|'));
  const rows = (end < 0 ? below : below.slice(0, end)).map(cells);
  return { columns: cells(lines[rule - 1] as string), rows };
}

/** One line a row: the first cell is what one looks for, the others carry their column's name. */
export function showRow({ columns }: Table, row: string[]): string {
  const rest = row.slice(1).flatMap((cell, index) => (cell ? [`${columns[index + 1]}: ${cell}`] : []));
  return `- **${row[0]}** ${rest.join('; ')}`;
}

/** Words of a row's name, without what stands in brackets, in the singular: "Blobs" is asked for as "a blob". */
const nameOf = (row: string[]) =>
  (row[0] ?? '')
    .replace(/\([^)]*\)|[`*]/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\d-]+/u)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '');

/** Shorter tables are read at a glance. */
const FEWEST = 6;

/** Rows that the question names by all words of their name; all of them where it names none, or nearly all. */
function rowsAsked({ rows }: Table, asked: string): string[][] {
  if (rows.length < FEWEST) return rows;
  const words = new Set(
    asked
      .toLowerCase()
      .split(/[^\p{L}\d-]+|(?<=[a-z])(?=[^\0-\xff])|(?<=[^\0-\xff])(?=[a-z])/u)
      .map((word) => word.replace(/s$/, '')),
  );
  const named = rows.filter((row) => nameOf(row).length > 0 && nameOf(row).every((word) => words.has(word)));
  return named.length > 0 && named.length <= rows.length / 2 ? named : rows;
}

/**
 * A text with its tables turned into lists: wide tables are cut off on a phone and unreadable on a terminal.
 * @param asked a question: of a long table only the rows that it names are shown
 * @param rest says where the others stand
 */
export function tablesAsLists(markdown: string, asked = '', rest = ''): string {
  if (!markdown.includes('|') || !HAS_RULE.test(markdown)) return markdown;
  const table = readTable(markdown);
  if (!table) return markdown;
  const shown = rowsAsked(table, asked);
  const lines = markdown.split('\n');
  const rule = lines.findIndex(
    (line, index) => index > 0 && isRule(line) && (lines[index - 1] as string).includes('|'),
  );
  const end = rule + 1 + table.rows.length;
  const before = lines.slice(0, rule - 1);
  const list = shown.map((row) => showRow(table, row));
  const others = shown.length < table.rows.length && rest ? ['', rest] : [];
  return [...before, ...list, ...others, tablesAsLists(lines.slice(end).join('\n'), asked, rest)].join('\n').trim();
}

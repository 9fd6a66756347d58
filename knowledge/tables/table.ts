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

/** A text with its tables turned into lists: wide tables are cut off on a phone and unreadable on a terminal. */
export function tablesAsLists(markdown: string): string {
  if (!markdown.includes('|') || !HAS_RULE.test(markdown)) return markdown;
  const table = readTable(markdown);
  if (!table) return markdown;
  const lines = markdown.split('\n');
  const rule = lines.findIndex(
    (line, index) => index > 0 && isRule(line) && (lines[index - 1] as string).includes('|'),
  );
  const end = rule + 1 + table.rows.length;
  const before = lines.slice(0, rule - 1);
  const list = table.rows.map((row) => showRow(table, row));
  return [...before, ...list, tablesAsLists(lines.slice(end).join('\n'))].join('\n').trim();
}

/** The rows that log alerts of the older kinds bring along: what all of them say alike tells what the alert is about. */
import { isObject } from '../../text/shapes.ts';
import { list, loose, text } from './loose.ts';

const tableSchema = loose({ columns: list(loose({ name: text, type: text })) });
const MOST_ROWS = 100;
const LONGEST_VALUE = 200;

/** Names and values of the columns of words that hold one value in every row. */
export function rowsTold(results: unknown): Record<string, string> {
  const [first] = isObject(results) && Array.isArray(results.tables) ? results.tables : [];
  const rows = isObject(first) && Array.isArray(first.rows) ? first.rows.slice(0, MOST_ROWS) : [];
  if (rows.length === 0) return {};
  const alike = tableSchema.parse(first).columns.flatMap(({ name, type }, at): [string, string][] => {
    const values = new Set(rows.map((row) => (Array.isArray(row) ? row[at] : undefined)));
    const [value] = values;
    const isWord = values.size === 1 && typeof value === 'string' && value !== '' && value.length <= LONGEST_VALUE;
    return name && isWord && !/date|time/i.test(`${type} ${name}`) ? [[name, value]] : [];
  });
  return Object.fromEntries(alike);
}

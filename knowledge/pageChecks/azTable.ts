/** Every az command of a page against the CLI's own reference: does it exist, does it know the flags, is a required one missing? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

export interface AzCommand {
  /** Names of each required parameter. */
  required: string[][];
  known: Set<string>;
  /** What a parameter takes, in lower case; of those that do not take just anything. */
  values: Map<string, string[]>;
}

const GLOBAL = [
  '--debug',
  '--help',
  '-h',
  '--only-show-errors',
  '--output',
  '-o',
  '--query',
  '--subscription',
  '--verbose',
];

let table: Map<string, AzCommand> | undefined;

interface Parameter {
  names: string[];
  values: string[];
}

const parameters = (column: string): Parameter[] =>
  column
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [names = '', values = ''] = one.split('=');
      return { names: names.split('/'), values: values.toLowerCase().split(',').filter(Boolean) };
    });

function readRow(row: string): [string, AzCommand] {
  const [name = '', ...columns] = row.split('\t');
  const [required = [], optional = []] = columns.map(parameters);
  const all = [...required, ...optional];
  const values = all.flatMap((one) =>
    one.values.length > 0 ? one.names.map((flag): [string, string[]] => [flag, one.values]) : [],
  );
  return [
    name,
    {
      required: required.map(({ names }) => names),
      known: new Set(all.flatMap(({ names }) => names)),
      values: new Map(values),
    },
  ];
}

/** Reads the table once, when the first page asks. */
export function azTable(): Map<string, AzCommand> {
  table ??= new Map(
    readFileSync(join(import.meta.dirname, 'az.tsv'), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map(readRow),
  );
  return table;
}

/** The commands of a line; what stands between quotes, such as `||` of a query, ends none. */
function partsOf(line: string): string[] {
  const masked = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => 'X'.repeat(quoted.length));
  let from = 0;
  const parts = [...masked.matchAll(/\s(?:\|\|?|&&)\s|;\s|\|\s/g)].map((end) => {
    const part = line.slice(from, end.index);
    from = end.index + end[0].length;
    return part;
  });
  return [...parts, line.slice(from)];
}

/** Commands of a line, without what stands within the quotes and $(…) of their values. */
export function azCalls(line: string): string[] {
  const inner = [...line.matchAll(/\$\((az (?:[^()"]|"[^"]*"|\([^()]*\))*)\)/g)].map((match) => match[1] as string);
  // A value's own quotes and calls are no flags of the outer command.
  const outer = line.replace(/\$\((?:[^()"]|"[^"]*"|\([^()]*\))*\)/g, 'X');
  const calls = partsOf(outer).flatMap((part) => {
    const start = part.search(/(?:^|[\s({])az [a-z]/);
    return start < 0 ? [] : [part.slice(start).replace(/^[\s({]+/, '')];
  });
  return [...inner.flatMap(azCalls), ...calls];
}

const bare = (call: string) =>
  call
    .replace(/"([\w.-]+)"/g, '$1')
    .replace(/"[^"]*"|'[^']*'/g, 'X')
    .replace(/\s[<>]+\s?\S+/g, '');

function commandOf(words: string[]): { name: string; rest: string[] } {
  const end = words.findIndex((word) => word.startsWith('-'));
  const own = words.slice(0, end < 0 ? undefined : end);
  for (let length = own.length; length > 0; length--) {
    const name = own.slice(0, length).join(' ');
    if (azTable().has(name)) return { name, rest: words.slice(length) };
  }
  return { name: own.join(' '), rest: words.slice(own.length) };
}

/** A word that is meant as it stands: nothing that the reader or a shell fills in. */
const PLAIN = /^[A-Za-z][\w.-]+$/;

function wrongValues(name: string, rest: string[], { values }: AzCommand): string[] {
  return rest.flatMap((word, at) => {
    const [flag = '', joined] = word.split('=');
    const allowed = values.get(flag);
    const value = joined ?? rest[at + 1] ?? '';
    return !allowed || value === 'X' || !PLAIN.test(value) || allowed.includes(value.toLowerCase())
      ? []
      : [`az ${name} ${flag} takes no "${value}": write one of ${allowed.join(', ')}.`];
  });
}

/** What the reference says against one call. Groups that are not in the table are not judged. */
export function objectionsTo(call: string): string[] {
  const words = bare(call).trim().split(/\s+/).slice(1);
  const { name, rest } = commandOf(words);
  const command = azTable().get(name);
  if (!command) return [`the Azure CLI has no command "az ${name}", or knowledge/pageChecks/az.tsv lacks it.`];
  const flags = rest.filter((word) => /^--?[a-z]/i.test(word)).map((word) => word.split('=')[0] as string);
  if (flags.includes('--help')) return [];
  const unknown = flags.filter((flag) => !command.known.has(flag) && !GLOBAL.includes(flag));
  const lacking = flags.includes('--ids')
    ? []
    : command.required.filter((names) => !names.some((one) => flags.includes(one)));
  return [
    ...unknown.map((flag) => `az ${name} knows no ${flag}.`),
    ...lacking.map((names) => `az ${name} needs ${names[0]}.`),
    ...wrongValues(name, rest, command),
  ];
}

/** In prose a command may be cut short; in a fence it has to run. */
export const checkAz: PageCheck = (page) =>
  shellFences(page).flatMap((fence) =>
    linesOf(fence).flatMap(({ text, line }) =>
      azCalls(text).flatMap((call) => objectionsTo(call).map((says): Objection => ({ line, says }))),
    ),
  );

/** Every az command of a page against the CLI's own reference: does it exist, does it know the flags, is a required one missing? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

export interface AzCommand {
  /** Names of each required parameter. */
  required: string[][];
  known: Set<string>;
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
  '--yes',
  '-y',
  '--ids',
  '--no-wait',
];

let table: Map<string, AzCommand> | undefined;

/** Reads the table once, when the first page asks. */
export function azTable(): Map<string, AzCommand> {
  table ??= new Map(
    readFileSync(join(import.meta.dirname, 'az.tsv'), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row) => {
        const [name = '', required = '', optional = ''] = row.split('\t');
        const names = (text: string) =>
          text
            .split(' ')
            .filter(Boolean)
            .map((one) => one.split('/'));
        return [name, { required: names(required), known: new Set([...names(required), ...names(optional)].flat()) }];
      }),
  );
  return table;
}

/** Commands of a line, without what stands within the quotes and $(…) of their values. */
export function azCalls(line: string): string[] {
  const inner = [...line.matchAll(/\$\((az (?:[^()"]|"[^"]*"|\([^()]*\))*)\)/g)].map((match) => match[1] as string);
  // A value's own quotes and calls are no flags of the outer command.
  const outer = line.replace(/\$\((?:[^()"]|"[^"]*"|\([^()]*\))*\)/g, 'X');
  const calls = outer.split(/\s(?:\|\|?|&&)\s|;\s|\|\s/).flatMap((part) => {
    const start = part.search(/(?:^|[\s({])az [a-z]/);
    return start < 0 ? [] : [part.slice(start).replace(/^[\s({]+/, '')];
  });
  return [...inner.flatMap(azCalls), ...calls];
}

const bare = (call: string) => call.replace(/"[^"]*"|'[^']*'/g, 'X').replace(/\s[<>]+\s?\S+/g, '');

function commandOf(words: string[]): { name: string; rest: string[] } {
  const end = words.findIndex((word) => word.startsWith('-'));
  const own = words.slice(0, end < 0 ? undefined : end);
  for (let length = own.length; length > 0; length--) {
    const name = own.slice(0, length).join(' ');
    if (azTable().has(name)) return { name, rest: words.slice(length) };
  }
  return { name: own.join(' '), rest: words.slice(own.length) };
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
  ];
}

/** In prose a command may be cut short; in a fence it has to run. */
export const checkAz: PageCheck = (page) =>
  shellFences(page).flatMap((fence) =>
    linesOf(fence).flatMap(({ text, line }) =>
      azCalls(text).flatMap((call) => objectionsTo(call).map((says): Objection => ({ line, says }))),
    ),
  );

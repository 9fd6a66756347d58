/** Every Az cmdlet of a page against its reference: does it exist, does one parameter set take what is given, is anything missing? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

interface ParameterSet {
  mandatory: string[];
  byPlace: string[];
  known: Set<string>;
}
interface Cmdlet {
  aliases: Map<string, string>;
  sets: ParameterSet[];
}

const COMMON = new Set([
  'erroraction',
  'warningaction',
  'verbose',
  'debug',
  'outvariable',
  'whatif',
  'confirm',
  'defaultprofile',
  'passthru',
  'force',
  'asjob',
]);
const low = (text = '') => text.toLowerCase();

let table: Map<string, Cmdlet> | undefined;

function readSet(column: string): ParameterSet {
  const [mandatory = [], byPlace = [], optional = []] = column
    .split(';')
    .map((part) => part.split(',').filter(Boolean).map(low));
  return { mandatory, byPlace, known: new Set([...mandatory, ...byPlace, ...optional]) };
}

export function cmdletTable(): Map<string, Cmdlet> {
  table ??= new Map(
    readFileSync(join(import.meta.dirname, 'cmdlets.tsv'), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row) => {
        const [name = '', aliases = '', ...sets] = row.split('\t');
        const pairs = aliases
          .split(' ')
          .filter(Boolean)
          .flatMap((one) => {
            const [real = '', others = ''] = one.split('=');
            return others.split('/').map((other): [string, string] => [low(other), low(real)]);
          });
        return [low(name), { aliases: new Map(pairs), sets: sets.map(readSet) }];
      }),
  );
  return table;
}

interface Call {
  name: string;
  given: string[];
  /** Values without a name. */
  places: number;
  piped: boolean;
  splatted: boolean;
}

/** The calls of a line: each segment between pipes and brackets that begins with a cmdlet. */
export function cmdletCalls(line: string): Call[] {
  const plain = line.replace(/"(?:`"|[^"])*"|'[^']*'/g, 'X').replace(/@\{[^{}]*\}/g, 'X');
  return [...plain.matchAll(/(\|?)\s*\b([A-Z]\w+-Az\w+)([^|;{}]*)/g)].map((match) => {
    let depth = 0;
    let own = '';
    // What stands in brackets is a value; a closing one too many ends the call.
    for (const sign of match[3] ?? '') {
      if (sign === '(') depth += 1;
      else if (sign === ')' && --depth < 0) break;
      else if (depth === 0) own += sign;
      if (sign === '(' && depth === 1) own += 'X';
    }
    const words = own.trim().split(/\s+/).filter(Boolean);
    const given = words.filter((word) => /^-[A-Za-z]/.test(word)).map((word) => low(word.slice(1).split(':')[0]));
    const places = words.filter(
      (word, index) =>
        !word.startsWith('-') &&
        !(words[index - 1] ?? '').startsWith('-') &&
        !/,$/.test(words[index - 1] ?? '') &&
        word !== ',',
    ).length;
    return { name: match[2] as string, given, places, piped: match[1] === '|', splatted: /@\w/.test(own) };
  });
}

/** What the reference says against one call. */
export function objectionsToCmdlet(call: Call): string[] {
  const cmdlet = cmdletTable().get(low(call.name));
  if (!cmdlet) return [`there is no cmdlet ${call.name}, or knowledge/pageChecks/cmdlets.tsv lacks it.`];
  const given = call.given.map((name) => cmdlet.aliases.get(name) ?? name).filter((name) => !COMMON.has(name));
  const everywhere = new Set(cmdlet.sets.flatMap(({ known }) => [...known]));
  const unknown = given.filter((name) => !everywhere.has(name));
  if (unknown.length > 0) return unknown.map((name) => `${call.name} knows no -${name}.`);
  const fitting = cmdlet.sets.filter(({ known }) => given.every((name) => known.has(name)));
  if (fitting.length === 0) return [`no parameter set of ${call.name} takes these together: -${given.join(', -')}.`];
  if (call.piped || call.splatted) return [];
  const lacking = fitting.map(({ mandatory, byPlace }) => {
    const places = byPlace.filter((name) => !given.includes(name)).slice(call.places);
    return [...mandatory.filter((name) => !given.includes(name)), ...places];
  });
  const least = lacking.sort((a, b) => a.length - b.length)[0] ?? [];
  return least.length > 0 ? [`${call.name} needs -${least.join(', -')}.`] : [];
}

export const checkCmdlets: PageCheck = (page) =>
  shellFences(page)
    .filter(({ language }) => language === 'powershell')
    .flatMap((fence) =>
      linesOf(fence).flatMap(({ text, line }) =>
        cmdletCalls(text).flatMap((call) => objectionsToCmdlet(call).map((says): Objection => ({ line, says }))),
      ),
    );

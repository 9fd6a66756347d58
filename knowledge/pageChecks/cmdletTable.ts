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

/** The words of a call, up to the pipe, semicolon or bracket that ends it; what stands in brackets is one value. */
function wordsOf(rest: string): string[] {
  let depth = 0;
  let own = '';
  for (const sign of rest) {
    if (depth === 0 && '|;{}'.includes(sign)) break;
    if (sign === ')') depth -= 1;
    if (depth < 0) break;
    if (sign === '(') {
      if (depth === 0) own += 'X';
      depth += 1;
    } else if (depth === 0 && sign !== ')') own += sign;
  }
  return own.trim().split(/\s+/).filter(Boolean);
}

/** A service says `Server: Windows-Azure-Blob/1.0`, which calls nothing. */
const CALLED = /(\|?)\s*\b((?!Windows-Azure)[A-Z][a-z]+-Az\w+)/g;

/** The cmdlets that a line calls, those within brackets too. */
export function cmdletCalls(line: string): Call[] {
  const plain = line
    .replace(/@\{[^{}]*\}/g, 'X')
    .replace(/"(?:`"|\$\([^()]*(?:\([^()]*\)[^()]*)*\)|[^"])*"|'[^']*'/g, 'X');
  return [...plain.matchAll(CALLED)].map((match) => {
    const words = wordsOf(plain.slice((match.index ?? 0) + match[0].length));
    const isName = (word = '') => /^-[A-Za-z]/.test(word);
    const given = words.filter(isName).map((word) => low(word.slice(1).split(':')[0]));
    const places = words.filter(
      (word, index) => !isName(word) && !isName(words[index - 1]) && !/,$/.test(words[index - 1] ?? ''),
    ).length;
    return {
      name: match[2] as string,
      given,
      places,
      piped: match[1] === '|',
      splatted: words.some((word) => /^@\w/.test(word)),
    };
  });
}

/** A module of its own, outside the reference: github.com/Azure-Samples/azure-files-samples. */
const OF_SAMPLES = new Set([
  'debug-azstorageaccountauth',
  'join-azstorageaccount',
  'update-azstorageaccountadobjectpassword',
  'update-azstorageaccountauthforaes256',
]);

/** What the reference says against one call. */
export function objectionsToCmdlet(call: Call): string[] {
  if (OF_SAMPLES.has(low(call.name))) return [];
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

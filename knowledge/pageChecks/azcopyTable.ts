/** Every azcopy command of a page against AzCopy itself: does the command take the flag, and does the flag take the value? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVerb, SHORT_FLAGS, VALUE_FLAGS } from '../azcopy/azcopyFlags.ts';
import { splitShellWords } from '../azcopy/shellWords.ts';
import { table } from '../table.ts';
import { linesOf, type Objection, type PageCheck, shellFences } from './view.ts';

const words = (text: string) => text.split(' ');

/** What a flag takes, in whatever case, as its help says. */
const VALUES = table<string[]>({
  'blob-type': words('detect blockblob pageblob appendblob'),
  'block-blob-tier': words('none hot cool cold archive'),
  'check-md5': words('nocheck logonly failifdifferent failifdifferentormissing'),
  'compare-hash': words('none md5'),
  'delete-destination': words('true false prompt'),
  'delete-snapshots': words('include only'),
  'log-level': words('debug info warning error none'),
  'login-type': words('device spn msi azcli pscred workload'),
  mode: words('upload download'),
  'output-level': words('default essential quiet'),
  'output-type': words('text json'),
  overwrite: words('true false prompt ifsourcenewer'),
  'permanent-delete': words('none snapshots versions snapshotsandversions'),
  'rehydrate-priority': words('standard high'),
  's2s-handle-invalid-metadata': words('excludeifinvalid failifinvalid renameifinvalid'),
  'trailing-dot': words('enable disable allowtounsafedestination'),
  'with-status': words(
    'all cancelled failed inprogress completed completedwitherrors completedwithfailures completedwithskipped completedwitherrorsandskipped started success',
  ),
  'from-to': words(
    `blobblob blobblobfs blobfsblob blobfsblobfs blobfsfile blobfslocal blobfile bloblocal blobpipe fileblob fileblobfs filefile
    filelocal filesmbfilesmb filesmblocal filenfsfilenfs filenfsfilesmb filenfslocal filepipe filesmbfilenfs localblob localblobfs
    localfile localfilesmb localfilenfs pipeblob pipefile s3blob gcpblob blobtrash filetrash blobfstrash blobnone filenone blobfsnone`.replace(
      /\s+/g,
      ' ',
    ),
  ),
});

/** Taken by every command. */
const GLOBAL = new Set(
  words(
    'await-continue await-open cap-mbps check-version debug-skip-files help log-level output-level output-type trusted-microsoft-suffixes version',
  ),
);

let rows: Map<string, Set<string>> | undefined;

export function azcopyTable(): Map<string, Set<string>> {
  rows ??= new Map(
    readFileSync(join(import.meta.dirname, 'azcopy.tsv'), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row) => {
        const [verb = '', flags = ''] = row.split('\t');
        return [verb, new Set(words(flags))];
      }),
  );
  return rows;
}

/** What the reader fills in, or what a shell puts there. */
const isOpen = (value: string) => value === '' || /[<>{}$…%]/.test(value);

function objectionsToFlag(verb: string, name: string, value: string | undefined): string[] {
  if (!azcopyTable().get(verb)?.has(name) && !GLOBAL.has(name)) return [`azcopy ${verb} knows no --${name}.`];
  const allowed = VALUES.get(name);
  return allowed && value !== undefined && !isOpen(value) && !allowed.includes(value.toLowerCase())
    ? [`--${name} takes no "${value}": write one of ${allowed.join(', ')}.`]
    : [];
}

/** The azcopy commands of a line, without what stands before and behind them. */
export const azcopyCalls = (line: string): string[] =>
  line.split(/\s(?:\|\|?|&&|[12]?>+)\s|;\s|[({]/).flatMap((part) => {
    const start = /^\s*(?:(?:sudo|nohup|do|then|else) |\w+=\S* |& ?)*(?:\.[\\/])?azcopy(?:\.exe)? (?=[a-z-])/.exec(
      part,
    );
    return start ? [`azcopy ${part.slice(start.index + start[0].length)}`] : [];
  });

/** What AzCopy says against one command. */
export function objectionsToAzcopy(call: string): string[] {
  const all = splitShellWords(call).words.slice(1);
  const read = readVerb(all);
  const verb = read ? (read.verb as string) : '';
  if (!read && !all[0]?.startsWith('-')) return [`AzCopy has no command "${all[0]}".`];
  const rest = all.slice(read?.taken ?? 0);
  // Only what a shell would end in has no name of its own: `jobs` alone, `doc`.
  if (verb !== '' && !azcopyTable().has(verb)) return [];
  return rest.flatMap((word, at) => {
    const [, dashes = '', given = '', value] = /^(--?)([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word) ?? [];
    if (!dashes) return [];
    const name = (dashes === '-' ? SHORT_FLAGS.get(given) : undefined) ?? given.toLowerCase();
    if (verb === '') return GLOBAL.has(name) || VALUE_FLAGS.has(name) ? [] : [`azcopy knows no --${name}.`];
    const apart = value === undefined && VALUE_FLAGS.has(name) && !rest[at + 1]?.startsWith('-');
    return objectionsToFlag(verb, name, value ?? (apart ? rest[at + 1] : undefined));
  });
}

export const checkAzcopy: PageCheck = (page) =>
  shellFences(page).flatMap((fence) =>
    linesOf(fence).flatMap(({ text, line }) =>
      azcopyCalls(text).flatMap((call) => objectionsToAzcopy(call).map((says): Objection => ({ line, says }))),
    ),
  );

/** What is wrong with one azcopy command by its words alone, and how it is written so that no shell and no guess trips over it. Pure. */
import { type AzcopyCommand, type FoundCommand, findAzcopyCommands, parseAzcopyCommand } from './azcopyCommand.ts';
import type { CommandSide, SideKind } from './commandSide.ts';
import { type Refusal, refusalsOf } from './refusals.ts';

export type CommandFault =
  | { kind: 'oneSide' | 'unquoted' | 'smartQuotes' | 'unclosed' | 'token' | 'bothLocal' }
  | { kind: 'noHttps' | 'privateLink'; place: string; url: string }
  | { kind: 'flag'; flag: string }
  | Refusal;

export interface JudgedCommand {
  command: AzcopyCommand;
  faults: CommandFault[];
  /** The command with quotes and the pair named; absent where a place is missing or unclear. */
  anew?: string;
}

/** `account/container` and `account.blob.core.windows.net/container`, meant for a URL. */
const BARE_HOST = /^[a-z0-9]{3,24}\.(?:blob|file|dfs)\.core\.[a-z.]+(?:\/|$)/i;
const BARE_ACCOUNT = /^([a-z0-9]{3,24})\/([a-z0-9][a-z0-9-]{1,61}[a-z0-9])(?:\/|$)/;
const A_LOCAL_NAME = /^(?:home|mnt|data|tmp|var|src|usr|opt|users|media|root|srv|etc|work)$/;

function meantForUrl({ text, kind }: CommandSide): string | undefined {
  if (kind !== 'local') return undefined;
  if (BARE_HOST.test(text)) return `https://${text}`;
  const [, account = '', container = ''] = BARE_ACCOUNT.exec(text) ?? [];
  return account && !A_LOCAL_NAME.test(account) ? `https://${account}.blob.core.windows.net/${container}` : undefined;
}

const isToken = ({ text, kind, credential }: CommandSide) =>
  kind === 'local' && credential !== 'none' && !/^https?:/i.test(text);

function faultsOfPlaces({ verb, source, destination, fromTo }: AzcopyCommand): CommandFault[] {
  if (verb !== 'copy' && verb !== 'sync') return [];
  const sides = [source, destination].filter((side) => side !== undefined);
  const bare = sides.flatMap((side) => {
    const url = isToken(side) ? undefined : meantForUrl(side);
    return url ? [{ kind: 'noHttps', place: side.text, url } as const] : [];
  });
  const token = sides.some(isToken) ? [{ kind: 'token' } as const] : [];
  const one = sides.length === 1 ? [{ kind: 'oneSide' } as const] : [];
  const locals = sides.length === 2 && sides.every(({ kind }) => kind === 'local');
  const both = locals && !fromTo && bare.length + token.length === 0 ? [{ kind: 'bothLocal' } as const] : [];
  return [...one, ...bare, ...token, ...both];
}

/** The name that only DNS uses: no certificate is made for it. */
const PRIVATE = /^(https?:\/\/[a-z0-9-]+)\.privatelink(?=\.(?:blob|file|dfs)\.)/i;
const publicName = (text: string) => text.replace(PRIVATE, '$1');
const withoutQuery = (text: string) => text.replace(/\?.*$/s, '');

const faultsOfHosts = ({ source, destination }: AzcopyCommand): CommandFault[] =>
  [source, destination].flatMap((side) =>
    side && PRIVATE.test(side.text)
      ? [{ kind: 'privateLink', place: withoutQuery(side.text), url: withoutQuery(publicName(side.text)) } as const]
      : [],
  );

const OF_QUOTES = {
  'ampersand-unquoted': 'unquoted',
  'smart-quotes': 'smartQuotes',
  'unclosed-quote': 'unclosed',
} as const;

const NAMED: Partial<Record<SideKind, string>> = {
  local: 'Local',
  blob: 'Blob',
  file: 'FileSMB',
  dfs: 'BlobFS',
  s3: 'S3',
  gcp: 'GCP',
};

/** A token is pasted once more by its owner: nobody needs it in an answer. */
const quoted = (text: string) => `"${publicName(text).replace(/\?.*$/s, '?<SAS>')}"`;

function writtenAnew({ verb, source, destination, flags, fromTo }: AzcopyCommand): string | undefined {
  const pair = [source, destination].map((side) => side && NAMED[side.kind]);
  if ((verb !== 'copy' && verb !== 'sync') || !source || !destination || !pair[0] || !pair[1]) return undefined;
  if (pair[0] === 'Local' && pair[1] === 'Local') return undefined;
  // What deletes is not handed back to be run as it stands.
  if (flags.has('delete-destination') || flags.has('mirror-mode')) return undefined;
  const rest = [...flags]
    .filter(([name]) => name !== 'from-to')
    .map(([name, value]) =>
      value === 'true' ? `--${name}` : `--${name} ${/^[\w.,-]+$/.test(value) ? value : `"${value}"`}`,
    );
  const named = `--from-to ${fromTo ?? pair.join('')}`;
  return ['azcopy', verb, quoted(source.text), quoted(destination.text), ...rest, named].join(' ');
}

/** "I ran azcopy login and it said succeeded" holds neither a path, a flag nor a quote, and is a sentence. */
const LOOKS_TYPED = /:\/\/|(?:^|\s)--?\w|[\\/]|["“”]|^\W{0,4}azcopy\b/im;

/** A prompt, “what is wrong with this?” */
const LITTLE_ELSE = 50;

/** The one command stands there, and hardly a word beside it: what is wrong with it is all that there is to say. */
export const isAlone = (report: string, [first, second]: readonly FoundCommand[]): boolean =>
  first !== undefined && second === undefined && report !== '' && report.trim().length - first.length < LITTLE_ELSE;

const A_WORD_AND_COLON = /^\p{L}{2,}:$/u;

/** @returns undefined where the text holds no azcopy command that names a place. */
export function judgeCommand(text: string): JudgedCommand | undefined {
  // The folder .azcopy is no command.
  const command = /(?<!\.)\bazcopy\b/i.test(text) && LOOKS_TYPED.test(text) ? parseAzcopyCommand(text) : undefined;
  if (!command?.source && !command?.destination) return undefined;
  // "azcopy copy finished: 12 failed" tells how it went.
  if (A_WORD_AND_COLON.test(command.source?.text ?? '')) return undefined;
  // "azcopy login hatte ich gemacht": a login names no place.
  if (command.verb === 'login' || command.verb === 'logout') return undefined;
  const refusals = refusalsOf(command);
  const inTwo = refusals.some(({ kind }) => kind === 'blankInPath');
  const ofPlaces = inTwo ? [] : faultsOfPlaces(command);
  const faults: CommandFault[] = [
    ...ofPlaces,
    ...(ofPlaces.length > 0 ? [] : refusals),
    ...faultsOfHosts(command),
    ...Object.entries(OF_QUOTES).flatMap(([note, kind]) =>
      command.notes.some((one) => one === note) ? [{ kind }] : [],
    ),
    ...command.unknownFlags.map((flag) => ({ kind: 'flag' as const, flag })),
  ];
  const isRefused =
    ofPlaces.length + command.unknownFlags.length > 0 || refusals.some(({ kind }) => kind !== 'perhapsAFolder');
  const anew = isRefused ? undefined : writtenAnew(command);
  return { command, faults, ...(anew && { anew }) };
}

/** A report that is a command and nothing more. */
export const isCommandAlone = (report: string): boolean =>
  isAlone(report, findAzcopyCommands(report)) && judgeCommand(report) !== undefined;

/** Reads an azcopy command line as people paste it: any shell's quoting, placeholders, masked tokens, old syntax. */
import { guessService, readStorageHost, readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';
import { type AzcopyVerb, BOOLEAN_FLAGS, readVerb, SHORT_FLAGS, VALUE_FLAGS } from './azcopyFlags.ts';
import { joinContinuedLines, type QuotingNote, splitShellWords } from './shellWords.ts';

export type SideKind = 'local' | 'blob' | 'file' | 'dfs' | 's3' | 'gcp' | 'pipe' | 'trash' | 'none' | 'url';
export type Operation =
  | 'upload'
  | 'download'
  | 's2s'
  | 'sync'
  | 'list'
  | 'remove'
  | 'create'
  | 'set-properties'
  | 'login'
  | 'resume'
  | 'other';

export interface CommandSide {
  /** As typed, quotes taken off. May hold a secret unless the line was redacted. */
  text: string;
  /** `url` is remote, but the service cannot be told: a placeholder, an address, a custom domain. */
  kind: SideKind;
  url?: URL;
  /** The query as typed, without `?`. */
  sas?: string;
  /** Of a local side: a token stands where a URL belongs. `placeholder` for `[SAS]`, `<SAS>`, `$SAS`; `masked` for a token whose signature was taken out. */
  credential: 'sas' | 'masked' | 'placeholder' | 'none';
  level?: 'account' | 'container' | 'object';
  wildcard: boolean;
}

export interface AzcopyCommand {
  verb: AzcopyVerb;
  operation: Operation;
  /** The two directions of `sync`, told apart as those of `copy` are. */
  direction: 'upload' | 'download' | 's2s' | 'none';
  source?: CommandSide;
  destination?: CommandSide;
  /** By name without dashes; a switch has the value `true`. */
  flags: Map<string, string>;
  unknownFlags: string[];
  /** Flags that take a word, and none stands there. */
  valuesMissing?: string[];
  /** Switches with a word behind a blank, as in `--recursive true`: AzCopy takes it for one place more. */
  strayValues?: string[];
  /** Places behind the second: AzCopy takes two. */
  rest?: string[];
  /** As given by `--from-to`. */
  fromTo?: string;
  /** Of the remote side; of the destination where both are remote. */
  service?: 'blob' | 'file' | 'dfs';
  notes: QuotingNote[];
  /** From a log: the shell has taken the quotes off already, so a missing one means nothing. */
  fromLog: boolean;
}

const PROGRAM =
  /(?:^|[\s"'`>$&|;(\\/])(?:azcopy(?:10|v10|_[a-z0-9_]{3,20})?(?:\.exe)?["']?[ \t]{1,4}(?:[\\`^]\r?\n[ \t]*)?|Job-Command )/gi;
const SINGLE_SIDE: ReadonlySet<AzcopyVerb> = new Set(['remove', 'list', 'make', 'set-properties', 'bench']);

const KINDS_OF_FROM_TO = table<SideKind>({
  local: 'local',
  blob: 'blob',
  blobfs: 'dfs',
  file: 'file',
  filesmb: 'file',
  filenfs: 'file',
  s3: 's3',
  gcp: 'gcp',
  pipe: 'pipe',
  trash: 'trash',
  none: 'none',
});
const FROM_TO =
  /^(local|blobfs|blob|filesmb|filenfs|file|s3|gcp|pipe)(local|blobfs|blob|filesmb|filenfs|file|pipe|trash|none)$/i;

/** Words that stand for a URL in documentation and questions: `URL`, `<container URL>`, `$SAS_URL`, `[DESTINATION]`. */
const isUrlPlaceholder = (text: string) =>
  /^(?:[A-Z_]*(?:URL|URI|SAS)\w*|[<[{].*(?:url|uri|sas|container|share|blob|storage).*[>\]}].*|\$[\w:{}()]*(?:url|uri|sas)[\w})]*)$/i.test(
    text,
  ) && !/[\\.]|\/(?!.*[>\]}])/.test(text.replace(/[<[{].*[>\]}]/, ''));

function kindOfUrl(url: URL): SideKind {
  const known = readStorageHost(url.host);
  const service = known?.service ?? guessService(url.host);
  if (service === 'blob' || service === 'file' || service === 'dfs') return service;
  if (/(?:^|\.)s3[.-].*amazonaws\.com(?:\.cn)?$/.test(url.hostname)) return 's3';
  if (/^storage\.(?:cloud\.google|googleapis)\.com$/.test(url.hostname)) return 'gcp';
  return 'url';
}

const readUrl = (text: string): URL | undefined => {
  try {
    return /^https?:\/\//i.test(text)
      ? new URL((text.includes('//[') ? text : text.replace(/[<[{]|[>\]}]/g, '')).replaceAll('&amp;', '&'))
      : undefined;
  } catch {
    return undefined;
  }
};

function credentialOf(text: string): CommandSide['credential'] {
  const signature = /[?&;]sig(?:=|%3D)(.*?)(?:&|$)/i.exec(text)?.[1];
  if (signature !== undefined) return /^-?(?:REDACTED|\*+|x{3,}|\.{3}|<.*>)/i.test(signature) ? 'masked' : 'sas';
  if (/[[<{(]\s*(?:your[ -_]?)?sas.{0,20}[\]>})]|\?\s*SAS\b|[$%{][\w:]*(?:sas|token)\w*/i.test(text))
    return 'placeholder';
  return /[?&](?:sv|sp|se|sr|ss)=/i.test(text) ? 'masked' : 'none';
}

/** A token where a URL belongs: AzCopy takes it for a local path. */
const isToken = (text: string) => /^\??(?:[a-z]{2,5}=[^&\s]*&)+[a-z]{2,5}=\S*$/.test(text);

function readSide(text: string): CommandSide {
  const url = readUrl(text);
  const remote = url !== undefined || /^https?:\/\//i.test(text) || isUrlPlaceholder(text);
  const query = remote ? /\?(.*)$/s.exec(text)?.[1] : undefined;
  return {
    text,
    kind: url ? kindOfUrl(url) : remote ? 'url' : 'local',
    ...(url ? { url, level: readStorageUrl(url).level } : {}),
    ...(query ? { sas: query } : {}),
    credential: remote || isToken(text) ? credentialOf(text) : 'none',
    wildcard: (url ? /\*|%2a/i : /\*/).test(url?.pathname ?? text),
  };
}

interface Arguments {
  sides: string[];
  flags: Map<string, string>;
  unknownFlags: string[];
  valuesMissing: string[];
  strayValues: string[];
}

function readArguments(words: readonly string[]): Arguments {
  const read: Arguments = { sides: [], flags: new Map(), unknownFlags: [], valuesMissing: [], strayValues: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, dashes = '', name = '', value] = /^(--?|[–—])([A-Za-z][\w-]*)(?:[=:](.*))?$/s.exec(word) ?? [];
    if (!dashes) {
      read.sides.push(word);
      continue;
    }
    const flag = (dashes === '-' ? SHORT_FLAGS.get(name) : undefined) ?? name.toLowerCase();
    if (!BOOLEAN_FLAGS.has(flag) && !VALUE_FLAGS.has(flag)) read.unknownFlags.push(flag);
    if (value === undefined && BOOLEAN_FLAGS.has(flag) && /^(?:true|false)$/i.test(words[at + 1] ?? '')) {
      read.strayValues.push(flag);
      at += 1;
      read.flags.set(flag, (words[at] ?? '').toLowerCase());
      continue;
    }
    const takesNext = value === undefined && VALUE_FLAGS.has(flag) && !words[at + 1]?.startsWith('--');
    if (value === undefined && VALUE_FLAGS.has(flag) && (!takesNext || words[at + 1] === undefined))
      read.valuesMissing.push(flag);
    if (takesNext) at += 1;
    read.flags.set(flag, value ?? (takesNext ? (words[at] ?? '') : 'true'));
  }
  return read;
}

/** AzCopy 8: `/Source:… /Dest:… /DestSAS:… /S`. */
function readSlashArguments(words: readonly string[]): Arguments {
  const read: Arguments = { sides: [], flags: new Map(), unknownFlags: [], valuesMissing: [], strayValues: [] };
  for (const word of words) {
    const [, name = '', value] = /^\/(\w+|@)(?::(.*))?$/s.exec(word) ?? [];
    if (name) read.flags.set(name.toLowerCase(), value ?? 'true');
  }
  const url = (side: string) => {
    const sas = read.flags.get(`${side}sas`)?.replace(/^\??/, '?') ?? '';
    const text = read.flags.get(side);
    return text === undefined ? undefined : /^https?:/i.test(text) ? text + sas : text;
  };
  read.sides = [url('source'), url('dest')].filter((text) => text !== undefined);
  return read;
}

const isRemote = (side: CommandSide | undefined) =>
  side !== undefined && ['blob', 'file', 'dfs', 's3', 'gcp', 'url'].includes(side.kind);

function directionOf(source?: CommandSide, destination?: CommandSide): AzcopyCommand['direction'] {
  if (!source || !destination) return 'none';
  if (isRemote(source)) return isRemote(destination) ? 's2s' : 'download';
  return isRemote(destination) ? 'upload' : 'none';
}

const OPERATIONS: Partial<Record<AzcopyVerb, Operation>> = {
  sync: 'sync',
  list: 'list',
  remove: 'remove',
  make: 'create',
  'set-properties': 'set-properties',
  login: 'login',
  'login status': 'login',
  'jobs resume': 'resume',
};

function operationOf(verb: AzcopyVerb, direction: AzcopyCommand['direction']): Operation {
  if (verb === 'copy' || verb === 'v8') return direction === 'none' ? 'other' : direction;
  if (verb === 'bench') return 'upload';
  return OPERATIONS[verb] ?? 'other';
}

/** Gives the sides the kinds that `--from-to` names; a side that is left out is a pipe. */
function applyFromTo(sides: (CommandSide | undefined)[], fromTo: string | undefined): (CommandSide | undefined)[] {
  const kinds = FROM_TO.exec(fromTo ?? '')
    ?.slice(1)
    .map((kind) => KINDS_OF_FROM_TO.get(kind.toLowerCase()));
  const pipe: CommandSide = { text: '', kind: 'pipe', credential: 'none', wildcard: false };
  if (kinds?.[0] === 'pipe' && sides.length === 1) return [pipe, sides[0] && { ...sides[0], kind: kinds[1] ?? 'url' }];
  return sides.map((side, index) => {
    const kind = kinds?.[index];
    return side && kind ? { ...side, kind } : (side ?? (kind === 'pipe' ? pipe : undefined));
  });
}

/** Words of a sentence about azcopy rather than a command: no argument looks like a path, a URL or an option. */
const isProse = (verb: AzcopyVerb, { sides, flags }: Arguments) =>
  ['copy', 'sync', 'remove', 'list', 'make', 'set-properties'].includes(verb) &&
  (JOINS.test(sides[0] ?? '') ||
    ((flags.size === 0 || sides.length > MOST_PLACES) &&
      !sides.slice(0, 2).some((side) => /[\\/:.<[{$%*]/.test(side) || isUrlPlaceholder(side))));

/** "azcopy copy to https://… fails": words between places, and no place. */
const JOINS = /^(?:to|from|into|onto|with|fails?|failed|gives|nach|von|auf|mit|schlägt)$/i;
/** "azcopy copy ./data to https://…": two places are meant. */
const withoutJoins = (sides: readonly string[]) =>
  sides.filter((side, place) => !(place === 1 && sides.length > 2 && JOINS.test(side)));

/** "azcopy sync deleted files at the destination because of --delete-destination": more words than a command has places. */
const MOST_PLACES = 3;

const serviceOf = (...sides: (CommandSide | undefined)[]) =>
  sides.map((side) => side?.kind).find((kind) => kind === 'blob' || kind === 'file' || kind === 'dfs');

function readCommand(line: string, fromLog: boolean): AzcopyCommand | undefined {
  const { words, notes } = splitShellWords(line);
  const head = readVerb(words);
  if (!head) return undefined;
  const { verb, taken } = head;
  const read = verb === 'v8' ? readSlashArguments(words) : readArguments(words.slice(taken));
  if (isProse(verb, read)) return undefined;
  const sides = withoutJoins(read.sides);
  const fromTo = read.flags.get('from-to');
  const texts = verb.startsWith('jobs') ? [] : sides.slice(0, SINGLE_SIDE.has(verb) ? 1 : 2);
  const named =
    SINGLE_SIDE.has(verb) && (verb === 'make' || verb === 'bench')
      ? [undefined, ...texts.map(readSide)]
      : texts.map(readSide);
  const [source, destination] = applyFromTo(named, fromTo);
  const location = read.flags.get('location')?.toLowerCase();
  if (source && verb === 'list' && location) source.kind = KINDS_OF_FROM_TO.get(location) ?? source.kind;
  const direction = directionOf(source, destination);
  const service = serviceOf(destination, source);
  return {
    verb,
    operation: operationOf(verb, direction),
    direction,
    ...(source ? { source } : {}),
    ...(destination ? { destination } : {}),
    flags: read.flags,
    unknownFlags: read.unknownFlags,
    ...(read.strayValues.length > 0 && { strayValues: read.strayValues }),
    ...(read.valuesMissing.length > 0 && { valuesMissing: read.valuesMissing }),
    ...(texts.length === 2 && sides.length > 2 && { rest: sides.slice(2) }),
    ...(fromTo ? { fromTo } : {}),
    ...(service ? { service } : {}),
    notes: fromLog ? [] : notes,
    fromLog,
  };
}

export interface FoundCommand {
  command: AzcopyCommand;
  /** Where it begins in the text. */
  at: number;
  length: number;
}

/** Limits, so that a megabyte of azcopy words costs no more than a question. */
const LONGEST_COMMAND = 8_000;
const MOST_TRIES = 40;

/** Every azcopy command line in a longer text, in order; `Job-Command` lines of a log count. */
export function findAzcopyCommands(text: string, most = 50): FoundCommand[] {
  const found: FoundCommand[] = [];
  let tries = 0;
  for (const program of text.matchAll(PROGRAM)) {
    const begin = program.index + program[0].length;
    if (
      !readVerb(
        text
          .slice(begin, begin + 40)
          .replace(/["']/g, '')
          .split(/\s+/),
      )
    )
      continue;
    const rest = joinContinuedLines(text.slice(begin, begin + LONGEST_COMMAND));
    const line = rest.split(/\r?\n/, 1)[0] ?? '';
    const command = readCommand(line, program[0].endsWith('Job-Command '));
    if (command) found.push({ command, at: program.index, length: program[0].length + line.length });
    tries += 1;
    if (found.length === most || tries === MOST_TRIES) break;
  }
  return found;
}

/**
 * Reads one azcopy command line; undefined when there is none. A line may leave the program's name out
 * (`copy ./x URL`), as `Job-Command` of a log does.
 */
export function parseAzcopyCommand(line: string): AzcopyCommand | undefined {
  return findAzcopyCommands(line, 1)[0]?.command ?? readCommand(joinContinuedLines(line.trim()), false);
}

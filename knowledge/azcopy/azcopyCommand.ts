/** Reads an azcopy command line as people paste it: any shell's quoting, placeholders, masked tokens, old syntax. */
import { type AzcopyVerb, readVerb } from './azcopyFlags.ts';
import { type Arguments, readArguments, readSlashArguments } from './commandArguments.ts';
import {
  applyFromTo,
  type CommandSide,
  isRemote,
  isUrlPlaceholder,
  KINDS_OF_FROM_TO,
  readSide,
  serviceOf,
} from './commandSide.ts';
import { joinContinuedLines, type QuotingNote, splitShellWords } from './shellWords.ts';

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

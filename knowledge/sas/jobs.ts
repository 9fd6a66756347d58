/** What an azcopy command, or an operation by name, does on one side: the ground on which needs are counted. */
import type { AzcopyCommand } from '../azcopy/azcopyCommand.ts';
import type { CommandSide } from '../azcopy/commandSide.ts';
import { table } from '../table.ts';

export type JobKind = 'upload' | 'download' | 's2s' | 'sync' | 'list' | 'remove' | 'make' | 'set-properties' | 'bench';
/** AzCopy knows no queues and tables; a SAS may be for them all the same. */
export type JobService = 'blob' | 'file' | 'dfs' | 'queue' | 'table';

/** One side of one operation. */
export interface Job {
  kind: JobKind;
  side: 'source' | 'destination';
  service: JobService;
  /** Of the URL; `unknown` for an operation by name. */
  level: 'account' | 'container' | 'object' | 'unknown';
  /** More than one object: a container, a folder, a wildcard. */
  many: boolean;
  /** From one account or service to another. */
  s2s: boolean;
  flags: ReadonlyMap<string, string>;
}

const isService = (kind: string | undefined): kind is 'blob' | 'file' | 'dfs' =>
  kind === 'blob' || kind === 'file' || kind === 'dfs';

const KINDS = table<JobKind>({
  upload: 'upload',
  download: 'download',
  s2s: 's2s',
  sync: 'sync',
  list: 'list',
  remove: 'remove',
  create: 'make',
  'set-properties': 'set-properties',
});

/** Remote sides of a command that a SAS may open, source first. */
export function remoteSides(command: AzcopyCommand): ('source' | 'destination')[] {
  const opens = (side: CommandSide | undefined) => side !== undefined && (isService(side.kind) || side.kind === 'url');
  return (['source', 'destination'] as const).filter((name) => opens(command[name]));
}

/** A list of files names each of them: nothing is listed. */
const isMany = (command: AzcopyCommand, side: CommandSide) =>
  !command.flags.has('list-of-files') &&
  (command.flags.get('recursive') === 'true' ||
    side.wildcard ||
    side.level === 'container' ||
    side.level === 'account' ||
    command.flags.has('include-pattern') ||
    command.flags.has('include-path') ||
    command.verb === 'sync' ||
    command.flags.has('s')); // /S of AzCopy 8

/** The job on one side of a command; undefined when the command asks nothing of a SAS there. */
export function jobOf(
  command: AzcopyCommand,
  name: 'source' | 'destination',
  service: JobService = 'blob',
): Job | undefined {
  const side = command[name];
  const kind = command.verb === 'bench' ? 'bench' : KINDS.get(command.operation);
  if (!side || !kind) return undefined;
  return {
    kind,
    side: name,
    service: isService(side.kind) ? side.kind : service,
    level: side.level ?? 'unknown',
    many: isMany(command, side),
    s2s: command.direction === 's2s',
    flags: command.flags,
  };
}

const NAMES = table<[JobKind, 'source' | 'destination']>({
  upload: ['upload', 'destination'],
  write: ['upload', 'destination'],
  download: ['download', 'source'],
  read: ['download', 'source'],
  list: ['list', 'source'],
  delete: ['remove', 'source'],
  remove: ['remove', 'source'],
  sync: ['sync', 'destination'],
  'sync-source': ['sync', 'source'],
  'sync-destination': ['sync', 'destination'],
  'sync-deleting': ['sync', 'destination'],
  's2s-source': ['s2s', 'source'],
  's2s-destination': ['s2s', 'destination'],
  make: ['make', 'destination'],
  create: ['make', 'destination'],
  'set-properties': ['set-properties', 'source'],
  bench: ['bench', 'destination'],
});

export const JOB_NAMES = [...NAMES.keys()];

const flagsOf = (name: string) =>
  new Map(name.trim().toLowerCase() === 'sync-deleting' ? [['delete-destination', 'true']] : []);

/** The job behind a name such as `upload` or `s2s-source`; undefined when the name is not known. */
export function jobByName(name: string, service: JobService, many: boolean): Job | undefined {
  const [kind, side] = NAMES.get(name.trim().toLowerCase()) ?? [];
  return kind && side
    ? { kind, side, service, level: 'unknown', many, s2s: kind === 's2s', flags: flagsOf(name) }
    : undefined;
}

/** What AzCopy refuses of a command by its words alone, before it asks any service. As 10.32 does. Pure. */
import { table } from '../table.ts';
import type { AzcopyCommand } from './azcopyCommand.ts';
import { ALLOWED_VALUES, BOOLEAN_FLAGS, ONLY_OF_COPY, ONLY_OF_SYNC } from './azcopyFlags.ts';
import type { CommandSide } from './commandSide.ts';

export type Refusal =
  | { kind: 'noContainer' | 'recursiveMissing' | 'perhapsAFolder' | 'wildcardInside' | 'blankInPath'; place: string }
  | { kind: 'unsupportedPair'; place: string }
  | { kind: 'noStorage'; place: string; host: string }
  | { kind: 'value'; flag: string; value: string; allowed: string }
  | { kind: 'strayValue' | 'valueMissing' | 'replacedFlag' | 'flagNotHere'; flag: string }
  | { kind: 'localPlace' | 'notTopLevel'; verb: string; place: string }
  | { kind: 'fromTo'; fromTo: string }
  | { kind: 'flagOfOther'; flag: string; verb: string };

const withoutQuery = (text: string) => text.replace(/\?.*$/s, '');
const isService = ({ kind }: CommandSide) => kind === 'blob' || kind === 'file' || kind === 'dfs';
const isLocal = ({ kind }: CommandSide) => kind === 'local';
/** Names that somebody put in place of their own, and variables: what they hold is not seen. */
const A_STAND_IN = /[<>[\]{}$%…]|\.\.\.|\*{3}/;
const stands = ({ text }: CommandSide) => !A_STAND_IN.test(withoutQuery(text));

/** What a container or a share is needed for. */
function withoutContainer({ verb, source, destination }: AzcopyCommand): Refusal[] {
  if (!source || !destination) return [];
  const isRoot = (side: CommandSide) => isService(side) && side.level === 'account' && !side.wildcard && stands(side);
  const single = isLocal(source) || source.kind === 'pipe' || source.level === 'object';
  const roots =
    verb === 'sync' ? [source, destination].filter(isRoot) : single && isRoot(destination) ? [destination] : [];
  return roots.map(({ text }) => ({ kind: 'noContainer', place: withoutQuery(text) }));
}

const SELECTS = ['recursive', 'list-of-files', 'list-of-versions', 'include-path'];
const A_FILE = /\.[a-z0-9]{1,9}$|\*/i;

function notRecursive({ verb, source, destination, flags, unknownFlags }: AzcopyCommand): Refusal[] {
  // `--recursiv` is said to be none.
  if (verb !== 'copy' || !source || !destination || !stands(source) || unknownFlags.length > 0) return [];
  if (source.wildcard || SELECTS.some((flag) => flags.has(flag))) return [];
  const place = withoutQuery(source.text);
  const isWhole = isService(source) && (source.level === 'account' || source.level === 'container');
  if (isWhole || (isLocal(source) && (/.[\\/]$/.test(place) || flags.has('include-pattern'))))
    return [{ kind: 'recursiveMissing', place }];
  const mayBe = isLocal(source) && isService(destination) && /[\\/]/.test(place) && !A_FILE.test(place);
  return mayBe ? [{ kind: 'perhapsAFolder', place }] : [];
}

/** In a URL only a trailing `/*` is one; the name of a container may hold one as well. */
function wildcards({ verb, source, destination }: AzcopyCommand): Refusal[] {
  if (verb !== 'copy' || !source || !destination || !isService(source) || source.level !== 'object') return [];
  const path = withoutQuery(source.text);
  return path.replace(/\/\*$/, '').includes('*') && stands(source) ? [{ kind: 'wildcardInside', place: path }] : [];
}

const OTHER_STORES =
  /(?:^|\.)(?:queue|table)\.|(?:^|\.)s3[.-].*amazonaws\.com|^storage\.(?:cloud\.google|googleapis)\.com$/i;
const isAStore = ({ url }: CommandSide) => url !== undefined && OTHER_STORES.test(url.hostname);

/** From S3 and Google into blobs and never back; queues and tables not at all. */
function pairs({ verb, source, destination, fromTo }: AzcopyCommand): Refusal[] {
  if ((verb !== 'copy' && verb !== 'sync') || !source || !destination || fromTo) return [];
  const refused = [
    ...(isAStore(destination) ? [destination] : []),
    ...(isAStore(source) && (verb === 'sync' || source.kind === 'url' || destination.kind !== 'blob') ? [source] : []),
  ];
  return refused.map(({ text }) => ({ kind: 'unsupportedPair', place: withoutQuery(text) }));
}

function hosts({ verb, source, destination, fromTo }: AzcopyCommand): Refusal[] {
  if ((verb !== 'copy' && verb !== 'sync') || fromTo) return [];
  return [source, destination].flatMap((side) => {
    const host = side?.kind === 'url' && stands(side) && !isAStore(side) ? side.url?.hostname : undefined;
    return side && host && /[.:]|^localhost$/.test(host) && !/x{3,}/i.test(host)
      ? [{ kind: 'noStorage', place: withoutQuery(side.text), host }]
      : [];
  });
}

const isPlain = (value: string) => !A_STAND_IN.test(value);
const NUMBERS = new Set(['cap-mbps', 'block-size-mb', 'put-blob-size-mb', 'quota-gb']);
const DATES = new Set(['include-after', 'include-before']);

function valueRefused(flag: string, typed: string): Refusal | undefined {
  // A sentence may go on behind it.
  const value = typed.replace(/[.,;:!?)]+$/, '');
  if (!isPlain(value)) return undefined;
  const refused = (allowed: string): Refusal => ({ kind: 'value', flag, value, allowed });
  if (BOOLEAN_FLAGS.has(flag)) return /^(?:true|false|t|f|1|0)$/i.test(value) ? undefined : refused('true, false');
  if (NUMBERS.has(flag)) return /^\d+(?:\.\d+)?$/.test(value) ? undefined : refused('100');
  if (DATES.has(flag)) return /^\d{4}-\d\d-\d\d/.test(value) ? undefined : refused('2026-01-31T00:00:00Z');
  const allowed = ALLOWED_VALUES.get(flag);
  const names = allowed?.toLowerCase().split(', ');
  return allowed === undefined || names?.includes(value.toLowerCase()) ? undefined : refused(allowed);
}

const REPLACED = new Set(['include', 'exclude']);

function flagsRefused(command: AzcopyCommand): Refusal[] {
  const { verb, flags, valuesMissing = [], strayValues = [] } = command;
  const others = verb === 'sync' ? ONLY_OF_COPY : verb === 'copy' ? ONLY_OF_SYNC : undefined;
  return [...flags].flatMap(([flag, value]): Refusal[] => {
    if (strayValues.includes(flag)) return [{ kind: 'strayValue', flag }];
    if (valuesMissing.includes(flag)) return [{ kind: 'valueMissing', flag }];
    if (others?.has(flag)) return [{ kind: 'flagOfOther', flag, verb: verb === 'sync' ? 'copy' : 'sync' }];
    if (verb === 'copy' && REPLACED.has(flag)) return [{ kind: 'replacedFlag', flag }];
    const refused = valueRefused(flag, value);
    return refused ? [refused] : [];
  });
}

const OF_BLOBS = new Set(['blob-type', 'block-blob-tier', 'page-blob-tier']);
const OF_PERMISSIONS = new Set(['preserve-permissions', 'preserve-smb-permissions']);

/** Tiers and types are for blobs that are written; permissions for two sides that both have them. */
function flagsElsewhere({ verb, source, destination, flags }: AzcopyCommand): Refusal[] {
  if (verb !== 'copy' || !source || !destination) return [];
  const isOfBlobs = destination.kind === 'blob' || destination.kind === 'dfs';
  const noTier = destination.kind === 'file' || (isLocal(destination) && isService(source));
  const noRights = (isLocal(source) && isOfBlobs) || (isLocal(destination) && source.kind === 'blob');
  return [...flags]
    .filter(
      ([flag, value]) =>
        value !== 'false' &&
        ((noTier && OF_BLOBS.has(flag) && (flag !== 'blob-type' || destination.kind === 'file')) ||
          (noRights && OF_PERMISSIONS.has(flag))),
    )
    .map(([flag]) => ({ kind: 'flagNotHere', flag }));
}

/** `copy C:\my data "https://…"`: three words where two belong. */
export const blankInPath = ({ source, destination, rest = [] }: AzcopyCommand): Refusal[] =>
  source && destination && isLocal(source) && isLocal(destination) && rest.some((one) => /^https?:\/\//i.test(one))
    ? [{ kind: 'blankInPath', place: `${source.text} ${destination.text}` }]
    : [];

const SERVICE_ONLY = new Set<string>(['remove', 'list', 'make', 'set-properties']);

/** These go to a service alone, and `make` makes what stands at its top. */
function singlePlaces({ verb, source, destination }: AzcopyCommand): Refusal[] {
  const side = source ?? destination;
  if (!side || !SERVICE_ONLY.has(verb) || !stands(side)) return [];
  const place = withoutQuery(side.text);
  if (isLocal(side))
    return side.credential === 'none' && /[\\/]/.test(place) ? [{ kind: 'localPlace', verb, place }] : [];
  if (verb !== 'make' || !isService(side)) return [];
  if (side.level === 'account') return [{ kind: 'noContainer', place }];
  return side.level === 'object' ? [{ kind: 'notTopLevel', verb, place }] : [];
}

const PAIR = /^(local|blobfs|blob|file(?:smb|nfs)?|s3|gcp|pipe)(local|blobfs|blob|file(?:smb|nfs)?|pipe|trash|none)$/i;
const isFiles = (name: string) => name.startsWith('file');

/** A local name on a URL's side or the reverse, and Files on a blob host. */
function contradicts(name: string, side: CommandSide | undefined): boolean {
  if (!side || !stands(side)) return false;
  const isUrl = /^https?:\/\//i.test(side.text);
  if (name === 'local') return isUrl;
  if (!/^(?:blob|file)/.test(name)) return false;
  const [, service = ''] = /\.(blob|dfs|file)\./.exec(side.url?.hostname ?? '') ?? [];
  return (
    (!isUrl && /[\\/]/.test(side.text) && side.credential === 'none') ||
    (service !== '' && isFiles(name) !== isFiles(service))
  );
}

function fromTos({ verb, source, destination, fromTo }: AzcopyCommand): Refusal[] {
  if ((verb !== 'copy' && verb !== 'sync') || !fromTo || !isPlain(fromTo)) return [];
  const [, from = '', to = ''] = PAIR.exec(fromTo.toLowerCase()) ?? [];
  const isWrong =
    from === '' || (from === 'local' && to === 'local') || contradicts(from, source) || contradicts(to, destination);
  return isWrong ? [{ kind: 'fromTo', fromTo }] : [];
}

const CHECKS = [
  withoutContainer,
  notRecursive,
  wildcards,
  pairs,
  hosts,
  singlePlaces,
  fromTos,
  flagsRefused,
  flagsElsewhere,
];

/** A sentence goes on behind the command: its words are no values. */
const OF_WORDS = new Set(['value', 'valueMissing', 'strayValue']);

export function refusalsOf(command: AzcopyCommand): Refusal[] {
  const broken = blankInPath(command);
  if (broken.length > 0) return broken;
  const refused = CHECKS.flatMap((check) => check(command));
  return command.rest ? refused.filter(({ kind }) => !OF_WORDS.has(kind)) : refused;
}

/** What a report with such a command is about. `perhapsAFolder` is no proof of anything. */
export const CAUSES_OF_REFUSAL = table<readonly string[]>({
  noContainer: ['azcopy-recursive'],
  recursiveMissing: ['azcopy-recursive'],
  wildcardInside: ['azcopy-recursive'],
  unsupportedPair: ['azcopy-from-to'],
  fromTo: ['azcopy-from-to'],
  localPlace: ['azcopy-from-to'],
  value: ['azcopy-unknown-flag'],
  strayValue: ['azcopy-unknown-flag', 'azcopy-shell-quoting'],
  valueMissing: ['azcopy-unknown-flag'],
  replacedFlag: ['azcopy-unknown-flag'],
  flagOfOther: ['azcopy-unknown-flag'],
});

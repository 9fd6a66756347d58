/** Flags and commands that AzCopy does not have, and the ones that were meant. */
import { distance } from 'fastest-levenshtein';
import { nearest } from '../text/nearest.ts';
import { BOOLEAN_FLAGS, VALUE_FLAGS } from './azcopyFlags.ts';

export interface WordMeant {
  said: string;
  nearest: string;
}

/** What AzCopy says of a word that it does not know. */
const UNKNOWN_FLAG = /unknown flag:? ["'`]?(--[\w-]{2,40})/gi;
const UNKNOWN_COMMAND = /unknown command ["'`]([\w-]{2,20})["'`] for ["'`]azcopy/gi;

/** A command line by itself, or behind a prompt or a quote; what follows is what commands take, and no sentence. */
const COMMAND_LINE =
  /(?:^|[\n>$#`"“„] ?)azcopy(?:\.exe)? ([a-z-]{2,20})(?=\s*(?:$|\n|[`"”])|\s+(?:--?[a-z]|["'./~\\$]|https?:|[a-z]:\\|[a-z-]{3,9}\s+--?[a-z]))/gi;
/** Beside the verbs, what else stands in that place. */
const OTHERS = 'cp mk rm ls mb c cp s doc env help completion load version'.split(' ');

const FLAGS = [...BOOLEAN_FLAGS, ...VALUE_FLAGS];
const VERBS = 'copy sync remove list make bench login logout jobs set-properties'.split(' ');

/** `--recursiv` → `--recursive`; undefined for a right flag and for one that is near none. */
export function nearestFlag(flag: string): string | undefined {
  const near = nearest(flag.replace(/^-+/, '').split('=')[0] as string, FLAGS);
  return near && `--${near}`;
}

/** Verbs are short, but few: one slip points to one of them. */
function nearestVerb(verb: string): string | undefined {
  const said = verb.toLowerCase();
  if (VERBS.includes(said) || OTHERS.includes(said)) return undefined;
  const near = VERBS.filter((one) => distance(said, one) === 1);
  return near.length === 1 ? near[0] : nearest(said, VERBS);
}

/** "azcopy lists" is how people tell what it does. */
const isTold = (verb: string) => VERBS.includes(verb.toLowerCase().replace(/s$/, ''));

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] as string);

/** @param given flags of a command line that AzCopy does not have */
export function wordsMeant(text: string, given: string[] = []): WordMeant[] {
  const flags = [...new Set([...all(text, UNKNOWN_FLAG), ...given.map((flag) => `--${flag.replace(/^-+/, '')}`)])];
  const pairs = [
    ...flags.map((said) => ({ said, nearest: nearestFlag(said) })),
    ...[...all(text, UNKNOWN_COMMAND), ...all(text, COMMAND_LINE).filter((verb) => !isTold(verb))].map((said) => ({
      said,
      nearest: nearestVerb(said),
    })),
  ];
  return pairs.filter((one): one is WordMeant => one.nearest !== undefined && one.nearest !== one.said);
}

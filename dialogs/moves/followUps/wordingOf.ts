/** What a row of followUps/ is shown as: a sentence of its own, in the person's language and near to their words. Pure. */
import type { FollowUp } from '../../../knowledge/followUps/followUps.ts';
import { remembered } from '../../../knowledge/remembered.ts';
import { languageOf } from '../../turn/language.ts';

/** What a button shows in one line of a phone. */
const A_LINE = 70;

export const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What stands in a row comes again and again. */
const MOST_KNOWN = 4_000;
const languageIn = remembered((wording) => languageOf(wording) ?? 'en', MOST_KNOWN);

const pairsOf = (text: string) => {
  const letters = folded(text);
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
};

/** How many pairs of letters two sentences share, of all that they have: it holds for Japanese as well. */
function alikeIn(one: ReadonlySet<string>, other: string): number {
  const pairs = pairsOf(other);
  return [...pairs].filter((pair) => one.has(pair)).length / (one.size + pairs.size);
}

/** In the person's language, as near to their words as there is one. */
export function wordingOf({ said }: FollowUp, text: string, lang: string): string | undefined {
  const short = said.filter((one) => one.length <= A_LINE);
  const own = short.filter((one) => languageIn(one) === lang);
  const list = own.length > 0 ? own : short;
  const pairs = pairsOf(text);
  const alike = list.map((one) => alikeIn(pairs, one));
  return list[alike.indexOf(Math.max(...alike))];
}

/** How much of the one stands in the other. */
function shareIn(whole: ReadonlySet<string>, part: string): number {
  const pairs = pairsOf(part);
  return [...pairs].filter((pair) => whole.has(pair)).length / Math.max(1, pairs.size);
}

/** Nearly all of a wording, or of what was said, stands in the other. */
const AN_ECHO = 0.7;
/** "Who can grant that?" offered to whoever asked "who can grant this? I'm only Reader" says nothing new. */
export const isEchoOf = (wording: string, text: string): boolean =>
  isSameWords(wording, text) || shareIn(pairsOf(text), wording) >= AN_ECHO;

/** Two thirds of all pairs are shared. */
const THE_SAME = 0.33;
export const isSameWords = (one: string, other: string): boolean => alikeIn(pairsOf(one), other) >= THE_SAME;

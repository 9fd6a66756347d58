/** What a row of followUps/ is shown as: a sentence of its own, in the person's language and near to their words. Pure. */
import type { FollowUp } from '../../knowledge/followUps/followUps.ts';
import { languageOf } from '../turn/language.ts';

/** What a button shows in one line of a phone. */
const A_LINE = 70;

export const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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
  const own = short.filter((one) => (languageOf(one) ?? 'en') === lang);
  const list = own.length > 0 ? own : short;
  const pairs = pairsOf(text);
  const alike = list.map((one) => alikeIn(pairs, one));
  return list[alike.indexOf(Math.max(...alike))];
}

/** Of half as much again nobody would say that it is other words. */
const THE_SAME = 0.33;
export const isSameWords = (one: string, other: string): boolean => alikeIn(pairsOf(one), other) >= THE_SAME;

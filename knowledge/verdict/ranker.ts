/** Where the trained ranker joins: it is shown a report and says how well each cause fits its words. */

import { whatIsAsked } from '../answers/asked.ts';
import { vectorOf } from '../learn/features.ts';
import type { Mark } from '../learn/marks.ts';
import { causeRanker } from '../learn/ranker.ts';
import { belongingOf } from '../learn/strange.ts';
import { tellingPhrases } from '../learn/telling.ts';
import type { Knowledge } from '../pages/load.ts';

export interface Scores {
  /** By cause: 0 says nothing, more the likelier. */
  scores: ReadonlyMap<string, number>;
  /** The text names nothing of storage. */
  strange: boolean;
  /** It names something else, and nothing that only storage has. */
  elsewhere: boolean;
  /** How likely it is that the text only asks how something is or is done, or tells that all is well. */
  asks: number;
  /** How many words it has. */
  words: number;
  /** How many of the texts that it learned from tell each cause: some troubles are told more often than others. */
  told: ReadonlyMap<string, number>;
  /** The phrases of the text that speak most for a cause. */
  phrases?: (cause: string) => string[];
  /** Other weights of the joint than the shipped ones, while it is judged. */
  weights?: readonly number[];
  /** And other limits. */
  limits?: { certain: number; certainByWords: number };
}

/** What kind of text it is, whatever its cause. */
export const natureOf = (text: string, { words } = vectorOf(text)) => ({
  ...belongingOf(text),
  asks: whatIsAsked(text)?.asks ?? 0,
  words,
});

/** @param marks what was recognised in the text, where it is a whole report */
export type Ranker = (text: string, marks?: readonly Mark[]) => Scores | undefined;

/** A knowledge that shares this many causes with what was learned may be asked of it; a test's own pages may not. */
const ENOUGH = 40;

const rankers = new WeakMap<Knowledge, Ranker>();

/** The trained ranker, for the causes that have pages; undefined where the pages are not those that it was trained for. */
export function rankerOf(knowledge: Knowledge): Ranker | undefined {
  if (knowledge.causes.size < ENOUGH) return undefined;
  const ranker = rankers.get(knowledge) ?? makeRanker();
  rankers.set(knowledge, ranker);
  return ranker;
}

function makeRanker(): Ranker {
  const scorer = causeRanker();
  return (text, marks) => {
    const vector = vectorOf(text, marks);
    return {
      scores: scorer.score(vector),
      told: scorer.told,
      ...natureOf(text, vector),
      phrases: (cause) => tellingPhrases(scorer, text, cause),
    };
  };
}

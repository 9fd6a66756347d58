/** Which harm a sentence plans, by the trained ranker: what effects/plans.yaml does not word. learn/planned.ts teaches it. */
import { A_PLAN, askedScorer } from '../answers/asked.ts';
import { vectorOf } from '../learn/features.ts';
import { shownOfSaying } from '../learn/intents.ts';
import { remembered } from '../remembered.ts';

/** What a sentence is called that plans no harm. */
export const NO_PLAN = `${A_PLAN}none`;

/** A sentence as it is learned and read: its words, and whether it asks or denies. */
export const sentenceShown = (sentence: string): string => shownOfSaying(sentence);

export interface Planned {
  plan: string;
  /** 0..1: how likely anything of the kind is planned at all. */
  sure: number;
  /** 0..1: how much of that is this one. "Can we turn that off?" plans something, and does not say what. */
  share: number;
}

/** The likeliest plan, and how likely the sentence plans any; undefined where nothing was learned of plans. */
export function plannedBy(scores: ReadonlyMap<string, number>): Planned | undefined {
  let best: string | undefined;
  let most = -Infinity;
  let sum = 0;
  scores.forEach((score, label) => {
    if (!label.startsWith(A_PLAN) || label === NO_PLAN) return;
    sum += Math.exp(score);
    if (score <= most) return;
    most = score;
    best = label;
  });
  const none = Math.exp(scores.get(NO_PLAN) ?? 0);
  if (best === undefined) return undefined;
  return { plan: best.slice(A_PLAN.length), sure: sum / (sum + none), share: Math.exp(most) / sum };
}

/** As many as are read of a text: what is planned in a sentence, and what is told to have happened, one reading says. */
const MOST_REMEMBERED = 10;

/** How much each label of what is planned and of what has happened fits a sentence. */
export const scoresOfSentence = remembered(
  (sentence): ReadonlyMap<string, number> => askedScorer().score(vectorOf(sentenceShown(sentence))),
  MOST_REMEMBERED,
);

export const plannedIn = (sentence: string): Planned | undefined => plannedBy(scoresOfSentence(sentence));

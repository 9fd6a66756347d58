/** Which step of a fix is meant for this person: pages name the place or thing that a step is for, people name theirs. Pure. */
import { inFieldWords } from './fieldWords.ts';

const WORD = /[\p{L}\p{N}]{2,}/gu;
/** Words that stand in every step and every sentence. */
const COMMON = new Set(
  (
    'to of in on at is it an or by no if as be do my we am so up us im the and for with that this from have has not are was you your our its one two any all can what which who how does did ' +
    'account accounts storage azure command role roles access step exactly source target destination data use used give add ' +
    'der die das und mit ist ein eine auf ich wir'
  ).split(' '),
);

const wordsOf = (text: string) =>
  new Set(
    (text.toLowerCase().match(WORD) ?? []).filter((word) => !COMMON.has(word)).map((word) => word.replace(/s$/, '')),
  );

/** What a step is for stands before its first command. */
const lead = (step: string) => step.split('```')[0] ?? '';

/** Two words in common may be chance in a long step; the same in another step cancels out. */
const LEAST = 1.5;
/** One word of what was said last, which no other step has, is enough: that is why it was said. */
const OF_THE_NEWEST = 1.5;

/**
 * @param told what the person said of the situation.
 * @param newest of that, what was said last.
 * @returns the index of the step that fits best, or 0 where none stands out.
 */
export function fittingStep(steps: readonly string[], told: string, newest = ''): number {
  const said = wordsOf(inFieldWords(`${told} ${newest}`));
  const last = wordsOf(inFieldWords(newest));
  const leads = steps.map((step) => wordsOf(lead(step)));
  const rarity = (word: string) =>
    (last.has(word) && word.length > 3 ? OF_THE_NEWEST : 1) / leads.filter((words) => words.has(word)).length;
  const scores = leads.map((words) =>
    [...words].filter((word) => said.has(word)).reduce((sum, word) => sum + rarity(word), 0),
  );
  const best = scores.indexOf(Math.max(...scores));
  return (scores[best] ?? 0) >= LEAST && (scores[best] ?? 0) > (scores[0] ?? 0) ? best : 0;
}

/** Steps to show at once: the fitting one, and the next where the first has words only. */
export function shownSteps(steps: readonly string[], from: number): number[] {
  const first = steps[from];
  if (first === undefined) return [];
  return first.includes('```') || steps[from + 1] === undefined ? [from] : [from, from + 1];
}

/** Typed words as the answer to a question that is open. Pure. */
import { isFactName, readAnswer, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { type Question, versionAnswered } from '../../knowledge/questions/question.ts';
import { ordinalIn } from './ordinal.ts';

/** As it is compared: case, the end of a sentence and the kind of an apostrophe make no difference. */
export const fold = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[.!。]+$/, '')
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ');

/**
 * Reads typed words as an answer to a question: the number of a button, its label, or another word for it.
 * @param dontKnow the label of the last button, in the user's language.
 */
export function answerIn(question: Question, typed: string, dontKnow: string): string | undefined {
  const said = fold(typed);
  const number = /^\(?(\d{1,2})\)?$/.exec(said);
  if (number) return question.answers[Number(number[1]) - 1];
  const ordinal = ordinalIn(said);
  if (ordinal !== undefined) return question.answers[ordinal];
  if (said === fold(dontKnow)) return UNKNOWN;
  const label = question.labels.findIndex((one) => fold(one) === said);
  if (label >= 0) return question.answers[label];
  return versionAnswered(question, said) ?? (isFactName(question.fact) ? readAnswer(question.fact, said) : undefined);
}

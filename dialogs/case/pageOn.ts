/** What the page of a cause says with the words of a question. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { sentencesAbout, sentencesIn } from '../../knowledge/sentences.ts';

const MOST_SENTENCES = 3;

const ASKS_A_NUMBER =
  /\b(max|maximum|limits?|how (many|much|large|big|long a)|wie (viele?|groß|hoch)|maximal|höchstens|grenze)\b|上限|最大|いくつまで|どのくらい大きく/i;
/** A number with what it counts. */
const NUMBERS = /\b\d[\d.,]*\s?(%|[a-z]*i?b\b|[a-z]{3,}|[mg]bps)/i;

/** @param least so many words have to be shared. */
export function pageOn(cause: DiagnosedCause, question: string, least = 1): string[] {
  const { fix, notHelping, why, worked, undo, confirm } = cause;
  const text = [...fix, notHelping, why, worked, undo, confirm].join('\n');
  const shared = sentencesAbout(text, question, MOST_SENTENCES, least);
  if (shared.length > 0 || least > 1 || !ASKS_A_NUMBER.test(question)) return shared;
  return sentencesIn(text)
    .filter((sentence) => NUMBERS.test(sentence))
    .slice(0, MOST_SENTENCES);
}

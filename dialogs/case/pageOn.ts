/** What the page of a cause says with the words of a question. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { sentencesAbout, sentencesIn } from '../../knowledge/sentences.ts';
import { inFieldWords } from './fieldWords.ts';

const MOST_SENTENCES = 3;

const ASKS_A_NUMBER =
  /\b(max|maximum|limits?|how (many|much|large|big|long a)|wie (viele?|groß|hoch)|maximal|höchstens|grenze)\b|上限|最大|いくつまで|どのくらい大きく/i;
/** A number with what it counts. */
const NUMBERS = /\b\d[\d.,]*\s?(%|[a-z]*i?b\b|[a-z]{3,}|[mg]bps)/i;

/** @param least so many words have to be shared. */
export function pageOn(cause: DiagnosedCause, asked: string, least = 1): string[] {
  const question = inFieldWords(asked);
  const { fix, notHelping, why, worked, undo, confirm } = cause;
  const text = [...fix, notHelping, why, worked, undo, confirm].join('\n');
  if (least === 1 && ASKS_A_NUMBER.test(question)) {
    const numbers = sentencesIn(text).filter((sentence) => NUMBERS.test(sentence));
    const nearest = sentencesAbout(numbers.join('\n'), question, MOST_SENTENCES);
    return [...new Set([...nearest, ...numbers])].slice(0, MOST_SENTENCES);
  }
  return sentencesAbout(text, question, MOST_SENTENCES, least);
}

/** What the page of a cause says with the words of a question. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { sentencesAbout } from '../../knowledge/sentences.ts';

const MOST_SENTENCES = 3;

/** @param least so many words have to be shared. */
export function pageOn(cause: DiagnosedCause, question: string, least = 1): string[] {
  const { fix, notHelping, why, worked, undo, confirm } = cause;
  return sentencesAbout([...fix, notHelping, why, worked, undo, confirm].join('\n'), question, MOST_SENTENCES, least);
}

/** "Gave it the role": try it again, when that counts, what shows that it worked, and what else where it still fails. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { type Element, note, paragraph } from '../parts/elements.ts';
import { markdown } from '../parts/markdown.ts';
import { type Asked, advised, whatNext } from './aboutParts.ts';
import { howLong } from './ofTheStep.ts';

/** What helps nobody says nothing of when the step counts. */
const ofWhatHelps = (cause: DiagnosedCause): DiagnosedCause => ({ ...cause, notHelping: '' });

export function thenTryAgain(cause: DiagnosedCause, asked: Asked): Element[] {
  const { say, shell, shownStep, answered } = asked;
  const [soon] = howLong(ofWhatHelps(cause), advised(cause, shownStep), asked);
  return [
    paragraph(say('thenTryAgain')),
    ...(soon ? [soon] : []),
    ...(cause.worked || cause.fix.length > 1 ? whatNext(cause, asked) : []),
    ...(answered ? [note(say('ifItStillFails')), ...markdown(answered, 'ifStill', '', shell)] : []),
  ];
}

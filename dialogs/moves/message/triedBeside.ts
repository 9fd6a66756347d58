/** "Ran it as admin, same": whether what was done in vain is what was advised, and has had its time. Pure. */

import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { sentencesIn, tellingWords, wordsShared } from '../../../knowledge/text/sentences.ts';
import { cuesOf, withoutCuesOf } from '../../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../../knowledge/words/synonyms.ts';
import { shownSteps } from '../../case/shownSteps.ts';
import { waitedLittle } from './timePassed.ts';

const says = cuesOf('words/moves.yaml');
const without = withoutCuesOf('words/moves.yaml');

/** A status, or a code in one word. */
const CODES = /\b\d{3}\b|\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b/g;

/** What was done, so far as the words name it. */
const doneIn = (text: string) => without('stillTheSame', text.replace(CODES, ' '));

const CLAUSE_ENDS = /(?<=[,;.!。、])\s*|\s+(?=(?:but|and|aber|und|doch|yet)\s)/u;

/** "Entered my ip there, still refused" → "Entered my ip there": without the clauses that only say that it was in vain. */
export function triedIn(text: string): string {
  const done = text.split(CLAUSE_ENDS).filter((clause) => says('deed', clause) || tellingWords(doneIn(clause)) > 0);
  return done.join(' ').replace(/[\s,;.]+$/, '');
}

const MINUTES =
  /\b\d[\d–-]*\s*(?:minutes|hours)|\b(?:two|five|ten|thirty|some|several|few) (?:minutes|hours)|\b(?:an|half an) hour/i;

/** It was waited for a minute or two, and the page says that it takes some. */
export const isTooEarly = ({ fix, worked }: DiagnosedCause, text: string): boolean =>
  waitedLittle(text) && sentencesIn([...fix, worked].join('\n')).some((one) => MINUTES.test(one));

/** It names something that the shown step has no word of, and the page knows more than that step. */
export function isBesideTheStep({ fix }: DiagnosedCause, text: string, step = 0): boolean {
  const done = doneIn(text);
  const shown = shownSteps(fix, step);
  if (tellingWords(done) === 0 || shown.length >= fix.length) return false;
  return wordsShared(withSynonyms(done), shown.map((at) => fix[at]).join('\n')) === 0;
}

/** Whether the words tell of more than that it still fails. */
export function tellsATry(text: string): boolean {
  const done = doneIn(text);
  return tellingWords(done) > 0 || says('deed', done);
}

/** What was done had no effect, and nothing is said of what went before. */
export const hadNoEffect = (text: string): boolean => says('hadNoEffect', text);

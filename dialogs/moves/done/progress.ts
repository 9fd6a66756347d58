/** "Role is on. Now another error: AuthorizationFailure": what was done went through, and only what comes now is trouble. Pure. */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { endsInGood } from '../message/goodEnd.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';

const says = cuesOf('words/progress.yaml');

export interface Progress {
  done: string;
  now: Redacted;
}

/** Where one clause ends and the next begins; a name with dots in it is none. */
const BETWEEN = /(?<=[.;!?])\s+|(?<=[。！？])\s*|\n+|[,、]\s*|\s+(?=(?:but|and|aber|und)\s)/gu;
/** Longer texts are pastes. */
const LONGEST = 500;

/** What came before, and what comes now; undefined where nothing is said to come now. */
export function progressIn(text: string): Progress | undefined {
  if (text.length > LONGEST) return undefined;
  for (const { index, 0: between } of text.matchAll(BETWEEN)) {
    const done = text.slice(0, index).trim();
    const now = text.slice(index + between.length).trim() as Redacted;
    if (done === '' || now === '') continue;
    const [clause = ''] = now.split(BETWEEN);
    if (says('comesNow', clause) || (says('but', clause) && says('isSoNow', done))) return { done, now };
  }
  return undefined;
}

const A_STATUS = /^\d{3}$/;
const AN_EXIT = /^exit/i;
/** A command that was run. */
const A_COMMAND = /(?:^|\s)--?\w|\w=\S/;
const A_TROUBLE = 3;
const FIRST = 3;

/** A code of its own comes now, and what stood before is mended. */
function isOfAnotherCode(triage: Triage, { codes, causes }: Diagnosis, isDone: boolean): boolean {
  const isNamed = (code: string) => !A_STATUS.test(code);
  // Where only a status was known, its word is what was looked for.
  if (!isSettled(triage) && !triage.codes.some((code) => isNamed(code) && !AN_EXIT.test(code))) return false;
  // "Now it says AADSTS50076": another code of what stands.
  if (isSettled(triage) && causes[0]?.id === triage.cause && !isDone) return false;
  const named = codes.filter(isNamed);
  return named.length > 0 && !named.some((code) => triage.codes.includes(code));
}

/** What comes now has no cause in common with what came into question. */
function isOfAnotherCause(triage: Triage, now: string, { codes, causes: [first, ...more] }: Diagnosis): boolean {
  if (wordCount(now) < A_TROUBLE || first === undefined) return false;
  const known = new Set([triage.cause, ...(triage.causes ?? [])]);
  if ([first, ...more].slice(0, FIRST).some(({ id }) => known.has(id))) return false;
  // A status that comes now is another's where none was told before.
  return codes.length === 0 || (isSettled(triage) && triage.codes.length === 0);
}

/** Another trouble, in the words that tell it; undefined where what comes now may be of what stands, or is as before. */
export function progressed(triage: Triage, text: Redacted, diagnose: Deps['diagnose']): Move | undefined {
  const progress = isSettled(triage) || triage.codes.length > 0 ? progressIn(text) : undefined;
  if (!progress || givesAway('stillSame', progress.now)) return undefined;
  // "Got one, he made a new one and it works" is over.
  if (endsInGood(progress.now)) return undefined;
  const { done, now } = progress;
  const isDone = says('mended', done) || givesAway('did', done) || givesAway('works', done);
  const diagnosis = diagnose(now);
  const follows: Move = { kind: 'another', text: now, follows: true };
  if ((isDone || isSettled(triage)) && isOfAnotherCode(triage, diagnosis, isDone)) return follows;
  const isClear = isSettled(triage) && (A_COMMAND.test(done) || diagnosis.certainty === 'certain');
  return (isDone || isClear) && isOfAnotherCause(triage, now, diagnosis) ? follows : undefined;
}

/** What is meant where a code, a status or an exit code is named: more evidence, a correction, another trouble … Pure. */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { followUpsIn } from '../../../knowledge/followUps/followUps.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { sameTrouble } from '../../case/sameTrouble.ts';
import type { Triage } from '../../case/triage.ts';
import { codesMeant } from '../asked/codesMeant.ts';
import { codesDenied, withoutDenied } from '../corrected/takenBack.ts';
import { withItsAnswer } from '../followUps/withItsAnswer.ts';
import type { Alone } from '../message/alone.ts';
import { asksBack, type Move } from '../message/move.ts';
import { CERTAINLY } from '../message/nearness.ts';
import { cameNow } from '../message/settingOf.ts';
import { asksForWords, CLEAR, isSettled, isUntold, namesACode } from '../message/tells.ts';
import type { Reader } from '../rules/rule.ts';
import { backTo } from './moveOfIntent.ts';

/** "Now it says AADSTS50076": another code of the very cause that stands. */
const speaksForTheSame = (triage: Triage, { certainty, causes: [first] }: Diagnosis) =>
  isSettled(triage) && first?.id === triage.cause && isSettledBy(certainty);

const statusBy =
  ({ explain }: Reader) =>
  (code: string) =>
    (explain(code)?.status ?? []).map(String);

const says = cuesOf('words/moves.yaml');

const bringsACode = ({ codes }: Triage, diagnosis: Diagnosis) => diagnosis.codes.some((one) => !codes.includes(one));

const FIRST = 3;

/**
 * "It's mostly 404s, our app looks whether the file is there", where the page of what stands speaks of just these statuses:
 * that tells which it is, and is no trouble of its own.
 */
function isStatusOfThePage(triage: Triage, { text, diagnosis }: Alone, { diagnose }: Reader): boolean {
  if (!isSettled(triage) || namesACode(diagnosis.codes) || cameNow(text)) return false;
  const [stands] = diagnoseCase(triage, diagnose).causes;
  const isOfIt = diagnosis.causes.slice(0, FIRST).some(({ id }) => id === stands?.id);
  const page = isOfIt && stands ? [stands.why, stands.tell, stands.notHelping].join('\n') : '';
  return isOfIt && diagnosis.codes.every((code) => page.includes(code));
}

/** "Renamed it, now: 403": a code that does not come of what was clear before is another trouble, whether that had a code or not. */
export const isNewNow = (triage: Triage, text: string, diagnosis: Diagnosis): boolean =>
  isSettled(triage) &&
  cameNow(text) &&
  bringsACode(triage, diagnosis) &&
  !diagnosis.causes.slice(0, FIRST).some(({ id }) => id === triage.cause);

/** While it may be several things, another code of one of the first is what was looked for, and no other trouble. */
const saysWhichItIs = (triage: Triage, { causes: [first] }: Diagnosis) =>
  !isSettled(triage) && first !== undefined && (triage.causes ?? []).slice(0, FIRST).includes(first.id);

const STATUS = /\b\d{3}\b/g;
const A_WORD_OR_TWO = 2;

/** "Switched it on again, still 404 ResourceNotFound": tried in vain, and the word is one of the same cause. */
const stillOfTheSame = (triage: Triage, { diagnosis, tried }: Alone) =>
  tried && isSettled(triage) && diagnosis.causes.slice(0, FIRST).some(({ id }) => id === triage.cause);

/** The status that stands already, and hardly a word beside it. */
function saysTheStatusAgain({ codes, question }: Triage, { text, diagnosis }: Alone, reader: Reader): boolean {
  const known = new Set([...codes, ...codes.flatMap(statusBy(reader))]);
  const isKnown = !namesACode(diagnosis.codes) && diagnosis.codes.every((code) => known.has(code));
  const isAsked = question?.labels.some((label) => diagnosis.codes.some((code) => label.includes(code)));
  return diagnosis.codes.length > 0 && isKnown && !isAsked && wordCount(text.replace(STATUS, ' ')) <= A_WORD_OR_TWO;
}

/** "403 again", "it's a 403": it tells that what is advised was done in vain, or nothing that was not known. */
export function moveOfTheSameStatus(triage: Triage, alone: Alone, reader: Reader): Move | undefined {
  if (!saysTheStatusAgain(triage, alone, reader)) return undefined;
  const { text, intent } = alone;
  // Asked for the word in the error, a status is none.
  return intent === 'still-fails' && !asksForWords(triage) ? { kind: 'tried', text, facts: {} } : { kind: 'nothing' };
}

const isSurelyOf = ({ cause = '' }: Triage, text: string) => (followUpsIn(text, [cause])[0]?.near ?? 0) >= CERTAINLY;

/** "Besides, a download gives BlobArchived": a code of its own, of none of the causes, and not what was asked for. */
const standsBeside = (triage: Triage, text: string, { codes, causes: [first], certainty }: Diagnosis): boolean =>
  says('besides', text) &&
  certainty === 'certain' &&
  namesACode(codes) &&
  !asksForWords(triage) &&
  !isUntold(triage) &&
  first?.id !== triage.cause;

const A_CORRECTION = 5;
/** "500 sorry": the right one comes now. */
export const takesTheCodeBack = (text: string): boolean =>
  wordCount(text) <= A_CORRECTION && says('correctsACode', text);

const ANOTHER_NOW =
  /\b(?:(?:different|another|new|other) (?:error|code|message) (?:now|this time)|now (?:it(?:['’]s| is) )?an?(?:other| different| new) (?:error|code|message)|(?:andere[rn]?|neue[rn]?) (?:fehler|code|meldung) (?:jetzt|nun)|jetzt (?:ein |eine )?(?:anderer?|neuer?) (?:fehler|code|meldung))\b|(?:今度は|今は)(?:別の|違う)(?:エラー|コード)/iu;

/** "Checked the name letter by letter, still 404": the code that stands says no more than that it did not help. */
const isStillSo = (triage: Triage, { text, asks }: Alone): boolean =>
  isSettled(triage) &&
  !asks &&
  givesAway('stillSame', text) &&
  !givesAway('elsewhere', text) &&
  !givesAway('works', text);

/** What the text is by itself. */
function moveOfText(triage: Triage, alone: Alone, reader: Reader): Move {
  const { text, diagnosis, news, told, intent, sure, tried } = alone;
  const statusOf = statusBy(reader);
  const denied = codesDenied(text, diagnosis.codes);
  const rest = denied.length > 0 ? withoutDenied(text, denied) : undefined;
  if (rest) return { kind: 'corrects', text: rest, facts: news, codes: reader.diagnose(rest).codes.length > 0 };
  if (standsBeside(triage, text, diagnosis)) return { kind: 'another', text };
  // "Different code now: …" says itself that it is none of what was looked for.
  if (bringsACode(triage, diagnosis) && !isUntold(triage) && ANOTHER_NOW.test(text)) return { kind: 'another', text };
  // "I renewed it, now it says …" takes nothing back.
  const comesOfIt = isSettled(triage) && sure < CLEAR && cameNow(text);
  if ((intent === 'correction' || takesTheCodeBack(text)) && !comesOfIt)
    return { kind: 'corrects', text, facts: news, codes: true };
  // "Done, still 403": the status that the known code is sent with says nothing new.
  const seen = new Set([...triage.codes, ...triage.codes.flatMap(statusOf)]);
  const known = diagnosis.codes.every((code) => seen.has(code));
  if (known && (tried || isStillSo(triage, alone))) return { kind: 'tried', text, facts: told };
  if (known && intent === 'still-fails') return { kind: 'tried', text, facts: news };
  if (known && asksBack(intent)) return { kind: 'asks', about: intent, text };
  // With a code that is new it has to be said clearly.
  if (intent === 'back-to' && (known || sure >= CLEAR)) return backTo(text);
  if (intent === 'new-case') return { kind: 'another', text };
  // "A different app gets ContainerNotFound": what fails there, and with another code, is no word of this one.
  if (!known && triage.codes.length > 0 && givesAway('elsewhere', text) && !givesAway('works', text))
    return { kind: 'another', text };
  // "The endpoint answers 401", said of the very thing that stands: the status is that of what was spoken of.
  if (isSettled(triage) && !namesACode(diagnosis.codes) && isSurelyOf(triage, text))
    return { kind: 'told', text, facts: told, beside: true };
  if (isStatusOfThePage(triage, alone, reader)) return { kind: 'told', text, facts: told, beside: true };
  const isSame =
    (sameTrouble(triage.codes, diagnosis.codes, statusOf) && !isNewNow(triage, text, diagnosis)) ||
    speaksForTheSame(triage, diagnosis) ||
    saysWhichItIs(triage, diagnosis) ||
    isUntold(triage);
  return isSame || asksForWords(triage) ? { kind: 'evidence', text, facts: told } : { kind: 'another', text };
}

/** The text names a code, a status or an exit code. */
export function moveOfCodes(triage: Triage, alone: Alone, reader: Reader, lang: string): Move {
  const { text, diagnosis, told } = alone;
  const answer = codesMeant(text, diagnosis.codes, triage.codes, reader);
  if (answer) return { kind: 'question', answer };
  if (stillOfTheSame(triage, alone) && bringsACode(triage, diagnosis))
    return withItsAnswer(triage, alone, { kind: 'evidence', text, facts: told }, reader, lang);
  const move = moveOfText(triage, alone, reader);
  // "Rehydrated yesterday, still says BlobArchived": the code that is known says nothing, and what stands beside it may.
  const isKnown = isSettled(triage) && !bringsACode(triage, diagnosis);
  if (namesACode(diagnosis.codes) && !isKnown) return move;
  // "Flag is fine, now 403": a bare status says little, and what stands beside it may be answered.
  const isNew = cameNow(text) && bringsACode(triage, diagnosis);
  return withItsAnswer(triage, alone, move, reader, lang, isNew ? CERTAINLY : 0);
}

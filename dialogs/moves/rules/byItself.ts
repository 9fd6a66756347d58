/** What a message is by what it says by itself: a look, a token, a code, a command, two troubles at once. */
import { answersCounted } from '../../../knowledge/looks/answersCounted.ts';
import { holdsAToken } from '../../../knowledge/looks/lookCommand.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { factsTold } from '../../../knowledge/words/told.ts';
import { timeItTakes } from '../asked/timeItTakes.ts';
import { swappedBy } from '../corrected/swapped.ts';
import { withoutFormer } from '../corrected/takenBack.ts';
import { exitCorrected, tokenCorrected } from '../corrected/tokenCorrected.ts';
import { answersWithAStatus, namesACode } from '../message/tells.ts';
import { cannotTell } from '../told/cannotTell.ts';
import { lookShown } from '../told/lookShown.ts';
import { sasWeighed } from '../told/sasWeighed.ts';
import { isNewNow, moveOfCodes, moveOfTheSameStatus, takesTheCodeBack } from '../troubles/moveOfCodes.ts';
import { mountCode } from '../troubles/moveOfIntent.ts';
import { twoTroubles } from '../troubles/troubles.ts';
import { type TypedRule, toldBy } from './rule.ts';

export const saysThatNobodyHereCanTell: TypedRule = ({ triage, alone }) => cannotTell(triage, alone);

export const showsALook: TypedRule = ({ triage, alone, reader }) => lookShown(triage, alone, reader);

export const countsTheAnswers: TypedRule = ({ triage, text }) => {
  const counted = triage.question?.fact === 'slowAnswers' ? answersCounted(text) : undefined;
  return counted ? { kind: 'told', text, facts: { slowAnswers: counted }, beside: true } : undefined;
};

export const readsASasOut: TypedRule = ({ triage, alone, reader }) => sasWeighed(triage, alone, reader);

/** "Here is the link:" */
const A_LEAD = 4;
const withoutToken = (text: string) =>
  text
    .split(/\s/)
    .filter((word) => !/\bsig=/.test(word))
    .join(' ');

/** A token that is pasted is read for what it proves, as if it had stood in the report. */
export const pastesAToken: TypedRule = ({ text, alone }) => {
  if (!holdsAToken(text) || alone.isCommand || alone.diagnosis.codes.length > 0) return undefined;
  // The question mark before a token asks nothing.
  const isAsked = alone.asks && wordCount(withoutToken(text)) > A_LEAD;
  return isAsked ? undefined : { kind: 'evidence', text, facts: {} };
};

export const tellsASize: TypedRule = ({ triage, alone }) => timeItTakes(triage, alone);

/** "I have the role, but on another account" tells of the one trouble. */
const isRemark = (text: string) => !givesAway('fails', text) && Object.keys(factsTold(text)).length > 0;

export const tellsTwoTroubles: TypedRule = ({ text, alone, reader }) => {
  const mayBeTwo = !isRemark(text) || namesACode(alone.diagnosis.codes);
  return mayBeTwo && twoTroubles(text, reader.diagnose) ? { kind: 'another', text } : undefined;
};

export const asksWordForWord: TypedRule = ({ alone: { diagnosis } }) =>
  diagnosis.answer?.wordForWord ? { kind: 'question', answer: diagnosis.answer } : undefined;

export const namesTheSameStatus: TypedRule = ({ triage, alone, reader }) => moveOfTheSameStatus(triage, alone, reader);

export const answersByAStatus: TypedRule = ({ triage, text, alone }) => {
  const isAnswer = answersWithAStatus(triage, alone) && !isNewNow(triage, text, alone.diagnosis);
  return isAnswer && !takesTheCodeBack(text) ? { kind: 'told', text, facts: alone.news, beside: true } : undefined;
};

export const correctsACode: TypedRule = ({ triage, text, alone }) => {
  const denies = tokenCorrected(triage, alone);
  return denies && { kind: 'corrects', text, facts: alone.news, codes: false, denies };
};

/** "403 is now 404": what stood before is mended, and what comes now is another matter. */
export const tellsWhatItBecame: TypedRule = ({ text, alone }) => {
  const became = alone.diagnosis.codes.length > 0 ? withoutFormer(text) : undefined;
  return became && { kind: 'another', text: became };
};

export const namesCodes: TypedRule = ({ triage, alone, reader, say }) =>
  alone.diagnosis.codes.length > 0 ? moveOfCodes(triage, alone, reader, say.lang) : undefined;

export const swapsTheSides: TypedRule = ({ triage, text, alone }) => {
  const swapped = swappedBy(triage, alone);
  return swapped && { kind: 'corrects', text, facts: swapped, codes: false, swaps: true };
};

export const correctsAnExitCode: TypedRule = ({ triage, text, alone }) => {
  const denies = exitCorrected(triage, text);
  return denies && { kind: 'corrects', text, facts: alone.news, codes: false, denies };
};

export const namesAMountError: TypedRule = ({ triage, text, alone }) => {
  const code = mountCode(triage, text);
  return code && !triage.codes.includes(code)
    ? { kind: 'corrects', text: code, facts: alone.news, codes: true }
    : undefined;
};

export const pastesACommand: TypedRule = ({ alone }) => (alone.isCommand ? toldBy(alone) : undefined);

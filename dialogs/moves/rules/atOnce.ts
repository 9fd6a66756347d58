/** What is plain from the words alone, before what they tell is looked at. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { answerIn } from '../../case/answerIn.ts';
import { stepAskedIn } from '../../case/ordinal.ts';
import { languageAsked } from '../../turn/languageAsked.ts';
import { codeOfCase } from '../asked/codeOfCase.ts';
import { isLost } from '../asked/newcomerAsked.ts';
import { plainlyAsked } from '../asked/plainlyAsked.ts';
import { behindThePage } from '../behindPage/behindThePage.ts';
import { nextWanted, wantingTheNext } from '../done/nextWanted.ts';
import { outcomeSaid } from '../done/outcomeWords.ts';
import { progressed } from '../done/progress.ts';
import { solvedAndAsks } from '../done/solvedAndAsks.ts';
import { repliedMove } from '../followUps/repliedMove.ts';
import { readAlone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { PERHAPS } from '../message/nearness.ts';
import { isSettled } from '../message/tells.ts';
import { isTheLine } from '../told/theLine.ts';
import { afterOpener } from '../troubles/afterOpener.ts';
import { answerOf } from './otherWords.ts';
import type { Typed, TypedRule } from './rule.ts';

/** One of the things that were offered is what is said: whatever else the words are like, its row is meant. */
export const picksAnOffer: TypedRule = (typed) => {
  const { triage, text, reader } = typed;
  if (!triage.offered?.includes(text)) return undefined;
  const answered = answerOf(typed, text);
  return answered && answered.near >= PERHAPS
    ? repliedMove(triage, readAlone(triage, text, reader), answered)
    : undefined;
};

export const isAtALoss: TypedRule = ({ text }) => (isLost(text) ? { kind: 'asks', about: 'plainly', text } : undefined);

/** "No space left on device" stands among the answers, and is the very line that was asked for. */
function lineAsked({ triage, text, reader }: Typed): Move | undefined {
  const alone = readAlone(triage, text, reader);
  if (!isTheLine(triage, alone)) return undefined;
  const { question } = triage;
  const { news, told } = alone;
  const isNews = question && news[question.fact] !== undefined;
  return { kind: 'evidence', text, facts: isNews ? { ...told, [question.fact]: news[question.fact] } : told };
}

export const picksAnAnswer: TypedRule = (typed) => {
  const { question } = typed.triage;
  const value = question && answerIn(question, typed.text, typed.say('dontKnow'));
  return question && value ? (lineAsked(typed) ?? { kind: 'answer', fact: question.fact, value }) : undefined;
};

/** "In English, please", said in English, wants plainer words. */
export const asksForAnotherLanguage: TypedRule = ({ text }) =>
  (languageAsked(text) ?? 'en') === 'en' ? undefined : { kind: 'again' };

const A_SHORT_WISH = 7;
/** "Options", "what were the answers again?" */
const wantsAnswers = (text: string) =>
  wordCount(text) <= A_SHORT_WISH &&
  (/^\W*(?:options|choices|answers)\W*$/i.test(text) || givesAway('answersAgain', text));

export const asksForTheAnswers: TypedRule = ({ triage, text }) =>
  triage.question && wantsAnswers(text) ? { kind: 'asks', about: 'about-question', text } : undefined;

export const saysTheOutcome: TypedRule = ({ triage, text, say }) => {
  const outcome = outcomeSaid(text, say, triage.question !== undefined);
  return outcome && { kind: 'outcome', outcome };
};

export const wantsTheNext: TypedRule = ({ text, reader, read }) => {
  const wanted = nextWanted(text, reader.intentOf);
  return wanted && wantingTheNext(wanted, read(wanted.told));
};

/** "Where is that switch?", behind a page, is asked of the page first. */
const isOfPageFirst = ({ triage }: Typed, move: Move) =>
  move.kind === 'asks' && move.about === 'where-clicked' && triage.page !== undefined;

export const asksPlainly: TypedRule = (typed) => {
  const plain = plainlyAsked(typed.triage, typed.text);
  return plain && !isOfPageFirst(typed, plain) ? plain : undefined;
};

export const asksPlainlyAllTheSame: TypedRule = ({ triage, text }) => plainlyAsked(triage, text);

export const asksOfTheCode: TypedRule = ({ triage, text, reader }) => {
  const answer = codeOfCase(triage, text, reader);
  return answer && { kind: 'question', answer };
};

export const asksForAStep: TypedRule = ({ triage, text }) =>
  !triage.question && isSettled(triage) && stepAskedIn(text) !== undefined
    ? { kind: 'asks', about: 'step', text }
    : undefined;

export const asksOfThePage: TypedRule = ({ triage, text, reader }) => {
  const answer = behindThePage(triage, text, reader);
  return answer && { kind: 'question', answer, ofPage: true };
};

export const endsAndAsks: TypedRule = ({ text, reader }) =>
  solvedAndAsks(text, reader.intentOf) ? { kind: 'outcome', outcome: 'yes', asks: true } : undefined;

export const opensSomethingElse: TypedRule = ({ triage, text, reader }) => afterOpener(triage, text, reader);

export const tellsProgress: TypedRule = ({ triage, text, reader }) => progressed(triage, text, reader.diagnose);

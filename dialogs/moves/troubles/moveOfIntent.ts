/** What is meant, as the ranker of intents hears it → what it is to the case. */

import { isOfStorage } from '../../../knowledge/answers/isOfStorage.ts';
import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { mostlyAnswered } from '../../../knowledge/questions/decides.ts';
import { numberOfAnError, tellsOfMounting } from '../../../knowledge/recognisers/mountNumbers.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { table } from '../../../knowledge/table.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { deniesAState, isStateAlone } from '../../../knowledge/words/states.ts';
import { wordsTold } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import { faintlyAsked } from '../asked/faintly.ts';
import type { Alone } from '../message/alone.ts';
import { isAnotherWay } from '../message/goodEnd.ts';
import { type About, type Aside, asksBack, type Move } from '../message/move.ts';
import { CLEAR, isAnotherTrouble, isSettled } from '../message/tells.ts';
import { troubleNamed } from './whichTrouble.ts';

const ASIDES = table<Aside>({
  thanks: 'thanks',
  wait: 'takeYourTime',
  drop: 'letItBe',
  'small-talk': 'smallTalk',
  'not-storage': 'notStorage',
  'what-to-send': 'whatToSend',
  'do-it-for-me': 'cannotDoIt',
});

/** What is said to each other, and of other things. */
export const isBesideTheCase = (intent: string): boolean => BESIDE_THE_CASE.has(intent);
const BESIDE_THE_CASE = new Set(['small-talk', 'not-storage', 'wait', 'thanks']);

/** What is handed over changes nothing. */
const TO_HAND_OFF = 0.6;

/** Nobody needs so many words for a yes or no. */
const A_STATEMENT = 7;

/** Yes and no mean what was asked last: the open question, or "did this help?". */
function moveOfYesOrNo({ question }: Triage, intent: 'yes' | 'no'): Move {
  if (!question) return intent === 'yes' ? { kind: 'outcome', outcome: 'yes' } : { kind: 'tried', facts: {} };
  const value = question.answers.find((answer) => answer === intent);
  if (value) return { kind: 'answer', fact: question.fact, value };
  // "No" to "which of these?": none of them that the person knows of.
  return intent === 'no' ? { kind: 'answer', fact: question.fact, value: UNKNOWN } : { kind: 'nothing' };
}

/** "Oops, it was error 13" of a mount is the code that is written in full: mount error(13). */
function corrected(triage: Triage, { text, news }: Alone): Move {
  const code = mountCode(triage, text);
  if (!code) return { kind: 'corrects', text, facts: news, codes: false };
  return { kind: 'corrects', text: code, facts: news, codes: true };
}

/** Windows numbers its own errors, and says so. */
const OF_WINDOWS = /system ?(?:error|fehler)|システム ?エラー/i;

export function mountCode(triage: Triage, text: string): Redacted | undefined {
  const { codes, facts = {} } = triage;
  const number = numberOfAnError(text);
  const ofMount =
    facts.operation === 'mount' ||
    tellsOfMounting(wordsTold(triage)) ||
    codes.some((code) => /^(?:mount|system) error/i.test(code));
  if (!number || !ofMount) return undefined;
  return (
    OF_WINDOWS.test(text) || facts.os === 'windows' ? `System error ${number}` : `mount error(${number})`
  ) as Redacted;
}

/** "What do I ask my admin for?" wants the one thing that is to be done, and not all that is known. */
const ASKS_FOR =
  /\b(?:ask|tell|say|request|need|send|write|mail|forward)\b(?!.*\b(?:support|ticket|microsoft)\b)|\b(?:sage?|bitte|anfragen|schreibe)\b|伝え|頼め|頼む|頼み|依頼|お願いすれ|説明/i;

export function backTo(text: Redacted, solved = false): Move {
  const trouble = troubleNamed(text);
  return { kind: 'backTo', text, ...(trouble && { trouble }), ...(solved && { solved }) };
}

const SENTENCE_END = /[.!。！]\s*(?=\S)/;
const A_TROUBLE = 3;

/** "That is settled. Now robocopy says error 5": the good news, and what fails behind it. */
function troubleBehind(text: string): Redacted | undefined {
  const end = SENTENCE_END.exec(text);
  if (!end) return undefined;
  const rest = text.slice(end.index + end[0].length) as Redacted;
  const isNew = givesAway('fails', rest) && !givesAway('fails', text.slice(0, end.index));
  return isNew && wordCount(rest) >= A_TROUBLE ? rest : undefined;
}

const says = cuesOf('words/moves.yaml');

/** What the intent is to the case; undefined where the words leave it open. */
type Meant = (triage: Triage, alone: Alone) => Move | undefined;

/** "Yes, %252B", "ja, 10.0.0.5": what was asked after, or looked at, is there. */
const YES_IT_IS = /^(?:yes|yep|yeah|ja|jo|はい)(?![\p{L}\p{N}])[\s,.、。]*(?:\S+ ){0,3}\S*[%\d=]\S*$/iu;

/** "New key works. Now Explorer shows 'not enough space'": what comes behind is of no cause of this case. */
function troubleOfItsOwn(triage: Triage, { text, diagnosis }: Alone): Redacted | undefined {
  const end = SENTENCE_END.exec(text);
  const rest = end && (text.slice(end.index + end[0].length) as Redacted);
  return rest && wordCount(rest) >= A_TROUBLE && isAnotherTrouble(triage, diagnosis) ? rest : undefined;
}

/** What went before, with another version or from another place: how the trouble shows, and no end of it. */
const OF_WHAT_WORKS = ['workedBefore', 'whatChanged', 'otherClientWorks', 'otherNetworkWorks'];
const SURELY_OVER = 0.9;
const tellsOfAnother = ({ told, sure }: Alone) => sure < SURELY_OVER && OF_WHAT_WORKS.some((fact) => told[fact]);

const isSolved: Meant = (triage, alone) => {
  const { text, sure, news } = alone;
  if (tellsOfAnother(alone)) return { kind: 'told', text, facts: news, beside: true };
  // "No volume mounted" tells what there is not.
  if (isAnotherWay(text) || (sure < SURELY_OVER && deniesAState(text))) return undefined;
  if (YES_IT_IS.test(text.trim())) return { kind: 'told', text, facts: news, beside: true };
  if (says('stillFails', text)) return { kind: 'tried', text, facts: news };
  // "After five failures they are gone", where that is the trouble.
  if (says('vanishes', text) && says('vanishes', wordsTold(triage)))
    return { kind: 'told', text, facts: news, beside: true };
  if (sure < CLEAR && says('cannot', text)) return undefined;
  const next = troubleBehind(text) ?? troubleOfItsOwn(triage, alone);
  return next ? { kind: 'another', text: next, solved: true } : { kind: 'outcome', outcome: 'yes' };
};

/** "Made myself Owner, still refused": what was tried is none of the roles that lack, and so nothing of the advice. */
const triedAnother = ({ cause }: Triage, { told }: Alone) =>
  cause !== undefined && told.dataRole === 'no' && mostlyAnswered('dataRole', cause) === 'no';

const triedInVain: Meant = (triage, alone) => {
  const { text, news } = alone;
  // "The firewall is on" says how it stands, and of nothing that it was tried.
  return triedAnother(triage, alone) || (isStateAlone(text) && !givesAway('fails', text) && !says('stillFails', text))
    ? { kind: 'told', text, facts: news, beside: true }
    : { kind: 'tried', text, facts: news };
};

/** "Better now, but still a handful an hour": it was not in vain. */
const isPartly = (triage: Triage, text: string) => isSettled(triage) && givesAway('isBetter', text);

/** "It still says being deleted": the cause that comes first is seen once more, and nothing was advised that could be tried. */
const stillFails: Meant = (triage, alone) => {
  const { text, news, diagnosis } = alone;
  if (isPartly(triage, text)) return { kind: 'outcome', outcome: 'partly' };
  const [seen] = diagnosis.causes;
  const isSeen = !isSettled(triage) && diagnosis.codes.length === 0 && seen !== undefined && seen.id === triage.cause;
  return isSeen ? { kind: 'told', text, facts: news, beside: true } : triedInVain(triage, alone);
};

/** At an open question the answer is not known; without one it asks for something itself. */
const unknownOr =
  (about: About): Meant =>
  ({ question }, { text }) =>
    question ? { kind: 'answer', fact: question.fact, value: UNKNOWN } : { kind: 'asks', about, text };

const yesOrNo =
  (intent: 'yes' | 'no'): Meant =>
  (triage, { text }) =>
    // "This host answers, that one does not" denies a part, and tells the rest.
    triage.question && wordCount(text) >= A_STATEMENT ? undefined : moveOfYesOrNo(triage, intent);

/** "Python btw" names what it is done with, and no other trouble; nor does "ahh case". */
const namesNoOther = (text: string) => wordCount(text) <= A_REMARK && !says('another', text);
const A_REMARK = 3;
const newCase: Meant = (_triage, { text, diagnosis, news, asks, sure }) => {
  if (diagnosis.causes.length === 0 && namesNoOther(text))
    return Object.keys(news).length > 0
      ? { kind: 'told', text, facts: news, beside: true }
      : { kind: 'says', what: 'listening' };
  // "One queue, about 3000 messages a second" tells more of this one.
  const isTold = !asks && !says('another', text) && !givesAway('fails', text) && !givesAway('troubled', text);
  if (isTold && sure < CLEAR) return { kind: 'told', text, facts: news };
  // "Other question: how do I mount a share, error 53" brings the problem along.
  if (diagnosis.causes.length > 0) return { kind: 'another', text };
  // "Other topic: how do I archive blobs?" is answered at once.
  return diagnosis.answer?.kind === 'page' ? { kind: 'question', answer: diagnosis.answer } : { kind: 'newCase' };
};

/** "Should I open a ticket to raise the limit?" wants to know whether. */
const ASKS_WHETHER =
  /^(?:so |and |ok |then )*(?:should|shall|must|do|does|would) (?:i|we|it|a)\b|^(?:soll|sollte|muss|lohnt)\b|(?:べき|必要が?あり|した方がいい)/i;

const wantsSomebody: Meant = (triage, { text, sure, asks }) => {
  if (asks && sure < CLEAR && ASKS_WHETHER.test(text)) return undefined;
  if (isSettled(triage) && ASKS_FOR.test(text)) return { kind: 'asks', about: 'ask-for', text };
  return sure < TO_HAND_OFF ? undefined : { kind: 'human' };
};

const MEANT = table<Meant>({
  solved: isSolved,
  'still-fails': stillFails,
  'done-already': triedInVain,
  'not-it': (_triage, { text, news }) => ({ kind: 'tried', text, facts: news, denied: true }),
  // "The rule is off" is not said of what is right.
  checked: (_triage, { text, news }) => ({
    kind: 'told',
    text,
    facts: news,
    beside: true,
    ...(!says('isOff', text) && { denies: true as const }),
  }),
  'dont-know': unknownOr('plainly'),
  skip: unknownOr('what-else'),
  // How one sees it is wanted, where nobody asked for it.
  unsure: unknownOr('check-first'),
  yes: yesOrNo('yes'),
  no: yesOrNo('no'),
  correction: corrected,
  'new-case': newCase,
  // "Can I take it back before it ends?" is asked of the advice.
  'back-to': (_triage, { text, asks, sure }) => (asks && sure < CLEAR ? undefined : backTo(text)),
  again: () => ({ kind: 'again' }),
  remind: (_triage, { text }) => ({ kind: 'asks', about: 'page-says', text }),
  human: wantsSomebody,
});

/** "So how do I show the images then?" goes on with the advice, whatever else it names. */
const GOES_ON =
  /^(?:(?:ok(?:ay)?|well|hm+),? )*(?:so|then|and|but|also|dann|und|aber)\b|\b(?:then|instead|dann|stattdessen) ?\?*$|^(?:では|じゃあ)/i;
const TELLS_WHEN =
  /^(?:always |usually |mostly |immer |meist(?:ens)? )?(?:after|every|within|nach|alle|innerhalb)\b.*\d|\d+\s*(?:分|秒|時間)(?:後|おき|ごと|で|かかり|ほど)|\b(?:takes?|took|lasts?|runs? for|dauert|dauerte|braucht|läuft)\b[^.?]{0,20}(?:\d|\b(?:an?|one|two|half|eine?|zwei|halbe)\b)[^.?]{0,8}\b(?:sec|min|hour|day|sek|std|stunde|tag)/iu;

const ASKS_WHY =
  /^(?:(?:and|so|but|then|ok|und|aber|dann|also),? )*(?:why|how come|warum|wieso|weshalb)\b|^(?:では|じゃあ|で、)?(?:なぜ|どうして)/iu;

/** What is said aside, or asked back of the advice. */
function asideOrBack(triage: Triage, { text, intent = '', asks, sure, bare }: Alone): Move | undefined {
  if (intent === 'not-storage' && asks && sure < CLEAR && isSettled(triage) && GOES_ON.test(text))
    return { kind: 'asks', about: 'another-way', text };
  if (intent === 'other-tool' && !asks && sure < CLEAR) return undefined;
  // "So why not in python?" asks for no way to do it there.
  if (intent === 'other-tool' && ASKS_WHY.test(text)) return { kind: 'asks', about: 'why', text };
  // "Hmm, interesting" in the middle of a case asks nobody who he is.
  if (!asks && (intent === 'small-talk' || (intent === 'not-storage' && bare)))
    return { kind: 'says', what: 'listening' };
  // "After about ten minutes" tells when it breaks, and asks for no time.
  if (intent === 'wait' && sure < WORD_FOR_WORD && TELLS_WHEN.test(text)) return undefined;
  // "How do I compute it myself?" is asked of what stands, be it ever so foreign in its words.
  const isOfIt =
    asks &&
    sure < CLEAR &&
    isSettled(triage) &&
    ((intent === 'not-storage' && says('standsFor', text)) || (intent === 'small-talk' && !says('toTheBot', text)));
  if (isOfIt) return { kind: 'asks', about: 'page-says', text };
  // A few words of no storage, half heard, are asked of what stands: "how do I go slower".
  if (intent === 'not-storage' && asks && sure < CLEAR && triage.cause)
    return { kind: 'asks', about: 'page-says', text };
  const what = ASIDES.get(intent);
  // What is asked in storage's own words is none of the others', whatever it sounds like.
  if (what === 'notStorage' && asks && isOfStorage(text)) return { kind: 'asks', about: 'page-says', text };
  if (what) return { kind: 'says', what };
  // Said as a statement it was no limit either: then it tells something.
  if (intent === 'another-way' && !asks && sure < CLEAR) return undefined;
  if (!asksBack(intent)) return undefined;
  return { kind: 'asks', about: asks && sure < HALF_HEARD ? faintlyAsked(intent, text) : intent, text };
}
const HALF_HEARD = 0.85;
/** An example, letter for letter. */
const WORD_FOR_WORD = 1;

export function moveOfIntent(triage: Triage, alone: Alone): Move | undefined {
  const meant = MEANT.get(alone.intent ?? '');
  return meant ? meant(triage, alone) : asideOrBack(triage, alone);
}

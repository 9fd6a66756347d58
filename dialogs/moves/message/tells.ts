/** What a message tells, whatever is meant with it: facts, another trouble, that a cause is none. */

import type { DiagnosedCause, Diagnosis } from '../../../knowledge/diagnose.ts';
import { ANOTHER, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import { isSpokenAgainst } from '../../../knowledge/questions/against.ts';
import { leadOf } from '../../../knowledge/questions/leads.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { withoutAhead } from '../../../knowledge/words/ahead.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { deniedWords } from '../../../knowledge/words/denials.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { causesDenied } from '../corrected/denied.ts';
import { namesAPart, ruledOut } from '../corrected/ruledOut.ts';
import type { Alone } from './alone.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { asksBack } from './move.ts';

const says = cuesOf('words/moves.yaml');

type Reader = Pick<Deps, 'diagnose'>;

/** From here on an intent is stronger than the facts that the words tell beside it. */
export const CLEAR = 0.75;
export const SURELY = 0.8;

/** A code that is none of the buttons answers the question which word stands in the error. */
export const asksForWords = ({ question }: Triage) =>
  question !== undefined && isFactName(question.fact) && factDefinition(question.fact).starts === 'words';

/** Nothing was recognised yet, and so nothing is another trouble than this one. */
export const isUntold = ({ codes, causes = [], shown }: Triage) =>
  codes.length === 0 && causes.length === 0 && shown?.certainty === 'unknown';

/** "Can't find …privatelink…: NXDOMAIN", while a host has no name: one is mistaken for the other, and it is one trouble. */
const isMistakenFor = ({ id, neighbours }: DiagnosedCause, { cause, shown }: Triage, isCertain: boolean) =>
  (isCertain || shown?.certainty !== 'certain') && id !== cause && neighbours.some((one) => one.id === cause);

/** Words that name a trouble of their own, which none of the case's causes is. */
export function isAnotherTrouble(triage: Triage, { certainty, causes }: Diagnosis): boolean {
  const [first] = causes;
  const sure = isSettledBy(certainty);
  // Where only "it fails" was told so far, what it is comes now.
  if (isUntold(triage)) return false;
  if (!sure || first === undefined || first.benign) return false;
  if (isMistakenFor(first, triage, certainty === 'certain')) return false;
  return !(triage.causes ?? []).includes(first.id);
}

/** What fails and has none of the causes of this case is something else, be it ever so unsure which. */
export function failsOtherwise(triage: Triage, text: string, diagnosis: Diagnosis): boolean {
  if (isAnotherTrouble(triage, diagnosis)) return true;
  const known = new Set([triage.cause, ...(triage.causes ?? [])]);
  const likeliest = diagnosis.causes.slice(0, 3);
  return likeliest.length > 0 && givesAway('fails', text) && !likeliest.some(({ id }) => known.has(id));
}

/** Where no code is known but a status, and nothing stands, words that have a cause by themselves are what was looked for. */
export const namesTheTrouble = (triage: Triage, { certainty }: Diagnosis) =>
  !namesACode(triage.codes) && !isSettled(triage) && isSettledBy(certainty);

/** The numbers of mounts are codes; in a case of anything else they tell of another. */
const MOUNT_ERROR = /\b(?:mount error|system ?error|systemfehler) ?\(?\d{1,5}\b|システム ?エラー ?\d{1,5}/iu;
const isOfMount = ({ facts = {}, codes }: Triage) =>
  facts.operation === 'mount' || codes.some((code) => MOUNT_ERROR.test(code));

const A_REPORT = 5;
/** Who asks nothing has to be heard so surely to want something of the case. */
const MEANT = 0.6;

const STAYS = new Set(['correction', 'still-fails', 'not-it', 'done-already']);

/** A whole sentence of something else that fails, and no answer to what was asked. */
export function tellsAnother(triage: Triage, { text, diagnosis, answers, asks, intent, sure, tried }: Alone): boolean {
  const { certainty } = diagnosis;
  // "I'll stop the hung copy and resume it": what somebody is about to do is no other trouble.
  const told = withoutAhead(text);
  const isTroubled = givesAway('fails', told) || givesAway('troubled', told);
  const reports = isTroubled && wordCount(told) >= A_REPORT;
  const stays = answers || asks || tried || STAYS.has(intent ?? '') || (asksBack(intent) && sure >= MEANT);
  if (!reports || stays) return false;
  if (certainty === 'unsure')
    return MOUNT_ERROR.test(text) && !isOfMount(triage) && failsOtherwise(triage, text, diagnosis);
  return isAnotherTrouble(triage, diagnosis);
}

/** What a person does with a statement, however surely it is meant: the facts in it are heard beside. */
const ACTS = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again']);

/** "Yes, it is the same" answers what was asked. */
const AGREES = /^(?:yes|yep|yeah|ja|jo|はい|ええ)(?![\p{L}\p{N}])/iu;

/** "I think so, a colleague has one for another project" begins with the answer to what was asked, and begins nothing new. */
const isAnsweredAloud = ({ text, answers, intent }: Alone) =>
  answers && intent === 'new-case' && leadOf(text) !== undefined;

/** From here on what is named is only suspected. */
const A_THEORY = 0.6;

/**
 * The message is there for what it tells: it answers the open question, or names facts while nothing else is clearly
 * wanted. A fact in a question ("which role for a file share?") is only told in passing.
 */
export function isTelling(alone: Alone, settled: boolean): boolean {
  const { news, answers, intent = '', sure, asks, tried } = alone;
  const tells = Object.keys(news).length > 0;
  if (!tells && !answers) return false;
  if (asks && asksBack(intent)) return false;
  // "Probably the SAS": a theory says of nothing that it is so.
  if (!answers && intent === 'guess' && sure >= A_THEORY) return false;
  // "PowerShell version please": with advice on the table it asks, without a question mark as well.
  if (settled && !answers && sure >= SURELY && asksBack(intent)) return false;
  if (sure >= CLEAR && ACTS.has(intent) && !isAnsweredAloud(alone)) return false;
  // "Not my account, I'm no admin there" names no role of the caller: somebody else has to do it.
  if (sure >= SURELY && intent === 'who-can' && !answers) return false;
  // "Still counting, twelve million" tells; "tried another network, same" is done with.
  const isTried = (tried || (intent === 'still-fails' && sure === 1)) && !(answers && AGREES.test(alone.text));
  if (isTried && (settled || !answers)) return false;
  return answers ? intent !== 'correction' : !asks || (intent === 'fact' && sure >= CLEAR);
}

/** The cause is that something does not do what it should, or is off itself. */
const SHOULD_ACT = /\b(?:not|no|missing|disabled|off|without|never)\b/i;

const SAYS_WHICH =
  /^\W*(?:(?:the|our|my|as|das|der|die|unser\w*|mein\w*) )?[\p{L}-]+ (?:is|are|was|ist|sind|war) (?:the|our|das|der|die|ein|eine|an?) (?!right|correct|one|same|richtig|gleich)[\p{L} -]{2,30}\W*$/iu;
const LATIN = /^[\p{Script=Latin}\W]+$/u;
/** From here on something was looked at. */
const LOOKED_AT = 0.62;
const standsForACode = (fact: string, said: string | undefined): boolean =>
  isFactName(fact) && factDefinition(fact).answers.some(({ value, means }) => value === said && means !== undefined);

/**
 * "The key is correct": which of the causes that come into question a person says it is not. At a question that the words
 * answer it has to be one that the answer leaves.
 */
export function saidToBeRight(triage: Triage, { text, intent, sure, namesAnswer, news }: Alone, { diagnose }: Reader) {
  // "The SAS goes through our configuration" says how it is, and hardly that it is right.
  if (intent !== 'checked' || sure < LOOKED_AT) return undefined;
  // "The password is the key" says which it is, and not that it is right.
  if (SAYS_WHICH.test(text)) return undefined;
  // "Firewall", and no more, says nothing of it.
  if (wordCount(text) < 2 && LATIN.test(text)) return undefined;
  const { causes } = diagnoseCase(triage, diagnose);
  const named = ruledOut(causes, text);
  const [first] = causes;
  // "The rule is off" is just why it does nothing.
  if (says('isOff', text) && causes.some(({ id, title }) => id === named && SHOULD_ACT.test(title))) return undefined;
  // Of a verdict that stands one thing may be right, and it holds all the same.
  const isPart = first && named === first.id && isSettled(triage) && namesAPart(first, first.fix.join('\n'), text);
  const { fact } = triage.question ?? {};
  const answer = fact && namesAnswer ? { [fact]: news[fact] } : {};
  // "The blob is archived", asked what the error says, is no word of praise for the blob.
  const isSaidOfIt = namesAnswer && fact !== undefined && standsForACode(fact, news[fact]);
  return isPart || isSaidOfIt || (named !== undefined && isSpokenAgainst(answer, named)) ? undefined : named;
}

/** "We use no SAS": causes that come into question and cannot be without it. */
export function whatIsDenied(triage: Triage, { text, intent, asks }: Alone, { diagnose }: Reader): string[] {
  if (asks || intent === 'solved') return [];
  return causesDenied(diagnoseCase(triage, diagnose).causes, text, intent === 'correction');
}

export const isSettled = ({ shown }: Triage) => isSettledBy(shown?.certainty);

/**
 * "Our policy forbids keys", "we have our own certificate": a limit that another way has to keep to. It denies nothing, and
 * what it names is no fact of what fails, while something is advised. What changed of late is told for its own sake.
 */
export function statesALimit(triage: Triage, { text, intent, sure, asks, answers, told, news }: Alone): boolean {
  if (intent !== 'another-way' || asks || answers) return false;
  // "We don't use a SAS": while it may be several things, that tells which it is not.
  if (!isSettled(triage) && deniedWords(text).length > 0) return false;
  // "It can't have expired, it is valid till 2027" says that it is not so.
  if (triage.cause !== undefined && isSpokenAgainst(news, triage.cause)) return false;
  if (sure < CLEAR && says('thereIsNone', text.trim())) return false;
  if (sure < CLEAR && !says('limits', text)) return false;
  return Object.keys(told).length === 0 || (isSettled(triage) && told.whatChanged === undefined);
}

/** "My mistake, wrong account" ends a case, whatever was asked. */
const SURELY_OVER = 0.65;

/**
 * "In lower case it works", "it never ends, and no error": at an open question this tells what was seen, be it taken for
 * the end of the trouble or for a failed try. Nothing was tried where nothing was advised.
 */
export function tellsWhatIsSeen(triage: Triage, { intent, sure, tried }: Alone): boolean {
  if (!triage.question) return false;
  if (intent === 'solved') return sure < SURELY_OVER;
  return intent === 'still-fails' && !tried && !isSettled(triage);
}

export const namesACode = (codes: string[]) => codes.some((code) => !/^(?:\d{3}$|exit)/i.test(code));

/** "It answers with 400", asked how a bare call ends, is no other trouble; asked for the error's words, it is the error. */
export function answersWithAStatus({ question }: Triage, { diagnosis: { codes }, answers, news }: Alone): boolean {
  if (!answers || question === undefined || codes.length === 0) return false;
  const isOfWords = isFactName(question.fact) && factDefinition(question.fact).starts === 'words';
  // "Just Forbidden, nothing more" is none of the words, and what a status is called in English.
  return isOfWords ? NO_WORD.has(news[question.fact]) && codes.every(isAStatus) : !namesACode(codes);
}
const NO_WORD = new Set<string | undefined>([ANOTHER, 'other']);
const isAStatus = (code: string) =>
  /^(?:\d{3}|Forbidden|Unauthorized|Not ?Found|Conflict|Bad ?Request|Internal ?Server ?Error|Service ?Unavailable)$/i.test(
    code,
  );

const A_REMARK = 14;

/** "In the test environment it works", and nothing more: what differs there is looked for. */
export const worksElsewhere = (triage: Triage, { text, asks, intent }: Alone): boolean =>
  isSettled(triage) &&
  !triage.question &&
  !asks &&
  intent !== 'solved' &&
  wordCount(text) <= A_REMARK &&
  isAllElsewhere(text) &&
  givesAway('works', text);

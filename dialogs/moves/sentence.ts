/** A sentence without a code or a command in it → what it is to the case, by the first rule that it fits. Pure. */

import { saysOnlyPlans } from '../../knowledge/effects/wordedPlans.ts';
import { type Facts, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { mostlyAnswered } from '../../knowledge/questions/decides.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { isChoice } from '../../knowledge/words/asking.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { deniedWords } from '../../knowledge/words/denials.ts';
import { impliedBy } from '../../knowledge/words/told.ts';
import { pageOn } from '../case/pageOn.ts';
import { diagnoseCase, saying, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import { factsOnly } from './after.ts';
import { type Alone, readAlone } from './alone.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { addsToTheError, isTired, pastesTheError, retellsTheError } from './errorTold.ts';
import { faintlyAsked } from './faintly.ts';
import { asksWhatToTell } from './forOthers.ts';
import { asksBack, type Move } from './move.ts';
import { isBesideTheCase, moveOfIntent } from './moveOfIntent.ts';
import { isWrongName, nameSaid } from './nameSaid.ts';
import { findsIt, tellsTheSetting } from './onlySetting.ts';
import { type Part, twoQuestions } from './parts.ts';
import { withoutDenied } from './takenBack.ts';
import {
  asksForWords,
  CLEAR,
  isAnotherTrouble,
  isSettled,
  isTelling,
  SURELY,
  saidToBeRight,
  statesALimit,
  tellsAnother,
  tellsWhatIsSeen,
  whatIsDenied,
  worksElsewhere,
} from './tells.ts';
import { toolNamed } from './tools.ts';
import { hadNoEffect } from './triedBeside.ts';
import { isOnThePage } from './unheard.ts';
import { asksWhatFirst } from './whatFirst.ts';
import { isShortAnd } from './wordings.ts';

export type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

/** What a rule makes of the sentence; undefined leaves it to the next. */
type Rule = (triage: Triage, alone: Alone, reader: Reader) => Move | undefined;

/** The words as they stand, for the facts in them. */
export const toldBy = ({ text, news, beside, ofFacts }: Alone): Extract<Move, { kind: 'told' }> => ({
  kind: 'told',
  text,
  facts: news,
  beside,
  ofFacts,
});

const tellsWhatWorks: Rule = (triage, alone) =>
  worksElsewhere(triage, alone) ? { kind: 'asks', about: 'compare', text: alone.text } : undefined;

const namesALimit: Rule = (triage, alone) =>
  statesALimit(triage, alone) ? { kind: 'asks', about: 'another-way', text: alone.text } : undefined;

const OF_RIGHTS = new Set(['dataRole', 'roleKind', 'auth', 'identity']);
const A_REMARK = 12;

/** "I only have Reader there", where the cause has nothing to do with roles for data: who may do what was advised then? */
function isAboutMyRights(triage: Triage, { text, news, told, asks }: Alone, { diagnose }: Reader): boolean {
  const names = Object.keys({ ...news, ...told });
  const [first] = isSettled(triage) && !triage.question && !asks ? diagnoseCase(triage, diagnose).causes : [];
  if (!first || told.dataRole !== 'no' || wordCount(text) > A_REMARK) return false;
  if (!names.every((fact) => OF_RIGHTS.has(fact))) return false;
  const isOfRoles = mostlyAnswered('roleKind', first.id) ?? mostlyAnswered('dataRole', first.id);
  if (isOfRoles === undefined) return true;
  // Whoever is refused by the network mostly has his role: to be Owner beside that tells who may change the rules.
  const [still] = diagnoseCase(saying(triage, factsOnly({ dataRole: 'no' })), diagnose).causes;
  return mostlyAnswered('dataRole', first.id) === 'yes' && still?.id === first.id;
}

const ASKS_FOR_RIGHTS = new Set(['dataRole', 'roleKind', 'identity', 'auth', 'errorWord']);
const FIRST = 4;

/** Said while it may be several things, none of them a refusal: no role lacks, whatever role somebody has. */
function isOfNoRight(triage: Triage, { told, text, asks }: Alone, { diagnose }: Reader): boolean {
  if (told.dataRole !== 'no' || asks || wordCount(text) > A_REMARK || isSettled(triage)) return false;
  if (!Object.keys(told).every((fact) => OF_RIGHTS.has(fact))) return false;
  if (triage.facts?.speaksOf === 'refused' || triage.codes.some((code) => /^40[13]$|^Auth/.test(code))) return false;
  if (triage.question && ASKS_FOR_RIGHTS.has(triage.question.fact)) return false;
  const causes = diagnoseCase(triage, diagnose).causes.slice(0, FIRST);
  const isOfRoles = ({ id }: { id: string }) => mostlyAnswered('roleKind', id) ?? mostlyAnswered('dataRole', id);
  return causes.length > 0 && !causes.some(isOfRoles);
}

const tellsOwnRights: Rule = (triage, alone, reader) => {
  if (isOfNoRight(triage, alone, reader)) return { kind: 'told', text: alone.text, facts: {}, beside: true };
  return isAboutMyRights(triage, alone, reader) ? { kind: 'asks', about: 'who-can', text: alone.text } : undefined;
};

const asksForTheFirst: Rule = (_triage, { text }) =>
  asksWhatFirst(text) ? { kind: 'asks', about: 'what-first', text } : undefined;

const asksForOthers: Rule = ({ causes = [] }, { text }) =>
  causes.length > 0 && asksWhatToTell(text) ? { kind: 'asks', about: 'ask-for', text } : undefined;

const bothAsked = ([first, other]: [Part, Part]): Move => ({
  kind: 'asks',
  about: first.about,
  text: first.text,
  also: { about: other.about, text: other.text },
});

const asksTwo: Rule = (triage, { text, asks, intent }, { intentOf }) => {
  const both = isSettled(triage) && intent !== 'human' ? twoQuestions(text, intentOf) : undefined;
  // "Another team runs that, what do I tell them?" wants one thing, and a limit beside a wish is no second one.
  const isLimited = !asks && both?.some(({ about }) => about === 'another-way' || about === 'not-allowed');
  return both && !isLimited ? bothAsked(both) : undefined;
};

const YES_OR_NO = /^(?:yes|yeah|yep|no|nope|ja|nein|nö|はい|いいえ)(?![\p{L}\p{N}])/iu;

/** Said of the talk, and of nothing that is to be done: "let's get back to the archived one first". */
const OF_THE_TALK = new Set(['back-to', 'solved', 'new-case']);

/** What somebody is about to do is no fact, and no other trouble either: it is answered for what it would do. */
const tellsAPlan: Rule = (_triage, { text, asks, intent = '', sure }) => {
  if (asks || (OF_THE_TALK.has(intent) && sure >= CLEAR)) return undefined;
  return saysOnlyPlans(text) && !YES_OR_NO.test(text) ? { kind: 'asks', about: 'is-it-safe', text } : undefined;
};

const ENDS = /(?<=[.!。！;])\s*|\n+/;

/** "Wrong subscription, sorry. It copies fine now": whatever it had been, it is over. */
const endsWell: Rule = (_triage, { text, asks }, { intentOf }) => {
  const parts = text.split(ENDS).filter((part) => wordCount(part) > 0);
  const last = parts.at(-1) ?? '';
  if (asks || parts.length < 2 || givesAway('fails', last) || isAllElsewhere(last)) return undefined;
  const heard = intentOf?.(last, false);
  return heard?.intent === 'solved' && heard.sure >= SURELY ? { kind: 'outcome', outcome: 'yes' } : undefined;
};

/** Another trouble; to who was asked what the error says it is the error, be it ever so unlike what was thought. */
const whatFails = (triage: Triage, { text, told, diagnosis }: Alone): Move =>
  asksForWords(triage) && diagnosis.certainty !== 'unsure'
    ? { kind: 'evidence', text, facts: told }
    : { kind: 'another', text };

const tellsAnotherTrouble: Rule = (triage, alone) =>
  tellsAnother(triage, alone) ? whatFails(triage, alone) : undefined;

/** A cause is right as it is: what stands may be proven all the same. */
const saysWhatIsRight: Rule = (triage, alone, reader) => {
  const right = saidToBeRight(triage, alone, reader);
  if (!right) return undefined;
  // Of several that it may be, the first is none either; of a verdict that stands the advice was followed.
  const isStruck = right !== triage.cause || !isSettled(triage);
  return { kind: 'tried', text: alone.text, facts: alone.news, ...(isStruck && { causes: [right] }) };
};

const needs = (takes: Facts, told: Facts) =>
  takes.auth !== undefined && takes.auth === (told.auth ?? impliedBy(told).auth);

/** "NFS, not SMB": what is said in place of what is taken back counts. */
function correctedBy(triage: Triage, { text }: Alone, causes: string[], reader: Reader): Move | undefined {
  const words = deniedWords(text);
  const rest = words.length > 0 ? withoutDenied(text, words) : undefined;
  if (!rest) return undefined;
  const { news, told } = readAlone(triage, rest, reader);
  // "The pod's identity, not my login": one login for another of its kind leaves what needs one.
  const staying = diagnoseCase(triage, reader.diagnose).causes.filter(({ takes }) =>
    needs(takes, { ...news, ...told }),
  );
  const struck = causes.filter((cause) => !staying.some(({ id }) => id === cause));
  return { kind: 'corrects', text: rest, facts: news, codes: false, denies: { words, causes: struck } };
}

const deniesACause: Rule = (triage, alone, reader) => {
  const { text, news, intent } = alone;
  const denied = whatIsDenied(triage, alone, reader);
  const corrects = intent === 'correction' ? correctedBy(triage, alone, denied, reader) : undefined;
  if (corrects) return corrects;
  return denied.length > 0 ? { kind: 'tried', text, facts: news, causes: denied, denied: true } : undefined;
};

const tellsOfNoEffect: Rule = (triage, { text, news, asks }) =>
  isSettled(triage) && !asks && hadNoEffect(text) ? { kind: 'tried', text, facts: news } : undefined;

const tellsWhatIs: Rule = (triage, alone) =>
  isTelling(alone, isSettled(triage)) || tellsWhatIsSeen(triage, alone) ? toldBy(alone) : undefined;

/** "No errors" tells what is seen, and of no end and no try; "no more errors" may. */
const NO_ERROR =
  /^(?:but |and |there (?:is|are|was|were) |there's |i (?:see|get) |we (?:see|get) |aber |es gibt |da sind |da ist )*(?:no|zero|not any|not an?|without|keine?n?|kein) (?:\w+ )?(?:errors?|error messages?|messages?|fehler|fehlermeldung(?:en)?)(?! (?:any ?more|now|since|mehr|jetzt|seit))\b[^.!?]{0,24}\W*$|^(?:特に)?エラー(?:は|も|メッセージは)?(?:何も)?(?:出ていません|ありません|出ません|出ない|なし|ないです)/iu;
const seesNoError: Rule = (_triage, alone) =>
  NO_ERROR.test(alone.text.trim()) ? { ...toldBy(alone), beside: true } : undefined;

/** A bare name, where one may be the reason. */
const tellsAName: Rule = ({ cause = '' }, alone) => {
  const { text, intent = 'fact', asks } = alone;
  if (asks) return undefined;
  const isName = intent === 'fact' ? nameSaid(text, cause) : isBesideTheCase(intent) && isWrongName(text, cause);
  return isName ? toldBy(alone) : undefined;
};

/** Letter for letter an example. */
const KNOWN = 1;
/** What "and umlauts?" is taken for, and is not. */
const IN_SHORT = new Set(['other-tool', 'guess', 'other-side', 'which-exactly']);

/** "And umlauts?" names no tool, and no place in which something is done; "and now?" is known as it stands. */
const asksInShort: Rule = (_triage, { text, intent, sure, faint = '' }) =>
  sure < KNOWN && isShortAnd(text) && !toolNamed(text) && IN_SHORT.has(intent ?? faint)
    ? { kind: 'asks', about: 'page-says', text }
    : undefined;

const MANY_WORDS = 3;
/** Of what names nothing of ours: one word in common may be chance. */
const SOME_WORDS = 2;

/** The page of the cause that stands has the words of the question. */
function onThePage(triage: Triage, { text, diagnosis, bare }: Alone, { diagnose }: Reader): boolean {
  const [first] = diagnoseCase(triage, diagnose).causes;
  // While the cause is open, a page that answers the question itself is the better one.
  const least = diagnosis.answer?.kind === 'page' && !isSettled(triage) ? MANY_WORDS : bare ? SOME_WORDS : 1;
  return first !== undefined && pageOn(first, text, least).length > 0;
}

/** "The bucket is KMS encrypted" names nothing of ours, and the page speaks of just that. */
const tellsWhatThePageNames: Rule = (triage, alone, { diagnose }) =>
  !alone.asks && alone.intent === 'not-storage' && isOnThePage(triage, alone.text, diagnose)
    ? toldBy(alone)
    : undefined;

const asksThePage: Rule = (triage, alone, reader) =>
  alone.asks && onThePage(triage, alone, reader) ? { kind: 'asks', about: 'page-says', text: alone.text } : undefined;

/** From here on a sentence without a question is told, whatever page it sounds like. */
const STATED = 0.65;

/** "Azcopy or batch", in the middle of a talk, asks which of the ways is the better one. */
const choosesAWay: Rule = (triage, { text, intent }) =>
  isSettled(triage) && isChoice(text) && !asksBack(intent) ? { kind: 'asks', about: 'best-way', text } : undefined;

/** "So create the folders first" says what was understood, and wants it confirmed. */
const CONFIRMS =
  /^(?:(?:ah|oh|ok(?:ay)?|hm+|aha),? )*so,? (?!(?:i|we|it|they|he|she) (?:\w+ed|did|have|had|got|get|see|found|was|were|am|are)\b)/i;
const BRIEFLY = 8;
const wantsItConfirmed: Rule = (triage, alone, reader) => {
  const { text, intent = 'fact', news } = alone;
  const isSo = CONFIRMS.test(text) && wordCount(text) <= BRIEFLY && Object.keys(news).length === 0;
  // What the answer before says is a better answer than what the page does.
  if (!isSo || !isSettled(triage) || triage.lately?.says || !(intent === 'fact' || isBesideTheCase(intent)))
    return undefined;
  return onThePage(triage, alone, reader) ? { kind: 'asks', about: 'best-way', text } : undefined;
};

/** "Will restarting the apps help?" is not asked of the bot. */
const OF_MYSELF = 'what-can-you-do';

const ASKS_HOW =
  /^(?:(?:and|but|so|ok(?:ay)?|also|und|aber),? )*(?:how (?:do|can|would|to)|wie (?:\p{L}+ )?(?:ich|wir|man))\b|(?:どうやって|どのように)/iu;
/** What "how do I …" is taken for, of whatever it is asked. */
const OF_ANY_HOW = new Set(['which-exactly', 'not-storage', 'do-it-for-me', 'possible']);
const OF_NOTHING_HERE = 'not-storage';

/** "How do I rename a container?", while nothing is advised that it could be asked of: the page that it names. */
const asksHow: Rule = (triage, alone, reader) => {
  const { diagnosis, intent = '', sure, asks, text } = alone;
  const { answer } = diagnosis;
  if (!asks || !ASKS_HOW.test(text) || !OF_ANY_HOW.has(intent) || sure >= CLEAR) return undefined;
  if (answer?.kind !== 'page' || answer.name === OF_MYSELF) return undefined;
  const isNear = answer.lastResort === undefined || (answer.lastResort === 'likely' && !isSettled(triage));
  if (!isNear) return undefined;
  const isOfTheAdvice = isSettled(triage) && (intent !== OF_NOTHING_HERE || onThePage(triage, alone, reader));
  return isOfTheAdvice ? undefined : { kind: 'question', answer };
};

/** A question that has a page of its own, and is not surely asked about the advice that stands. */
const asksThePages: Rule = (triage, { diagnosis: { answer }, intent, sure, asks }) => {
  if (answer?.kind !== 'page' || answer.name === OF_MYSELF) return undefined;
  const isSurelyTold = intent === 'fact' && sure >= STATED;
  // A page that only comes near is not what a statement in the middle of a talk is about.
  const isNearOnly = isSettled(triage) && answer.lastResort !== undefined && !asksBack(intent);
  const states = !asks && (isSurelyTold || isNearOnly);
  return states || (asksBack(intent) && sure >= SURELY) ? undefined : { kind: 'question', answer };
};

const failsOtherwise: Rule = (triage, alone) => {
  const { text, diagnosis, intent, sure } = alone;
  const isFact = intent === 'fact' && sure >= CLEAR;
  return !isFact && givesAway('fails', text) && isAnotherTrouble(triage, diagnosis)
    ? whatFails(triage, alone)
    : undefined;
};

const A_SENTENCE = 3;
const TRIED = new Set(['still-fails', 'done-already']);
/** Nothing was clearly understood: what leaves the case as it is may be answered on a guess. */
function moveOfFaint({ question }: Triage, { faint = '', text, news, asks, bare }: Alone): Move {
  // "We sign it ourselves, in C#" names a tool, and wants nothing for it.
  const namesOnly = faint === 'other-tool' && !asks && wordCount(text) >= A_SENTENCE;
  if (asksBack(faint) && !namesOnly) return { kind: 'asks', about: asks ? faintlyAsked(faint, text) : faint, text };
  // "Is that an error then or not?" says of nothing that it was tried.
  if (TRIED.has(faint))
    return asks ? { kind: 'asks', about: faintlyAsked('guess', text), text } : { kind: 'tried', text, facts: news };
  if (faint === 'not-it' && !asks) return { kind: 'tried', text, facts: news, denied: true };
  if (faint === 'unsure' && !question) return { kind: 'asks', about: 'check-first', text };
  if (bare && !question && isBesideTheCase(faint)) return { kind: 'says', what: 'listening' };
  // A whole sentence that nothing was heard in is no answer to the question, and is not put back to the person either.
  const isSaid = question !== undefined || faint === 'fact' || wordCount(text) > A_SENTENCE;
  const states = isSaid && !asks && wordCount(text) >= A_SENTENCE;
  return states ? { kind: 'told', text, facts: news, ofFacts: true } : { kind: 'nothing' };
}

const isPerhapsMeant: Rule = (triage, alone) => {
  const { asks, intent, faint, diagnosis } = alone;
  // "Won't remounting cut the jobs off?" asks, whatever trouble its words are like.
  const isAsked = asks && asksBack(faint);
  return isAsked || (intent !== 'fact' && diagnosis.causes.length === 0) ? moveOfFaint(triage, alone) : undefined;
};

/** Words that fit no answer are an answer too: the same is not asked again. */
const fitsNoAnswer: Rule = ({ question }, alone) =>
  question && !alone.asks && Object.keys(alone.news).length === 0 && !isAllElsewhere(alone.text)
    ? { ...toldBy(alone), facts: { [question.fact]: UNKNOWN } }
    : undefined;

/** In this order: the first that a sentence fits decides. */
const RULES: readonly Rule[] = [
  retellsTheError,
  pastesTheError,
  addsToTheError,
  findsIt,
  tellsTheSetting,
  tellsWhatWorks,
  namesALimit,
  tellsOwnRights,
  asksForTheFirst,
  isTired,
  asksForOthers,
  asksTwo,
  endsWell,
  tellsAPlan,
  tellsAnotherTrouble,
  saysWhatIsRight,
  deniesACause,
  wantsItConfirmed,
  choosesAWay,
  tellsOfNoEffect,
  tellsWhatIs,
  seesNoError,
  tellsAName,
  asksInShort,
  tellsWhatThePageNames,
  asksHow,
  moveOfIntent,
  asksThePage,
  asksThePages,
  failsOtherwise,
  isPerhapsMeant,
  fitsNoAnswer,
];

export function readSentence(triage: Triage, alone: Alone, reader: Reader): Move {
  for (const rule of RULES) {
    const move = rule(triage, alone, reader);
    if (move) return move;
  }
  // A question tells nothing, whatever it was taken for: the page has an answer to it, or none.
  const isAsked = alone.asks && (triage.question || isSettled(triage)) && Object.keys(alone.news).length === 0;
  return isAsked ? { kind: 'asks', about: 'page-says', text: alone.text } : toldBy(alone);
}

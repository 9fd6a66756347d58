/** Reads what was said next in the light of the case: an answer, more evidence, a correction, a question back … Pure. */

import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { saysOnlyPlans } from '../../knowledge/effects/plans.ts';
import { type Facts, isFactName, UNKNOWN } from '../../knowledge/facts/facts.ts';
import { mostlyAnswered } from '../../knowledge/questions/decides.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { wordCount } from '../../knowledge/text/wordCount.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { factsTold, impliedBy } from '../../knowledge/words/told.ts';
import { stepAskedIn } from '../case/ordinal.ts';
import { pageOn } from '../case/pageOn.ts';
import { answerIn, diagnoseCase, sameTrouble, type Triage } from '../case/triage.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';
import { afterOpener } from './afterOpener.ts';
import { type Alone, readAlone } from './alone.ts';
import { deniedWords } from './denied.ts';
import { isAllElsewhere } from './elsewhere.ts';
import { asksBack, type Move } from './move.ts';
import { backTo, isBesideTheCase, mountCode, moveOfIntent } from './moveOfIntent.ts';
import { isWrongName, nameSaid } from './nameSaid.ts';
import { outcomeSaid } from './outcomeWords.ts';
import { type Part, twoQuestions } from './parts.ts';
import { answerTo, isBetterThan, mayBeReplied, repliedMove } from './replyTo.ts';
import { swappedBy } from './swapped.ts';
import { codesDenied, exitCorrected, withoutDenied } from './takenBack.ts';
import {
  answersWithAStatus,
  asksForWords,
  CLEAR,
  isAnotherTrouble,
  isSettled,
  isTelling,
  namesACode,
  SURELY,
  saidToBeRight,
  statesALimit,
  tellsAnother,
  tellsWhatIsSeen,
  whatIsDenied,
  worksElsewhere,
} from './tells.ts';
import { toolNamed } from './tools.ts';
import { twoTroubles } from './troubles.ts';
import { isUnheard } from './unheard.ts';
import { isShortAnd } from './wordings.ts';

type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

function readPressed(triage: Triage, verb: string, data: Record<string, unknown>): Move {
  const { question } = triage;
  if (verb === 'symptom' && typeof data.symptom === 'string') return { kind: 'symptom', symptom: data.symptom };
  // Data of a button comes from outside: only what was asked, and an answer that was offered, counts.
  const offered = question?.answers.find((value) => value === data.value);
  if (verb === 'answer' && question && offered && data.fact === question.fact)
    return { kind: 'answer', fact: question.fact, value: offered };
  const outcome = (['yes', 'partly', 'no'] as const).find((one) => one === data.value);
  if (verb === 'outcome' && outcome) return { kind: 'outcome', outcome };
  if (verb === 'backTo') return { kind: 'backTo' };
  return { kind: 'nothing' };
}

/** "Now it says AADSTS50076": another code of the very cause that stands. */
const speaksForTheSame = (triage: Triage, { certainty, causes: [first] }: Diagnosis) =>
  isSettled(triage) && first?.id === triage.cause && (certainty === 'certain' || certainty === 'likely');

/** The text names a code, a status or an exit code. */
function moveOfCodes(triage: Triage, { text, diagnosis, news, told, intent }: Alone, reader: Reader): Move {
  const statusOf = (code: string) => (reader.explain(code)?.status ?? []).map(String);
  const denied = codesDenied(text, diagnosis.codes);
  const rest = denied.length > 0 ? withoutDenied(text, denied) : undefined;
  if (rest) return { kind: 'corrects', text: rest, facts: news, codes: reader.diagnose(rest).codes.length > 0 };
  if (intent === 'correction') return { kind: 'corrects', text, facts: news, codes: true };
  const known = diagnosis.codes.every((code) => triage.codes.includes(code));
  if (known && intent === 'still-fails') return { kind: 'tried', text, facts: news };
  if (known && asksBack(intent)) return { kind: 'asks', about: intent, text };
  if (intent === 'back-to') return backTo(text);
  if (intent === 'new-case') return { kind: 'another', text };
  const isSame = sameTrouble(triage.codes, diagnosis.codes, statusOf) || speaksForTheSame(triage, diagnosis);
  return isSame || asksForWords(triage) ? { kind: 'evidence', text, facts: told } : { kind: 'another', text };
}

/** Letter for letter an example. */
const KNOWN = 1;
/** What "and umlauts?" is taken for, and is not. */
const IN_SHORT = new Set(['other-tool', 'guess', 'other-side', 'which-exactly']);

const A_SENTENCE = 3;
/** Nothing was clearly understood: what leaves the case as it is may be answered on a guess. */
function moveOfFaint({ question }: Triage, { faint = '', text, news, asks, bare }: Alone): Move {
  // "We sign it ourselves, in C#" names a tool, and wants nothing for it.
  const namesOnly = faint === 'other-tool' && !asks && wordCount(text) >= A_SENTENCE;
  if (asksBack(faint) && !namesOnly) return { kind: 'asks', about: faint, text };
  if (faint === 'still-fails' || faint === 'done-already') return { kind: 'tried', text, facts: news };
  if (faint === 'not-it' && !asks) return { kind: 'tried', text, facts: news, denied: true };
  if (faint === 'unsure' && !question) return { kind: 'asks', about: 'check-first', text };
  if (bare && !question && isBesideTheCase(faint)) return { kind: 'says', what: 'listening' };
  // A whole sentence that nothing was heard in is no answer to the question, and is not put back to the person either.
  const isSaid = question !== undefined || faint === 'fact' || wordCount(text) > A_SENTENCE;
  const states = isSaid && !asks && wordCount(text) >= A_SENTENCE;
  return states ? { kind: 'told', text, facts: news, ofFacts: true } : { kind: 'nothing' };
}

const YES_OR_NO = /^(?:yes|yeah|yep|no|nope|ja|nein|nö|はい|いいえ)(?![\p{L}\p{N}])/iu;

/** From here on a sentence without a question is told, whatever page it sounds like. */
const STATED = 0.65;

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

const OF_RIGHTS = new Set(['dataRole', 'roleKind', 'auth', 'identity']);
const A_REMARK = 12;

/** "I only have Reader there", where the cause has nothing to do with roles for data: who may do what was advised then? */
function isAboutMyRights(triage: Triage, { text, news, told, asks }: Alone, { diagnose }: Reader): boolean {
  const names = Object.keys({ ...news, ...told });
  const [first] = isSettled(triage) && !triage.question && !asks ? diagnoseCase(triage, diagnose).causes : [];
  if (!first || told.dataRole !== 'no' || wordCount(text) > A_REMARK) return false;
  const isOfRoles = mostlyAnswered('roleKind', first.id) ?? mostlyAnswered('dataRole', first.id);
  return isOfRoles === undefined && names.every((fact) => OF_RIGHTS.has(fact));
}

/** "Will restarting the apps help?" is not asked of the bot. */
const OF_MYSELF = 'what-can-you-do';

const asksBoth = ([first, other]: [Part, Part]): Move => ({
  kind: 'asks',
  about: first.about,
  text: first.text,
  also: { about: other.about, text: other.text },
});

/** "I have the role, but on another account" tells of the one trouble. */
const isRemark = (text: string) => !givesAway('fails', text) && Object.keys(factsTold(text)).length > 0;

function readTyped(triage: Triage, text: Redacted, say: Say, reader: Reader): Move {
  const { question } = triage;
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return { kind: 'answer', fact: question.fact, value };
  const outcome = outcomeSaid(text, say, question !== undefined);
  if (outcome) return { kind: 'outcome', outcome };
  if (!question && isSettled(triage) && stepAskedIn(text) !== undefined) return { kind: 'asks', about: 'step', text };
  const next = afterOpener(triage, text, reader);
  if (next) return next;
  if (!isRemark(text) && twoTroubles(text, reader.diagnose)) return { kind: 'another', text };
  const alone = readAlone(triage, text, reader);
  const { diagnosis, news } = alone;
  if (diagnosis.answer?.wordForWord) return { kind: 'question', answer: diagnosis.answer };
  if (answersWithAStatus(triage, alone)) return { kind: 'told', text, facts: news, beside: true };
  if (diagnosis.codes.length > 0) {
    const move = moveOfCodes(triage, alone, reader);
    // "Flag is fine, now 403": a bare status says little, and what stands beside it may be answered.
    return namesACode(diagnosis.codes) ? move : withItsAnswer(triage, alone, move, reader);
  }
  const swapped = swappedBy(triage, alone);
  if (swapped) return { kind: 'corrects', text, facts: swapped, codes: false, swaps: true };
  const exits = exitCorrected(triage, text);
  if (exits) return { kind: 'corrects', text, facts: news, codes: false, denies: exits };
  const code = mountCode(triage, text);
  if (code && !triage.codes.includes(code)) return { kind: 'corrects', text: code, facts: news, codes: true };
  if (alone.isCommand) return toldBy(alone);
  const move = withItsAnswer(triage, alone, readSentence(triage, alone, reader), reader);
  return isUnheard(triage, alone, move, reader.diagnose) ? { kind: 'unheard', text } : move;
}

const toldBy = ({ text, news, beside, ofFacts }: Alone): Extract<Move, { kind: 'told' }> => ({
  kind: 'told',
  text,
  facts: news,
  beside,
  ofFacts,
});

/** Where somebody who knows the cause has an answer to just these words, that is given. */
function withItsAnswer(triage: Triage, alone: Alone, move: Move, { diagnose }: Reader): Move {
  const strikesOut =
    move.kind === 'tried' && (move.causes !== undefined || saidToBeRight(triage, alone, { diagnose }) !== undefined);
  if (strikesOut || !mayBeReplied(move)) return move;
  const { causes } = diagnoseCase(triage, diagnose);
  const answered = answerTo(triage, alone, causes);
  return answered && isBetterThan(move, answered, causes[0]) ? repliedMove(triage, alone, answered) : move;
}

const needs = (takes: Facts, told: Facts) =>
  takes.auth !== undefined && takes.auth === (told.auth ?? impliedBy(told).auth);

/** "NFS, not SMB": what is said in place of what is taken back counts. */
function correctedBy(triage: Triage, text: Redacted, causes: string[], reader: Reader): Move | undefined {
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

/** A sentence without a code or a command in it. */
function readSentence(triage: Triage, alone: Alone, reader: Reader): Move {
  const { text, diagnosis, news, intent, sure } = alone;
  const { question } = triage;
  const told = toldBy(alone);
  const both = isSettled(triage) ? twoQuestions(text, reader.intentOf) : undefined;
  if (worksElsewhere(triage, alone)) return { kind: 'asks', about: 'compare', text };
  if (statesALimit(triage, alone)) return { kind: 'asks', about: 'another-way', text };
  if (isAboutMyRights(triage, alone, reader)) return { kind: 'asks', about: 'who-can', text };
  // "Another team runs that, what do I tell them?" wants one thing, and a limit beside a wish is no second one.
  const isLimited = !alone.asks && both?.some(({ about }) => about === 'another-way' || about === 'not-allowed');
  if (both && intent !== 'human' && !isLimited) return asksBoth(both);
  // What somebody is about to do is no fact, and no other trouble either: it is answered for what it would do.
  if (!alone.asks && saysOnlyPlans(text) && !YES_OR_NO.test(text)) return { kind: 'asks', about: 'is-it-safe', text };
  if (tellsAnother(triage, alone)) return { kind: 'another', text };
  const right = saidToBeRight(triage, alone, reader);
  // What stands may be proven all the same.
  if (right) return { kind: 'tried', text, facts: news, ...(right !== triage.cause && { causes: [right] }) };
  const denied = whatIsDenied(triage, alone, reader);
  const corrects = intent === 'correction' ? correctedBy(triage, text, denied, reader) : undefined;
  if (corrects) return corrects;
  if (denied.length > 0) return { kind: 'tried', text, facts: news, causes: denied, denied: true };
  if (isTelling(alone, isSettled(triage)) || tellsWhatIsSeen(triage, alone)) return told;
  // A bare name, where one may be the reason.
  const isName =
    (intent ?? 'fact') === 'fact'
      ? nameSaid(text, triage.cause ?? '')
      : isBesideTheCase(intent ?? '') && isWrongName(text, triage.cause ?? '');
  if (!alone.asks && isName) return told;
  // "And umlauts?" names no tool, and no place in which something is done.
  // "And now?" is known as it stands.
  if (sure < KNOWN && isShortAnd(text) && !toolNamed(text) && IN_SHORT.has(intent ?? alone.faint ?? ''))
    return { kind: 'asks', about: 'page-says', text };
  const move = moveOfIntent(triage, alone);
  if (move) return move;
  if (alone.asks && onThePage(triage, alone, reader)) return { kind: 'asks', about: 'page-says', text };
  // What is surely asked about the advice that stands is no question to the pages.
  const isSurelyTold = intent === 'fact' && sure >= STATED;
  // A page that only comes near is not what a statement in the middle of a talk is about.
  const isNearOnly = isSettled(triage) && diagnosis.answer?.lastResort !== undefined && !asksBack(intent);
  const states = !alone.asks && (isSurelyTold || isNearOnly);
  const isOther = diagnosis.answer?.kind === 'page' && diagnosis.answer.name !== OF_MYSELF && !states;
  if (diagnosis.answer && isOther && !(asksBack(intent) && sure >= SURELY))
    return { kind: 'question', answer: diagnosis.answer };
  if (!(intent === 'fact' && sure >= CLEAR) && givesAway('fails', text) && isAnotherTrouble(triage, diagnosis))
    return { kind: 'another', text };
  if (alone.asks && intent === 'fact' && asksBack(alone.faint)) return moveOfFaint(triage, alone);
  if (intent !== 'fact' && diagnosis.causes.length === 0) return moveOfFaint(triage, alone);
  // Words that fit no answer are an answer too: the same is not asked again.
  const isOpen = question && Object.keys(news).length === 0 && !isAllElsewhere(text);
  return isOpen ? { ...told, facts: { [question.fact]: UNKNOWN } } : told;
}

/**
 * Words typed at an open question answer it, well or badly: the same is not asked again. A code that is pasted beside it
 * says more of the trouble, and the question stands.
 */
function heardOnce({ question, askedAgain }: Triage, move: Move, reader: Reader): Move {
  if (!question || !isFactName(question.fact) || (move.kind !== 'told' && move.kind !== 'evidence')) return move;
  const { fact } = question;
  const value = move.facts?.[fact];
  // What else stands in an answer is told for its sake: it counts where it settles the case.
  if (value !== undefined) return move.kind === 'told' && value !== UNKNOWN ? { ...move, ofFacts: true } : move;
  // Who tells something else, or of something else, has not refused to answer.
  if (isAllElsewhere(move.text)) return move;
  if (move.kind === 'told' && !askedAgain && Object.keys(move.facts).length > 0 && !answerMeant(fact, move.text))
    return move;
  if (move.kind === 'evidence' && namesACode(reader.diagnose(move.text).codes)) return move;
  const meant = move.kind === 'told' && move.denies ? undefined : answerMeant(fact, move.text);
  return { ...move, facts: { ...move.facts, [fact]: meant ?? UNKNOWN } };
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readMove(triage: Triage, heard: Heard, say: Say, reader: Reader): Move {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return heardOnce(triage, readTyped(triage, heard.text, say, reader), reader);
}

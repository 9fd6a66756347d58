/** Evidence → diagnosis: causes with their reason and their fix, how sure we are, and what to ask next. */

import { alertTold } from './answers/alertTold.ts';
import { type Answer, answerTo } from './answers/answer.ts';
import { answerToExposed } from './answers/happenedAnswer.ts';
import { answerToPlan } from './answers/planAnswer.ts';
import { isShort } from './answers/short.ts';
import type { WordMeant } from './azcopy/wordsMeant.ts';
import { cautionOf } from './effects/cautionOf.ts';
import { happenedIn } from './effects/happened.ts';
import { LOST_DATA } from './effects/losses.ts';
import { sentencesOf } from './effects/sentencesSaid.ts';
import { type Evidence, isTelling, type Observation } from './evidence/evidence.ts';
import { excerptOf } from './excerpt.ts';
import { ANOTHER, type Facts, UNKNOWN, wordsMeantBy } from './facts/facts.ts';
import { lazily, once } from './lazily.ts';
import { withPlainConsole } from './log/consoleLines.ts';
import type { Knowledge } from './pages/assemble.ts';
import { nextQuestion } from './questions/next.ts';
import { openingQuestion } from './questions/opening.ts';
import { askedWith, type Question, versionQuestion } from './questions/question.ts';
import type { Asking } from './questions/worth.ts';
import { readingOf } from './reading.ts';
import { recognise } from './recognise.ts';
import { type CodeWithoutPage, codesMeant, codesWithoutPage } from './recognisers/spelling.ts';
import type { Redacted } from './redact/redact.ts';
import { remembered } from './remembered.ts';
import { asSaid, type Certainty, isCodeItself } from './verdict/certainty.ts';
import type { DiagnosedCause } from './verdict/diagnosedCause.ts';
import { judge, type Verdict } from './verdict/judge.ts';
import { type Ranker, rankerOf } from './verdict/ranker.ts';
import { isRefusedInWords } from './verdict/refusedInWords.ts';
import { isSettledBy } from './verdict/settled.ts';
import { type Suspicion, withSuspicions } from './verdict/suspicions.ts';
import { withoutTried } from './verdict/tried.ts';
import { asksIn } from './words/asking.ts';
import { givesAway } from './words/cues.ts';
import { isStateAlone } from './words/states.ts';
import { isOfTroubles, isTroubleNamed, troubleAlone } from './words/troubleNamed.ts';

export type { Question } from './questions/question.ts';
export type { Certainty } from './verdict/certainty.ts';
export type { DiagnosedCause } from './verdict/diagnosedCause.ts';

export interface Diagnosis {
  causes: DiagnosedCause[];
  certainty: Certainty;
  /** What the pages call the errors that were recognised. */
  codes: string[];
  /** Of these, what stands letter by letter in the report, or was picked as the error's word: no other may be quoted. */
  seen: string[];
  facts: Facts;
  /** A line that a tool prints stands in it, and names what fails. */
  printed?: boolean | undefined;
  question?: Question | undefined;
  /** What would change the verdict: the nearest rival and the observation that separates it. */
  wouldChange?: string | undefined;
  /** For a question: what the pages say to it. Then no cause is named. */
  answer?: Answer;
  /** Words that are misspelt, and the known ones that were meant. */
  didYouMean?: WordMeant[] | undefined;
  /** Codes of known kinds that no page explains, and where Microsoft does. */
  withoutPage?: CodeWithoutPage[] | undefined;
  /** What speaks against something that the person is about to do, or what comes first where data is gone; whatever the cause is. */
  caution?: string | undefined;
  requestIds: string[];
  times: string[];
  /** Characters in the middle of a long report that were not read. */
  leftOut?: number | undefined;
}

function rivalSentence(causes: DiagnosedCause[]): string | undefined {
  const rival = causes[1];
  return rival?.tell ? `${rival.title}, if you see this: ${rival.tell}` : undefined;
}

/** A cause that weighs so much is a better answer to a question than none. */
const WORTH_NAMING = 0.2;
const LEADS = 0.5;

/** What is known so well that the answer is not needed. */
function goesBefore({ causes: [first], certainty, codes }: Diagnosis, { lastResort, kind }: Answer): boolean {
  const sure = isSettledBy(certainty);
  if (!first) return false;
  if (kind === 'outside') return sure || first.confidence >= WORTH_NAMING;
  if (lastResort === 'likely') return certainty === 'certain' || codes.length > 0;
  // Titles that come near are less than a cause that is likelier than all others together.
  const leads = kind === 'links' && first.confidence >= LEADS;
  return lastResort === 'unknown' || (lastResort === 'unsure' && (sure || leads || codes.length > 0));
}

const AN_ERROR = /^(?:[45]\d\d|system error \d+|mount error\(\d+\))$/i;

/** A question names no cause, unless what it asks about is surely one and the answer has no better. */
function answered(answer: Answer, diagnosis: Diagnosis, report: string): Diagnosis {
  // What only comes near is no answer to who tells that something fails, where there is something to ask.
  const isNear = answer.kind === 'links' || answer.lastResort === 'unsure';
  if (isStateAlone(report) && !answer.wordForWord && diagnosis.question !== undefined) return diagnosis;
  if (isNear && isTroubleNamed(report) && diagnosis.question !== undefined) return diagnosis;
  if (goesBefore(diagnosis, answer)) return diagnosis;
  const { question: _, ...rest } = diagnosis;
  const [first] = diagnosis.causes;
  const sure = isSettledBy(diagnosis.certainty);
  // "Delete container 409": how it is done is no answer to who is refused it.
  const isAsked = !isTroubleNamed(report) && (asksIn(report) || isOfTroubles(report));
  const isRefused = !isAsked && diagnosis.codes.some((code) => AN_ERROR.test(code));
  if (isRefused && answer.kind === 'page' && !answer.wordForWord && (first || diagnosis.question)) return diagnosis;
  // "System error 53 mapping a drive from home" tells it: one cause says more than the page of all such numbers.
  const tells = diagnosis.codes.length > 0 && !isAsked;
  if (sure && first && answer.for?.includes(first.id)) return tells ? diagnosis : { ...rest, answer };
  return insteadOfCauses(diagnosis, answer);
}

function insteadOfCauses(diagnosis: Diagnosis, answer: Answer): Diagnosis {
  const { question: _, ...rest } = diagnosis;
  return { ...rest, causes: [], certainty: 'unknown', codes: [], seen: [], answer };
}

export interface DiagnoseOptions {
  /** The time against which a SAS is judged when the report carries none of its own. */
  now?: Date;
  /** Has a say beside the evidence; the trained one, where the pages are those that it was trained for. */
  ranker?: Ranker | undefined;
  /** Causes whose advice was followed in vain. */
  tried?: readonly string[];
  /** What was known before anything was told. */
  suspicions?: readonly Suspicion[];
  /** Of the report, what was told after the first message. */
  later?: string;
  /** How many questions were answered; what else is given was told by itself. */
  asked?: number;
}

/**
 * Diagnoses a report. Pure: same text and facts in, same answer out. A text that only asks something is answered
 * instead, unless facts are told with it.
 * @param given facts that the user answered; `unknown` means "asked, and not known".
 */
export function diagnose(
  knowledge: Knowledge,
  said: Redacted,
  given: Facts = {},
  options: DiagnoseOptions = {},
): Diagnosis {
  const report = troubleAlone(said) as Redacted;
  const isAlone = Object.keys(given).length === 0 && !options.tried?.length && !options.suspicions?.length;
  const found = isAlone ? (alertTold(knowledge, report, options.now) ?? answerTo(knowledge, report)) : undefined;
  const answer = found && behindALoss(found, report);
  const diagnosis = orLost(knowledge, report, given, options);
  const told = isAlone
    ? (answerToPlan(knowledge, report, diagnosis, answer) ?? answerToExposed(knowledge, report, diagnosis, answer))
    : undefined;
  if (told) return insteadOfCauses(diagnosis, told);
  return answer ? answered(answer, diagnosis, report) : diagnosis;
}

/**
 * "The rule deleted what we need, how do I stop it?": data that is gone comes before any page, and who asks nothing ("the
 * blobs were deleted, versioning on") wants none.
 */
function behindALoss(found: Answer, report: string): Answer | undefined {
  if (found.wordForWord || happenedIn(report, 'anywhere') !== 'lost') return found;
  return asksIn(report) ? { ...found, lastResort: 'unsure' } : undefined;
}

/** Hardly more than one of many. */
const FAR_OFF = 0.4;
const isFarOff = ({ causes: [first] }: Diagnosis) => (first?.confidence ?? 0) < FAR_OFF;

/** No word of an error, and nothing that is likely. */
const isGuess = ({ codes, certainty }: Diagnosis) => codes.length === 0 && certainty === 'unsure';

/** Who tells of data that is gone, in words that name nothing of storage or no error, is not asked for one. */
function orLost(knowledge: Knowledge, report: Redacted, given: Facts, options: DiagnoseOptions): Diagnosis {
  const diagnosis = diagnoseReport(knowledge, report, given, options);
  if (options.suspicions?.length) return diagnosis;
  const happened = happenedIn(report, 'anywhere');
  if (happened !== 'lost' && happened !== 'ransom') return diagnosis;
  const isAllTold = happened === 'ransom' || (isShort(report) && isFarOff(diagnosis) && !givesAway('fails', report));
  const isUnknown = diagnosis.causes.length === 0 || (isAllTold && isGuess(diagnosis));
  if (!isUnknown) return diagnosis;
  const tells = sentencesOf(report).find((sentence) => happenedIn(sentence, 'anywhere') === happened) ?? report;
  const suspicions: Suspicion[] = [{ causes: [LOST_DATA], says: `“${tells}”`, explains: true, told: true }];
  return diagnoseReport(knowledge, report, given, { ...options, suspicions });
}

/** "mount error 13" is `mount error(13)`: signs between the words make no difference. */
const patternOf = remembered((code) => {
  const words = code.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\W_]{0,3}')}(?![\\p{L}\\p{N}])`, 'u');
});

const standsIn = (folded: string, code: string) => patternOf(code).test(folded);

/** What the text tells by itself; where somebody says otherwise, the person is believed. */
function statedBy(read: (facts: Facts) => Evidence, given: Facts): Evidence {
  const stated = read({});
  const isCorrected = ([fact, value]: [string, string | undefined]) =>
    stated.facts[fact] !== undefined && value !== UNKNOWN && value !== ANOTHER && stated.facts[fact] !== value;
  const corrected = Object.fromEntries(Object.entries(given).filter(isCorrected));
  return Object.keys(corrected).length > 0 ? read(corrected) : stated;
}

/** A sentence of a tool's own, and no code, status or finding. */
const isPrintedLine = (one: Observation) =>
  isTelling(one) && (one.rank === 'detail' || one.rank === 'code') && one.line > 0 && !one.code && !one.says;

/** What is asked next: the version where it would settle it, else what helps most. */
function questionFor(asked: Omit<Asking, 'causes' | 'called' | 'sure' | 'vague'>, verdict: Verdict) {
  const { weighed, certainty, vague, open, kind } = verdict;
  if (open) return openingQuestion(asked.report, asked.evidence, asked.given);
  const version = versionQuestion(weighed.causes, asked.given);
  const settled = certainty === 'certain' && !isCodeItself(asked.knowledge, weighed.causes[0]);
  if (version || settled) return version;
  const sure = certainty !== 'unsure';
  const called = asSaid(asked.knowledge, weighed.causes, certainty);
  return nextQuestion({ ...asked, given: { ...kind, ...asked.given }, causes: weighed.causes, called, sure, vague });
}

/** Read at once, and weighed when somebody looks at more than the codes; a question is chosen when it is looked at. */
function diagnoseReport(
  knowledge: Knowledge,
  report: Redacted,
  told: Facts,
  { now, ranker = rankerOf(knowledge), tried = [], suspicions = [], later = '', asked }: DiagnoseOptions,
): Diagnosis {
  // Not every door keeps the end of the last line.
  const { text: excerpt, leftOut } = excerptOf(withPlainConsole(report.trimEnd()) as Redacted);
  const given: Facts = isRefusedInWords(excerpt) ? { speaksOf: 'refused', ...told } : told;
  const readText = (text: Redacted, facts: Facts) =>
    withoutTried(withSuspicions(recognise(knowledge, text, facts, now), suspicions), tried);
  const read = (facts: Facts) => readText(excerpt, facts);
  const evidence = read(given);
  // An answer that stands for words of the error names the code; what it makes of the causes stands in the table.
  const words = wordsMeantBy(given);
  const named = once(() => (words.length > 0 ? readText([excerpt, ...words].join('\n') as Redacted, given) : evidence));
  const reading = readingOf(knowledge, excerpt);
  const { folded } = reading.text;
  const judged = once(() => {
    const stated = Object.keys(given).length > 0 ? statedBy(read, given) : evidence;
    const known = { ...evidence.measured, ...given };
    return judge(knowledge, { reading, evidence, stated, given: known, ranker, tried, suspicions, later });
  });
  const misspelt = () => [...judged().words, ...codesMeant(evidence.observations)];
  return lazily<Diagnosis>({
    causes: () => judged().causes,
    certainty: () => judged().certainty,
    codes: () => named().codes,
    seen: () => {
      const standing = [folded, ...words].join('\n').toLowerCase();
      // As it stands there: a code has other names, and a number in Windows.
      const names = (code: string) => [code, ...(knowledge.byCode.get(code.toLowerCase())?.aliases ?? [])];
      return named().codes.flatMap((code) => names(code).find((one) => standsIn(standing, one)) ?? []);
    },
    facts: () => evidence.facts,
    printed: () => evidence.observations.some(isPrintedLine),
    question: () => {
      const answers = asked ?? Object.keys(told).length;
      const denied = tried.length > 0;
      const question = questionFor({ knowledge, report: excerpt, evidence, given, answers, denied }, judged());
      return question && askedWith(question, evidence.names);
    },
    wouldChange: () => rivalSentence(judged().causes),
    didYouMean: () => (misspelt().length > 0 ? misspelt() : undefined),
    withoutPage: () => {
      const codes = codesWithoutPage(knowledge, excerpt);
      return codes.length > 0 ? codes : undefined;
    },
    caution: () => cautionOf(report, judged().causes.length > 0 ? 'ofStorage' : 'anywhere'),
    requestIds: () => evidence.requestIds,
    times: () => evidence.times,
    leftOut: () => (leftOut > 0 ? leftOut : undefined),
  });
}

/** Evidence → diagnosis: causes with their reason and their fix, how sure we are, and what to ask next. */

import { type Answer, answerTo } from './answers/answer.ts';
import type { CausePage, Knowledge } from './assemble.ts';
import { type WordMeant, wordsMeant } from './azcopy/wordsMeant.ts';
import { reasons } from './because.ts';
import { asSaid, bySigns, type Certainty, calibrated, confidenceOf, isCodeItself } from './certainty.ts';
import { cautionOf } from './effects/plans.ts';
import type { Evidence } from './evidence.ts';
import { excerptOf } from './excerpt.ts';
import { ANOTHER, type Facts, UNKNOWN, wordsMeantBy } from './facts.ts';
import { isBare, isVague, weighBare, weighTogether } from './joint.ts';
import { lazily, once } from './lazily.ts';
import { marksOf } from './learn/marks.ts';
import { stepsOf } from './markdown.ts';
import { type Neighbour, neighboursOf } from './neighbours.ts';
import { type Question, versionQuestion } from './question.ts';
import { asidesIn } from './questions/aside.ts';
import { type Asking, nextQuestion } from './questions/next.ts';
import { type Ranker, rankerOf, type Scores } from './ranker.ts';
import { type Reading, readingOf } from './reading.ts';
import { recognise } from './recognise.ts';
import { codesMeant } from './recognisers/spelling.ts';
import { carriesToolOutput } from './recognisers/toolOutput.ts';
import type { Redacted } from './redact.ts';
import { remembered } from './remembered.ts';
import { fill, fillings } from './render.ts';
import { tellsRival } from './rivals.ts';
import { scoresOf } from './scoresOf.ts';
import { type Suspicion, suspectedFirst, withSuspicions } from './suspicions.ts';
import { type TableShown, tablesFor } from './tables/fitting.ts';
import { tablesAsLists } from './tables/table.ts';
import { scoresWithout, withoutTried } from './tried.ts';
import type { Weighed, WeighedCause } from './weigh.ts';

export type { Certainty } from './certainty.ts';
export type { Question } from './question.ts';

export interface DiagnosedCause {
  id: string;
  title: string;
  /** 0..1 */
  confidence: number;
  /** The evidence, quoted; secrets are masked. */
  because: string[];
  /** Markdown; commands in fences. */
  fix: string[];
  /** How many of the first steps come with what was seen in the report itself: they go before the page's. */
  ownSteps: number;
  /** How to make sure before mending. */
  confirm: string;
  /** Why this makes the error. */
  why: string;
  /** What one would see if this were the cause: what separates it from its rivals. */
  tell: string;
  /** What else shows the same words, and what tells it apart. */
  neighbours: Neighbour[];
  /** What shows that the fix worked. */
  worked: string;
  /** Brings back exactly what was. */
  undo: string;
  /** What others try, and why it changes nothing. */
  notHelping: string;
  /** Tables that help to decide, with the rows that fit. */
  tables: TableShown[];
  benign: boolean;
  /** What has to be so for the cause to be at work. */
  takes: Facts;
  /** In whose hands the fix is, as the page says. */
  owner: string;
  sources: string[];
  reviewed: string;
}

export interface Diagnosis {
  causes: DiagnosedCause[];
  certainty: Certainty;
  /** What the pages call the errors that were recognised. */
  codes: string[];
  /** Of these, what stands in the report letter by letter: no other may be quoted. */
  seen: string[];
  facts: Facts;
  question?: Question | undefined;
  /** What would change the verdict: the nearest rival and the observation that separates it. */
  wouldChange?: string | undefined;
  /** For a question: what the pages say to it. Then no cause is named. */
  answer?: Answer;
  /** Words that are misspelt, and the known ones that were meant. */
  didYouMean?: WordMeant[] | undefined;
  /** What speaks against something that the person is about to do, or what comes first where data is gone; whatever the cause is. */
  caution?: string | undefined;
  requestIds: string[];
  times: string[];
  /** Characters in the middle of a long report that were not read. */
  leftOut?: number | undefined;
}

const MOST_CAUSES = 6;
const FAINT = 0.03;

export function sectionOf(page: CausePage, heading: string): string {
  return page.sections.find((section) => section.heading === heading)?.text ?? '';
}

/** Steps that come with what was seen, such as the version to take. */
const stepsSeen = ({ because }: WeighedCause) => [
  ...new Set(because.flatMap(({ step, harmless }) => (step && !harmless ? [step] : []))),
];

/**
 * What a card folds away is filled when somebody looks.
 * @param folded the report in lower case
 */
function explainCause(
  knowledge: Knowledge,
  evidence: Evidence,
  given: Facts,
  folded: string,
  one: WeighedCause,
  scores: Scores | undefined,
): DiagnosedCause {
  const page = knowledge.causes.get(one.cause);
  const matter = page?.matter;
  let known: Record<string, string> | undefined;
  const values = () => {
    known ??= fillings(evidence.names, matter?.placeholders, one.with, evidence.facts);
    return known;
  };
  // Most sentences have nothing to fill in.
  const filled = (text: string) => (text.includes('{') ? fill(text, values()) : text);
  const section = (heading: string) => () => (page ? tablesAsLists(filled(sectionOf(page, heading))) : '');
  return lazily<DiagnosedCause>({
    id: () => one.cause,
    title: () => (matter ? filled(matter.title) : one.cause),
    confidence: () => confidenceOf(one),
    because: () => reasons(evidence, given, one, page, () => scores?.phrases?.(one.cause) ?? []),
    fix: () => [...stepsSeen(one), ...stepsOf(section('Fix')())],
    ownSteps: () => stepsSeen(one).length,
    confirm: section('Confirm'),
    why: section('Why'),
    tell: () => filled(matter?.tell ?? ''),
    tables: () => tablesFor(knowledge, one.cause, evidence, folded),
    neighbours: () => (page ? neighboursOf(page, (cause) => knowledge.causes.get(cause), evidence.names) : []),
    worked: section('See that it worked'),
    undo: section('Undo'),
    notHelping: section('What does not help'),
    benign: () => matter?.benign === true,
    takes: () => (matter?.facts ?? {}) as Facts,
    owner: () => matter?.owner ?? '',
    sources: () => matter?.sources ?? [],
    reviewed: () => matter?.reviewed ?? '',
  });
}

function rivalSentence(causes: DiagnosedCause[]): string | undefined {
  const rival = causes[1];
  return rival?.tell ? `${rival.title}, if you see this: ${rival.tell}` : undefined;
}

/**
 * A cause that is a code itself speaks first, with the weight of the general causes that its page names behind it:
 * they say the same thing more broadly and are no rivals.
 */
function codesFirst(knowledge: Knowledge, weighed: Weighed): Weighed {
  const own = weighed.causes.filter((one) => isCodeItself(knowledge, one));
  if (own.length === 0) return weighed;
  const others = weighed.causes.filter((one) => !own.includes(one));
  const behind = (one: WeighedCause) =>
    others.filter((other) => other.because.every((observation) => one.because.includes(observation)));
  const first = own.map((one) => ({
    ...one,
    probability: Math.min(1, one.probability + behind(one).reduce((sum, other) => sum + other.probability, 0)),
  }));
  return { ...weighed, causes: [...first, ...others] };
}

/** Flags and commands of AzCopy that the report misspells. */
function meant({ report, commands }: Reading): WordMeant[] {
  return wordsMeant(
    report,
    commands.flatMap(({ command }) => (command.fromLog ? [] : command.unknownFlags)),
  );
}

/** The word that was meant is the first step; the page knows only that some word was wrong. */
function withTheWordMeant(causes: DiagnosedCause[], words: WordMeant[]): DiagnosedCause[] {
  const own = words.map(({ said, nearest }) => `Write \`${nearest}\` instead of \`${said}\`.`);
  const isAboutWords = ({ id }: DiagnosedCause) => own.length > 0 && id === 'azcopy-unknown-flag';
  return causes.map((one) =>
    isAboutWords(one) ? { ...one, fix: [...own, ...one.fix], ownSteps: own.length + one.ownSteps } : one,
  );
}

/** A cause that weighs so much is a better answer to a question than none. */
const WORTH_NAMING = 0.2;

/** A question names no cause, unless what it asks about is surely one and the answer has no better. */
function answered(answer: Answer, diagnosis: Diagnosis): Diagnosis {
  const { question: _, ...rest } = diagnosis;
  const [first] = diagnosis.causes;
  const sure = first !== undefined && ['certain', 'likely'].includes(diagnosis.certainty);
  if (answer.kind !== 'page' && (sure || (first?.confidence ?? 0) >= WORTH_NAMING)) return diagnosis;
  if (sure && answer.for?.includes(first.id)) return { ...rest, answer };
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
}

/**
 * Diagnoses a report. Pure: same text and facts in, same answer out. A text that only asks something is answered
 * instead, unless facts are told with it.
 * @param given facts that the user answered; `unknown` means "asked, and not known".
 */
export function diagnose(
  knowledge: Knowledge,
  report: Redacted,
  given: Facts = {},
  options: DiagnoseOptions = {},
): Diagnosis {
  const isAlone = Object.keys(given).length === 0 && !options.tried?.length && !options.suspicions?.length;
  const answer = isAlone ? answerTo(knowledge, report) : undefined;
  const diagnosis = diagnoseReport(knowledge, report, given, options);
  return answer ? answered(answer, diagnosis) : diagnosis;
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

interface Judged {
  weighed: Weighed;
  certainty: Certainty;
  causes: DiagnosedCause[];
  words: WordMeant[];
  vague: boolean;
}

/** What is asked next: the version where it would settle it, else what helps most. */
function questionFor(asked: Omit<Asking, 'causes' | 'sure' | 'vague'>, { weighed, certainty, vague }: Judged) {
  const version = versionQuestion(weighed.causes, asked.given);
  const settled = certainty === 'certain' && !isCodeItself(asked.knowledge, weighed.causes[0]);
  if (version || settled) return version;
  const sure = certainty !== 'unsure';
  return nextQuestion({ ...asked, causes: weighed.causes, sure, vague });
}

/** Read at once, and weighed when somebody looks at more than the codes; a question is chosen when it is looked at. */
function diagnoseReport(
  knowledge: Knowledge,
  report: Redacted,
  given: Facts,
  { now, ranker = rankerOf(knowledge), tried = [], suspicions = [], later = '' }: DiagnoseOptions,
): Diagnosis {
  // Not every door keeps the end of the last line.
  const { text: excerpt, leftOut } = excerptOf(report.trimEnd() as Redacted);
  // An answer that stands for words of the error is as good as having pasted them.
  const text = [excerpt, ...wordsMeantBy(given)].join('\n') as Redacted;
  const read = (facts: Facts) =>
    withoutTried(withSuspicions(recognise(knowledge, text, facts, now), suspicions), tried);
  const evidence = read(given);
  const reading = readingOf(knowledge, text);
  const { folded } = reading.text;
  const judge = (): Judged => {
    const asides = asidesIn(reading.stated);
    const stated = Object.keys(given).length > 0 ? statedBy(read, given) : evidence;
    const heard = { text: reading.whole.clean, marks: marksOf(stated), later, asides };
    const ranked = scoresWithout(ranker && scoresOf(ranker, heard), tried);
    const scores = ranked && isBare(evidence, ranked) ? undefined : ranked;
    const told = { stated, evidence, given, asides };
    const together = scores && weighTogether(knowledge, told, scores);
    // The few lines of an alert read like nobody's report; what is suspected stands all the same.
    const isForeign = together?.causes.length === 0 && suspicions.length > 0;
    const both = codesFirst(knowledge, together && !isForeign ? together : weighBare(knowledge, told));
    const weighed = suspectedFirst(both, suspicions);
    const vague = isVague(told.stated);
    const output = carriesToolOutput(reading.text);
    const sure =
      (scores && !isForeign) || vague
        ? calibrated(knowledge, weighed, scores, output)
        : bySigns(knowledge, weighed, evidence.facts);
    // What is left when a cause was denied is not proven by that.
    const isDoubtful = tried.length > 0 || tellsRival(folded, weighed.causes[0]);
    const certainty = sure === 'certain' && isDoubtful ? 'likely' : sure;
    const worthwhile = weighed.causes.filter(
      (one, index) => index < MOST_CAUSES && (index === 0 || one.probability >= FAINT),
    );
    const words = meant(reading);
    const causes = asSaid(knowledge, worthwhile, certainty).map((one) =>
      explainCause(knowledge, evidence, given, folded, one, scores),
    );
    return { weighed, certainty, causes: withTheWordMeant(causes, words), words, vague };
  };
  const judged = once(judge);
  const misspelt = () => [...judged().words, ...codesMeant(evidence.observations)];
  return lazily<Diagnosis>({
    causes: () => judged().causes,
    certainty: () => judged().certainty,
    codes: () => evidence.codes,
    seen: () => evidence.codes.filter((code) => standsIn(folded, code)),
    facts: () => evidence.facts,
    question: () => questionFor({ knowledge, report: excerpt, evidence, given, denied: tried.length > 0 }, judged()),
    wouldChange: () => rivalSentence(judged().causes),
    didYouMean: () => (misspelt().length > 0 ? misspelt() : undefined),
    caution: () => cautionOf(report, judged().causes.length > 0),
    requestIds: () => evidence.requestIds,
    times: () => evidence.times,
    leftOut: () => (leftOut > 0 ? leftOut : undefined),
  });
}

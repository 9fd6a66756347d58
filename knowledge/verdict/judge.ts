/** Evidence and ranker → a verdict: the causes by weight, and how sure that is. */

import { type WordMeant, wordsMeant } from '../azcopy/wordsMeant.ts';
import { type Evidence, isTelling } from '../evidence/evidence.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import { type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import { marksOf } from '../learn/marks.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { isOutweighed, isSpokenAgainst } from '../questions/against.ts';
import { asidesIn, asidesTold } from '../questions/aside.ts';
import { ofAnother } from '../questions/ofService.ts';
import { ofAnotherStatus } from '../questions/ofStatus.ts';
import { isOpened, mayBeOurs, saysThatItFails, tellsTrouble } from '../questions/opening.ts';
import type { Reading } from '../reading.ts';
import { toolSpeaks } from '../recognisers/toolOutput.ts';
import { asksOnly } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { isStateAlone } from '../words/states.ts';
import { isBare, isBareRefusal, isBesideItsStatus, isPlainStatus, isVague, meanOne, weighBare } from './bare.ts';
import {
  asSaid,
  bySigns,
  type Certainty,
  calibrated,
  isCodeItself,
  restsOnAnswers,
  restsOnWordsTold,
} from './certainty.ts';
import { type DiagnosedCause, explainCause, withTheWordMeant } from './diagnosedCause.ts';
import { isGuessed } from './guessed.ts';
import { weighTogether } from './joint.ts';
import { isToldAsLost, lossFirst } from './lossFirst.ts';
import type { Told } from './moved.ts';
import type { Ranker, Scores } from './ranker.ts';
import { isRefusedInWords } from './refusedInWords.ts';
import { tellsRival } from './rivals.ts';
import { scoresOf } from './scoresOf.ts';
import { type Suspicion, suspectedFirst } from './suspicions.ts';
import { scoresWithout } from './tried.ts';

/** All that a verdict rests on. */
export interface Case {
  reading: Reading;
  /** Of the text and of what was answered. */
  evidence: Evidence;
  /** What the text tells by itself. */
  stated: Evidence;
  given: Facts;
  ranker: Ranker | undefined;
  tried: readonly string[];
  suspicions: readonly Suspicion[];
  later: string;
}

export interface Verdict {
  weighed: Weighed;
  certainty: Certainty;
  causes: DiagnosedCause[];
  words: WordMeant[];
  vague: boolean;
  /** No cause is named, and it may be a matter of storage all the same. */
  open: boolean;
}

/** What signs and ranker make of a case together. */
interface Weight {
  weighed: Weighed;
  /** The ranker's; undefined where there is too little to read for it. */
  scores: Scores | undefined;
  /** The causes stand in the order of the ranker and the signs, and not of the signs alone. */
  isRanked: boolean;
  asides: Told['asides'];
  vague: boolean;
  open: boolean;
}

const MOST_CAUSES = 6;
const FAINT = 0.03;
const FEWEST_CAUSES = 3;
const FAINTEST = 0.002;

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

/** @returns undefined where there is no ranker. */
function scoresFor(knowledge: Knowledge, { reading, stated, ranker, tried, later }: Case): Scores | undefined {
  const { facts, observations } = stated;
  const heard = {
    text: reading.present,
    marks: marksOf(stated),
    later,
    asides: asidesIn(reading.stated),
    facts,
    isOfAnother: ofAnother(knowledge, facts),
    isOfAnotherStatus: ofAnotherStatus(knowledge, observations),
  };
  return scoresWithout(ranker && scoresOf(ranker, heard), tried);
}

/** "Versioning is on" tells of nothing that fails, however like the reports of a cause it is. */
const tellsOnlyAState = (one: Case) =>
  isByTextAlone(one) && !one.evidence.observations.some(isTelling) && isStateAlone(one.reading.report);

/** Nothing but a refusal in words is told, and who refuses. */
const isRefusal = ({ evidence, reading }: Case) =>
  evidence.observations.length === 0 && isRefusedInWords(reading.report);

/** A refusal that stands in the text is taken for an answer; nothing else was asked or told. */
const isAllSaid = (given: Facts) => Object.keys(given).every((fact) => fact === 'speaksOf');

/** "My copy fails" may be anything, however the examples told it. */
const A_SIGH = 3;
const isNothingMuch = ({ observations }: Evidence, scores: Scores | undefined) =>
  scores !== undefined &&
  scores.words <= A_SIGH &&
  observations.length > 0 &&
  observations.every(({ rank }) => rank === 'generic');

/** In a language without blanks too: a word of one kind of letters. */
const A_WORD = /^\s*(?:[\p{Script=Katakana}ー]{2,12}|\p{Script=Han}{1,4}|\p{Script=Latin}{2,30})[。.!?？\s]*$/u;

/** "Proxy", "metrics", "タイムアウト": a word names a field, and no trouble in it. */
function isNameAlone(one: Case, scores: Scores | undefined): boolean {
  const { observations } = one.evidence;
  if (!isByTextAlone(one)) return false;
  if (A_WORD.test(one.reading.report)) return !observations.some(isTelling);
  return scores?.words === 1 && observations.length === 0;
}

/** What keeps a verdict from being certain: what is left when a cause was denied is not proven by that. */
function isDoubtful(
  { reading, evidence, tried, given, later, suspicions }: Case,
  { weighed, asides }: Weight,
): boolean {
  const [first] = weighed.causes;
  if (tried.length > 0 || isBareRefusal(evidence) || tellsRival(reading.text.folded, first)) return true;
  if (!first) return false;
  return (
    isBesideItsStatus(evidence, first) ||
    isSpokenAgainst(given, first.cause) ||
    restsOnAnswers(given, first, asides.length) ||
    restsOnWordsTold(later, suspicions, first)
  );
}

/** "Is premium worth it": who asks, and tells of nothing that fails, has no such trouble yet. */
const onlyWonders = (one: Case) =>
  isByTextAlone(one) &&
  one.evidence.observations.length === 0 &&
  asksOnly(one.reading.report) &&
  !givesAway('fails', one.reading.report);

const onlyFirm = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => isFactName(fact) && factDefinition(fact).firm === true));

/** A SAS with all its letters, and still a letter is what the words speak for; or it lasts, as somebody saw, and "expired" is. */
const isDisproven = ({ measured }: Evidence, given: Facts, first: WeighedCause | undefined) =>
  first !== undefined && (isSpokenAgainst(measured, first.cause) || isOutweighed(onlyFirm(given), first.cause));

/** So likely it stays what was told, whatever is asked or told about it next. */
const STILL_LOST = 0.6;
/** "I deleted the wrong container", "command please": who told of a loss is not asked what its error says. */
function isLossKept(one: Case, weighed: Weighed, shown: Certainty): boolean {
  const [first] = weighed.causes;
  if (first === undefined || one.tried.length > 0 || isSpokenAgainst(one.given, first.cause)) return false;
  const isKept = shown === 'likely' || (!isByTextAlone(one) && shown === 'unsure' && first.probability >= STILL_LOST);
  return isKept && isToldAsLost(weighed, one.reading.report);
}

function sureOf(knowledge: Knowledge, one: Case, weight: Weight): Certainty {
  const { reading, evidence } = one;
  const { weighed, vague } = weight;
  const scores = weight.isRanked ? weight.scores : undefined;
  const shown =
    scores || vague
      ? calibrated(knowledge, weighed, scores, toolSpeaks(reading.text))
      : bySigns(knowledge, weighed, evidence.facts);
  if (isLossKept(one, weighed, shown)) return 'likely';
  if (shown === 'likely' && (isNothingMuch(evidence, scores) || isNameAlone(one, scores))) return 'unsure';
  if (shown === 'likely' && isGuessed(knowledge, one, weighed.causes[0], scores?.words)) return 'unsure';
  if (shown === 'likely' && onlyWonders(one)) return 'unsure';
  if (isRefusal(one) && isAllSaid(one.given)) return 'unsure';
  if (shown === 'likely' && isBareRefusal(evidence) && tellsRival(reading.text.folded, weighed.causes[0]))
    return 'unsure';
  if (isDisproven(evidence, one.given, weighed.causes[0])) return 'unsure';
  const sure = shown === 'certain' && isDoubtful(one, weight) ? 'likely' : shown;
  // What stands beside a status puts its causes in order, and proves none.
  return sure === 'likely' && !weight.scores && vague && isByTextAlone(one) ? 'unsure' : sure;
}

/** What is not certain names what else it may be. */
const isWorthwhile = (certainty: Certainty) => (one: WeighedCause, index: number) =>
  index < MOST_CAUSES &&
  (index === 0 ||
    one.probability >= FAINT ||
    (certainty !== 'certain' && index < FEWEST_CAUSES && one.probability >= FAINTEST));

const UNRANKED = Number.NEGATIVE_INFINITY;

/**
 * Of what is not certain the third place is the ranker's: the cause that the words speak for most, without what usually goes
 * with the evidence and how often a cause is told. Where the first two are wrong, it is right oftener than the joint's third.
 */
function withThirdByWords(causes: WeighedCause[], { scores }: Scores): WeighedCause[] {
  const [first, second, third, ...others] = causes;
  if (!first || !second || !third) return causes;
  const score = ({ cause }: WeighedCause) => scores.get(cause) ?? UNRANKED;
  const best = others.reduce(
    (one, other) => (other.probability >= FAINTEST && score(other) > score(one) ? other : one),
    third,
  );
  if (best === third) return causes;
  const rest = [third, ...others.filter((one) => one !== best)];
  return [first, second, { ...best, probability: third.probability }, ...rest];
}

/** What the person answered or tried in vain has its say in all places. */
const isByTextAlone = ({ given, tried, suspicions }: Case) =>
  Object.keys(given).length + tried.length + suspicions.length === 0;

/** "Something is wrong with our storage" tells no cause, and a list of what it may be would be a guess. */
const A_REMARK = 8;
const TELLS_NOTHING = 0.28;

/** "Cannot delete the blob" may be a lease, a lock or a snapshot, and hardly anything else: so likely it is one of the first. */
const ONE_OF_FEW = 0.55;
const likelihoodOf = (causes: readonly WeighedCause[]) => causes.reduce((sum, { probability }) => sum + probability, 0);

/** A few words in which nothing is recognised, and of which no cause is made much likelier than another. */
function saysTooLittle({ evidence, given, suspicions }: Case, { causes }: Weighed, { words }: Scores): boolean {
  const isPlain = evidence.observations.length === 0 && Object.keys(given).length + suspicions.length === 0;
  if (!isPlain || words >= A_REMARK || (causes[0]?.probability ?? 0) >= TELLS_NOTHING) return false;
  return likelihoodOf(causes.slice(0, FEWEST_CAUSES)) < ONE_OF_FEW;
}

function weighAll(knowledge: Knowledge, one: Case, told: Told, scores: Scores): Weighed {
  const together = weighTogether(knowledge, told, scores);
  return saysTooLittle(one, together, scores) || tellsOnlyAState(one) ? { ...together, causes: [] } : together;
}

function weigh(knowledge: Knowledge, one: Case): Weight {
  const { reading, evidence, stated, given, suspicions } = one;
  const all = scoresFor(knowledge, one);
  // A code or a handful of words is too little to read for the ranker.
  const isRefused = isRefusal(one) && !(all && meanOne(all));
  const read = all && (isRefused || isBare(evidence, all)) ? undefined : all;
  const asides = [...asidesIn(reading.stated), ...asidesTold(reading.report, stated)];
  const told: Told = { stated, evidence, given, asides };
  const whole = read && weighAll(knowledge, one, told, read);
  // "We get 403 since this morning" is told here, and names nothing of anybody else's.
  const isStatus = whole?.causes.length === 0 && isPlainStatus(reading.report, stated, read as Scores);
  const scores = isStatus ? undefined : read;
  const together = isStatus ? undefined : whole;
  const isNothing = together?.causes.length === 0;
  const isUntold =
    isNothing &&
    scores !== undefined &&
    (tellsOnlyAState(one) ||
      mayBeOurs(scores) ||
      tellsTrouble(reading.report, stated) ||
      saysThatItFails(reading.report, stated, scores));
  const opened = isRefused || (isUntold && isOpened(given));
  // The few lines of an alert read like nobody's report; what is suspected stands all the same.
  const isForeign = isNothing && suspicions.length > 0;
  const ranked = isForeign || opened ? undefined : together;
  const both = codesFirst(knowledge, ranked ?? weighBare(knowledge, told, opened, all));
  return {
    weighed: lossFirst(suspectedFirst(both, suspicions), reading.report),
    scores,
    isRanked: ranked !== undefined,
    asides,
    vague: opened || isVague(stated),
    open: isUntold && !opened,
  };
}

/** The causes that are named, in the order in which they are. */
function namedOf(knowledge: Knowledge, one: Case, { weighed, scores }: Weight, certainty: Certainty): WeighedCause[] {
  const said = asSaid(knowledge, weighed.causes, certainty);
  const placed = scores && certainty !== 'certain' && isByTextAlone(one) ? withThirdByWords(said, scores) : said;
  return placed.filter(isWorthwhile(certainty));
}

export function judge(knowledge: Knowledge, one: Case): Verdict {
  const weight = weigh(knowledge, one);
  const { weighed, scores, vague, open } = weight;
  const certainty = sureOf(knowledge, one, weight);
  const words = meant(one.reading);
  const known = { ...one, scores };
  const causes = namedOf(knowledge, one, weight, certainty).map((cause) => explainCause(knowledge, known, cause));
  return { weighed, certainty, causes: withTheWordMeant(causes, words), words, vague, open };
}

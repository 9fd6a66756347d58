/** Evidence and ranker → a verdict: the causes by weight, and how sure that is. */
import { type WordMeant, wordsMeant } from '../azcopy/wordsMeant.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import { marksOf } from '../learn/marks.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { asidesIn, asidesTold } from '../questions/aside.ts';
import { ofAnother } from '../questions/ofService.ts';
import { ofAnotherKind, ofAnotherStatus } from '../questions/ofStatus.ts';
import { isOpened, kindNamed, mayBeOurs, saysThatItFails, tellsTrouble } from '../questions/opening.ts';
import type { Reading } from '../reading.ts';
import { isBare, isPlainStatus, isVague, meanOne, weighBare } from './bare.ts';
import { type Case, isByTextAlone, isRefusal, tellsOnlyAState, type Weight } from './case.ts';
import { asSaid, type Certainty, isCodeItself } from './certainty.ts';
import { type DiagnosedCause, explainCause, withTheWordMeant } from './diagnosedCause.ts';
import { weighTogether } from './joint.ts';
import { lossFirst } from './lossFirst.ts';
import type { Told } from './moved.ts';
import type { Scores } from './ranker.ts';
import { scoresOf } from './scoresOf.ts';
import { sureOf } from './sureOf.ts';
import { suspectedFirst } from './suspicions.ts';
import { scoresWithout } from './tried.ts';

export interface Verdict {
  weighed: Weighed;
  certainty: Certainty;
  causes: DiagnosedCause[];
  words: WordMeant[];
  vague: boolean;
  /** No cause is named, and it may be a matter of storage all the same. */
  open: boolean;
  /** Of which kind the error is, where nothing but that is told. */
  kind: Facts;
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
    isOfAnotherKind: ofAnotherKind(stated),
  };
  return scoresWithout(ranker && scoresOf(ranker, heard), tried);
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
  const kind = isUntold && isByTextAlone(one) ? kindNamed(reading.report, stated) : {};
  const opened = isRefused || (isUntold && isOpened({ ...kind, ...given }));
  const opening = isOpened(kind) ? { ...told, given: { ...stated.facts, ...kind, ...given } } : told;
  // The few lines of an alert read like nobody's report; what is suspected stands all the same.
  const isForeign = isNothing && suspicions.length > 0;
  const ranked = isForeign || opened ? undefined : together;
  const both = codesFirst(knowledge, ranked ?? weighBare(knowledge, opening, opened, all));
  return {
    weighed: lossFirst(suspectedFirst(both, suspicions), reading.report),
    scores,
    isRanked: ranked !== undefined,
    asides,
    vague: opened || isVague(stated),
    open: isUntold && !opened,
    kind,
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
  const { weighed, scores, vague, open, kind } = weight;
  const certainty = sureOf(knowledge, one, weight);
  const words = meant(one.reading);
  const known = { ...one, scores };
  const causes = namedOf(knowledge, one, weight, certainty).map((cause) => explainCause(knowledge, known, cause));
  return { weighed, certainty, causes: withTheWordMeant(causes, words), words, vague, open, kind };
}

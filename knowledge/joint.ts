/** Evidence and ranker together → how likely each cause is, and how sure that is. */
import { type Evidence, isTelling, type Observation } from './evidence.ts';
import type { Facts } from './facts.ts';
import { isCode, isForeign, isOfOthers, isOfStorage, isOursAlone, SURELY } from './foreign.ts';
import { NO_STORAGE } from './learn/examples.ts';
import { type Candidate, likelihoods } from './learn/join.ts';
import type { Knowledge } from './load.ts';
import { namesTrouble } from './question.ts';
import type { Aside } from './questions/aside.ts';
import { shiftBy } from './questions/shift.ts';
import type { Scores } from './ranker.ts';
import { factFit, type Weighed, type WeighedCause, weigh } from './weigh.ts';

/** The ranker's first ones; what stands further behind has no chance. */
const RANKED = 40;
/** A cause that the ranker has never met: a code of its own, or a new page. */
const NEVER_MET = 0;
/** From so many words on a text tells a story. */
const A_STORY = 16;

const unnamed = (cause: string): WeighedCause => ({ cause, probability: 0, weight: 0, because: [], with: {} });

interface Scored {
  cause: string;
  score: number;
}

/** A code that is a cause itself is read, never guessed; and that nothing is wrong is no cause of what is known to have failed. */
function mayBeRanked(knowledge: Knowledge, cause: string, facts: Facts): boolean {
  if (cause === NO_STORAGE) return true;
  const page = knowledge.causes.get(cause);
  if (page === undefined || page.ofCode !== undefined) return false;
  return page.matter.benign !== true || factFit(knowledge, cause, facts) >= 1;
}

const isBefore = (one: Scored, other: Scored) =>
  one.score > other.score || (one.score === other.score && one.cause.localeCompare(other.cause) < 0);

/** Puts one in its place among the first, best first, and lets go of the last where they are too many. */
function insert(first: Scored[], one: Scored, most: number): void {
  let place = first.length;
  while (place > 0 && isBefore(one, first[place - 1] as Scored)) place -= 1;
  if (place >= most) return;
  if (first.length < most) first.push(one);
  for (let at = first.length - 1; at > place; at--) first[at] = first[at - 1] as Scored;
  first[place] = one;
}

/** The ranker's first ones that may be a cause of this, and "no storage trouble", which may always be. */
function rankedFirst(knowledge: Knowledge, facts: Facts, { scores }: Scores): string[] {
  const first: Scored[] = [];
  let least = Number.NEGATIVE_INFINITY;
  scores.forEach((score, cause) => {
    if (score < least || !mayBeRanked(knowledge, cause, facts)) return;
    insert(first, { cause, score }, RANKED);
    if (first.length === RANKED) least = first[RANKED - 1]?.score ?? least;
  });
  const ranked = first.map(({ cause }) => cause);
  return scores.has(NO_STORAGE) && !ranked.includes(NO_STORAGE) ? [...ranked, NO_STORAGE] : ranked;
}

/** The causes that are named by the evidence or among the ranker's first. */
function inQuestion(knowledge: Knowledge, byEvidence: WeighedCause[], facts: Facts, all: Scores): WeighedCause[] {
  const known = new Set(byEvidence.map(({ cause }) => cause));
  const ranked = rankedFirst(knowledge, facts, all).filter((cause) => !known.has(cause));
  return [...byEvidence, ...ranked.map(unnamed)];
}

/** Of so many words is the usual report; shorter ones than the fewest are alike. */
const USUAL_LENGTH = 30;
const FEWEST = 4;
/** A log is longer than whatever anybody tells, and its lines are evidence rather than words. */
const MOST = 60;
/** A cause that few texts tell may have so many more. */
const UNTOLD = 5;
const USUALLY_TOLD = 50;

/** How much oftener than others a cause is told; of one that was never met nothing is known. */
const oftenOf = (told: number | undefined) =>
  told === undefined ? 0 : Math.log((told + UNTOLD) / (USUALLY_TOLD + UNTOLD));

/** What is alike for all causes of a text. */
const lengthOf = ({ words }: Scores) => ({
  brief: Math.max(0, 1 - words / A_STORY),
  length: Math.log(Math.min(MOST, Math.max(words, FEWEST)) / USUAL_LENGTH),
});

function toCandidates(knowledge: Knowledge, all: Scores, causes: readonly WeighedCause[]): Candidate[] {
  const { scores, strange, elsewhere, asks, told } = all;
  const { brief, length } = lengthOf(all);
  return causes.map(({ cause, weight, because }) => {
    const matter = knowledge.causes.get(cause)?.matter;
    const foreign = cause === NO_STORAGE;
    return {
      cause,
      score: scores.get(cause) ?? NEVER_MET,
      weight,
      named: because.some(({ rank, harmless }) => rank === 'detail' && !harmless),
      told: because.some(isTelling),
      stepsBack: matter?.benign === true || matter?.ending === true,
      foreign,
      strange: foreign && strange,
      elsewhere: foreign && elsewhere,
      asks: foreign && asks,
      brief,
      length,
      often: foreign ? 0 : oftenOf(told.get(cause)),
    };
  });
}

/** The causes in question, each with what ranker and evidence say of it. */
export const candidatesFor = (knowledge: Knowledge, evidence: Evidence, scores: Scores): Candidate[] =>
  toCandidates(knowledge, scores, inQuestion(knowledge, weigh(knowledge, evidence).causes, evidence.facts, scores));

const FLOOR = 0.02;
const MOST_MOVED = 20;

/** What only the answers let recognition see, such as a fault of a version that was named. */
function seenByAnswers(knowledge: Knowledge, stated: Evidence, evidence: Evidence): (cause: string) => number {
  const known = new Set(stated.observations.map(({ id }) => id));
  const observations = evidence.observations.filter(({ id }) => !known.has(id));
  if (observations.length === 0) return () => 1;
  const { causes } = weigh(knowledge, { ...evidence, observations });
  const weights = new Map(causes.map(({ cause, weight }) => [cause, weight]));
  return (cause) => Math.min(MOST_MOVED, (FLOOR + (weights.get(cause) ?? 0)) / FLOOR);
}

/** How much the person's answers speak for each cause, beside 1. */
function movedBy(
  knowledge: Knowledge,
  { stated, evidence, given, asides }: Told,
  causes: readonly WeighedCause[],
): (cause: string) => number {
  const shift = shiftBy(knowledge, stated, given, causes, asides);
  const seen = seenByAnswers(knowledge, stated, evidence);
  return (cause) => shift(cause) * seen(cause);
}

/** A fault of some versions is gone when the answer names a version without it. */
const isOfVersions = ({ because }: WeighedCause) => because.every(({ asksVersion }) => asksVersion !== undefined);

/** Everything that evidence names, be it with the answers or without: no answer takes away what the text shows. */
function namedCauses(before: Weighed, after: Weighed): WeighedCause[] {
  const known = new Set(after.causes.map(({ cause }) => cause));
  return [...after.causes, ...before.causes.filter((one) => !known.has(one.cause) && !isOfVersions(one))];
}

/** A line that names the reason itself, and no rival that comes near: no guess in words takes that back. */
export function decisive(knowledge: Knowledge, { causes }: Weighed): WeighedCause | undefined {
  const [first, second] = causes;
  const named = first?.because.some(({ rank, harmless }) => rank === 'detail' && !harmless);
  const lead = (first?.weight ?? 0) / (second?.weight ?? 1e-6);
  const matter = knowledge.causes.get(first?.cause ?? '')?.matter;
  return named && !matter?.ending && !matter?.benign && first && first.probability >= 0.7 && lead >= 3
    ? first
    : undefined;
}

const DECIDED = 0.99;

/** Puts what is decided first, and shares what is left among the others. */
function decide(causes: WeighedCause[], decided: WeighedCause | undefined): WeighedCause[] {
  const own = causes.find(({ cause }) => cause === decided?.cause);
  if (!own || own.probability >= DECIDED) return causes;
  const left = (1 - DECIDED) / Math.max(1e-9, 1 - own.probability);
  const all = causes.map((one) => ({ ...one, probability: one === own ? DECIDED : one.probability * left }));
  return all.sort((a, b) => b.probability - a.probability || a.cause.localeCompare(b.cause));
}

const FEW_WORDS = 8;
const A_HANDFUL = 4;
/** “Exit code 0” is one thing in three words. */
const OF_AN_EXIT = 2;
const isExit = ({ id }: Observation) => id.startsWith('exit code');
/** A code or a handful of words that the pages know: there is nothing in it for a ranker to read, but that it is foreign. */
export function isBare({ observations }: Evidence, all: Scores): boolean {
  const { scores, strange, words } = all;
  const handful = observations.some(isExit) ? A_HANDFUL + OF_AN_EXIT : A_HANDFUL;
  if (observations.length === 0 || words >= FEW_WORDS || isOfOthers(observations, all)) return false;
  let best = -1;
  scores.forEach((score, cause) => {
    if (cause !== NO_STORAGE && score > best) best = score;
  });
  // A few words beside a code, or of storage beside a status, say which of its causes it is.
  const areEnough = observations.some(isCode) ? words >= A_HANDFUL : words > handful && !strange;
  if (areEnough && best > (scores.get(NO_STORAGE) ?? -1) + SURELY) return false;
  if (words <= handful) return true;
  // A status is everybody's: what stands beside it says which of its causes it is.
  if (!strange && !observations.some(isCode)) return false;
  // Words without a code are the ranker's to read.
  if (!observations.some(({ code }) => code !== undefined)) return false;
  if (!strange || observations.some(isOfStorage)) return true;
  const foreign = scores.get(NO_STORAGE) ?? -1;
  return [...scores.values()].some((score) => score > foreign);
}

export interface Told {
  /** What the text tells by itself. */
  stated: Evidence;
  /** And with what the person answered. */
  evidence: Evidence;
  given: Facts;
  /** What is told without being asked. */
  asides: readonly Aside[];
}

/** Without the answers, and with them. */
function weighTold(knowledge: Knowledge, { stated, evidence }: Told): [Weighed, Weighed] {
  const before = weigh(knowledge, stated);
  return [before, stated === evidence ? before : weigh(knowledge, evidence)];
}

const likeliestFirst = (a: WeighedCause, b: WeighedCause) =>
  b.probability - a.probability || a.cause.localeCompare(b.cause);

/** The chances moved by the answers; what none of the causes explains keeps its share of 1. */
function moveAll(causes: WeighedCause[], moved: (cause: string) => number): WeighedCause[] {
  const left = Math.max(0, 1 - causes.reduce((sum, { probability }) => sum + probability, 0));
  const raw = causes.map((one) => one.probability * moved(one.cause));
  const sum = raw.reduce((total, chance) => total + chance, left);
  return causes.map((one, index) => ({ ...one, probability: (raw[index] as number) / sum })).sort(likeliestFirst);
}

/** Somebody says that something fails, and the text shows no more: any cause may be behind it, common ones rather. */
function withAllCauses(knowledge: Knowledge, causes: WeighedCause[], share: number): WeighedCause[] {
  const usual = [...knowledge.causes.values()].filter(({ ofCode, matter }) => !ofCode && !matter.ending);
  const worth = (common: number) => 2 ** (common / 2);
  const all = usual.reduce((sum, { matter }) => sum + worth(matter.common), 0);
  const named = new Map(causes.map((one) => [one.cause, one]));
  for (const { matter } of usual) {
    const one = named.get(matter.cause) ?? unnamed(matter.cause);
    const own = (1 - share) * one.probability + (share * worth(matter.common)) / all;
    named.set(matter.cause, { ...one, probability: own });
  }
  return [...named.values()].sort(likeliestFirst);
}

/** What a status or a start of the menu leaves open. */
const ANY_CAUSE = 0.35;

/** Nothing but a status, or a sentence that stands before every failure. */
export const isVague = ({ observations }: Evidence): boolean =>
  observations.length > 0 && !observations.some(namesTrouble);

const asWeights = (causes: WeighedCause[]) => causes.map((one) => ({ ...one, weight: one.probability }));

/** Weighs by the evidence alone, and by the answers. */
export function weighBare(knowledge: Knowledge, told: Told): Weighed {
  const [before, after] = weighTold(knowledge, told);
  const vague = isVague(told.stated);
  if (!vague && Object.keys(told.given).length + told.asides.length === 0) return after;
  const stated = new Map(before.causes.map((one) => [one.cause, one]));
  const named = namedCauses(before, after).map((one) => ({
    ...one,
    probability: stated.get(one.cause)?.probability ?? FAINT_CHANCE,
  }));
  const all = vague ? withAllCauses(knowledge, named, ANY_CAUSE) : named;
  const moved = moveAll(all, movedBy(knowledge, told, all));
  return { causes: asWeights(decide(moved, decisive(knowledge, before))), strength: after.strength };
}

/** Of a cause that only the answers brought up. */
const FAINT_CHANCE = 0.01;

/** What a fault that stands beside the first one is called at least, so that it is shown. */
const BESIDE = 0.25;

/** Speaks for this cause before all others, and not for the first. */
const isApart = (one: WeighedCause, first: WeighedCause) => (seen: Observation) =>
  (seen.rank === 'detail' || seen.rank === 'code') &&
  isTelling(seen) &&
  seen.causes[0]?.cause === one.cause &&
  !first.because.includes(seen) &&
  !seen.causes.some(({ cause }) => cause === first.cause);

/** Several faults may stand in one report: what a line of its own names is no rival and is not lost behind the first. */
function keepOthersNamed(causes: WeighedCause[], byEvidence: WeighedCause[]): WeighedCause[] {
  const [first, ...rest] = causes;
  if (!first) return causes;
  const named = new Map(byEvidence.map((one) => [one.cause, one]));
  const raised = rest.map((one) => {
    const seen = named.get(one.cause);
    const apart = seen?.because.some(isApart(seen, first)) === true;
    return apart && one.probability < BESIDE ? { ...one, probability: Math.min(BESIDE, first.probability) } : one;
  });
  return [first, ...raised.sort(likeliestFirst)];
}

/** The causes in question, each with what only the text says of it. */
function asStatedIn({ causes }: Weighed, asked: WeighedCause[]): WeighedCause[] {
  const known = new Map(causes.map((one) => [one.cause, one]));
  return asked.map(({ cause }) => known.get(cause) ?? unnamed(cause));
}

/** How likely each cause in question is, after what the person answered; likeliest first. */
function share(knowledge: Knowledge, told: Told, scores: Scores, before: Weighed, after: Weighed): WeighedCause[] {
  const { evidence } = told;
  const asked = inQuestion(knowledge, namedCauses(before, after), evidence.facts, scores);
  const asStated = before === after ? asked : asStatedIn(before, asked);
  const chances = likelihoods(toCandidates(knowledge, scores, asStated), scores.weights);
  const shared = asked.map((one, index) => ({ ...one, probability: chances[index] as number }));
  if (before === after && told.asides.length === 0) return shared.sort(likeliestFirst);
  return moveAll(shared, movedBy(knowledge, told, shared));
}

/** A text that is taken for ours is one of our causes. */
function amongOurs(shared: WeighedCause[]): WeighedCause[] {
  const foreign = shared.find(({ cause }) => cause === NO_STORAGE)?.probability ?? 0;
  const ours = shared.filter(({ cause }) => cause !== NO_STORAGE);
  return ours.map((one) => ({ ...one, probability: one.probability / Math.max(1e-6, 1 - foreign) }));
}

/** Weighs what ranker and evidence say together; the answers of the person move it from there. */
export function weighTogether(knowledge: Knowledge, told: Told, all: Scores): Weighed {
  const { observations } = told.evidence;
  const [before, after] = weighTold(knowledge, told);
  const strange = all.strange && !observations.some(isOfStorage);
  const shared = share(knowledge, told, { ...all, strange }, before, after);
  const decided = decisive(knowledge, before) ?? decisive(knowledge, after);
  const isTold = after.causes.some((one) => one.because.some(isTelling));
  // A page that was written since the last training is known by its signs alone: nothing learned may call them foreign.
  const isNew = after.causes.some(({ cause, because }) => !all.scores.has(cause) && because.some(isTelling));
  const apart = all.elsewhere || all.asks;
  // What the menu offers, and whatever else the pages know, is mostly ours.
  const known = !apart && after.causes.length > 0;
  const impression = { shared, strange, apart, told: isTold, decided: decided !== undefined, known, words: all.words };
  const others = isOfOthers(observations, all) || (!observations.some(isOursAlone) && isForeign(impression));
  if (!isNew && others) return { causes: [], strength: 0 };
  const ours = amongOurs(shared);
  const causes = keepOthersNamed(decide(ours, decided), after.causes);
  return { causes: asWeights(causes), strength: after.strength };
}

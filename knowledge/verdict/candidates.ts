/** Which causes come into question for a report, and what ranker and evidence say of each. */
import { type Evidence, isTelling } from '../evidence/evidence.ts';
import { factFit, type WeighedCause, weigh } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import { NO_STORAGE } from '../learn/examples.ts';
import type { Candidate } from '../learn/join.ts';
import type { Knowledge } from '../pages/load.ts';
import type { Scores } from './ranker.ts';

/** The ranker's first ones; what stands further behind has no chance. */
const RANKED = 40;
/** A cause that the ranker has never met: a code of its own, or a new page. */
const NEVER_MET = 0;
/** From so many words on a text tells a story. */
const A_STORY = 16;

export const unnamed = (cause: string): WeighedCause => ({ cause, probability: 0, weight: 0, because: [], with: {} });

interface Scored {
  cause: string;
  score: number;
}

/** By cause: whether it may be ranked at all, or where the facts are so. */
const rankable = new WeakMap<Knowledge, Map<string, (facts: Facts) => boolean>>();
const always = () => true;

const isOfTheMover = ({ tool }: Facts) => tool === 'storage-mover';

/**
 * Codes that are causes themselves are those of Storage Mover: people tell them in words as well, and then of it alone.
 * And that nothing is wrong is no cause of what is known to have failed.
 */
function rankableOf(knowledge: Knowledge): Map<string, (facts: Facts) => boolean> {
  const known = rankable.get(knowledge);
  if (known) return known;
  const fits = (cause: string) => (facts: Facts) => factFit(knowledge, cause, facts) >= 1;
  const made = new Map(
    [...knowledge.causes].map(([cause, { ofCode, matter }]) => [
      cause,
      ofCode !== undefined ? isOfTheMover : matter.benign === true ? fits(cause) : always,
    ]),
  );
  made.set(NO_STORAGE, always);
  rankable.set(knowledge, made);
  return made;
}

/** Programs that run no AzCopy; pipelines, Storage Explorer and the CLI do. */
const WITHOUT_AZCOPY = new Set(['sdk', 'browser', 'mount', 'storage-mover']);
/** What ails AzCopy itself; the others of its name are found with rclone and SDKs as well. */
const OF_AZCOPY: ReadonlySet<string> = new Set(
  [
    'memory',
    'open-files',
    'disk',
    'slow-scan',
    'exit-2-panic',
    'product-bug',
    'old-version',
    'cancelled',
    'resume',
  ].map((name) => `azcopy-${name}`),
);

/** Words alone make none of these likely where another program is told. */
const isOfAnother = (cause: string, { tool = '' }: Facts) => WITHOUT_AZCOPY.has(tool) && OF_AZCOPY.has(cause);

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
  const mayBeRanked = rankableOf(knowledge);
  let least = Number.NEGATIVE_INFINITY;
  scores.forEach((score, cause) => {
    if (score < least || !mayBeRanked.get(cause)?.(facts) || isOfAnother(cause, facts)) return;
    insert(first, { cause, score }, RANKED);
    if (first.length === RANKED) least = first[RANKED - 1]?.score ?? least;
  });
  const ranked = first.map(({ cause }) => cause);
  return scores.has(NO_STORAGE) && !ranked.includes(NO_STORAGE) ? [...ranked, NO_STORAGE] : ranked;
}

/** The causes that are named by the evidence or among the ranker's first. */
export function inQuestion(
  knowledge: Knowledge,
  byEvidence: WeighedCause[],
  facts: Facts,
  all: Scores,
): WeighedCause[] {
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

export function toCandidates(knowledge: Knowledge, all: Scores, causes: readonly WeighedCause[]): Candidate[] {
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
      asks: foreign ? asks : 0,
      brief,
      length,
      often: foreign ? 0 : oftenOf(told.get(cause)),
    };
  });
}

/** The causes in question, each with what ranker and evidence say of it. */
export const candidatesFor = (knowledge: Knowledge, evidence: Evidence, scores: Scores): Candidate[] =>
  toCandidates(knowledge, scores, inQuestion(knowledge, weigh(knowledge, evidence).causes, evidence.facts, scores));

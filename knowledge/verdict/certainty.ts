/** How sure a verdict is, in a word, and the number beside it: the two always say the same. */

import { isTelling, type Observation } from '../evidence/evidence.ts';
import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import { ANOTHER, type Facts, UNKNOWN } from '../facts/facts.ts';
import { LIMITS } from '../learn/join.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Scores } from './ranker.ts';
import { isSuspected, type Suspicion } from './suspicions.ts';

export type Certainty = 'certain' | 'likely' | 'unsure' | 'unknown';

/** As it is shown, in hundredths: the word beside the number goes by the same figure. */
export const confidenceOf = ({ probability }: WeighedCause) => Math.round(probability * 100) / 100;

/** A cause that is a code, where it was read: words that only are like it name no code. */
export const isCodeItself = (knowledge: Knowledge, one?: WeighedCause) =>
  one !== undefined && one.because.length > 0 && knowledge.causes.get(one.cause)?.ofCode !== undefined;

/** What the usual cause of a code has, where its page names several more that need something to be so. */
const NEARLY_HALF = 0.47;

/** A page names it only for where something is so that nobody has told: that is no rival yet. */
const isUntold =
  (facts: Facts) =>
  ({ cause, because }: WeighedCause): boolean =>
    because.every(({ causes }) =>
      causes.some(
        (one) => one.cause === cause && Object.keys(one.when ?? {}).some((fact) => facts[fact] === undefined),
      ),
    );

/** `certain` needs a sign that names this reason itself, and no rival that comes near. */
export function bySigns(knowledge: Knowledge, { causes }: Weighed, facts: Facts = {}): Certainty {
  const [first, ...others] = causes;
  if (!first) return 'unknown';
  const isCode = isCodeItself(knowledge, first);
  const rivals = isCode
    ? others.filter((one) => !one.because.every((observation) => first.because.includes(observation)))
    : others;
  const lead = first.weight / (rivals[0]?.weight ?? 1e-6);
  const names = (observation: Observation) => observation.rank === 'detail' || isCode;
  const named = first.because.some((observation) => names(observation) && !observation.harmless);
  if (named && first.probability >= 0.7 && lead >= 3) return 'certain';
  // A code's page names its causes, the usual one first: half of all and more is the one that the code is there for.
  const untold = others.filter(isUntold(facts)).reduce((sum, { probability }) => sum + probability, 0);
  if (first.probability >= Math.max(NEARLY_HALF, 0.5 * (1 - untold)) || (first.probability >= 0.4 && lead >= 3))
    return 'likely';
  return 'unsure';
}

/** Of what is called certain, so many were right; what is not called so is called less. */
const SURE = 0.99;
const NOT_SURE = LIMITS.certain - 0.01;
const NOT_LIKELY = LIMITS.likely - 0.01;

/** What the first one gains, its rivals lose; what it may not be called is theirs. */
function partLeft(said: number, called: number, others: readonly WeighedCause[]): number {
  if (called === said) return 1;
  if (called > said) return (1 - called) / (1 - said);
  const theirs = others.reduce((sum, { probability }) => sum + probability, 0);
  return theirs > 0 ? Math.max(1, (1 - called) / theirs) : 1;
}

/** Word and number say the same: by evidence alone the word is known before any number is calibrated. */
export function asSaid(knowledge: Knowledge, causes: WeighedCause[], certainty: Certainty): WeighedCause[] {
  const [first, ...others] = causes;
  if (!first) return [];
  const { probability: said } = first;
  const within = (least: number, most: number) => Math.min(most, Math.max(least, said));
  const probability =
    certainty === 'certain'
      ? within(SURE, 1)
      : certainty === 'likely'
        ? within(LIMITS.likely, NOT_SURE)
        : within(0, NOT_LIKELY);
  const times = isCodeItself(knowledge, first) ? 1 : partLeft(said, probability, others);
  const behind = others.map((one) => ({ ...one, probability: Math.min(one.probability * times, probability) }));
  return [{ ...first, probability }, ...behind];
}

/** A code or a sentence that names the reason, not what mostly goes with it. */
const isPrinted = (seen: Observation) => isTelling(seen) && seen.rank !== 'symptom';

/** Answers err oftener than lines do: what they make certain has to be surer. */
const BY_ANSWERS = 0.97;
const isAnswer = (value: string | undefined) => value !== undefined && value !== UNKNOWN && value !== ANOTHER;

/**
 * It is the answers, or facts that are told by the way, that make it certain, hardly, and nothing that stands there.
 * @param toldAlso how many facts are told by the way: their words have been read by the ranker before
 */
export const restsOnAnswers = (given: Facts, first: WeighedCause, toldAlso = 0): boolean =>
  first.probability < BY_ANSWERS &&
  !first.because.some(isPrinted) &&
  (toldAlso > 0 || Object.values(given).some(isAnswer));

/** Names the reason by itself; a code that several causes share names only what the words choose among. */
export const isProof = ({ rank, harmless, causes }: Observation) =>
  !harmless && (rank === 'detail' || (rank === 'code' && causes.length === 1));

/**
 * It is what was told after the first message that makes it certain, and nothing that stands there: such words were read
 * by themselves as well, and what they lead to was found by likeness. Where they chose among the causes of a code, the code
 * is no proof of the one that they chose.
 */
export function restsOnWordsTold(later: string, suspicions: readonly Suspicion[], first: WeighedCause): boolean {
  const ownSeen = first.because.filter((seen) => !isSuspected(seen));
  const isLedTo = suspicions.some(({ told, causes }) => told && causes.includes(first.cause));
  if (isLedTo && !ownSeen.some(isProof)) return true;
  return (later.trim() !== '' || suspicions.some(({ told }) => told)) && !ownSeen.some(isPrinted);
}

const isNamed = ({ because }: WeighedCause) => because.some(({ rank, harmless }) => rank === 'detail' && !harmless);

/** Fewer words than these, two sentences, make nobody certain, unless evidence stands beside them; a bare status is none. */
const ENOUGH_WORDS = 12;

/**
 * With a ranker the probability is calibrated: of what is called certain, 99 in 100 were right. That nothing is wrong, or
 * how a job ended, is never certain: the reason may stand where we do not see it. Nor is one of several that are named.
 * @param output a tool's output stands there: when nothing in it names the reason, the words around it are no proof
 */
export function calibrated(
  knowledge: Knowledge,
  { causes }: Weighed,
  scores: Scores | undefined,
  output = false,
): Certainty {
  const [first, ...others] = causes;
  if (!first) return 'unknown';
  const matter = knowledge.causes.get(first.cause)?.matter;
  const confidence = confidenceOf(first);
  const told = (scores?.words ?? 0) >= ENOUGH_WORDS || first.because.some(isTelling);
  // Words by themselves, and the side effects among the signs, are wrong more often than what a tool printed; where they
  // name nothing of storage they may tell of something else.
  const limits = scores?.limits ?? LIMITS;
  const byWords = output || scores?.strange ? Infinity : limits.certainByWords;
  const limit = first.because.some(isPrinted) ? limits.certain : byWords;
  const alone = !others.some((other) => isNamed(other) && !other.because.every((one) => first.because.includes(one)));
  const surely = confidence >= limit && told && alone && !matter?.benign && !matter?.ending;
  if (surely || isCodeItself(knowledge, first)) return 'certain';
  return confidence >= LIMITS.likely ? 'likely' : 'unsure';
}

/** Evidence and ranker together → how likely each cause is, and how sure that is. */
import type { Evidence, Observation } from './evidence.ts';
import type { Facts } from './facts.ts';
import { NO_STORAGE } from './learn/examples.ts';
import { normalise, wordsIn } from './learn/features.ts';
import { type Candidate, LIMITS, likelihoods } from './learn/join.ts';
import type { Knowledge } from './load.ts';
import type { Scores } from './ranker.ts';
import { factFit, type Weighed, type WeighedCause, weigh } from './weigh.ts';

/** The ranker's first ones; what stands further behind has no chance. */
const RANKED = 20;
/** A cause that the ranker has never met: a code of its own, or a new page. */
const NEVER_MET = -1.1;

const unnamed = (cause: string): WeighedCause => ({ cause, probability: 0, weight: 0, because: [], with: {} });

/** A code that is a cause itself is read, never guessed. */
const isRankable = (knowledge: Knowledge, cause: string) => {
  const page = knowledge.causes.get(cause);
  return page !== undefined && page.ofCode === undefined;
};

/** The causes that have a page and are named by the evidence or among the ranker's first, and "no storage trouble". */
function inQuestion(knowledge: Knowledge, byEvidence: WeighedCause[], { scores }: Scores): WeighedCause[] {
  const ranked = [...scores]
    .filter(([cause]) => cause === NO_STORAGE || isRankable(knowledge, cause))
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const known = new Set(byEvidence.map(({ cause }) => cause));
  const first = ranked.filter(([cause], place) => (place < RANKED || cause === NO_STORAGE) && !known.has(cause));
  return [...byEvidence, ...first.map(([cause]) => unnamed(cause))];
}

const isTelling = ({ rank, harmless, code }: Observation) =>
  rank !== 'generic' && !harmless && !/^\d{3}$/.test(code ?? '');

function toCandidate(knowledge: Knowledge, facts: Facts, { scores, strange }: Scores, one: WeighedCause): Candidate {
  const matter = knowledge.causes.get(one.cause)?.matter;
  return {
    cause: one.cause,
    score: scores.get(one.cause) ?? NEVER_MET,
    weight: one.weight,
    named: one.because.some(({ rank, harmless }) => rank === 'detail' && !harmless),
    told: one.because.some(isTelling),
    fit: factFit(knowledge, one.cause, facts),
    stepsBack: matter?.benign === true || matter?.ending === true,
    foreign: one.cause === NO_STORAGE,
    strange: one.cause === NO_STORAGE && strange,
  };
}

/** The causes in question, each with what ranker and evidence say of it. */
export const candidatesFor = (knowledge: Knowledge, evidence: Evidence, scores: Scores): Candidate[] =>
  inQuestion(knowledge, weigh(knowledge, evidence).causes, scores).map((one) =>
    toCandidate(knowledge, evidence.facts, scores, one),
  );

const FLOOR = 0.02;
const MOST_MOVED = 20;

/** How an answer moves a cause: by what the evidence makes of it, and by what its page says of how things stand. */
function movedBy(knowledge: Knowledge, given: Facts, before: Weighed, after: Weighed) {
  const weightIn = ({ causes }: Weighed, cause: string) => causes.find((one) => one.cause === cause)?.weight ?? 0;
  return (cause: string): number => {
    const [was, is] = [weightIn(before, cause), weightIn(after, cause)];
    const moved = was === 0 && is === 0 ? factFit(knowledge, cause, given) : (is + FLOOR) / (was + FLOOR);
    return Math.min(MOST_MOVED, Math.max(1 / MOST_MOVED, moved));
  };
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

/** A code of storage itself; statuses, endings of processes and sign-in errors are everybody's. */
const isOfStorage = ({ code }: Observation) => code !== undefined && !/^(?:\d{3}$|exit|aadsts)/i.test(code);

/** A code or a handful of words that the pages know: there is nothing in it for a ranker to read, but that it is foreign. */
export function isBare(text: string, { observations }: Evidence, { scores, strange }: Scores): boolean {
  const words = wordsIn(normalise(text)).length;
  if (observations.length === 0 || words >= FEW_WORDS) return false;
  if (words <= A_HANDFUL) return true;
  // Words without a code are the ranker's to read.
  if (!observations.some(({ code }) => code !== undefined)) return false;
  if (!strange || observations.some(isOfStorage)) return true;
  const foreign = scores.get(NO_STORAGE) ?? -1;
  return [...scores.values()].some((score) => score > foreign);
}

/** Whether a text is none of ours. One that names nothing of storage needs less to be so, and evidence takes more. */
function isForeign(chance: number, strange: boolean, told: boolean, decided: boolean): boolean {
  if (strange) return chance >= LIMITS.strange;
  return !decided && chance >= (told ? LIMITS.foreignBesideEvidence : LIMITS.foreign);
}

export interface Told {
  /** What the text tells by itself. */
  stated: Evidence;
  /** And with what the person answered. */
  evidence: Evidence;
  given: Facts;
}

/** Weighs what ranker and evidence say together; the answers of the person move it from there. */
export function weighTogether(knowledge: Knowledge, { stated, evidence, given }: Told, all: Scores): Weighed {
  const before = weigh(knowledge, stated);
  const after = weigh(knowledge, evidence);
  const strange = all.strange && !evidence.observations.some(isOfStorage);
  const scores = { ...all, strange };
  const asked = inQuestion(knowledge, after.causes, scores);
  const weightBefore = new Map(before.causes.map((one) => [one.cause, one]));
  const asStated = asked.map(({ cause }) => weightBefore.get(cause) ?? unnamed(cause));
  const chances = likelihoods(
    asStated.map((one) => toCandidate(knowledge, stated.facts, scores, one)),
    scores.common,
    scores.weights,
  );
  const moved = movedBy(knowledge, given, before, after);
  const raw = chances.map((chance, index) => chance * moved((asked[index] as WeighedCause).cause));
  const sum = raw.reduce((total, chance) => total + chance, 0);
  const shared = asked.map((one, index) => ({ ...one, probability: (raw[index] as number) / sum }));
  shared.sort((a, b) => b.probability - a.probability || a.cause.localeCompare(b.cause));
  const decided = decisive(knowledge, after);
  const foreign = shared.find(({ cause }) => cause === NO_STORAGE)?.probability ?? 0;
  const isTold = after.causes.some((one) => one.because.some(isTelling));
  // A page that was written since the last training is known by its signs alone: nothing learned may call them foreign.
  const isNew = after.causes.some(({ cause, because }) => !scores.scores.has(cause) && because.some(isTelling));
  if (!isNew && isForeign(foreign, scores.strange, isTold, decided !== undefined)) return { causes: [], strength: 0 };
  const ours = shared.filter(({ cause }) => cause !== NO_STORAGE);
  const causes = decide(ours, decided);
  return { causes: causes.map((one) => ({ ...one, weight: one.probability })), strength: after.strength };
}

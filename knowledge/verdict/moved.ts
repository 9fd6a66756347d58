/** What the answers of the person change: how likely each cause is after them. */
import type { Evidence } from '../evidence/evidence.ts';
import { type Weighed, type WeighedCause, weigh } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/load.ts';
import type { Aside } from '../questions/aside.ts';
import { shiftBy } from '../questions/shift.ts';

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
export function movedBy(
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
export function namedCauses(before: Weighed, after: Weighed): WeighedCause[] {
  const known = new Set(after.causes.map(({ cause }) => cause));
  return [...after.causes, ...before.causes.filter((one) => !known.has(one.cause) && !isOfVersions(one))];
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
export function weighTold(knowledge: Knowledge, { stated, evidence }: Told): [Weighed, Weighed] {
  const before = weigh(knowledge, stated);
  return [before, stated === evidence ? before : weigh(knowledge, evidence)];
}

export const likeliestFirst = (a: WeighedCause, b: WeighedCause) =>
  b.probability - a.probability || a.cause.localeCompare(b.cause);

/** The chances moved by the answers; what none of the causes explains keeps its share of 1. */
export function moveAll(causes: WeighedCause[], moved: (cause: string) => number): WeighedCause[] {
  const left = Math.max(0, 1 - causes.reduce((sum, { probability }) => sum + probability, 0));
  const raw = causes.map((one) => one.probability * moved(one.cause));
  const sum = raw.reduce((total, chance) => total + chance, left);
  return causes.map((one, index) => ({ ...one, probability: (raw[index] as number) / sum })).sort(likeliestFirst);
}

/** Chances as they are shown from here on. */
export const asWeights = (causes: WeighedCause[]) => causes.map((one) => ({ ...one, weight: one.probability }));

/** Evidence → how likely each cause is. */

import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { RankedCause } from '../pages/schema.ts';
import type { Evidence, Observation } from './evidence.ts';
import { type Precedence, precedenceOf } from './precedence.ts';

/** How far an observation of each rank settles the matter by itself. */
const STRENGTH = { detail: 0.97, code: 0.8, symptom: 0.5, generic: 0.25 } as const;
/** Each of a page's first causes weighs this much of the one before it; further down the order says less. */
const NEXT = 0.6;
const NEXT_FURTHER_DOWN = 0.93;
const STEEP = 3;
const AGREES = 2.2;
const FITS = 1.3;
const CONTRADICTS = 0.15;
/** Weights are cautious: on labelled reports the first cause is right more often than its share of them says. */
const SHARPNESS = 1.5;
/** What "nothing is wrong" and mere signs keep of their weight beside a real fault. */
const STEPS_BACK = 0.12;
/** A fault is real when more than a faint hint speaks for it. */
const REAL = 0.12;

export interface WeighedCause {
  cause: string;
  /** 0..1; all causes and "something else" add up to 1. */
  probability: number;
  weight: number;
  /** The observations that speak for it, strongest first. */
  because: Observation[];
  with: Record<string, string>;
}

export interface Weighed {
  causes: WeighedCause[];
  /** Strength of the best observation that counts: what is left is "something that the text does not show". */
  strength: number;
}

interface Share {
  ranked: RankedCause;
  share: number;
}

const tells = (facts: Facts, fact: string) => facts[fact];

const startingWeight = (place: number) =>
  NEXT ** Math.min(place, STEEP) * NEXT_FURTHER_DOWN ** Math.max(0, place - STEEP);

/** Splits an observation among its causes: likelier ones more, those whose facts agree more, contradicted ones nothing. */
export function shares(causes: RankedCause[], facts: Facts): Share[] {
  const weigh = (ranked: RankedCause, place: number) => {
    let weight = startingWeight(place);
    for (const fact in ranked.when) {
      const known = tells(facts, fact);
      if (known === undefined) continue;
      weight *= known === ranked.when[fact] ? AGREES : 0;
    }
    return weight;
  };
  let weights = causes.map(weigh);
  // Everything contradicted: the facts are doubtful, not the page.
  if (weights.every((weight) => weight === 0)) weights = causes.map((_, place) => startingWeight(place));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return causes
    .map((ranked, index) => ({ ranked, share: (weights[index] as number) / sum }))
    .filter((one) => one.share > 0);
}

/** How well a cause's own facts fit what is known. */
export function factFit(knowledge: Knowledge, cause: string, facts: Facts): number {
  const own = knowledge.causes.get(cause)?.matter.facts;
  let fit = 1;
  for (const fact in own) {
    const known = tells(facts, fact);
    if (known !== undefined) fit *= known === own[fact] ? FITS : CONTRADICTS;
  }
  return fit;
}

/** Nothing-is-wrong never stands before a fault that the report shows, and a sign such as an exit code before no cause at all. */
function letFaultsPass(knowledge: Knowledge, causes: WeighedCause[]): void {
  const matter = ({ cause }: WeighedCause) => knowledge.causes.get(cause)?.matter;
  const faults = causes.filter((one) => !matter(one)?.benign && !matter(one)?.ending);
  const shown = (one: WeighedCause) =>
    one.because.some((observation) => !observation.harmless && observation.rank !== 'generic');
  const real = faults.some((one) => one.weight >= REAL && shown(one));
  const strongest = Math.max(0, ...faults.map((one) => one.weight));
  for (const one of causes) {
    if (matter(one)?.benign && real) one.weight *= STEPS_BACK;
    // A sign keeps its place in the list, below the weakest of what may be behind it.
    if (matter(one)?.ending && strongest > 0) one.weight = Math.min(one.weight * STEPS_BACK, strongest * 0.5);
  }
}

/** What repeats counts a little more: a thousand times makes 1.3 of it. */
const often = ({ count }: Observation) => 1 + 0.03 * Math.log2(Math.max(1, count));

/** Lets one observation speak for its causes. */
function add(byCause: Map<string, WeighedCause>, observation: Observation, precedence: Precedence, facts: Facts): void {
  const counted = observation.causes.filter((ranked) => !precedence.only || precedence.only.has(ranked.cause));
  const full = STRENGTH[observation.rank] * precedence.factor * often(observation);
  for (const { ranked, share } of shares(counted, facts)) {
    const { cause } = ranked;
    const known = byCause.get(cause) ?? { cause, probability: 0, weight: 0, because: [], with: {} };
    known.weight += full * share;
    known.because.push(observation);
    if (ranked.with) known.with = { ...ranked.with, ...known.with };
    byCause.set(cause, known);
  }
}

function fitToFacts(knowledge: Knowledge, causes: WeighedCause[], facts: Facts): void {
  for (const one of causes) {
    const common = knowledge.causes.get(one.cause)?.matter.common ?? 3;
    one.weight *= factFit(knowledge, one.cause, facts) * (0.94 + 0.02 * common);
  }
}

/** Turns weights into probabilities; what is left to 1 is "something that the text does not show". */
function normalise(causes: WeighedCause[], strength: number): void {
  const sharp = (one: WeighedCause) => one.weight ** SHARPNESS;
  const sum = causes.reduce((total, one) => total + sharp(one), 0);
  for (const one of causes) one.probability = sum === 0 ? 0 : (strength * sharp(one)) / sum;
}

/** Weighs every cause that some observation names. Same evidence, same answer. */
export function weigh(knowledge: Knowledge, { observations, facts }: Evidence): Weighed {
  const byCause = new Map<string, WeighedCause>();
  let strength = 0;
  for (const [observation, precedence] of precedenceOf(observations)) {
    if (precedence.factor === 0) continue;
    strength = Math.max(strength, STRENGTH[observation.rank] * precedence.factor);
    add(byCause, observation, precedence, facts);
  }
  const causes = [...byCause.values()];
  fitToFacts(knowledge, causes, facts);
  letFaultsPass(knowledge, causes);
  normalise(causes, strength);
  causes.sort((a, b) => b.weight - a.weight || a.cause.localeCompare(b.cause));
  return { causes, strength };
}

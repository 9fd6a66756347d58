/** Fits the weights of the joint (join.ts) to reports whose cause is known. */
import { type Candidate, FIGURES, figuresOf, softmax } from './join.ts';

export interface Case {
  candidates: Candidate[];
  /** Accepted causes, most right first. */
  accept: string[];
  /** How much the case counts. */
  weight: number;
}

const ALSO = 0.6;
const ROUNDS = 500;
const PACE = 0.05;
/** Keeps weights small where the cases do not ask for more. */
const CAUTION = 0.0005;

const MANY = FIGURES.length;

interface Row {
  /** The figures of all candidates, one behind the other. */
  figures: Float64Array;
  right: number[];
  weight: number;
}

function toRow({ candidates, accept, weight }: Case): Row {
  const right = candidates.map(({ cause }) => {
    const place = accept.indexOf(cause);
    return place < 0 ? 0 : place === 0 ? 1 : ALSO;
  });
  return { figures: Float64Array.from(figuresOf(candidates).flat()), right, weight };
}

function worthsOf({ figures, right }: Row, weights: Float64Array): number[] {
  return right.map((_, index) => {
    let sum = 0;
    for (let at = 0; at < MANY; at++) sum += (figures[index * MANY + at] as number) * (weights[at] as number);
    return sum;
  });
}

/** What is pulled by less changes nothing. */
const LEAST = 1e-6;

/** Adds how the likelihood of one case would grow with each weight. */
function climb(row: Row, weights: Float64Array, slope: Float64Array): void {
  const { figures, right, weight } = row;
  const chances = softmax(worthsOf(row, weights));
  const hit = chances.reduce((sum, chance, index) => sum + chance * (right[index] as number), 0);
  if (hit === 0) return;
  chances.forEach((chance, index) => {
    const pull = weight * ((chance * (right[index] as number)) / hit - chance);
    if (Math.abs(pull) < LEAST) return;
    for (let at = 0; at < MANY; at++) slope[at] = (slope[at] as number) + pull * (figures[index * MANY + at] as number);
  });
}

/** Gradient ascent with a pace of its own for each weight (Adam). */
export function fitJoin(cases: Case[]): number[] {
  const rows = cases.map(toRow);
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(MANY);
  const mean = new Float64Array(MANY);
  const spread = new Float64Array(MANY);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = new Float64Array(MANY);
    for (const row of rows) climb(row, weights, slope);
    for (let at = 0; at < weights.length; at++) {
      const pull = (slope[at] as number) / all - CAUTION * (weights[at] as number);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * pull;
      spread[at] = 0.99 * (spread[at] as number) + 0.01 * pull * pull;
      const sure = Math.sqrt((spread[at] as number) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = (weights[at] as number) + (PACE * ((mean[at] as number) / (1 - 0.9 ** round))) / sure;
    }
  }
  return [...weights];
}

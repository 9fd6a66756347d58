/** Fits the weights of the joint (join.ts) to reports whose cause is known. */
import { type Candidate, type Common, FIGURES, figuresOf, softmax } from './join.ts';

export interface Case {
  candidates: Candidate[];
  common: Common;
  /** Accepted causes, most right first. */
  accept: string[];
  /** How much the case counts. */
  weight: number;
}

const ALSO = 0.6;
const ROUNDS = 300;
const PACE = 0.05;
/** Keeps weights small where the cases do not ask for more. */
const CAUTION = 0.002;

interface Row {
  figures: number[][];
  right: number[];
  weight: number;
}

function toRow({ candidates, common, accept, weight }: Case): Row {
  const right = candidates.map(({ cause }) => {
    const place = accept.indexOf(cause);
    return place < 0 ? 0 : place === 0 ? 1 : ALSO;
  });
  return { figures: figuresOf(candidates, common), right, weight };
}

/** Adds how the likelihood of one case would grow with each weight. */
function climb({ figures, right, weight }: Row, weights: number[], slope: number[]): void {
  const chances = softmax(
    figures.map((row) => row.reduce((sum, figure, at) => sum + figure * (weights[at] as number), 0)),
  );
  const hit = chances.reduce((sum, chance, index) => sum + chance * (right[index] as number), 0);
  if (hit === 0) return;
  figures.forEach((row, index) => {
    const chance = chances[index] as number;
    const pull = weight * ((chance * (right[index] as number)) / hit - chance);
    if (pull !== 0)
      row.forEach((figure, at) => {
        slope[at] = (slope[at] as number) + pull * figure;
      });
  });
}

/** Gradient ascent with a pace of its own for each weight (Adam). */
export function fitJoin(cases: Case[]): number[] {
  const rows = cases.map(toRow);
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const weights = FIGURES.map(() => 0);
  const mean = FIGURES.map(() => 0);
  const spread = FIGURES.map(() => 0);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = FIGURES.map(() => 0);
    for (const row of rows) climb(row, weights, slope);
    for (let at = 0; at < weights.length; at++) {
      const pull = (slope[at] as number) / all - CAUTION * (weights[at] as number);
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * pull;
      spread[at] = 0.99 * (spread[at] as number) + 0.01 * pull * pull;
      const sure = Math.sqrt((spread[at] as number) / (1 - 0.99 ** round)) + 1e-8;
      weights[at] = (weights[at] as number) + (PACE * ((mean[at] as number) / (1 - 0.9 ** round))) / sure;
    }
  }
  return weights;
}

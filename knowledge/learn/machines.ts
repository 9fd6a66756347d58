/**
 * Beside the softmax a machine for each cause that tells it from all others (train.ts), learned from the same features of
 * whole texts. Both are linear, so the machine's weights are added to those of the softmax and nobody scores twice. The two
 * err on different reports: together they have the right cause among the first three more often than each by itself.
 */

import { learnMachine, without } from './machine.ts';
import { BIAS, LANES, type Strongest } from './softmaxWeights.ts';
import type { Lesson } from './train.ts';
import type { Course } from './trainer.ts';

export const MACHINES = { cost: 0.25, rounds: 8 };

/** Rounds that a machine needs to do without the lessons of a fold. */
const WITHOUT = 2;

/** Adds a machine's weights to those that were kept. */
function addTo({ starts, owners, values, bias }: Strongest, label: number, weights: Float32Array, share: number): void {
  const [owner, lane] = [label >> 2, label & 3];
  const features = starts.length - 1;
  for (let column = 0; column < features; column++)
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      if (owners[at] !== owner) continue;
      const place = at * LANES + lane;
      values[place] = (values[place] as number) + share * (weights[column] as number);
    }
  bias[label] = (bias[label] as number) + (share * (weights[features] as number)) / BIAS;
}

/**
 * @param wholes the first lessons of the course, without the parts behind them
 * @param share what their weights count for beside those of the softmax, whose scores spread wider
 */
export function addMachines(
  kept: Strongest,
  { matrix, norm, labels }: Course,
  wholes: readonly Lesson[],
  share: number,
): void {
  for (const [place, label] of labels.entries())
    addTo(kept, place, learnMachine(matrix, norm, wholes, label, MACHINES).weights, share);
}

/** One fold: the lessons that are left out, and what the softmax kept without them. */
export interface Fold {
  left: readonly number[];
  rest: readonly number[];
  kept: Strongest;
}

/** As `addMachines`, for each fold by machines that have not seen what it leaves out. */
export function addMachinesOfFolds(
  folds: readonly Fold[],
  { matrix, norm, labels }: Course,
  wholes: readonly Lesson[],
  share: number,
): void {
  const wholesOf = (rows: readonly number[]) => rows.filter((row) => row < wholes.length);
  for (const [place, label] of labels.entries()) {
    const all = learnMachine(matrix, norm, wholes, label, MACHINES);
    for (const { left, rest, kept } of folds)
      addTo(kept, place, without(matrix, all, wholesOf(left), wholesOf(rest), WITHOUT).weights, share);
  }
}

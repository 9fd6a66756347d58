/**
 * Beside the softmax a machine for each cause that tells it from all others (machine.ts), learned from the same features of
 * whole texts. Both are linear, so the machine's weights are added to those of the softmax and nobody scores twice. The two
 * err on different reports: together they have the right cause among the first three more often than each by itself.
 */

import { learnMachine, without } from './machine.ts';
import { BIAS, LANES, type Strongest } from './softmaxWeights.ts';
import type { Lesson } from './train.ts';
import type { Course } from './trainer.ts';

export const MACHINES = { cost: 0.25, rounds: 8 };

/** The scores of a softmax spread so much wider than those of a machine. */
const WIDER = 7.4;

/**
 * A machine has settled long before so many rounds. Cut short it may stand far off: what was forgotten moves its bias, and all
 * the scores of a fold with it.
 */
export const UNTIL_SETTLED = 60;

/** Leaves room for the machines, so that scores are as large as before. */
function makeRoom({ values, bias }: Strongest, share: number): void {
  for (const weights of [values, bias])
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] as number) * (1 - share);
}

/** Adds a machine's weights to those that were kept; where none was, it adds none, so that the file does not grow. */
function addTo({ starts, owners, values, bias }: Strongest, label: number, weights: Float32Array, share: number): void {
  const [owner, lane, much] = [label >> 2, label & 3, share * WIDER];
  const features = starts.length - 1;
  for (let column = 0; column < features; column++)
    for (let at = starts[column] as number; at < (starts[column + 1] as number); at++) {
      const place = at * LANES + lane;
      if (owners[at] !== owner || values[place] === 0) continue;
      values[place] = (values[place] as number) + much * (weights[column] as number);
    }
  bias[label] = (bias[label] as number) + (much * (weights[features] as number)) / BIAS;
}

/**
 * @param wholes the first lessons of the course, without the parts behind them
 * @param share so much of each score is theirs
 */
export function addMachines(
  kept: Strongest,
  { matrix, norm, labels }: Course,
  wholes: readonly Lesson[],
  share: number,
): void {
  makeRoom(kept, share);
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
  const isWhole = (row: number) => row < wholes.length;
  const apart = folds.map(({ left, rest, kept }) => ({ left: left.filter(isWhole), rest: rest.filter(isWhole), kept }));
  for (const { kept } of folds) makeRoom(kept, share);
  for (const [place, label] of labels.entries()) {
    const all = learnMachine(matrix, norm, wholes, label, MACHINES);
    for (const { left, rest, kept } of apart)
      addTo(kept, place, without(matrix, all, left, rest, UNTIL_SETTLED).weights, share);
  }
}

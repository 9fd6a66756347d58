/**
 * A support vector machine of one label against all others (squared hinge, L2), solved by dual coordinate descent (Hsieh and
 * others 2008). Written here since it is short, needs no native code, and gives the same bytes everywhere: fixed order,
 * fixed seed, only + - * /.
 */
import { vectorOfSaying } from './features.ts';
import { dice, type Lesson, labelsOf, type Matrix, matrixOf, norms, type Trained, toldOf } from './train.ts';

export interface TrainOptions {
  /** How dear a mistake is. */
  cost: number;
  rounds: number;
}

export const DEFAULTS: TrainOptions = { cost: 0.5, rounds: 12 };
const EXACT = 0.05;
const ROUGH = 0.1;
/** A lesson that is right by so much is left aside for the rest of the pass. */
const SAFE = 0.2;
const SEED = 7;

/** One label's machine while it learns. */
export interface Machine {
  /** +1 where the label is right, -1 elsewhere. */
  sign: Int8Array;
  /** 1 / (2 cost): the softness of each lesson. */
  soft: Float32Array;
  norm: Float32Array;
  alpha: Float32Array;
  /** The features' weights and the bias. */
  weights: Float32Array;
}

function dot({ rows, columns, values }: Matrix, weights: Float32Array, row: number): number {
  let sum = weights[weights.length - 1] as number;
  const end = rows[row + 1] as number;
  for (let at = rows[row] as number; at < end; at++) {
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  }
  return sum;
}

function addRow({ rows, columns, values }: Matrix, weights: Float32Array, row: number, much: number): void {
  const end = rows[row + 1] as number;
  for (let at = rows[row] as number; at < end; at++) {
    const column = columns[at] as number;
    weights[column] = (weights[column] as number) + much * (values[at] as number);
  }
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] as number) + much;
}

/** One step of the descent; returns how far the lesson was from its place, or undefined where it is safely right. */
function learnOne(matrix: Matrix, machine: Machine, row: number): number | undefined {
  const { sign, soft, norm, alpha, weights } = machine;
  const known = alpha[row] as number;
  const slope = (sign[row] as number) * dot(matrix, weights, row) - 1 + known * (soft[row] as number);
  if (known === 0 && slope > 0) return slope > SAFE ? undefined : 0;
  alpha[row] = Math.max(known - slope / ((norm[row] as number) + (soft[row] as number)), 0);
  const moved = ((alpha[row] as number) - known) * (sign[row] as number);
  if (moved !== 0) addRow(matrix, weights, row, moved);
  return Math.abs(slope);
}

/** Passes over the lessons until none is far from its place; what is safely right is left aside. */
function descend(
  matrix: Matrix,
  machine: Machine,
  lessons: Int32Array,
  rounds: number,
  exact: number,
  roll: () => number,
) {
  let active = lessons.length;
  const swap = (a: number, b: number) => {
    const kept = lessons[a] as number;
    lessons[a] = lessons[b] as number;
    lessons[b] = kept;
  };
  for (let round = 0; round < rounds; round++) {
    for (let last = active - 1; last > 0; last--) swap(last, roll() % (last + 1));
    let farthest = 0;
    for (let at = 0; at < active; at++) {
      const far = learnOne(matrix, machine, lessons[at] as number);
      if (far === undefined) swap(at--, --active);
      else if (far > farthest) farthest = far;
    }
    if (farthest < exact) return;
  }
}

/** What was left aside while the machine knew little is looked at again. */
function learnFrom(matrix: Matrix, machine: Machine, rows: readonly number[], rounds: number): void {
  const roll = dice(SEED);
  descend(matrix, machine, Int32Array.from(rows), 2, ROUGH, roll);
  descend(matrix, machine, Int32Array.from(rows), rounds, EXACT, roll);
}

/** @param lessons those of the first rows of the matrix; rows behind them are not learned from */
export function learnMachine(
  matrix: Matrix,
  norm: Float32Array,
  lessons: readonly Lesson[],
  label: string,
  { cost, rounds }: TrainOptions,
): Machine {
  const own = lessons.map(({ labels }) => labels.find((one) => one.label === label));
  const machine: Machine = {
    sign: Int8Array.from(own, (one) => (one ? 1 : -1)),
    soft: Float32Array.from(lessons, ({ weight }, row) => 1 / (2 * cost * weight * (own[row]?.weight ?? 1))),
    norm,
    alpha: new Float32Array(lessons.length),
    weights: new Float32Array(matrix.hashes.length + 1),
  };
  learnFrom(matrix, machine, [...lessons.keys()], rounds);
  return machine;
}

/** The machine without some of its lessons, which learns on from the others. */
export function without(
  matrix: Matrix,
  all: Machine,
  left: readonly number[],
  rest: readonly number[],
  rounds: number,
): Machine {
  const machine = { ...all, alpha: all.alpha.slice(), weights: all.weights.slice() };
  for (const row of left) {
    const known = machine.alpha[row] as number;
    if (known !== 0) addRow(matrix, machine.weights, row, -known * (machine.sign[row] as number));
    machine.alpha[row] = 0;
  }
  learnFrom(matrix, machine, rest, rounds);
  return machine;
}

/** The ranker of what is said in a talk: a machine for each label. */
export function train(lessons: Lesson[], options: TrainOptions = DEFAULTS): Trained {
  const vectors = lessons.map(({ text }) => vectorOfSaying(text));
  const matrix = matrixOf(vectors);
  const norm = norms(matrix);
  const labels = labelsOf(lessons);
  const weights = labels.map((label) => {
    const machine = learnMachine(matrix, norm, lessons, label, options);
    return machine.weights.map((weight, column) => weight * (matrix.rare[column] ?? 1));
  });
  const told = toldOf(lessons);
  return { labels, hashes: matrix.hashes, weights, told: labels.map((label) => told.get(label) ?? 0) };
}

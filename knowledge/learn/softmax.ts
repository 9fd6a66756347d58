/**
 * Trains one softmax over all labels (L2), by coordinate ascent in the dual (Shalev-Shwartz and Zhang 2013): each lesson
 * holds its share of the weights, which goes towards cost × (what is right − what is believed). Written here since it is
 * short, needs no native code, and gives the same bytes everywhere: fixed order, fixed seed, only + - * / and roots.
 */
import { vectorOf } from './features.ts';
import { wholesOf } from './parts.ts';
import { coarse, everyLabel, type Kept, keepStrongest, type Weights } from './softmaxWeights.ts';
import {
  dice,
  type Lesson,
  labelsOf,
  type Matrix,
  matrixOf,
  norms,
  raritiesOf,
  type Trained,
  toldOf,
} from './train.ts';

export interface SoftmaxOptions {
  /** How dear a mistake is. */
  cost: number;
  rounds: number;
  /** So many weights go into the file. */
  kept: number;
  /** They learn on without the others, which is dearer: fewer have to say the same. */
  keptCost: number;
  keptRounds: number;
}

export const SOFTMAX: SoftmaxOptions = { cost: 4, rounds: 5, kept: 600_000, keptCost: 24, keptRounds: 6 };

const HALVINGS = 10;

/** e to a power below 0, by its series: Math.exp may differ between machines. */
export function exp(power: number): number {
  if (power < -50) return 0;
  const part = power / 2 ** HALVINGS;
  let value = 1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + part / 4)));
  for (let times = 0; times < HALVINGS; times++) value *= value;
  return value;
}

/** What is learned from: rows of features, what is right for each, and how much each counts. */
export interface Course {
  matrix: Matrix;
  labels: string[];
  /** By row, a share for each label; together 1. */
  right: Float32Array;
  worth: Float32Array;
  norm: Float32Array;
}

export function courseOf(lessons: Lesson[], matrix: Matrix): Course {
  const labels = labelsOf(lessons);
  const place = new Map(labels.map((label, index) => [label, index]));
  const right = new Float32Array(lessons.length * labels.length);
  lessons.forEach((lesson, row) => {
    const all = lesson.labels.reduce((sum, { weight }) => sum + weight, 0);
    for (const { label, weight } of lesson.labels)
      right[row * labels.length + (place.get(label) as number)] = weight / all;
  });
  return { matrix, labels, right, worth: Float32Array.from(lessons, ({ weight }) => weight), norm: norms(matrix) };
}

/** Scores → beliefs, in place. */
function believe(scores: Float64Array): void {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  let sum = 0;
  for (let label = 0; label < scores.length; label++) {
    const power = exp((scores[label] as number) - top);
    scores[label] = power;
    sum += power;
  }
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] as number) / sum;
}

/** A change that is smaller is left for a later round. */
const LEAST = 1e-5;

/** Moves the share of one lesson to its place; `change` and `beliefs` are scratch. */
function learnOne(course: Course, weights: Weights, shares: Float32Array, row: number, cost: number, scratch: Scratch) {
  const { beliefs, change } = scratch;
  weights.score(row, beliefs);
  believe(beliefs);
  const dear = cost * (course.worth[row] as number);
  const pace = 1 / (1 + (dear * (course.norm[row] as number)) / 2);
  const from = row * beliefs.length;
  for (let label = 0; label < beliefs.length; label++) {
    const wanted = dear * ((course.right[from + label] as number) - (beliefs[label] as number));
    const moved = pace * (wanted - (shares[from + label] as number));
    change[label] = Math.abs(moved) < LEAST ? 0 : moved;
    shares[from + label] = (shares[from + label] as number) + (change[label] as number);
  }
  weights.add(row, change);
}

interface Scratch {
  beliefs: Float64Array;
  change: Float64Array;
}

/** Some rounds over the lessons of these rows, each in another order. */
export function learnRows(
  course: Course,
  weights: Weights,
  shares: Float32Array,
  rows: Int32Array,
  rounds: number,
  cost: number,
): void {
  const scratch = { beliefs: new Float64Array(course.labels.length), change: new Float64Array(course.labels.length) };
  const roll = dice(7);
  for (let round = 0; round < rounds; round++) {
    for (let last = rows.length - 1; last > 0; last--) {
      const other = roll() % (last + 1);
      const kept = rows[last] as number;
      rows[last] = rows[other] as number;
      rows[other] = kept;
    }
    for (const row of rows) learnOne(course, weights, shares, row, cost, scratch);
  }
}

/** The strongest weights, which have learned to do without the others. */
export function settle(
  course: Course,
  all: Weights & { values: Float32Array },
  shares: Float32Array,
  rows: Int32Array,
  options: SoftmaxOptions,
): Kept {
  const kept = keepStrongest(course.matrix, course.labels.length, all.values, options.kept);
  learnRows(course, kept, shares, rows, options.keptRounds, options.keptCost);
  return kept;
}

export const everyRow = (matrix: Matrix) => Int32Array.from({ length: matrix.rows.length - 1 }, (_, row) => row);

/** Learns from all lessons, with all weights. */
export function learnAll(course: Course, { rounds, cost }: SoftmaxOptions) {
  const weights = everyLabel(course.matrix, course.labels.length);
  const shares = new Float32Array(course.right.length);
  learnRows(course, weights, shares, everyRow(course.matrix), rounds, cost);
  return { weights, shares };
}

export function trainSoftmax(lessons: Lesson[], options: SoftmaxOptions = SOFTMAX): Trained {
  const vectors = lessons.map(({ text, marks }) => vectorOf(text, marks));
  const wholes = wholesOf(lessons);
  const matrix = matrixOf(vectors, wholes);
  const course = courseOf(lessons, matrix);
  const { weights, shares } = learnAll(course, options);
  const kept = settle(course, weights, shares, everyRow(matrix), options);
  const told = toldOf(lessons);
  return {
    labels: course.labels,
    told: course.labels.map((label) => told.get(label) ?? 0),
    hashes: matrix.hashes,
    weights: kept.byLabel(raritiesOf(matrix, vectors.slice(0, wholes))).map(coarse),
  };
}

/**
 * Trains a linear ranker: for each label a support vector machine against all others (squared hinge, L2), solved by dual
 * coordinate descent (Hsieh and others 2008). Written here since it is short, needs no native code, and gives the same
 * bytes everywhere: fixed order, fixed seed, only + - * / and square roots.
 */
import { type Vector, vectorOfSaying } from './features.ts';
import type { Mark } from './marks.ts';
import { Tally } from './tally.ts';

export interface Lesson {
  text: string;
  /** What was recognised in it. */
  marks?: readonly Mark[];
  /** Labels that are right for it, each with its weight; the first is the rightest. */
  labels: { label: string; weight: number }[];
  /** How much the whole lesson counts. */
  weight: number;
  /** Lessons of one group are left out together when one of them is judged. */
  group?: string;
  /** It is a part of another lesson, which is judged as a whole. Parts stand behind all wholes. */
  part?: true;
}

export interface TrainOptions {
  /** How dear a mistake is. */
  cost: number;
  rounds: number;
}

export interface Trained {
  labels: string[];
  /** Hash of each feature. */
  hashes: Uint32Array;
  /** By label: a weight for each feature, and the bias behind them. */
  weights: Float32Array[];
  /** By label: how many of the written texts tell it before all else. */
  told: number[];
}

export const DEFAULTS: TrainOptions = { cost: 0.5, rounds: 12 };
const LEAST_LESSONS = 2;
const EXACT = 0.05;
const ROUGH = 0.1;
/** A lesson that is right by so much is left aside for the rest of the pass. */
const SAFE = 0.2;
const SCALE = 0.13;

/** Natural logarithm by its series: Math.log may differ between machines. */
export function ln(value: number): number {
  let mantissa = value;
  let exponent = 0;
  while (mantissa >= 2) {
    mantissa /= 2;
    exponent++;
  }
  const y = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  let power = y;
  for (let term = 1; term < 30; term += 2) {
    sum += power / term;
    power *= y * y;
  }
  return 2 * sum + exponent * Math.LN2;
}

/** Lessons as rows of a sparse matrix whose columns are the features that stand in at least two lessons, commonest first. */
export interface Matrix {
  rows: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  hashes: Uint32Array;
  /** By feature: how much it counts. A trained weight is multiplied by it too, so that prediction needs no table of rarities. */
  rare: Float32Array;
}

/** In how many lessons each feature stands. */
function lessonsWith(vectors: readonly Vector[]): Tally {
  const lessons = new Tally();
  for (const { hashes } of vectors) for (let at = 0; at < hashes.length; at++) lessons.add(hashes[at] as number);
  return lessons;
}

/** Features of at least two lessons by their places in the tally, commonest first. */
function commonest(lessons: Tally): Uint32Array {
  const kept = new Uint32Array(lessons.size);
  let many = 0;
  for (let place = 0; place < lessons.size; place++) if (lessons.countAt(place) >= LEAST_LESSONS) kept[many++] = place;
  return kept
    .slice(0, many)
    .sort((a, b) => lessons.countAt(b) - lessons.countAt(a) || lessons.hashAt(a) - lessons.hashAt(b));
}

/** A feature counts the more the fewer lessons hold it. */
const rarity = (lessons: number, all: number) => SCALE * (ln((1 + all) / (1 + lessons)) + 1);

/** @param whole so many of them, the first ones, say which features there are and how rare they are */
export function matrixOf(vectors: readonly Vector[], whole = vectors.length): Matrix {
  const lessons = lessonsWith(vectors.slice(0, whole));
  const found = commonest(lessons);
  const columnAt = new Int32Array(lessons.size).fill(-1);
  for (const [column, place] of found.entries()) columnAt[place] = column;
  const rare = Float32Array.from(found, (place) => rarity(lessons.countAt(place), whole));
  const most = vectors.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const rows = new Int32Array(vectors.length + 1);
  const columns = new Int32Array(most);
  const values = new Float32Array(most);
  let many = 0;
  vectors.forEach((vector, row) => {
    for (let at = 0; at < vector.hashes.length; at++) {
      const place = lessons.placeOf(vector.hashes[at] as number);
      const column = place < 0 ? -1 : (columnAt[place] as number);
      if (column < 0) continue;
      columns[many] = column;
      values[many++] = (vector.values[at] as number) * (rare[column] as number);
    }
    rows[row + 1] = many;
  });
  return {
    rows,
    columns: columns.slice(0, many),
    values: values.slice(0, many),
    hashes: found.map((place) => lessons.hashAt(place)),
    rare,
  };
}

/** Xorshift: the same order of lessons on every machine. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** One label's machine while it learns. */
interface Machine {
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

export const labelsOf = (lessons: readonly Lesson[]) =>
  [...new Set(lessons.flatMap(({ labels }) => labels.map(({ label }) => label)))].sort();

/** How many lessons tell each label before all else; what was gathered from threads, and pages, do not count. */
export function toldOf(lessons: readonly Lesson[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { labels, weight, group } of lessons) {
    const label = labels[0]?.label;
    if (label !== undefined && group === undefined && weight === 1) told.set(label, (told.get(label) ?? 0) + 1);
  }
  return told;
}

export function norms({ rows, values }: Matrix): Float32Array {
  return Float32Array.from({ length: rows.length - 1 }, (_, row) => {
    let sum = 1;
    for (let at = rows[row] as number; at < (rows[row + 1] as number); at++) sum += (values[at] as number) ** 2;
    return sum;
  });
}

const everyRow = (matrix: Matrix) => Int32Array.from({ length: matrix.rows.length - 1 }, (_, row) => row);

/** Trains one label against all others. */
function trainLabel(
  matrix: Matrix,
  lessons: Lesson[],
  label: string,
  { cost, rounds }: TrainOptions,
  norm = norms(matrix),
): { machine: Machine; roll: () => number } {
  const own = lessons.map(({ labels }) => labels.find((one) => one.label === label));
  const machine: Machine = {
    sign: Int8Array.from(own, (one) => (one ? 1 : -1)),
    soft: Float32Array.from(lessons, ({ weight }, row) => 1 / (2 * cost * weight * (own[row]?.weight ?? 1))),
    norm,
    alpha: new Float32Array(lessons.length),
    weights: new Float32Array(matrix.hashes.length + 1),
  };
  const roll = dice(7);
  descend(matrix, machine, everyRow(matrix), 2, ROUGH, roll);
  descend(matrix, machine, everyRow(matrix), rounds, EXACT, roll);
  return { machine, roll };
}

export function train(lessons: Lesson[], options: TrainOptions = DEFAULTS): Trained {
  const vectors = lessons.map(({ text }) => vectorOfSaying(text));
  const matrix = matrixOf(vectors);
  const norm = norms(matrix);
  const labels = labelsOf(lessons);
  const weights = labels.map((label) => {
    const { machine } = trainLabel(matrix, lessons, label, options, norm);
    return machine.weights.map((weight, column) => weight * (matrix.rare[column] ?? 1));
  });
  const told = toldOf(lessons);
  return { labels, hashes: matrix.hashes, weights, told: labels.map((label) => told.get(label) ?? 0) };
}

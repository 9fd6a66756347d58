/** Lessons → a matrix of features, which all that learns here learns from. */
import type { Vector } from './features.ts';
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

export interface Trained {
  labels: string[];
  /** Hash of each feature. */
  hashes: Uint32Array;
  /** By label: a weight for each feature, and the bias behind them. */
  weights: Float32Array[];
  /** By label: how many of the written texts tell it before all else. */
  told: number[];
}

const LEAST_LESSONS = 2;
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

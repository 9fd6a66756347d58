/** The weights of a softmax while it learns: first of every label for every feature, then the strongest of them alone. */
import type { Matrix } from './train.ts';

export interface Weights {
  /** Writes the score of each label for a lesson. */
  score(row: number, into: Float64Array): void;
  /** Adds a lesson's features, by label so much of them. */
  add(row: number, change: Float64Array): void;
}

/** The bias counts as a feature of this size, so that it is held back as the others are. */
const BIAS = 0.3;

/** Feature by feature, a weight for each label; the bias stands behind the last feature. */
export function everyLabel(
  { rows, columns, values: much, hashes }: Matrix,
  labels: number,
  values = new Float32Array((hashes.length + 1) * labels),
): Weights & { values: Float32Array } {
  const bias = hashes.length * labels;
  const moved = new Int32Array(labels);
  return {
    values,
    score(row, into) {
      for (let label = 0; label < labels; label++) into[label] = BIAS * (values[bias + label] as number);
      for (let at = rows[row] as number; at < (rows[row + 1] as number); at++) {
        const from = (columns[at] as number) * labels;
        const by = much[at] as number;
        for (let label = 0; label < labels; label++)
          into[label] = (into[label] as number) + (values[from + label] as number) * by;
      }
    },
    add(row, change) {
      let some = 0;
      for (let label = 0; label < labels; label++) if (change[label] !== 0) moved[some++] = label;
      const addTo = (from: number, by: number) => {
        for (let index = 0; index < some; index++) {
          const label = moved[index] as number;
          values[from + label] = (values[from + label] as number) + (change[label] as number) * by;
        }
      };
      for (let at = rows[row] as number; at < (rows[row + 1] as number); at++)
        addTo((columns[at] as number) * labels, much[at] as number);
      addTo(bias, BIAS);
    },
  };
}

/** The bits of positive floats stand in the order of their values; so many of them are left aside. */
const COARSE = 11;

/** From which size on about `most` of them remain, found without sorting millions. */
function borderOf(sizes: Float32Array, most: number): number {
  const bits = new Uint32Array(sizes.buffer);
  const counts = new Uint32Array(2 ** (32 - COARSE));
  for (const one of bits) counts[one >>> COARSE] = (counts[one >>> COARSE] as number) + 1;
  let left = most;
  let place = counts.length - 1;
  while (place > 1 && left >= (counts[place] as number)) left -= counts[place--] as number;
  return place + 1;
}

/** What a weight brings to the scores of all lessons: its square, by how much of the feature stands in them. */
function sizesOf({ columns, values: much, hashes }: Matrix, labels: number, values: Float32Array): Float32Array {
  const spread = new Float32Array(hashes.length);
  columns.forEach((column, at) => {
    spread[column] = (spread[column] as number) + (much[at] as number) ** 2;
  });
  const sizes = new Float32Array(hashes.length * labels);
  for (let at = 0, column = 0; column < hashes.length; column++)
    for (let label = 0; label < labels; label++, at++)
      sizes[at] = (values[at] as number) ** 2 * (spread[column] as number);
  return sizes;
}

export interface Kept extends Weights {
  /** By label the weights of all features, each times the feature's factor, and the bias behind them. */
  byLabel(factors: Float32Array): Float32Array[];
}

/** The weights that bring most, those of a feature beside each other. */
export function keepStrongest(matrix: Matrix, labels: number, all: Float32Array, most: number): Kept {
  const features = matrix.hashes.length;
  const sizes = sizesOf(matrix, labels, all);
  const border = borderOf(sizes, most);
  const bits = new Uint32Array(sizes.buffer);
  const starts = new Int32Array(features + 1);
  const kept: number[] = [];
  for (let column = 0; column < features; column++) {
    for (let at = column * labels; at < (column + 1) * labels; at++)
      if ((bits[at] as number) >>> COARSE >= border) kept.push(at);
    starts[column + 1] = kept.length;
  }
  const owners = Uint8Array.from(kept, (at) => at % labels);
  const values = Float32Array.from(kept, (at) => all[at] as number);
  const bias = all.slice(features * labels);
  return {
    ...ofFew(matrix, labels, { starts, owners, values, bias }),
    byLabel: spreadOut(labels, { starts, owners, values, bias }),
  };
}

interface Few {
  starts: Int32Array;
  owners: Uint8Array;
  values: Float32Array;
  bias: Float32Array;
}

function ofFew(
  { rows, columns, values: much }: Matrix,
  labels: number,
  { starts, owners, values, bias }: Few,
): Weights {
  return {
    score(row, into) {
      for (let label = 0; label < labels; label++) into[label] = BIAS * (bias[label] as number);
      for (let at = rows[row] as number; at < (rows[row + 1] as number); at++) {
        const column = columns[at] as number;
        const by = much[at] as number;
        const end = starts[column + 1] as number;
        for (let own = starts[column] as number; own < end; own++) {
          const label = owners[own] as number;
          into[label] = (into[label] as number) + (values[own] as number) * by;
        }
      }
    },
    add(row, change) {
      for (let label = 0; label < labels; label++)
        bias[label] = (bias[label] as number) + (change[label] as number) * BIAS;
      for (let at = rows[row] as number; at < (rows[row + 1] as number); at++) {
        const column = columns[at] as number;
        const by = much[at] as number;
        const end = starts[column + 1] as number;
        for (let own = starts[column] as number; own < end; own++)
          values[own] = (values[own] as number) + (change[owners[own] as number] as number) * by;
      }
    },
  };
}

const spreadOut =
  (labels: number, { starts, owners, values, bias }: Few) =>
  (factors: Float32Array): Float32Array[] => {
    const features = starts.length - 1;
    const all = Array.from({ length: labels }, () => new Float32Array(features + 1));
    for (let column = 0; column < features; column++)
      for (let own = starts[column] as number; own < (starts[column + 1] as number); own++)
        (all[owners[own] as number] as Float32Array)[column] = (values[own] as number) * (factors[column] as number);
    all.forEach((weights, label) => {
      weights[features] = (bias[label] as number) * BIAS;
    });
    return all;
  };

/** What a weight may be, by its square root: steps that are fine near 0, so that few numbers do for all. */
const STEPS = 15;

/** A label's weights in sixteen sizes: as good as in 128, and a third more of them fit into the same file. The bias stays. */
export function coarse(weights: Float32Array): Float32Array {
  const features = weights.length - 1;
  let most = 0;
  for (let at = 0; at < features; at++) most = Math.max(most, Math.abs(weights[at] as number));
  return weights.map((weight, at) => {
    if (at === features || most === 0) return weight;
    const step = Math.round(STEPS * Math.sqrt(Math.abs(weight) / most));
    return Math.sign(weight) * most * (step / STEPS) ** 2;
  });
}

/** The weights of a softmax that has learned: the strongest of them, and in what sizes they are written down. */
import type { Matrix } from './train.ts';

/** The bias counts as a feature of this size, here and in trainer/trainer.as.ts. */
export const BIAS = 0.3;

/** The bits of positive floats stand in the order of their values; so many of them are left aside. */
const COARSE = 11;

/** From which size on at most `most` of them remain, found without sorting millions. */
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
function sizesOf({ columns, values: much, hashes }: Matrix, labels: number, every: Float32Array): Float32Array {
  const padded = every.length / (hashes.length + 1);
  const spread = new Float32Array(hashes.length);
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as number;
    spread[column] = (spread[column] as number) + (much[at] as number) ** 2;
  }
  const sizes = new Float32Array(hashes.length * labels);
  for (let at = 0, column = 0; column < hashes.length; column++)
    for (let label = 0; label < labels; label++, at++)
      sizes[at] = (every[column * padded + label] as number) ** 2 * (spread[column] as number);
  return sizes;
}

export const LANES = 4;

/** By four labels, of which some were kept and the others are 0: those of a feature stand beside each other, from `starts` on. */
export interface Strongest {
  starts: Uint32Array;
  /** Which four. */
  owners: Uint8Array;
  values: Float32Array;
  bias: Float32Array;
}

/**
 * The weights that bring most.
 * @param every by feature a weight for each label and some room; the bias stands behind the last feature
 */
export function keepStrongest(matrix: Matrix, labels: number, every: Float32Array, most: number): Strongest {
  const features = matrix.hashes.length;
  const padded = every.length / (features + 1);
  const sizes = sizesOf(matrix, labels, every);
  const border = borderOf(sizes, most);
  const bits = new Uint32Array(sizes.buffer);
  const starts = new Uint32Array(features + 1);
  const owners = new Uint8Array(most);
  const values = new Float32Array(most * LANES);
  let many = 0;
  for (let at = 0, column = 0; column < features; column++) {
    const first = many;
    for (let label = 0; label < labels; label++, at++) {
      if ((bits[at] as number) >>> COARSE < border) continue;
      const owner = label >> 2;
      if (many === first || owners[many - 1] !== owner) owners[many++] = owner;
      values[(many - 1) * LANES + (label & 3)] = every[column * padded + label] as number;
    }
    starts[column + 1] = many;
  }
  const bias = every.slice(features * padded);
  return { starts, owners: owners.slice(0, many), values: values.slice(0, many * LANES), bias };
}

/** By label the weights of all features, each times the feature's factor, and the bias behind them. */
export function byLabel({ starts, owners, values, bias }: Strongest, labels: number, factors: Float32Array) {
  const features = starts.length - 1;
  const all = Array.from({ length: labels }, (_, label) => {
    const weights = new Float32Array(features + 1);
    weights[features] = (bias[label] as number) * BIAS;
    return weights;
  });
  for (let column = 0; column < features; column++)
    for (let at = (starts[column] as number) * LANES; at < (starts[column + 1] as number) * LANES; at++) {
      const weights = all[(owners[at >> 2] as number) * LANES + (at & 3)];
      if (weights) weights[column] = (values[at] as number) * (factors[column] as number);
    }
  return all;
}

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

/** A trained model as the loop that adds up its weights reads it (scorer/score.as.ts): made once, and kept. */
import type { Model } from './model.ts';

export interface LaidOut {
  labels: readonly string[];
  /** How many written texts tell each label before all else. */
  told: readonly number[];
  bias: Float32Array;
  /** What a weight of 1 stands for, by label. */
  scale: Float32Array;
  /** Bytes of a row: one for each label, and some to make them sixteens. */
  stride: number;
  /** An open hash table of features: hash, and twice the place of its weights; odd where they are a row. 0: free. */
  slots: Uint32Array;
  weights: Uint8Array;
}

const LANES = 16;
/** A feature that speaks for one label in so many has a row for all of them. */
const ONE_IN = 4;
/** A label is a byte of a list. */
const MOST_LABELS = 256;
/** No place is 0. */
const FIRST = LANES;

/** Sixteen at a time are read of a row, wherever it begins. */
const strideOf = ({ labels }: Model) => Math.ceil(labels.length / LANES) * LANES;

function slotsFor(features: number): Uint32Array {
  let many = 2;
  while (many < features * 2) many *= 2;
  return new Uint32Array(many * 2);
}

function place(slots: Uint32Array, hash: number, where: number): void {
  const mask = slots.length / 2 - 1;
  let slot = hash & mask;
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = hash;
  slots[slot * 2 + 1] = where;
}

/** @throws RangeError where there are more labels than a byte tells apart */
export function layOut(model: Model): LaidOut {
  const { labels, told, bias, scale, hashes, starts, owners, weights } = model;
  if (labels.length > MOST_LABELS)
    throw new RangeError(
      `${labels.length} labels are more than ${MOST_LABELS}: scorer/score.as.ts reads a label as a byte.`,
    );
  const stride = strideOf(model);
  const slots = slotsFor(hashes.length);
  const many = (feature: number) => (starts[feature + 1] as number) - (starts[feature] as number);
  const isRow = (feature: number) => many(feature) * ONE_IN >= labels.length;
  let size = FIRST;
  for (let feature = 0; feature < hashes.length; feature++) size += isRow(feature) ? stride : 1 + many(feature) * 2;
  const laid = new Uint8Array(size);
  let next = FIRST;
  for (let feature = 0; feature < hashes.length; feature++) {
    const row = isRow(feature);
    place(slots, hashes[feature] as number, next * 2 + Number(row));
    if (!row) laid[next++] = many(feature);
    for (let at = starts[feature] as number; at < (starts[feature + 1] as number); at++) {
      const [owner, weight] = [owners[at] as number, weights[at] as number];
      if (row) laid[next + owner] = weight;
      else {
        laid[next++] = owner;
        laid[next++] = weight;
      }
    }
    if (row) next += stride;
  }
  return { labels, told, bias, scale, stride, slots, weights: laid };
}

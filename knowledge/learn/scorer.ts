/** A trained model that is asked: how much each label fits a text. The loop itself is scorer/score.as.ts, compiled. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ByLabel, labelsOf } from './byLabel.ts';
import { type Vector, vectorOfSaying } from './features.ts';
import type { LaidOut } from './laidOut.ts';

export interface Scorer {
  /** How many of the texts that it learned from tell each label. */
  told: ReadonlyMap<string, number>;
  /** How much each label fits: 0 says nothing, more the likelier. */
  score(vector: Vector): ReadonlyMap<string, number>;
  /** What the features by themselves add for one label. */
  added(vector: Vector, label: string): number;
}

interface Exports {
  lay(stride: number, hashes: number, values: number, slots: number, lastSlot: number, weights: number): void;
  clear(): void;
  add(many: number): void;
}

export const WASM_FILE = join(import.meta.dirname, 'scorer', 'score.wasm');
const PAGE = 65_536;
/** So many features are handed over at once. */
const AT_ONCE = 2_048;

let compiled: WebAssembly.Module | undefined;

/** Sums, features, slots and weights, one behind the other. */
function placesOf({ stride, slots, weights }: LaidOut) {
  const hashes = stride * 4;
  const values = hashes + AT_ONCE * 4;
  const slotsAt = values + AT_ONCE * 4;
  const weightsAt = slotsAt + slots.byteLength;
  return { hashes, values, slotsAt, weightsAt, end: weightsAt + weights.byteLength };
}

/** Adds up the weights of features, by label; what it returns is written over by the next ones. */
function adder(laid: LaidOut): (vector: Vector) => Float32Array {
  compiled ??= new WebAssembly.Module(readFileSync(WASM_FILE));
  const { hashes, values, slotsAt, weightsAt, end } = placesOf(laid);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const wasm = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Exports;
  new Uint32Array(memory.buffer, slotsAt).set(laid.slots);
  new Uint8Array(memory.buffer, weightsAt).set(laid.weights);
  wasm.lay(laid.stride, hashes, values, slotsAt, laid.slots.byteLength - 8, weightsAt);
  const sums = new Float32Array(memory.buffer, 0, laid.labels.length);
  const inHashes = new Uint32Array(memory.buffer, hashes, AT_ONCE);
  const inValues = new Float32Array(memory.buffer, values, AT_ONCE);
  return (vector) => {
    wasm.clear();
    for (let from = 0; from < vector.hashes.length; from += AT_ONCE) {
      const some = vector.hashes.subarray(from, from + AT_ONCE);
      inHashes.set(some);
      inValues.set(vector.values.subarray(from, from + AT_ONCE));
      wasm.add(some.length);
    }
    return sums;
  };
}

export function scorerOf(laid: LaidOut): Scorer {
  const { bias, scale, told } = laid;
  const labels = labelsOf(laid.labels);
  const add = adder(laid);
  return {
    told: new Map(laid.labels.map((label, place) => [label, told[place] as number])),
    score(vector) {
      const sums = add(vector);
      const scores = new Float32Array(bias.length);
      for (let label = 0; label < scores.length; label++)
        scores[label] = (bias[label] as number) + (sums[label] as number) * (scale[label] as number);
      return new ByLabel(labels, scores);
    },
    added(vector, label) {
      const place = labels.places.get(label);
      return place === undefined ? 0 : (add(vector)[place] as number) * (scale[place] as number);
    },
  };
}

/** What each label has of a saying. */
export const predict = (scorer: Scorer, text: string): ReadonlyMap<string, number> =>
  scorer.score(vectorOfSaying(text));

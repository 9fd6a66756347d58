/** The memory that a softmax learns in, and the compiled loop over it (trainer/trainer.as.ts). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepStrongest, type Strongest } from './softmaxWeights.ts';
import { dice, type Matrix } from './train.ts';

/** What is learned from: rows of features, what is right for each, and how much each counts. */
export interface Course {
  matrix: Matrix;
  labels: string[];
  /** Where the right labels of each row begin, which they are, and how much each is right; together 1. */
  rightRows: Uint32Array;
  rightLabels: Uint32Array;
  rightShares: Float32Array;
  worth: Float32Array;
  norm: Float32Array;
}

interface Exports extends Record<string, { value: number } | unknown> {
  learnEvery(rows: number, many: number, cost: number): void;
  learnKept(rows: number, many: number, cost: number): void;
  addEvery(row: number): void;
  scoreKept(row: number): void;
}

export const TRAINER_FILE = join(import.meta.dirname, 'trainer', 'trainer.wasm');

/** The loop takes so many labels at once. */
const BLOCK = 32;
const PAGE = 65536;
/** The first bytes are nobody's, so that no place is 0. */
const FIRST = 64;

const aligned = (bytes: number) => Math.ceil(bytes / 16) * 16;

/** Places for these parts, one behind the other: numbers that are copied there, or room for so many bytes. */
function layOut(parts: Record<string, Uint32Array | Int32Array | Float32Array | number>) {
  const places = new Map<string, number>();
  let end = FIRST;
  for (const [name, part] of Object.entries(parts)) {
    places.set(name, end);
    end += aligned(typeof part === 'number' ? part : part.byteLength);
  }
  const pages = Math.ceil(end / PAGE);
  const memory = new WebAssembly.Memory<ArrayBuffer>({ initial: pages });
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'number') continue;
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    new Uint8Array(memory.buffer, places.get(name)).set(bytes);
  }
  return { memory, places };
}

function instanceOf(memory: WebAssembly.Memory, places: Map<string, number>): Exports {
  const module = new WebAssembly.Module(readFileSync(TRAINER_FILE));
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports as Exports;
  for (const [name, place] of places) {
    const global = exports[name] as { value: number } | undefined;
    if (global) global.value = place;
  }
  return exports;
}

/** Weights and shares at one time, to go on from. */
export interface Learned {
  every: Float32Array;
  shares: Float32Array;
}

/** By name how many bytes, or the numbers that stand there. */
function partsOf(course: Course, padded: number, most: number) {
  const { matrix } = course;
  const [features, lessons] = [matrix.hashes.length, matrix.rows.length - 1];
  const byLabel = 4 * padded;
  return {
    rows: matrix.rows,
    columns: matrix.columns,
    much: matrix.values,
    rightRows: course.rightRows,
    rightLabels: course.rightLabels,
    rightShares: course.rightShares,
    worth: course.worth,
    norm: course.norm,
    order: 4 * lessons,
    shares: lessons * byLabel,
    every: features * byLabel,
    bias: byLabel,
    starts: 4 * (features + 1),
    owners: most,
    kept: 16 * most,
    keptBias: byLabel,
    scores: byLabel,
    change: byLabel,
    moving: byLabel,
  };
}

type Part = keyof ReturnType<typeof partsOf>;

export class Trainer {
  private readonly wasm: Exports;
  /** The loop's numbers for each label, and a few more. */
  private readonly padded: number;
  private readonly most: number;
  private readonly memory: WebAssembly.Memory<ArrayBuffer>;
  private readonly places: ReadonlyMap<string, number>;
  readonly course: Course;

  /** @param most so many weights are kept at last */
  constructor(course: Course, most: number) {
    this.course = course;
    this.padded = Math.ceil(course.labels.length / BLOCK) * BLOCK;
    this.most = Math.min(most, course.matrix.hashes.length * course.labels.length);
    const { memory, places } = layOut(partsOf(course, this.padded, this.most));
    this.memory = memory;
    this.places = places;
    this.wasm = instanceOf(memory, new Map([...places, ['labels', course.labels.length], ['padded', this.padded]]));
  }

  private at(part: Part): number {
    return this.places.get(part) as number;
  }

  private floats(part: Part, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.at(part), length);
  }

  /** The weights of all features, and the bias behind them. */
  private every(): Float32Array {
    return this.floats('every', (this.course.matrix.hashes.length + 1) * this.padded);
  }

  private shares(): Float32Array {
    return this.floats('shares', this.course.worth.length * this.padded);
  }

  /** Some rounds over the lessons of these rows, each in another order. */
  learn(rows: readonly number[], rounds: number, cost: number, loop: 'learnEvery' | 'learnKept' = 'learnEvery'): void {
    const order = new Uint32Array(this.memory.buffer, this.at('order'), rows.length);
    order.set(rows);
    const roll = dice(7);
    for (let round = 0; round < rounds; round++) {
      for (let last = order.length - 1; last > 0; last--) {
        const other = roll() % (last + 1);
        const one = order[last] as number;
        order[last] = order[other] as number;
        order[other] = one;
      }
      this.wasm[loop](this.at('order'), order.length, cost);
    }
  }

  learned(): Learned {
    return { every: this.every().slice(), shares: this.shares().slice() };
  }

  goOnFrom({ every, shares }: Learned): void {
    this.every().set(every);
    this.shares().set(shares);
  }

  /** Takes the share of this lesson out of the weights, as if it had never been learned. */
  forget(row: number): void {
    const own = this.shares().subarray(row * this.padded, (row + 1) * this.padded);
    const change = this.floats('change', this.padded);
    for (let label = 0; label < own.length; label++) change[label] = -(own[label] as number);
    this.wasm.addEvery(row);
    own.fill(0);
  }

  /** The strongest weights alone, which learn on from there to do without the others. */
  settle(rows: readonly number[], rounds: number, cost: number): Strongest {
    const { matrix, labels } = this.course;
    const strongest = keepStrongest(matrix, labels.length, this.every(), this.most);
    this.keep(strongest);
    this.learn(rows, rounds, cost, 'learnKept');
    const values = this.floats('kept', strongest.values.length).slice();
    return { ...strongest, values, bias: this.floats('keptBias', this.padded).slice() };
  }

  /** These weights are those that were kept. */
  keep({ starts, owners, values, bias }: Strongest): void {
    new Uint32Array(this.memory.buffer, this.at('starts'), starts.length).set(starts);
    new Uint8Array(this.memory.buffer, this.at('owners'), owners.length).set(owners);
    this.floats('kept', values.length).set(values);
    this.floats('keptBias', this.padded).set(bias);
  }

  /** The score of each label for a lesson, by the weights that were kept. */
  scoresOf(row: number): Float32Array {
    this.wasm.scoreKept(row);
    return this.floats('scores', this.course.labels.length).slice();
  }
}

/** A trained ranker as one small file: for each label its strongest weights, in whole numbers of eight bits. */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Trained } from './train.ts';

export interface Model {
  labels: string[];
  /** How many written texts tell each label before all else. */
  told: number[];
  bias: Float32Array;
  /** What a weight of 1 stands for, by label. */
  scale: Float32Array;
  /** Sorted. */
  hashes: Uint32Array;
  /** Where the weights of each feature begin. */
  starts: Uint32Array;
  owners: Uint8Array;
  weights: Int8Array;
  /** Fingerprint of what it was trained on. */
  learnedFrom: string;
}

const MAGIC = 'storagebot ranker 3';
const TOP = 127;

/** A label's weights in whole numbers of eight bits, 0 where one is not kept, and what 1 of them stands for. */
interface Rounded {
  weights: Int8Array;
  scale: number;
}

/** The columns of the strongest weights; of two that are as strong, the first. */
function strongest(weights: Float32Array, columns: number, most: number): Iterable<number> {
  const all = Array.from({ length: columns }, (_, column) => column);
  if (most >= columns) return all;
  const size = (column: number) => Math.abs(weights[column] as number);
  return all
    .filter((column) => size(column) !== 0)
    .sort((a, b) => size(b) - size(a) || a - b)
    .slice(0, most);
}

function rounded(weights: Float32Array, columns: number, most: number): Rounded {
  let top = 0;
  for (let column = 0; column < columns; column++) top = Math.max(top, Math.abs(weights[column] as number));
  const scale = (top || 1) / TOP;
  const kept = new Int8Array(columns);
  for (const column of strongest(weights, columns, most))
    kept[column] = Math.round((weights[column] as number) / scale);
  return { weights: kept, scale };
}

/** @param most weights of a label; what was trained with few of them keeps them all. */
export function toModel(trained: Trained, learnedFrom: string, most = Infinity): Model {
  const columns = trained.hashes.length;
  const byLabel = trained.weights.map((weights) => rounded(weights, columns, most));
  const sorted = Uint32Array.from({ length: columns }, (_, column) => column).sort(
    (a, b) => (trained.hashes[a] as number) - (trained.hashes[b] as number),
  );
  const hashes: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const weights: number[] = [];
  for (const column of sorted) {
    byLabel.forEach(({ weights: own }, owner) => {
      if (own[column] === 0) return;
      owners.push(owner);
      weights.push(own[column] as number);
    });
    if (owners.length === starts.at(-1)) continue;
    hashes.push(trained.hashes[column] as number);
    starts.push(owners.length);
  }
  return {
    labels: trained.labels,
    told: trained.told,
    bias: Float32Array.from(trained.weights, (own) => own[columns] as number),
    scale: Float32Array.from(byLabel, ({ scale }) => scale),
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from(starts),
    owners: Uint8Array.from(owners),
    weights: Int8Array.from(weights),
    learnedFrom,
  };
}

/** Each number as the step from the one before: small where they are sorted. */
const stepsOf = (sorted: Uint32Array) => sorted.map((value, index) => value - (sorted[index - 1] ?? 0));

/** The lowest byte of each number, then the second of each, and so on: like beside like packs better. */
function planesOf(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return bytes.map((_, at) => bytes[(at % numbers.length) * 4 + Math.floor(at / numbers.length)] as number);
}

/** Little-endian: a header of JSON, then the tables one behind the other, packed. */
export function pack(model: Model): Buffer {
  const counts = model.starts.subarray(1).map((start, index) => start - (model.starts[index] as number));
  const head = JSON.stringify({
    magic: MAGIC,
    learnedFrom: model.learnedFrom,
    labels: model.labels,
    told: model.told,
    features: model.hashes.length,
    weights: model.weights.length,
  });
  const bytes = (part: ArrayBufferView) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const tables = Buffer.concat([
    bytes(model.bias),
    bytes(model.scale),
    planesOf(stepsOf(model.hashes)),
    bytes(Uint8Array.from(counts)),
    bytes(model.owners),
    bytes(model.weights),
  ]);
  return Buffer.concat([Buffer.from(`${head}\n`), brotliCompressSync(tables)]);
}

function sumUp(planes: Uint8Array): Uint32Array {
  const many = planes.length / 4;
  const sums = new Uint32Array(many);
  const byte = (at: number) => planes[at] as number;
  let sum = 0;
  for (let at = 0; at < many; at++) {
    sum += byte(at) + 256 * byte(many + at) + 65536 * byte(2 * many + at) + 16777216 * byte(3 * many + at);
    sums[at] = sum;
  }
  return sums;
}

/** @throws Error where the file is none of ours. */
export function unpack(file: Buffer): Model {
  const end = file.indexOf('\n') + 1;
  const head = JSON.parse(file.toString('utf8', 0, end));
  if (head.magic !== MAGIC) throw new Error('This is no trained ranker of this version. Run: npm run learn');
  const copy = new Uint8Array(brotliDecompressSync(file.subarray(end))).buffer;
  const labels = head.labels as string[];
  const told = head.told as number[];
  let at = 0;
  const next = (length: number) => {
    at += length;
    return at - length;
  };
  const bias = new Float32Array(copy, next(labels.length * 4), labels.length);
  const scale = new Float32Array(copy, next(labels.length * 4), labels.length);
  const hashes = sumUp(new Uint8Array(copy, next(head.features * 4), head.features * 4));
  const counts = new Uint8Array(copy, next(head.features), head.features);
  const owners = new Uint8Array(copy, next(head.weights), head.weights);
  const weights = new Int8Array(copy, next(head.weights), head.weights);
  const starts = new Uint32Array(head.features + 1);
  counts.forEach((many, index) => {
    starts[index + 1] = (starts[index] as number) + many;
  });
  return { labels, told, bias, scale, hashes, starts, owners, weights, learnedFrom: head.learnedFrom };
}

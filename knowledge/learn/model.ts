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

interface Kept {
  hash: number;
  owner: number;
  weight: number;
}

/** The strongest weights of a label, rounded to eight bits. */
function strongest(trained: Trained, owner: number, most: number): { kept: Kept[]; scale: number } {
  const weights = trained.weights[owner] as Float32Array;
  const order: number[] = [];
  for (let column = 0; column < trained.hashes.length; column++) if (weights[column] !== 0) order.push(column);
  order.sort((a, b) => Math.abs(weights[b] as number) - Math.abs(weights[a] as number) || a - b);
  const scale = Math.abs(weights[order[0] as number] ?? 1) / TOP || 1;
  const kept = order.slice(0, most).map((column) => ({
    hash: trained.hashes[column] as number,
    owner,
    weight: Math.round((weights[column] as number) / scale),
  }));
  return { kept: kept.filter(({ weight }) => weight !== 0), scale };
}

/** @param most weights of a label; what was trained with few of them keeps them all. */
export function toModel(trained: Trained, learnedFrom: string, most = Infinity): Model {
  const parts = trained.labels.map((_, owner) => strongest(trained, owner, most));
  const all = parts.flatMap(({ kept }) => kept).sort((a, b) => a.hash - b.hash || a.owner - b.owner);
  const hashes: number[] = [];
  const starts: number[] = [];
  all.forEach(({ hash }, index) => {
    if (hashes.at(-1) === hash) return;
    hashes.push(hash);
    starts.push(index);
  });
  return {
    labels: trained.labels,
    told: trained.told,
    bias: Float32Array.from(trained.weights, (weights) => weights[weights.length - 1] as number),
    scale: Float32Array.from(parts, ({ scale }) => scale),
    hashes: Uint32Array.from(hashes),
    starts: Uint32Array.from([...starts, all.length]),
    owners: Uint8Array.from(all, ({ owner }) => owner),
    weights: Int8Array.from(all, ({ weight }) => weight),
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

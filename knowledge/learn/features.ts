/**
 * Text → features: words, pairs of words, and pieces of three to five letters, each kind of length one.
 * Features are hashes, so that a trained file needs no words; everything is whole-number or exactly rounded arithmetic,
 * so that every machine gets the same.
 */

import { GUID } from '../shapes.ts';
import { withoutRoutine } from './routine.ts';

export interface Vector {
  /** Hashes of the features, in the order in which they first stand in the text. */
  hashes: Uint32Array;
  /** How much of each; the words together have length 1, and so have the pieces. */
  values: Float32Array;
}

/** A paste says what it has to say at its beginning and its end. */
const HEAD = 4000;
const TAIL = 2000;
const LONGEST_WORD = 40;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

const WORD = /[\p{L}\p{N}_$]+/gu;

const IDS = new RegExp(GUID, 'g');

/** Ids, dates, times and long numbers differ in each report and tell nothing by themselves. */
export function normalise(text: string): string {
  const told = withoutRoutine(text);
  const kept = told.length > HEAD + TAIL ? `${told.slice(0, HEAD)}\n${told.slice(-TAIL)}` : told;
  return kept
    .toLowerCase()
    .replace(IDS, ' guid ')
    .replace(/\d{4}-\d\d-\d\d(?:t[\d:.%a-f]{1,20}z?)?/g, ' date ')
    .replace(/\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?/g, ' clock ')
    .replace(/\d{5,}/g, ' bignum ');
}

const SEED = 2166136261;
const step = (hash: number, code: number) => Math.imul(hash ^ code, 16777619);
/** FNV leaves the high bits of short keys alike; this spreads them. */
const finish = (hash: number) => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

function hashText(kind: number, text: string): number {
  let hash = step(SEED, kind);
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return finish(hash);
}

const A_WORD = 1;
const A_PAIR = 2;
const A_PIECE = 3;

export const hashWord = (word: string) => hashText(A_WORD, word);
export const hashPair = (first: string, second: string) => hashText(A_PAIR, `${first} ${second}`);

/** Calls back with each piece of three to five letters of a word, blanks at both ends included. */
export function piecesOf(word: string, take: (hash: number) => void): void {
  const padded = ` ${word.slice(0, LONGEST_WORD)} `;
  for (let from = 0; from + SHORTEST_PIECE <= padded.length; from++) {
    let hash = step(SEED, A_PIECE);
    const to = Math.min(padded.length, from + LONGEST_PIECE);
    for (let index = from; index < to; index++) {
      hash = step(hash, padded.charCodeAt(index));
      if (index - from + 1 >= SHORTEST_PIECE) take(finish(hash));
    }
  }
}

export const wordsIn = (normal: string): string[] => normal.match(WORD) ?? [];

const count = (counts: Map<number, number>, hash: number) => counts.set(hash, (counts.get(hash) ?? 0) + 1);

/** What repeats counts a little more: twice 1.5, four times 2, a hundred times 4. */
const often = (times: number) => 1 + 0.5 * (31 - Math.clz32(times));

function append(counts: Map<number, number>, into: { hashes: number[]; values: number[] }): void {
  let squares = 0;
  for (const times of counts.values()) squares += often(times) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (const [hash, times] of counts) {
    into.hashes.push(hash);
    into.values.push(often(times) / length);
  }
}

export function vectorOf(text: string): Vector {
  const normal = normalise(text);
  const words = new Map<number, number>();
  const pieces = new Map<number, number>();
  let before: string | undefined;
  for (const word of wordsIn(normal)) {
    count(words, hashWord(word));
    if (before !== undefined) count(words, hashPair(before, word));
    before = word;
  }
  for (const word of normal.split(/\s+/)) if (word !== '') piecesOf(word, (hash) => count(pieces, hash));
  const all = { hashes: [], values: [] };
  append(words, all);
  append(pieces, all);
  return { hashes: Uint32Array.from(all.hashes), values: Float32Array.from(all.values) };
}

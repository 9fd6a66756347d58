/**
 * Text → features: words, pairs of words, and pieces of three to five letters, each kind of length one. Where a language
 * writes no blanks, two letters are a piece as well: most of its words are as short. What was recognised stands beside them,
 * and the words of the field in English, where the text is in another language.
 * Features are hashes, so that a trained file needs no words; everything is whole-number or exactly rounded arithmetic,
 * so that every machine gets the same.
 */

import { apartFromKana, isInWord, isSpace, isUnspaced, plainLetters } from '../text/letters.ts';
import { GUID } from '../text/shapes.ts';
import { reportInEnglish } from '../words/abroad.ts';
import type { Mark } from './marks.ts';
import { withoutRoutine } from './routine.ts';
import { Tally } from './tally.ts';

export interface Vector {
  /** Hashes of the features, in the order in which they first stand in the text. */
  hashes: Uint32Array;
  /** How much of each; the words together have length 1, and so have the pieces. */
  values: Float32Array;
  /** How many words the text has, each time that one stands there. */
  words: number;
}

/** A paste says what it has to say at its beginning and its end. */
const HEAD = 4000;
const TAIL = 2000;
const LONGEST_WORD = 40;
/** What stands between two blanks is a whole sentence there. */
const LONGEST_UNSPACED = 300;
/** Letters of a word there, about. */
const UNSPACED_WORD = 3;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 5;

const IDS = new RegExp(GUID, 'g');

/** Ids, dates, times and long numbers differ in each report and tell nothing by themselves. */
export function normalise(text: string): string {
  const told = withoutRoutine(text);
  const kept = told.length > HEAD + TAIL ? `${told.slice(0, HEAD)}\n${told.slice(-TAIL)}` : told;
  const spaced = kept
    .toLowerCase()
    .replace(IDS, ' guid ')
    .replace(/\d{4}-\d\d-\d\d(?:t[\d:.%a-f]{1,20}z?)?/g, ' date ')
    .replace(/\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?/g, ' clock ')
    .replace(/\d{5,}/g, ' bignum ');
  return apartFromKana(spaced);
}

/** Taken once: looked up anew for every letter they cost more than all else where code runs in a context of its own, as tests do. */
const { imul, clz32, max, min, sqrt } = Math;
const SEED = 2166136261;
const step = (hash: number, code: number) => imul(hash ^ code, 16777619);
/** FNV leaves the high bits of short keys alike; this spreads them. */
const finish = (hash: number) => {
  const mixed = imul(hash ^ (hash >>> 15), 2246822507);
  return (mixed ^ (mixed >>> 13)) >>> 0;
};

const A_WORD = step(SEED, 1);
const A_PAIR = step(SEED, 2);
const A_PIECE = step(SEED, 3);
const A_MARK = step(SEED, 4);
const BLANK = 32;

/** Words, and pairs of them with a blank between; how many words there are. */
function countWords(normal: string, tally: Tally): number {
  let words = 0;
  // Of the pairs that the word before begins.
  let begun = 0;
  for (let at = 0; at < normal.length; at++) {
    if (!isInWord(normal, at)) continue;
    let [word, pair, next] = [A_WORD, begun, A_PAIR];
    let unspaced = 0;
    for (; at < normal.length && isInWord(normal, at); at++) {
      const code = normal.charCodeAt(at);
      if (isUnspaced(code)) unspaced += 1;
      word = step(word, code);
      pair = step(pair, code);
      next = step(next, code);
    }
    tally.add(finish(word));
    if (words > 0) tally.add(finish(pair));
    begun = step(next, BLANK);
    words += max(1, Math.round(unspaced / UNSPACED_WORD));
  }
  return words;
}

/** Pieces of one word, the blanks at both its ends included. */
function countPiecesOf(normal: string, from: number, to: number, tally: Tally): void {
  const letter = (at: number) => (at < from || at >= to ? BLANK : normal.charCodeAt(at));
  for (let start = from - 1; start + SHORTEST_PIECE <= to + 1; start++) {
    const end = min(to + 1, start + LONGEST_PIECE);
    let hash = A_PIECE;
    for (let at = start; at < end; at++) {
      hash = step(hash, letter(at));
      const isShort = at - start + 1 < SHORTEST_PIECE;
      if (!isShort || (at > start && isUnspaced(letter(at)) && isUnspaced(letter(start)))) tally.add(finish(hash));
    }
  }
}

function countPieces(normal: string, tally: Tally): void {
  for (let at = 0; at < normal.length; at++) {
    if (isSpace(normal.charCodeAt(at))) continue;
    const from = at;
    let unspaced = false;
    for (; at < normal.length && !isSpace(normal.charCodeAt(at)); at++) unspaced ||= isUnspaced(normal.charCodeAt(at));
    countPiecesOf(normal, from, min(at, from + (unspaced ? LONGEST_UNSPACED : LONGEST_WORD)), tally);
  }
}

/** What repeats counts a little more: twice 1.5, four times 2, a hundred times 4. */
const often = (times: number) => 1 + 0.5 * (31 - clz32(times));

/** Writes what was counted behind `from`, together of length 1. */
function write(tally: Tally, { hashes, values }: Vector, from: number): void {
  let squares = 0;
  for (let place = 0; place < tally.size; place++) squares += often(tally.countAt(place)) ** 2;
  const length = sqrt(squares) || 1;
  for (let place = 0; place < tally.size; place++) {
    hashes[from + place] = tally.hashAt(place);
    values[from + place] = often(tally.countAt(place)) / length;
  }
}

/** What was recognised is so long together, at most. */
const OF_MARKS = 0.3;

function hashOfMark(name: string): number {
  let hash = A_MARK;
  for (let at = 0; at < name.length; at++) hash = step(hash, name.charCodeAt(at));
  return finish(hash);
}

function writeMarks(marks: readonly Mark[], { hashes, values }: Vector, from: number): void {
  const length = Math.sqrt(marks.reduce((sum, { much }) => sum + much * much, 0));
  marks.forEach(({ name, much }, place) => {
    hashes[from + place] = hashOfMark(name);
    values[from + place] = (OF_MARKS * much) / Math.max(1, length);
  });
}

const inWords = new Tally();
const inPieces = new Tally();

function vectorIn(normal: string, english: string): Vector {
  inWords.clear();
  inPieces.clear();
  const words = countWords(normal, inWords);
  countPieces(normal, inPieces);
  countWords(english, inWords);
  countPieces(english, inPieces);
  const size = inWords.size + inPieces.size;
  const vector = { hashes: new Uint32Array(size), values: new Float32Array(size), words };
  write(inWords, vector, 0);
  write(inPieces, vector, inWords.size);
  return vector;
}

function withMarks({ hashes, values, words }: Vector, marks: readonly Mark[]): Vector {
  const size = hashes.length + marks.length;
  const vector = { hashes: new Uint32Array(size), values: new Float32Array(size), words };
  vector.hashes.set(hashes);
  vector.values.set(values);
  writeMarks(marks, vector, hashes.length);
  return vector;
}

/** Several rankers look at one text, one after the other, with or without the end of its line. Whoever gets it must not change it. */
let last: { normal: string; vector: Vector } | undefined;

function vectorOfWords(normal: string): Vector {
  if (last?.normal !== normal) last = { normal, vector: vectorIn(plainLetters(normal), reportInEnglish(normal)) };
  return last.vector;
}

/** @param marks what was recognised in the text; where nobody looked, its words alone speak */
export function vectorOf(text: string, marks: readonly Mark[] = []): Vector {
  const vector = vectorOfWords(normalise(text).trim());
  return marks.length === 0 ? vector : withMarks(vector, marks);
}

/** Of what is said in a talk: what somebody means hangs on other words than the field's, and is learned in each language. */
export const vectorOfSaying = (text: string): Vector => vectorIn(normalise(text), '');

/**
 * Words that are said where the same is meant get like places in a space of few dimensions, so that "nobody may be cut off"
 * is near to what "no downtime" stands beside on any page: latent semantic analysis (Deerwester and others 1990), with the
 * rows as documents. learnMeaning.ts finds the places. Pure.
 */

export interface Meaning {
  dimensions: number;
  /** By number of a term: the place of its word, or -1. */
  words: Int32Array;
  /** By place of a word: where it stands, its length UNIT. */
  vectors: Int8Array;
  /** By row: where it stands, of length 1. */
  rows: Float32Array;
  /** By row: its first sentence. */
  begins: Uint32Array;
  /** By sentence: where it stands, its length UNIT. */
  sentences: Int8Array;
  /** By sentence: 1 if it denies. */
  denies: Uint8Array;
}

export const UNIT = 127;

type Space = Pick<Meaning, 'dimensions' | 'words' | 'vectors'>;

/** The numbers of terms of one sentence, each with how much it tells → where the sentence stands, of length 1 or 0. */
export function placeOf(terms: Iterable<[number, number]>, { dimensions, words, vectors }: Space): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const [term, tells] of terms) {
    const word = words[term] as number;
    if (word < 0) continue;
    const from = word * dimensions;
    for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] as number) + tells * (vectors[from + at] as number);
  }
  return ofLengthOne(sum);
}

export function ofLengthOne(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const one of vector) squares += one * one;
  const length = Math.sqrt(squares) || 1;
  return vector.map((one) => one / length);
}

/** -1..1: how near a row is to where a sentence stands. */
export function nearnessTo(sentence: Float32Array, { dimensions, rows }: Meaning, row: number): number {
  const from = row * dimensions;
  let sum = 0;
  for (let at = 0; at < dimensions; at++) sum += (sentence[at] as number) * (rows[from + at] as number);
  return sum;
}

/** Whether a sentence of a row denies. */
export function anyDenies({ begins, denies }: Meaning, row: number): boolean {
  for (let one = begins[row] as number; one < (begins[row + 1] as number); one++) if (denies[one] === 1) return true;
  return false;
}

/** "It is on" and "it is not on" share their words; one that denies what the other affirms is so much further off. */
const THE_CONTRARY = 0.1;

/** -1..1: how near the nearest sentence of a row is. */
export function nearestIn(
  sentence: Float32Array,
  denies: boolean,
  { dimensions, begins, sentences, denies: denied }: Meaning,
  row: number,
): number {
  let nearest = -1;
  for (let one = begins[row] as number; one < (begins[row + 1] as number); one++) {
    let sum = 0;
    for (let at = 0; at < dimensions; at++)
      sum += (sentence[at] as number) * (sentences[one * dimensions + at] as number);
    const near = sum / UNIT - ((denied[one] === 1) === denies ? 0 : THE_CONTRARY);
    if (near > nearest) nearest = near;
  }
  return nearest;
}

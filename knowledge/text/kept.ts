/**
 * Texts and names laid out as numbers and bytes: tens of thousands of them are read from a file in no time, and lie outside
 * the heap. Pure.
 */
import { hashOf } from './hash.ts';

/** Texts one behind the other, in UTF-8. */
export interface KeptTexts {
  bytes: Uint8Array;
  /** Where each begins, and the last one ends. */
  begins: Uint32Array;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** Where each of so many pieces begins that stand one behind the other, and where the last one ends. */
export function beginsOf(lengths: readonly number[]): Uint32Array {
  const begins = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, place) => {
    begins[place + 1] = (begins[place] as number) + length;
  });
  return begins;
}

export function keepTexts(texts: readonly string[]): KeptTexts {
  const all = texts.map((text) => ENCODER.encode(text));
  const begins = beginsOf(all.map(({ length }) => length));
  const bytes = new Uint8Array(begins.at(-1) ?? 0);
  all.forEach((text, place) => {
    bytes.set(text, begins[place]);
  });
  return { bytes, begins };
}

export const textAt = ({ bytes, begins }: KeptTexts, place: number): string =>
  DECODER.decode(bytes.subarray(begins[place], begins[place + 1]));

/**
 * A number for each of many names, which themselves are not kept: each is known by two numbers of 32 bits that are worked
 * out from it. Of ten billion names that are none of these one is taken for one of them.
 */
export interface KeptNames {
  /** In order. */
  firsts: Uint32Array;
  /** Beside each. */
  seconds: Uint32Array;
  numbers: Uint32Array;
}

const ANOTHER_SEED = 0x9747b28c;
const secondOf = (name: string) => hashOf(name, ANOTHER_SEED);

/** The number of each is its place. */
export function keepNames(names: readonly string[]): KeptNames {
  const all = names
    .map((name, number) => ({ first: hashOf(name), second: secondOf(name), number }))
    .sort((one, other) => one.first - other.first);
  return {
    firsts: Uint32Array.from(all, ({ first }) => first),
    seconds: Uint32Array.from(all, ({ second }) => second),
    numbers: Uint32Array.from(all, ({ number }) => number),
  };
}

/** The place of the first number that is no smaller, in numbers that stand in order. */
export function firstFrom(inOrder: Uint32Array, number: number): number {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((inOrder[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Undefined for a name that is none of them. */
export function numberOf({ firsts, seconds, numbers }: KeptNames, name: string): number | undefined {
  const first = hashOf(name);
  let place = firstFrom(firsts, first);
  if (firsts[place] !== first) return undefined;
  const second = secondOf(name);
  while (firsts[place] === first && seconds[place] !== second) place++;
  return firsts[place] === first ? numbers[place] : undefined;
}

/** Lists of numbers one behind the other. */
export interface KeptLists {
  begins: Uint32Array;
  numbers: Uint32Array;
}

export const keepLists = (lists: readonly (readonly number[])[]): KeptLists => ({
  begins: beginsOf(lists.map(({ length }) => length)),
  numbers: Uint32Array.from(lists.flat()),
});

export const listAt = ({ begins, numbers }: KeptLists, place: number): Uint32Array =>
  numbers.subarray(begins[place], begins[place + 1]);

/**
 * Parts of cards that come again: the steps of a page, the folds below them. They are drawn, printed as JSON and put into
 * words once for all who are shown the same, however differently they told their trouble.
 */
import { getOrMake, recent } from '../../../knowledge/recent.ts';
import type { Element } from './elements.ts';

/** With what it is drawn from and its JSON, a part is some twenty kilobytes. */
const FEWEST = 150;

const known = recent<string, Element[]>(FEWEST);

/** Something as JSON, and how many bytes that takes in a message. */
export interface Print {
  json: string;
  bytes: number;
}

const kept = new WeakMap<Element, { print: Print; words?: string }>();

/** A key of whole texts would be as long as the card: each has a number. */
const FEWEST_TEXTS = 2_000;
const numbers = recent<string, number>(FEWEST_TEXTS);
let newest = 0;

function numberOf(text: string): number {
  return getOrMake(numbers, text, () => ++newest);
}

export function print(value: unknown): Print {
  const json = JSON.stringify(value);
  return { json, bytes: Buffer.byteLength(json) };
}

/** @param from all that the parts are drawn from, and a name for them. Nothing may change a part after that. */
export function drawnOnce(from: readonly unknown[], draw: () => Element[]): Element[] {
  const key = from.map((one) => numberOf(String(one))).join(' ');
  return getOrMake(known, key, () => {
    const drawn = draw();
    for (const one of drawn) kept.set(one, { print: print(one) });
    return drawn;
  });
}

/** An element as JSON. */
export const printOf = (element: Element): Print => kept.get(element)?.print ?? print(element);

/** An element in words, as `read` reads it. */
export function wordsOnce(element: Element, read: (element: Element) => string): string {
  const again = kept.get(element);
  if (!again) return read(element);
  again.words ??= read(element);
  return again.words;
}

/**
 * Parts of cards that come again: the steps of a page, the folds below them. They are drawn, printed as JSON and put into
 * words once for all who are shown the same, however differently they told their trouble.
 */
import { LRUCache } from 'lru-cache';
import type { Element } from './elements.ts';

/** With what it is drawn from and its JSON, a part is some twenty kilobytes. */
const MOST = 250;

const known = new LRUCache<string, Element[]>({ max: MOST });
const kept = new WeakMap<Element, { print: string; words?: string }>();

/** A key of whole texts would be as long as the card: each has a number. */
const MOST_TEXTS = 3_000;
const numbers = new LRUCache<string, number>({ max: MOST_TEXTS });
let newest = 0;

function numberOf(text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  newest += 1;
  numbers.set(text, newest);
  return newest;
}

/** @param from all that the parts are drawn from, and a name for them. Nothing may change a part after that. */
export function drawnOnce(from: readonly unknown[], draw: () => Element[]): Element[] {
  const key = from.map((one) => numberOf(String(one))).join(' ');
  const there = known.get(key);
  if (there) return there;
  const drawn = draw();
  for (const one of drawn) kept.set(one, { print: JSON.stringify(one) });
  known.set(key, drawn);
  return drawn;
}

/** An element as JSON. */
export const printOf = (element: Element): string => kept.get(element)?.print ?? JSON.stringify(element);

/** An element in words, as `read` reads it. */
export function wordsOnce(element: Element, read: (element: Element) => string): string {
  const again = kept.get(element);
  if (!again) return read(element);
  again.words ??= read(element);
  return again.words;
}

/** Texts, names and lists that are laid out as numbers and bytes. */
import { keepLists, keepNames, keepTexts, listAt, numberOf, textAt } from '../../../knowledge/text/kept.ts';

test.each([
  ['of three scripts', ['blob', 'Schlüssel gültig', '共有キー', 'a “quote”']],
  ['empty ones', ['', 'a', '']],
])('texts %s are read as they were', (_name, texts) => {
  const kept = keepTexts(texts);
  expect(texts.map((_text, place) => textAt(kept, place))).toEqual(texts);
});

test('each name has the number of its place, and no other name has one', () => {
  const names = Array.from({ length: 50_000 }, (_name, number) => `container-${number.toString(36)}`);
  const kept = keepNames(names);
  expect(names.findIndex((name, number) => numberOf(kept, name) !== number)).toBe(-1);
  expect(names.findIndex((name) => numberOf(kept, `${name}/`) !== undefined)).toBe(-1);
  expect(numberOf(kept, '')).toBeUndefined();
});

test('names of which the first number is the same are told apart by the second', () => {
  // Two words whose FNV-1a hash of 32 bits is the same (https://softwareengineering.stackexchange.com/a/145633).
  const kept = keepNames(['costarring', 'liquid']);
  expect(kept.firsts[0]).toBe(kept.firsts[1]);
  expect(['costarring', 'liquid', 'liquids'].map((name) => numberOf(kept, name))).toEqual([0, 1, undefined]);
});

test('lists of any length', () => {
  const kept = keepLists([[3, 1], [], [7]]);
  expect([0, 1, 2].map((place) => [...listAt(kept, place)])).toEqual([[3, 1], [], [7]]);
});

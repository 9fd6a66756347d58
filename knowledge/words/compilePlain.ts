/** Reads plain.yaml and makes one regular expression of its lists. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { mustRead, wordList } from './lists.ts';

export const plainSchema = z.strictObject({
  phrases: wordList,
  small: wordList,
  time: wordList,
  fails: wordList,
  places: wordList,
});

export function compilePlain(file: string): string {
  return sourceOfAll(Object.values(mustRead(file, plainSchema)).flat());
}

/** Reads belonging.yaml and makes a regular expression of each of its lists. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { KINDS, type Sources } from './belonging.ts';
import { mustRead, wordList } from './lists.ts';

const groups = z.record(z.string(), wordList);
export const belongingSchema = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, groups])) as Record<(typeof KINDS)[number], typeof groups>,
);

export function compileBelonging(file: string): Sources {
  const lists = mustRead(file, belongingSchema);
  return Object.fromEntries(KINDS.map((kind) => [kind, sourceOfAll(Object.values(lists[kind]).flat())])) as Sources;
}

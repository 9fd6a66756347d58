/** Reads belonging.yaml and makes one lexicon of its lists. */
import { z } from 'zod';
import { compileLists } from '../phrases/compileLists.ts';
import type { NamedLists } from '../phrases/namedLists.ts';
import { KINDS, type Kind } from './belonging.ts';
import { mustRead, wordList } from './lists.ts';

const groups = z.record(z.string(), wordList);
export const belongingSchema = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, groups])) as Record<Kind, typeof groups>,
);

export function compileBelonging(file: string): NamedLists<Kind> {
  const lists = mustRead(file, belongingSchema);
  const all = KINDS.map((kind) => [kind, Object.values(lists[kind]).flat()]);
  return compileLists(Object.fromEntries(all) as Record<Kind, string[]>);
}

/** The trained ranker of causes, read once. */
import { join } from 'node:path';
import { keptModel } from './kept.ts';
import type { Model } from './model.ts';

export const RANKER_FILE = join(import.meta.dirname, 'ranker.bin');

let known: Model | undefined;

export function causeRanker(): Model {
  known ??= keptModel('ranker', RANKER_FILE);
  return known;
}

/** The trained ranker of causes, read once. */
import { join } from 'node:path';
import { keptScorer } from './kept.ts';
import type { Scorer } from './scorer.ts';

export const RANKER_FILE = join(import.meta.dirname, 'ranker.bin');

let known: Scorer | undefined;

export function causeRanker(): Scorer {
  known ??= keptScorer('ranker', RANKER_FILE);
  return known;
}

/** The trained ranker of causes, read once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, unpack } from './model.ts';

export const RANKER_FILE = join(import.meta.dirname, 'ranker.bin');

let known: Model | undefined;

export function causeRanker(): Model {
  known ??= unpack(readFileSync(RANKER_FILE));
  return known;
}

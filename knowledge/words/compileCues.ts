/** Reads cues.yaml and makes a regular expression of each of its lists. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { CUES, type Cue, type CueSources } from './cues.ts';
import { mustRead, wordList } from './lists.ts';

export const cuesSchema = z.strictObject(
  Object.fromEntries(CUES.map((cue) => [cue, wordList])) as Record<Cue, typeof wordList>,
);

export function compileCues(file: string): CueSources {
  const lists = mustRead(file, cuesSchema);
  return Object.fromEntries(CUES.map((cue) => [cue, sourceOfAll(lists[cue])])) as CueSources;
}

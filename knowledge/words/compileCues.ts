/** Reads cues.yaml and makes one lexicon of its lists. */
import { z } from 'zod';
import { compileLists } from '../phrases/compileLists.ts';
import type { NamedLists } from '../phrases/namedLists.ts';
import { CUES, type Cue } from './cues.ts';
import { mustRead, wordList } from './lists.ts';

export const cuesSchema = z.strictObject(
  Object.fromEntries(CUES.map((cue) => [cue, wordList])) as Record<Cue, typeof wordList>,
);

export const compileCues = (file: string): NamedLists<Cue> => compileLists(mustRead(file, cuesSchema));

/** Reads synonyms.yaml and compiles how people say it into one lexicon. */
import { z } from 'zod';
import { placesByTerm } from '../phrases/lexicon.ts';
import { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { sourceOf } from '../phrases/wordList.ts';
import { mustRead, wordList } from './lists.ts';
import type { Synonyms } from './synonyms.ts';

export const synonymsSchema = z.record(z.string().min(1), wordList);

export function compileSynonyms(file: string): Synonyms {
  const builder = new LexiconBuilder();
  const written = Object.entries(mustRead(file, synonymsSchema)).map(([words, said]) => ({
    words,
    terms: said.map((text) => builder.add({ source: sourceOf(text.toLowerCase()), flags: 'g' })),
  }));
  return { lexicon: builder.build(), written, writtenOf: placesByTerm(written, ({ terms }) => terms) };
}

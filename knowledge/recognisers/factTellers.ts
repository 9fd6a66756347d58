/** What tells a fact in a text, as the pages of knowledge/facts say: shapes that tools and services print, and how people say it. */
import { factPages } from '../facts/facts.ts';
import type { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { like, pattern } from '../phrases/phrase.ts';
import type { FactTeller } from './vocabulary.ts';

const IN_BRACKETS = '$1';

/** In the order in which they count: of one fact the first one. */
export function factTellers(terms: LexiconBuilder): FactTeller[] {
  return [...factPages().values()].flatMap(({ matter: { fact, tells = [] } }) =>
    tells.map(({ value, says = [], prints = [] }) => ({
      fact,
      value: value === IN_BRACKETS ? undefined : value,
      terms: [...prints.map((source) => terms.add(pattern(source))), ...says.map((phrase) => terms.add(like(phrase)))],
    })),
  );
}

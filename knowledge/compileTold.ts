/** Compiles the phrases of told.yaml into one lexicon. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { FactName, Facts } from './facts.ts';
import { placesByTerm } from './phrases/lexicon.ts';
import { LexiconBuilder } from './phrases/lexiconBuilder.ts';
import { like } from './phrases/phrase.ts';
import { unspaced } from './phrases/unspaced.ts';
import type { ToldVocabulary } from './told.ts';

interface Page {
  words: Record<string, string>;
  unasked: Record<FactName, string>;
  implied: Record<string, Facts>;
  facts: Record<FactName, Record<string, string[]>>;
}

const NEVER = '-';
/** A value may stand twice, before and behind another one. */
const REMARK = / \(.*\)$/;

/** Put in its place, a list of words stays one group: brackets do not stand within brackets. */
function withWords(phrase: string, words: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (all, name: string, at: number) => {
    const group = words[name] ?? all;
    const depth = (phrase.slice(0, at).match(/\(/g) ?? []).length - (phrase.slice(0, at).match(/\)/g) ?? []).length;
    return depth > 0 ? group.slice(1, -1) : group;
  });
}

export function compileTold(file: string): ToldVocabulary {
  const { words, unasked, implied, facts } = parse(readFileSync(file, 'utf8')) as Page;
  const builder = new LexiconBuilder();
  const termOf = (phrase: string) => builder.add(like(unspaced(withWords(phrase, words))));
  const besideOf = (phrase: string | undefined) =>
    phrase === undefined ? {} : { beside: phrase === NEVER ? ('never' as const) : termOf(phrase) };
  const tellers = Object.entries(facts).flatMap(([fact, values]) => {
    const beside = besideOf(unasked[fact]);
    return Object.entries(values).map(([value, phrases]) => ({
      fact,
      value: value.replace(REMARK, ''),
      terms: phrases.map(termOf),
      ...beside,
    }));
  });
  const tellersOf = placesByTerm(tellers, ({ terms }) => terms);
  return { lexicon: builder.build(), tellers, tellersOf, implied };
}

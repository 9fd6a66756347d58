/** Makes one lexicon of several lists of words; what each entry needs to stand in a text is worked out from it. */
import { keepLists } from '../text/kept.ts';
import { placesByTerm } from './lexicon.ts';
import { LexiconBuilder } from './lexiconBuilder.ts';
import type { NamedLists } from './namedLists.ts';
import { sourceOf } from './wordList.ts';

/** Texts are compared in lower case. */
export function compileLists<Name extends string>(lists: Record<Name, readonly string[]>): NamedLists<Name> {
  const builder = new LexiconBuilder();
  const names = Object.keys(lists) as Name[];
  const terms = names.map((name) =>
    lists[name].map((entry) => builder.add({ source: sourceOf(entry.toLowerCase()), flags: 'g' })),
  );
  return {
    names,
    terms: keepLists(terms),
    listsOf: placesByTerm(terms, (some) => some),
    lexicon: builder.build(),
  };
}

/** Search over the pages by what heads them. Runs on the server and, without its types, in the browser. */
import type MiniSearch from 'minisearch';

export interface Card {
  /** Such as codes/AZSM1024. */
  path: string;
  name: string;
  title: string;
  /** What else it is asked for by: statuses, aliases, questions. */
  words: string;
}

export type Find = (words: string, most?: number) => Card[];

/** An exact name comes first, then names that begin so, then what reads like it, misspelt or not. */
export function finder(cards: Card[], Index: typeof MiniSearch<Card>, termsOf: (text: string) => string[]): Find {
  const index = new Index({
    idField: 'path',
    fields: ['name', 'title', 'words'],
    tokenize: (text) => termsOf(text),
    processTerm: (term) => term,
    searchOptions: {
      boost: { name: 4, title: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(cards);
  const byPath = new Map(cards.map((card) => [card.path, card]));
  const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  return (words, most = 12) => {
    const said = fold(words);
    if (said === '') return [];
    const exact = cards.filter(({ name }) => fold(name) === said);
    const begun = said.length > 1 ? cards.filter(({ name }) => fold(name).startsWith(said)) : [];
    const like = index.search(words).flatMap(({ id }) => byPath.get(id as string) ?? []);
    return [...new Set([...exact, ...begun.slice(0, most), ...like])].slice(0, most);
  };
}

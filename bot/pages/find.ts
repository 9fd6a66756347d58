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

const NO_WORD = /[^\p{L}\p{N}]+/u;
/** Long pages repeat themselves. */
const MOST_TIMES = 3;

export type Find = (words: string, most?: number) => Card[];

/**
 * An exact name comes first, then names that begin so, then what reads like it, misspelt or not. What holds the very
 * phrase weighs more: "which role" begins many a question of one page, while its terms stand on others too.
 */
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
  const plain = (text: string) => ` ${text.toLowerCase().split(NO_WORD).filter(Boolean).join(' ')}`;
  const texts = cards.map(({ path, title, words }) => [path, plain(`${title} ${words}`)] as const);
  /** One word is weighed by the index alone. */
  const weights = (words: string) => {
    const phrase = plain(words);
    return new Map(
      /\S \S/.test(phrase)
        ? texts.map(([path, text]) => [path, Math.min(text.split(phrase).length, 1 + MOST_TIMES)])
        : [],
    );
  };
  const fold = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '');
  return (words, most = 12) => {
    const said = fold(words);
    if (said === '') return [];
    const exact = cards.filter(({ name }) => fold(name) === said);
    const begun = said.length > 1 ? cards.filter(({ name }) => fold(name).startsWith(said)) : [];
    const weight = weights(words);
    const found = index.search(words, { boostDocument: (path) => weight.get(path) ?? 1 });
    const like = found.flatMap(({ id }) => byPath.get(id as string) ?? []);
    return [...new Set([...exact, ...begun.slice(0, most), ...like])].slice(0, most);
  };
}

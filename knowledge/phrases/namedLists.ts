/**
 * Lists of words and phrases by name: which of them speak in a text. One pass shows the entries that may stand in it, and
 * only their regular expressions are compiled and tried, each where it may stand. Pure.
 */
import { remembered } from '../remembered.ts';
import { cluesIn, Finder, type Lexicon, type Match, type Term } from './lexicon.ts';

/** Plain data, made by compileLists.ts. */
export interface NamedLists<Name extends string> {
  lexicon: Lexicon;
  termsOf: Record<Name, Term[]>;
}

export interface ListReader<Name extends string> {
  /** Whether an entry of the list stands in the text. */
  stands(name: Name, text: string): boolean;
  /** Where the first entry of the list stands in the text. */
  first(name: Name, text: string): Match | undefined;
  /** Where its entries stand in the text, in their order there. */
  all(name: Name, text: string): Match[];
  /** The text without the entries of the list: as it is where none stands in it, else in lower case. */
  without(name: Name, text: string): string;
}

const withBlanks = (text: string, places: readonly Match[]): string =>
  places.reduce((rest, { at, length }) => rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length), text);

/** Lists are asked of a text and of its sentences in turn. */
const FEWEST_TEXTS = 8;

/** @param lists asked for when a text is first read */
export function readerOf<Name extends string>(lists: () => NamedLists<Name>): ListReader<Name> {
  let latest: { text: string; finder: Finder } | undefined;
  const read = remembered((text: string): Finder => {
    const folded = text.toLowerCase();
    const { lexicon } = lists();
    return new Finder(lexicon, cluesIn(lexicon, folded), folded);
  }, FEWEST_TEXTS);
  const finderIn = (text: string): Finder => {
    // A report and its only sentence differ in the end of the line.
    if (latest?.text !== text) latest = { text, finder: read(text.endsWith('\n') ? text.slice(0, -1) : text) };
    return latest.finder;
  };
  return {
    stands(name, text) {
      const finder = finderIn(text);
      return lists().termsOf[name].some((term) => finder.stands(term));
    },
    first(name, text) {
      const finder = finderIn(text);
      const places = lists().termsOf[name].flatMap((term) => {
        const found = finder.first(term);
        return found ? [{ at: found.index, length: found[0].length }] : [];
      });
      return places.sort((a, b) => a.at - b.at)[0];
    },
    all(name, text) {
      const finder = finderIn(text);
      return lists()
        .termsOf[name].flatMap((term) => finder.all(term))
        .sort((a, b) => a.at - b.at);
    },
    without(name, text) {
      const finder = finderIn(text);
      const places = lists().termsOf[name].flatMap((term) => finder.all(term));
      return places.length === 0 ? text : withBlanks(text.toLowerCase(), places);
    },
  };
}

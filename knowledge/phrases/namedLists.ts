/**
 * Lists of words and phrases by name: which of them speak in a text. One pass shows the lists of which an entry may stand
 * in it; only of these, and only the entries that may, regular expressions are compiled and tried, each where it may
 * stand. Pure.
 */
import { once } from '../lazily.ts';
import { remembered } from '../remembered.ts';
import { type KeptLists, listAt } from '../text/kept.ts';
import { type Clues, cluesIn, type Term } from './clues.ts';
import { Finder, type Lexicon, type Match } from './lexicon.ts';

/** Plain data, made by compileLists.ts. */
export interface NamedLists<Name extends string> {
  lexicon: Lexicon;
  /** The place of a name is the number of its list. */
  names: Name[];
  /** By list. */
  terms: KeptLists;
  /** By term: the lists that it is an entry of. */
  listsOf: KeptLists;
}

export interface ListReader<Name extends string> {
  /** Whether there is such a list. */
  has(name: string): boolean;
  /** Whether an entry of the list stands in the text. */
  stands(name: Name, text: string): boolean;
  /** Where the first entry of the list stands in the text. */
  first(name: Name, text: string): Match | undefined;
  /** Where its entries stand in the text, in their order there. */
  all(name: Name, text: string): Match[];
  /** The text without the entries of the list: as it is where none stands in it, else in lower case. */
  without(name: Name, text: string): string;
}

/** A text that lists are asked of. */
interface Read {
  finder: Finder;
  /** By list: 1 where an entry may stand in the text. */
  may: Uint8Array;
}

const withBlanks = (text: string, places: readonly Match[]): string =>
  places.reduce((rest, { at, length }) => rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length), text);

/** Lists are asked of a text and of its sentences in turn. */
const FEWEST_TEXTS = 8;

function mayStand({ names, listsOf }: NamedLists<string>, clues: Clues): Uint8Array {
  const { begins, numbers } = listsOf;
  const may = new Uint8Array(names.length);
  clues.eachTerm((term) => {
    const last = begins[term + 1] as number;
    for (let at = begins[term] as number; at < last; at++) may[numbers[at] as number] = 1;
  });
  return may;
}

/** @param kept asked for when a text is first read */
export function readerOf<Name extends string>(kept: () => NamedLists<Name>): ListReader<Name> {
  let latest: { text: string; read: Read } | undefined;
  const numberOf = once(() => new Map<string, number>(kept().names.map((name, list) => [name, list])));
  const read = remembered((text: string): Read => {
    const folded = text.toLowerCase();
    const clues = cluesIn(kept().lexicon, folded);
    return { finder: new Finder(kept().lexicon, clues, folded), may: mayStand(kept(), clues) };
  }, FEWEST_TEXTS);
  const readOf = (text: string): Read => {
    // A report and its only sentence differ in the end of the line.
    if (latest?.text !== text) latest = { text, read: read(text.endsWith('\n') ? text.slice(0, -1) : text) };
    return latest.read;
  };
  /** What can be asked of the text about a list; undefined where none of its entries stands in it. */
  const askedOf = (name: Name, text: string): { finder: Finder; terms: Iterable<Term> } | undefined => {
    const { finder, may } = readOf(text);
    const list = numberOf().get(name) as number;
    return may[list] === 1 ? { finder, terms: listAt(kept().terms, list) } : undefined;
  };
  const all = (name: Name, text: string): Match[] => {
    const asked = askedOf(name, text);
    if (!asked) return [];
    return [...asked.terms].flatMap((term) => asked.finder.all(term)).sort((a, b) => a.at - b.at);
  };
  return {
    has: (name) => numberOf().has(name),
    stands(name, text) {
      const asked = askedOf(name, text);
      if (!asked) return false;
      for (const term of asked.terms) if (asked.finder.stands(term)) return true;
      return false;
    },
    first(name, text) {
      const asked = askedOf(name, text);
      if (!asked) return undefined;
      let first: Match | undefined;
      for (const term of asked.terms) {
        const found = asked.finder.first(term);
        if (found && (first === undefined || found.index < first.at))
          first = { at: found.index, length: found[0].length };
      }
      return first;
    },
    all,
    without(name, text) {
      const places = all(name, text);
      return places.length === 0 ? text : withBlanks(text.toLowerCase(), places);
    },
  };
}

/** What fits the words that somebody is typing: exact codes first, then what begins so, then what is about it. */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { Knowledge } from '../pages/assemble.ts';
import { preparedOf } from '../pages/prepared.ts';
import { type Found, type Offer, offered, offersOf } from './offers.ts';

export interface Page {
  skip: number;
  count: number;
}

export interface Suggestions {
  offers: Offer[];
  /** On all pages. */
  total: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]+/g;
const pairs = (run: string) =>
  run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

/** Words as they are typed, and the parts of CamelCase names; Japanese in pairs of signs. */
export function wordsIn(text: string): string[] {
  const whole = text.toLowerCase().replace(CJK, ' ').match(WORD) ?? [];
  const parts =
    text
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .replace(CJK, ' ')
      .match(WORD) ?? [];
  return [...new Set([...whole, ...parts, ...(text.match(CJK) ?? []).flatMap(pairs)])];
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:http|status|error|code)\s+(?=\S)/, '')
    .replace(/[\s_\-:.]+/g, '');

/** Numbers are typed exactly: AZSM1028 is no slip of AZSM1027. */
const slips = (term: string) =>
  term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : term.length < 15 ? 2 : 3;

type Row = Found & { id: number; alias: string };

interface Shelf {
  found: Found[];
  index: MiniSearch<Row>;
  /** Folded name or alias → rows. */
  named: Map<string, number[]>;
  vocabulary: string[];
}

const OPTIONS = {
  fields: ['name', 'alias', 'title', 'questions'],
  tokenize: wordsIn,
  processTerm: (term: string) => term,
};

/** What is kept of it, as JSON: so many small objects are read ten times faster so, and leave no garbage. */
const keptOf = (knowledge: Knowledge): ReturnType<typeof make> =>
  JSON.parse(preparedOf(knowledge, 'suggest', () => JSON.stringify(make(knowledge))));

/** Reads every page and every translation. */
function make(knowledge: Knowledge) {
  const found = offersOf(knowledge);
  const index = new MiniSearch<Row>(OPTIONS);
  index.addAll(found.map((one, id) => ({ id, alias: one.words.join(' '), ...one })));
  const texts = found.map(({ name, words, title, questions }) => [name, ...words, title, questions].join(' '));
  return { found, index: index.toJSON(), vocabulary: [...new Set(texts.flatMap(wordsIn))] };
}

function build(knowledge: Knowledge): Shelf {
  const { found, index, vocabulary } = keptOf(knowledge);
  const named = new Map<string, number[]>();
  for (const [id, { name, words }] of found.entries())
    for (const word of [name, ...words]) named.set(fold(word), [...(named.get(fold(word)) ?? []), id]);
  return { found, index: MiniSearch.loadJS<Row>(index, OPTIONS), named, vocabulary };
}

const shelves = new WeakMap<Knowledge, Shelf>();

function shelfOf(knowledge: Knowledge): Shelf {
  const known = shelves.get(knowledge) ?? build(knowledge);
  shelves.set(knowledge, known);
  return known;
}

const MOST_COMPLETIONS = 6;

/** What a word with a slip may become once it is typed to its end: `autoriz` → authorization. */
function completions({ vocabulary }: Shelf, term: string): string[] {
  const most = slips(term);
  if (most === 0) return [];
  const away = (word: string) =>
    Math.min(...[-1, 0, 1].map((more) => distance(term, word.slice(0, term.length + more))));
  const near = vocabulary.filter((word) => word[0] === term[0] && word.length >= term.length);
  return near
    .map((word) => ({ word, away: away(word) }))
    .filter((one) => one.away <= Math.min(2, most))
    .sort((one, other) => one.away - other.away || one.word.length - other.word.length)
    .slice(0, MOST_COMPLETIONS)
    .map(({ word }) => word);
}

/** Rows by how well they fit the words, best first. */
function byWords(shelf: Shelf, words: string): number[] {
  const terms = wordsIn(words);
  const last = terms.at(-1);
  const options = {
    boost: { name: 4, alias: 3, title: 3, questions: 1 },
    fuzzy: (term: string) => slips(term) || false,
    prefix: (term: string) => term === last || term.length > 3,
    boostDocument: (id: number) => 1 + (shelf.found[id]?.common ?? 0) / 10,
  };
  const all = shelf.index.search(words, { ...options, combineWith: 'AND' });
  const some = all.length > 0 ? [] : shelf.index.search(words, options);
  const hits = [...all, ...some];
  if (hits.length > 0 || !last) return hits.map(({ id }) => id as number);
  const meant = completions(shelf, last);
  return meant.length === 0
    ? []
    : shelf.index.search(meant.join(' '), { boost: options.boost }).map(({ id }) => id as number);
}

/** Names that begin with what was typed, the shortest first. */
function byBeginning({ named }: Shelf, typed: string): number[] {
  if (typed.length < 2) return [];
  const begun = [...named].filter(([name]) => name.startsWith(typed));
  return begun.sort(([one], [other]) => one.length - other.length).flatMap(([, ids]) => ids);
}

/** The code, status or name that the words are exactly, codes before all else; then what is behind it. */
function byName({ named, found }: Shelf, typed: string): number[] {
  const rank = (id: number) => {
    const { name, family } = found[id] as Found;
    return fold(name) === typed ? (family === 'codes' ? 0 : 1) : 2;
  };
  const ids = [...(named.get(typed) ?? [])].sort((one, other) => rank(one) - rank(other));
  const first = found[ids[0] ?? -1];
  const behind = first && fold(first.name) === typed ? first.causes : [];
  return [...ids, ...behind.flatMap((cause) => named.get(fold(cause)) ?? [])];
}

/** @param language titles of causes are shown in it, and found in each */
export function suggest(knowledge: Knowledge, words: string, { skip, count }: Page, language = 'en'): Suggestions {
  const shelf = shelfOf(knowledge);
  const typed = fold(words.trim());
  const ids = [...new Set([...byName(shelf, typed), ...byBeginning(shelf, typed), ...byWords(shelf, words)])];
  const offers = ids.slice(skip, skip + count).map((id) => offered(shelf.found[id] as Found, language));
  return { offers, total: ids.length };
}

/** Is this, as a whole, the name of something: a code, a status, a cause, a page? */
export function isName(knowledge: Knowledge, words: string): boolean {
  return shelfOf(knowledge).named.has(fold(words.trim()));
}

/** @param asked how often something was asked for here, by name */
export function mostAsked(
  knowledge: Knowledge,
  asked: ReadonlyMap<string, number>,
  { skip, count }: Page,
  language = 'en',
): Suggestions {
  const { found } = shelfOf(knowledge);
  const often = ({ name }: Found) => asked.get(name) ?? 0;
  // Before anybody asked, what is common in the field.
  const wanted = found.filter((one) => often(one) > 0 || one.family === 'causes');
  const sorted = wanted.sort((a, b) => often(b) - often(a) || b.common - a.common || a.name.localeCompare(b.name));
  return { offers: sorted.slice(skip, skip + count).map((one) => offered(one, language)), total: sorted.length };
}

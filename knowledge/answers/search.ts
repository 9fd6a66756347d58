/** Full-text search over everything that the pages say: answers, tables, causes and codes. */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { CodePage, Entry, Knowledge } from '../pages/assemble.ts';
import { preparedOf } from '../pages/prepared.ts';
import { type KeptLists, type KeptNames, keepLists, keepNames, listAt, numberOf } from '../text/kept.ts';
import type { AnswerPage } from './page.ts';
import { termsOf } from './terms.ts';

export interface Hit {
  /** What `explain` finds the page by. */
  name: string;
  family: 'answers' | 'tables' | 'causes' | 'codes';
  title: string;
  score: number;
  /** Share of the question's terms that the page knows, rare ones counting more; 0..1. */
  covers: number;
  /** How like the text is to the nearest question that the page lists; 0..1. */
  alike: number;
}

interface Document {
  id: number;
  name: string;
  family: Hit['family'];
  title: string;
  questions: string;
  words: string;
  text: string;
}

/** What each message is compared with, as numbers: small beside the index, which only a question in words needs. */
interface Questions {
  /** The number of each term. */
  terms: KeptNames;
  /** By term: in how many pages it stands. */
  spread: Uint16Array;
  /** By question or title of a page: its terms, and the place of the page among the answers. */
  termsOf: KeptLists;
  pageOf: Uint16Array;
  /** By term: the questions that it stands in. */
  asked: KeptLists;
  /** How many pages there are. */
  size: number;
  /** The number of each question, as `foldQuestion` writes it. */
  byWords: KeptNames;
  /** By number of such a question: the place of its page among the answers. */
  pages: Uint16Array;
}

interface Shelf extends Questions {
  /** Loads its index when it is first asked. */
  search: MiniSearch<Document>['search'];
}

const FIELDS = ['title', 'questions', 'words', 'text'] as const;
const sectionsText = (page: { sections: { heading: string; text: string }[] }) =>
  page.sections
    .filter(({ heading }) => heading !== 'Samples')
    .map(({ text }) => text)
    .join('\n');

function answers(knowledge: Knowledge): Omit<Document, 'id'>[] {
  return knowledge.answers.map((page) => ({
    name: page.name,
    family: page.family,
    title: page.matter.title,
    questions: page.matter.questions.join('\n'),
    words: page.matter.words.join(' '),
    text: sectionsText(page),
  }));
}

function causes(knowledge: Knowledge): Omit<Document, 'id'>[] {
  return [...knowledge.causes.values()].map((page) => ({
    name: page.matter.cause,
    family: 'causes',
    title: page.matter.title,
    questions: page.matter.tell,
    words: page.matter.cause,
    text: sectionsText(page),
  }));
}

const nameOf = (entry: Entry) => entry.code ?? entry.aliases[0];

/** One document for each code that has a name; the kin of a collecting page differ in code, message and meaning. */
function codes(knowledge: Knowledge): Omit<Document, 'id'>[] {
  return knowledge.entries.flatMap((entry) => {
    const name = nameOf(entry);
    if (!name) return [];
    const page = entry.page as CodePage;
    const alone = (page.matter.entries?.length ?? 0) === 0;
    return [
      {
        name,
        family: 'codes' as const,
        title: page.matter.title,
        questions: [entry.means ?? '', ...entry.messages].join('\n'),
        words: [name, ...entry.aliases, ...entry.status].join(' '),
        text: alone ? sectionsText(page) : '',
      },
    ];
  });
}

export const foldQuestion = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:hi|hello|hey|hallo)\b[ ,!.]*/, '')
    .replace(/[\s?？!。.]+/g, ' ')
    .trim();

const OPTIONS: Options<Document> = {
  fields: [...FIELDS],
  storeFields: ['name', 'family', 'title'],
  tokenize: (text) => termsOf(text),
  processTerm: (term) => term,
  searchOptions: {
    boost: { questions: 3, title: 3, words: 3 },
    fuzzy: (term) => (term.length > 6 && !/[^a-zäöüß]/.test(term) ? 0.15 : false),
  },
};

const documentsOf = (knowledge: Knowledge) => [...answers(knowledge), ...causes(knowledge), ...codes(knowledge)];

/** What takes longest to make of the pages: every word of them, cut to its stem. As text, which takes the least memory. */
function indexAll(knowledge: Knowledge): string {
  const index = new MiniSearch<Document>(OPTIONS);
  index.addAll(documentsOf(knowledge).map((document, id) => ({ id, ...document })));
  return JSON.stringify(index);
}

function questionsIn(knowledge: Knowledge): Questions {
  const documents = documentsOf(knowledge);
  const spread = new Map<string, number>();
  for (const document of documents) {
    const terms = new Set(FIELDS.flatMap((field) => termsOf(document[field])));
    for (const term of terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  const names = [...spread.keys()];
  const numbers = new Map(names.map((term, number) => [term, number]));
  const questions = knowledge.answers.flatMap(({ matter }, page) =>
    [matter.title, ...matter.questions].map((question) => ({ page, terms: new Set(termsOf(question)) })),
  );
  const numbersOf = ({ terms }: { terms: Set<string> }) => [...terms].map((term) => numbers.get(term) as number);
  const asked: number[][] = names.map(() => []);
  questions.forEach((question, place) => {
    for (const term of numbersOf(question)) asked[term]?.push(place);
  });
  const pages = [...new Map(knowledge.answers.flatMap(questionsOf))];
  return {
    terms: keepNames(names),
    spread: Uint16Array.from(spread.values()),
    termsOf: keepLists(questions.map(numbersOf)),
    pageOf: Uint16Array.from(questions, ({ page }) => page),
    asked: keepLists(asked),
    size: documents.length,
    byWords: keepNames(pages.map(([words]) => words)),
    pages: Uint16Array.from(pages, ([, page]) => page),
  };
}

const questionsOf = ({ matter }: AnswerPage, place: number) =>
  matter.questions.map((question): [string, number] => [foldQuestion(question), place]);

function build(knowledge: Knowledge): Shelf {
  const questions = preparedOf(knowledge, 'questions', () => questionsIn(knowledge));
  let loaded: MiniSearch<Document> | undefined;
  const search: Shelf['search'] = (words, options) => {
    loaded ??= MiniSearch.loadJSON<Document>(
      preparedOf(knowledge, 'search', () => indexAll(knowledge)),
      OPTIONS,
    );
    return loaded.search(words, options);
  };
  return { ...questions, search };
}

const shelves = new WeakMap<Knowledge, Shelf>();

function shelfOf(knowledge: Knowledge): Shelf {
  const known = shelves.get(knowledge);
  if (known) return known;
  const shelf = build(knowledge);
  shelves.set(knowledge, shelf);
  return shelf;
}

/** The number of a term; undefined for one that no page knows. */
type Known = number | undefined;

/** A word that no page knows weighs most: the question is about something else. */
const rarity = ({ spread, size }: Shelf, term: Known) =>
  Math.log(1 + size / (1 + (term === undefined ? 0 : (spread[term] as number))));

const knownTerms = ({ terms }: Shelf, all: Iterable<string>): Known[] =>
  Array.from(all, (term) => numberOf(terms, term));

/** What stands only in a page's body is said in passing. */
const IN_PASSING = 0.6;
/** A word that is spelt nearly like one of the page may be another. */
const NEARLY = 0.5;

function coverage(shelf: Shelf, terms: string[], hit: SearchResult): number {
  const headed = new Set(
    Object.entries(hit.match).flatMap(([term, fields]) => (fields.some((field) => field !== 'text') ? [term] : [])),
  );
  const spelt = new Set(hit.terms);
  const nearly = new Set(hit.queryTerms);
  const met = (term: string) => (headed.has(term) ? 1 : spelt.has(term) ? IN_PASSING : nearly.has(term) ? NEARLY : 0);
  const numbers = knownTerms(shelf, terms);
  const known = terms.reduce((sum, term, place) => sum + met(term) * rarity(shelf, numbers[place]), 0);
  const all = weigh(shelf, numbers);
  return all === 0 ? 0 : known / all;
}

function weigh(shelf: Shelf, terms: Iterable<Known>): number {
  let sum = 0;
  for (const term of terms) sum += rarity(shelf, term);
  return sum;
}

/** Cosine of two sets of terms, rare ones counting more. */
function likeness(shelf: Shelf, one: readonly Known[], other: Uint32Array): number {
  const both = one.filter((term) => term !== undefined && other.includes(term));
  const norm = Math.sqrt(weigh(shelf, one) * weigh(shelf, other));
  return norm === 0 ? 0 : weigh(shelf, both) / norm;
}

/** How like a text is to the nearest question of each page that shares a term with it. */
export function likenesses(knowledge: Knowledge, text: string): Map<string, number> {
  const shelf = shelfOf(knowledge);
  const terms = knownTerms(shelf, new Set(termsOf(text)));
  const near = new Set(terms.flatMap((term) => (term === undefined ? [] : [...listAt(shelf.asked, term)])));
  const best = new Map<string, number>();
  for (const question of near) {
    const { name } = knowledge.answers[shelf.pageOf[question] as number] as AnswerPage;
    const alike = likeness(shelf, terms, listAt(shelf.termsOf, question));
    best.set(name, Math.max(best.get(name) ?? 0, alike));
  }
  return best;
}

/** Whether some question speaks of a word. */
export function isAskedAbout(knowledge: Knowledge, word: string): boolean {
  const { terms, asked } = shelfOf(knowledge);
  const number = numberOf(terms, word.toLowerCase());
  return number !== undefined && listAt(asked, number).length > 0;
}

/** "Who are you" has no term that a search could use: it is known word for word. */
export function pageAsked(knowledge: Knowledge, text: string): AnswerPage | undefined {
  const { byWords, pages } = shelfOf(knowledge);
  const number = numberOf(byWords, foldQuestion(text));
  return number === undefined ? undefined : knowledge.answers[pages[number] as number];
}

const MOST = 12;

/** Pages that fit some words, best first. */
export function searchPages(knowledge: Knowledge, words: string, families?: readonly Hit['family'][]): Hit[] {
  const shelf = shelfOf(knowledge);
  const terms = [...new Set(termsOf(words))];
  if (terms.length === 0) return [];
  const alike = likenesses(knowledge, words);
  const hits = shelf.search(words, {
    filter: (result) => !families || families.includes(result.family as Hit['family']),
  });
  return hits.slice(0, MOST).map((hit) => ({
    name: hit.name as string,
    family: hit.family as Hit['family'],
    title: hit.title as string,
    score: hit.score,
    covers: coverage(shelf, terms, hit),
    alike: alike.get(hit.name as string) ?? 0,
  }));
}

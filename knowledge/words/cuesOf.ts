/** Asks pages of cues: what gives a thing away, as people say it in three languages. compileCues.ts reads the pages. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';
import type { Match } from '../phrases/lexicon.ts';
import { type ListReader, type NamedLists, readerOf } from '../phrases/namedLists.ts';
import { CUE_LISTS, type CueOf, type CuePage } from './cueLists.ts';

/** What says it, what has to be said as well, and what takes it back. */
export type Part = 'says' | 'beside' | 'unless';
export const partOf = (name: string, part: Part): string => `${name} ${part}`;

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = (page: CuePage) =>
  (load('./compileCues.ts') as { compileCues(page: CuePage): NamedLists<string> }).compileCues(page);

interface Page {
  has(list: string): boolean;
  reader: ListReader<string>;
}

function open(page: CuePage): Page {
  const lists = once(() => prepared(`cues-${page.replace(/\W/g, '-')}`, () => compile(page)));
  return { has: (list) => lists().termsOf[list] !== undefined, reader: readerOf(lists) };
}

const pages = new Map<CuePage, Page>();

function pageNamed(name: CuePage): Page {
  const page = pages.get(name) ?? open(name);
  pages.set(name, page);
  return page;
}

/** Whether a text says what a list of that page is about, and nothing in it takes that back. */
export function cuesOf<Name extends CuePage>(page: Name): (cue: CueOf<Name>, text: string) => boolean {
  const { has, reader } = pageNamed(page);
  return (cue, text) => {
    const [says, beside, unless] = [partOf(cue, 'says'), partOf(cue, 'beside'), partOf(cue, 'unless')];
    if (!reader.stands(says, text)) return false;
    if (has(beside) && !reader.stands(beside, text)) return false;
    return !(has(unless) && reader.stands(unless, text));
  };
}

/** Where a text says it first, whatever takes it back. */
export function placeOf<Name extends CuePage>(page: Name): (cue: CueOf<Name>, text: string) => Match | undefined {
  const { reader } = pageNamed(page);
  return (cue, text) => reader.first(partOf(cue, 'says'), text);
}

/** All places where a text says it, whatever takes it back. */
export function placesOf<Name extends CuePage>(page: Name): (cue: CueOf<Name>, text: string) => Match[] {
  const { reader } = pageNamed(page);
  return (cue, text) => reader.all(partOf(cue, 'says'), text);
}

/** Of a word that may go on all of it is meant. */
const wholeWord = (text: string, { at, length }: Match): Match => {
  const isWithin = /\w/.test(text.charAt(at + length - 1));
  const [rest = ''] = isWithin ? (/^[\wÀ-ɏ]+/.exec(text.slice(at + length)) ?? []) : [];
  return { at, length: length + rest.length };
};

/** A text with blanks for the words of a list. */
export function withoutCuesOf<Name extends CuePage>(page: Name): (cue: CueOf<Name>, text: string) => string {
  const placesIn = placesOf(page);
  return (cue, text) =>
    placesIn(cue, text)
      .map((place) => wholeWord(text, place))
      .reduce((rest, { at, length }) => rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length), text);
}

/** For an installation that nobody may write to later. */
export function prepareCues(): void {
  for (const page of Object.keys(CUE_LISTS) as CuePage[]) pageNamed(page).has('');
}

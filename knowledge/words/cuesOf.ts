/** Asks pages of cues: what gives a thing away, as people say it in three languages. compileCues.ts reads the pages. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import type { Match } from '../phrases/lexicon.ts';
import { type NamedLists, readerOf } from '../phrases/namedLists.ts';
import { getOrMake } from '../recent.ts';
import type { CueOf, CuePage } from './cueLists.ts';

/** What says it, what has to be said as well, and what takes it back. */
export type Part = 'says' | 'beside' | 'unless';
export const partOf = (page: CuePage, cue: string, part: Part): string => `${page} ${cue} ${part}`;

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileCues.ts') as { compileCues(): NamedLists<string> }).compileCues();

/** The lists of all pages together: what one page is asked about a text is read in the same pass as what another is. */
const lists = once(() => preparedOfLists('cues', compile, join(import.meta.dirname, 'compileCues.ts')));
const reader = readerOf(lists);

interface CueParts {
  says: string;
  /** Undefined where the page has no such part. */
  beside: string | undefined;
  unless: string | undefined;
}

function readParts(page: CuePage, cue: string): CueParts {
  const there = (part: Part) => (reader.has(partOf(page, cue, part)) ? partOf(page, cue, part) : undefined);
  return { says: partOf(page, cue, 'says'), beside: there('beside'), unless: there('unless') };
}

/** The parts of a page's cues, each looked up once. */
function partsOf(page: CuePage): (cue: string) => CueParts {
  const known = new Map<string, CueParts>();
  return (cue) => getOrMake(known, cue, () => readParts(page, cue));
}

/** Whether a text says what a list of that page is about, and nothing in it takes that back. */
export function cuesOf<Name extends CuePage>(page: Name): (cue: CueOf<Name>, text: string) => boolean {
  const parts = partsOf(page);
  return (cue, text) => {
    const { says, beside, unless } = parts(cue);
    if (!reader.stands(says, text)) return false;
    if (beside !== undefined && !reader.stands(beside, text)) return false;
    return unless === undefined || !reader.stands(unless, text);
  };
}

/** Where a text says it first, whatever takes it back. */
export const placeOf =
  <Name extends CuePage>(page: Name) =>
  (cue: CueOf<Name>, text: string): Match | undefined =>
    reader.first(partOf(page, cue, 'says'), text);

/** All places where a text says it, whatever takes it back. */
export const placesOf =
  <Name extends CuePage>(page: Name) =>
  (cue: CueOf<Name>, text: string): Match[] =>
    reader.all(partOf(page, cue, 'says'), text);

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
export const prepareCues = (): void => void lists();

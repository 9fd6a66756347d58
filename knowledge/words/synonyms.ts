/** What pages call what somebody said: by synonyms.yaml, and for the words of the field in other languages by abroad.yaml. Pure. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { cluesIn, type Term } from '../phrases/clues.ts';
import { Finder, type Lexicon, possibleOf } from '../phrases/lexicon.ts';
import { remembered } from '../remembered.ts';
import type { KeptLists } from '../text/kept.ts';
import { inEnglish } from './abroad.ts';

interface Written {
  /** As pages have it. */
  words: string;
  /** How people say it. */
  terms: Term[];
}

export interface Synonyms {
  lexicon: Lexicon;
  written: Written[];
  /** By term: the places in `written` of what it stands for. */
  writtenOf: KeptLists;
}

export const SYNONYMS = 'words/synonyms.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileSynonyms.ts') as { compileSynonyms(file: string): Synonyms }).compileSynonyms(SYNONYMS);

const known = once(() => preparedOfLists('synonyms', compile));

/** For an installation that nobody may write to later. */
export const prepareSynonyms = (): void => void known();

/** That something does not go tells no step from another. */
const OF_NO_THING = /\bcannot\b/g;

/** A turn looks at the same few sentences several times. */
const MOST = 20;

/** What was said, and behind it what pages call that. */
export const withSynonyms = remembered((said: string): string => {
  const { lexicon, written, writtenOf } = known();
  const folded = said.toLowerCase();
  const clues = cluesIn(lexicon, folded);
  const finder = new Finder(lexicon, clues, folded);
  const meant = possibleOf(written, writtenOf, clues).filter(({ terms }) => terms.some((term) => finder.stands(term)));
  return [said, inEnglish(folded).replace(OF_NO_THING, ''), ...meant.map(({ words }) => words)]
    .filter(Boolean)
    .join(' ');
}, MOST);

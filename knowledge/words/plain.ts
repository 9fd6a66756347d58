/** Whether a sentence holds a word that may tell why something fails: those that every trouble is told with stand in plain.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';

/** Plain data, made by compilePlain.ts. */
export interface PlainWords {
  /** Single ones, in lower case. */
  words: Set<string>;
  /** The source of one regular expression. */
  phrases: string;
  /** The words of the phrases. */
  inPhrases: Set<string>;
}

export const PLAIN = 'words/plain.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compilePlain.ts') as { compilePlain(file: string): PlainWords }).compilePlain(PLAIN);

const known = once(() => preparedOfLists('plain', compile));
const phrases = once(() => new RegExp(known().phrases, 'g'));

/** For an installation that nobody may write to later. */
export const preparePlain = (): void => void known();

/** "It's" and "time-out" are one word. */
const WORD = /[\p{Script=Latin}\p{N}_]+(?:['-][\p{Script=Latin}\p{N}_]+)*/gu;

/** The words of a text that are written in Latin letters or digits. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

const every = (word: string, isKnown: (part: string) => boolean): boolean =>
  isKnown(word) || word.split(/['-]/).every(isKnown);

const isListed = (word: string) => every(word, (part) => known().words.has(part));
const mayBeListed = (word: string) => every(word, (part) => known().words.has(part) || known().inPhrases.has(part));

/** Hiragana bends words and joins them. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** "A 300 GB file hangs at 40 %": how much it is says nothing of a limit. */
const AMOUNT = /(?<![\w.])\d+(?:[.,]\d+)* ?(?:[kmgtp]i?b|bytes?|gigs?|%|percent|prozent)(?!\w)/g;

/** Longer ones tell a story. */
const LONGEST = 200;

/** "Access to the share is denied since Monday": where, since when and that it fails, and no word of why. */
export function isPlain(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = text.toLowerCase().replaceAll('’', "'").replace(AMOUNT, ' ');
  // Most texts hold another word, and no phrase has to be looked for.
  if (!wordsIn(folded).every(mayBeListed)) return false;
  const rest = folded.replace(phrases(), ' ');
  return wordsIn(rest).every(isListed) && !IDEOGRAPHS.test(rest);
}

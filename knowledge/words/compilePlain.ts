/** Reads plain.yaml: its single words as a set, and all else that it lists as phrases. */
import { z } from 'zod';
import { sourceOfAll } from '../phrases/wordList.ts';
import { writtenOut } from '../phrases/writtenOut.ts';
import { mustRead, wordList } from './lists.ts';
import { type PlainWords, wordsIn } from './plain.ts';

export const plainSchema = z.strictObject({
  phrases: wordList,
  small: wordList,
  time: wordList,
  fails: wordList,
  places: wordList,
  amounts: wordList,
});

/** An entry that is one word of Latin letters, whichever of its alternatives is taken. */
const isOneWord = (text: string) => wordsIn(text).join('') === text.replace(/^\./, '');

export function compilePlain(file: string): PlainWords {
  const entries = Object.values(mustRead(file, plainSchema)).flat();
  const words: string[] = [];
  const phrases: string[] = [];
  for (const entry of entries) {
    const all = writtenOut(entry.toLowerCase());
    if (all?.every(isOneWord)) words.push(...all.flatMap(wordsIn));
    else phrases.push(entry);
  }
  const source = sourceOfAll(phrases);
  return { words: new Set(words), phrases: source, inPhrases: new Set(wordsIn(source.replaceAll(/\\[a-z]/g, ' '))) };
}

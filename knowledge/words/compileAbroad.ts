/** Reads abroad.yaml: by language, the words of the field and what they mean in English. */
import { z } from 'zod';
import { plainLetters } from '../text/letters.ts';
import type { Abroad, Term, Terms } from './abroad.ts';
import { startAt } from './abroad.ts';
import { mustRead } from './lists.ts';

const term = z
  .string()
  .min(2)
  .refine((text) => text === text.toLowerCase() && !/\s/.test(text), { error: 'in small letters and without blanks.' });

type Meanings = Record<string, string[]>;

/** The words of one language; each means one thing. */
const words = z.record(z.string(), z.array(term).min(1)).superRefine((meanings: Meanings, context) => {
  const first = new Map<string, string>();
  for (const [english, terms] of Object.entries(meanings))
    for (const [place, word] of terms.entries()) {
      const other = first.get(word);
      if (other !== undefined)
        context.addIssue({ code: 'custom', path: [english, place], message: `"${word}" means "${other}" already.` });
      first.set(word, english);
    }
});

export const abroadSchema = z.strictObject({ german: words, japanese: words, romance: words });

const BEHIND_A_PREFIX = '|';
/** "wiederher|stell" is written "wiederhergestellt" and "wiederherzustellen", too. */
function formsOf(word: string): string[] {
  const [prefix, verb] = word.split(BEHIND_A_PREFIX);
  return verb === undefined ? [word] : ['', 'ge', 'zu'].map((between) => `${prefix}${between}${verb}`);
}

const WHOLE = '$';
const termOf = (word: string, english: string): Term =>
  word.endsWith(WHOLE) ? [word.slice(0, -1), english, true] : [word, english, false];

/** A whole word goes before a beginning that is written alike. */
const longestFirst = ([one, , isWhole]: Term, [other, , isOther]: Term) =>
  other.length - one.length || Number(isOther) - Number(isWhole);

/** As written, and as people write it whose keyboard has no umlauts. */
function termsOf(meanings: Meanings): Terms {
  const terms: Terms = new Map();
  for (const [english, list] of Object.entries(meanings))
    for (const word of new Set(list.flatMap(formsOf).flatMap((one) => [one, plainLetters(one)]))) {
      const start = startAt(word, 0);
      terms.set(start, [...(terms.get(start) ?? []), termOf(word, english)]);
    }
  for (const same of terms.values()) same.sort(longestFirst);
  return terms;
}

export function compileAbroad(file: string): Abroad {
  const { german, japanese, romance } = mustRead(file, abroadSchema);
  return { german: termsOf(german), japanese: termsOf(japanese), romance: termsOf(romance) };
}

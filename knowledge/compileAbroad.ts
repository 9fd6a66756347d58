/** Reads abroad.yaml: by language, the words of the field and what they mean in English. */
import { z } from 'zod';
import type { Abroad, Terms } from './learn/abroad.ts';
import { startAt } from './learn/abroad.ts';
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

export const abroadSchema = z.strictObject({ german: words, japanese: words });

const UMLAUTS: [umlaut: RegExp, spelled: string][] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
];

/** As people write it whose keyboard has no umlauts. */
const spelledOut = (text: string) => UMLAUTS.reduce((word, [umlaut, spelled]) => word.replace(umlaut, spelled), text);

function termsOf(meanings: Meanings): Terms {
  const terms: Terms = new Map();
  for (const [english, list] of Object.entries(meanings))
    for (const word of new Set(list.flatMap((one) => [one, spelledOut(one)]))) {
      const start = startAt(word, 0);
      terms.set(start, [...(terms.get(start) ?? []), [word, english]]);
    }
  for (const same of terms.values()) same.sort(([a], [b]) => b.length - a.length);
  return terms;
}

export function compileAbroad(file: string): Abroad {
  const { german, japanese } = mustRead(file, abroadSchema);
  return { german: termsOf(german), japanese: termsOf(japanese) };
}

/** Titles and tells of causes in other languages. A cause without a row is shown in English. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { table } from './table.ts';

export interface Translated {
  title: string;
  tell: string;
}

export const TRANSLATED = ['de', 'ja'] as const;

const read = new Map<string, ReadonlyMap<string, Translated>>();

/** All rows of one language, read when first asked for. */
export function translationsIn(language: (typeof TRANSLATED)[number]): ReadonlyMap<string, Translated> {
  const known = read.get(language);
  if (known) return known;
  const text = readFileSync(join(import.meta.dirname, 'translations', `${language}.yaml`), 'utf8');
  const rows = table(parse(text) as Record<string, Translated>);
  read.set(language, rows);
  return rows;
}

export function translationOf(language: string, cause: string): Translated | undefined {
  const known = TRANSLATED.find((one) => one === language);
  return known && translationsIn(known).get(cause);
}

/** Titles and tells of causes in other languages. A cause without a row is shown in English. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { preparedOfLists } from '../pages/prepared.ts';
import { table } from '../table.ts';

export interface Translated {
  /** Of which English words it is a translation: pageChecks/checkTranslations.ts says the mark of today's. */
  of: string;
  title: string;
  tell: string;
}

export const TRANSLATED = ['de', 'ja'] as const;

// Loaded only where a language is not prepared yet.
const load = createRequire(import.meta.url);

function readRows(language: string): Record<string, Translated> {
  const { parse } = load('yaml') as typeof import('yaml');
  return parse(readFileSync(join(import.meta.dirname, `${language}.yaml`), 'utf8'));
}

const read = new Map<string, ReadonlyMap<string, Translated>>();

/** All rows of one language, read when first asked for. */
export function translationsIn(language: (typeof TRANSLATED)[number]): ReadonlyMap<string, Translated> {
  const known = read.get(language);
  if (known) return known;
  const rows = table(preparedOfLists(`translations-${language}`, () => readRows(language)));
  read.set(language, rows);
  return rows;
}

export function translationOf(language: string, cause: string): Translated | undefined {
  const known = TRANSLATED.find((one) => one === language);
  return known && translationsIn(known).get(cause);
}

type Rows = Record<string, Record<string, string>>;

function readWordings(file: string): Rows {
  const { parse } = load('yaml') as typeof import('yaml');
  return parse(readFileSync(join(import.meta.dirname, `${file}.yaml`), 'utf8'));
}

const wordings = new Map<string, ReadonlyMap<string, Record<string, string>>>();

/** Rows by their English words. */
export function rowsOf(file: 'owners' | 'titles' | 'alerts'): ReadonlyMap<string, Record<string, string>> {
  const rows = wordings.get(file) ?? table(preparedOfLists(`wordings-${file}`, () => readWordings(file)));
  wordings.set(file, rows);
  return rows;
}

/** By the English words; undefined where no row says it. */
const wordingIn = (file: 'owners' | 'titles', language: string, english: string): string | undefined =>
  rowsOf(file).get(english)?.[language];

/** In whose hands a remedy is, in a language; undefined where no row says it. */
export const ownerIn = (language: string, owner: string): string | undefined => wordingIn('owners', language, owner);

/** The title of a code's page in a language, else the English one. */
export const titleIn = (language: string, title: string): string => wordingIn('titles', language, title) ?? title;

/** Whether a title of a code's page has a row for the language. */
export const hasTitle = (language: string, title: string): boolean =>
  wordingIn('titles', language, title) !== undefined;

/** Titles and tells of causes in other languages. A cause without a row is shown in English. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepared } from './prepared.ts';
import { table } from './table.ts';

export interface Translated {
  /** Of which English words it is a translation: translationChecks.ts says the mark of today's. */
  of: string;
  title: string;
  tell: string;
}

export const TRANSLATED = ['de', 'ja'] as const;

// Loaded only where a language is not prepared yet.
const load = createRequire(import.meta.url);

function readRows(language: string): Record<string, Translated> {
  const { parse } = load('yaml') as typeof import('yaml');
  return parse(readFileSync(join(import.meta.dirname, 'translations', `${language}.yaml`), 'utf8'));
}

const read = new Map<string, ReadonlyMap<string, Translated>>();

/** All rows of one language, read when first asked for. */
export function translationsIn(language: (typeof TRANSLATED)[number]): ReadonlyMap<string, Translated> {
  const known = read.get(language);
  if (known) return known;
  const rows = table(prepared(`translations-${language}`, () => readRows(language)));
  read.set(language, rows);
  return rows;
}

export function translationOf(language: string, cause: string): Translated | undefined {
  const known = TRANSLATED.find((one) => one === language);
  return known && translationsIn(known).get(cause);
}

let owners: ReadonlyMap<string, Record<string, string>> | undefined;

function readOwners(): Record<string, Record<string, string>> {
  const { parse } = load('yaml') as typeof import('yaml');
  return parse(readFileSync(join(import.meta.dirname, 'translations', 'owners.yaml'), 'utf8'));
}

/** In whose hands a remedy is, in a language; undefined where no row says it. */
export function ownerIn(language: string, owner: string): string | undefined {
  owners ??= table(prepared('owners', readOwners));
  return owners.get(owner)?.[language];
}

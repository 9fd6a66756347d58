/** Which page an alert belongs to, and its texts with the alert's own words filled in. */
import { fitsWildcard, holdsWildcard } from '../text/shapes.ts';
import type { AlertPage, AlertPages } from './load.ts';
import type { Trait } from './schema.ts';

/** What an alert shows of itself, by trait; a trait may have several values (two metrics, many words of text). */
export type Traits = Partial<Record<Trait, string[]>>;

/** The page whose line fits and asks most; undefined when none fits. Equal lines: the page that comes first by name. */
export function findMeaning(pages: AlertPages, traits: Traits): AlertPage | undefined {
  let best: { page: AlertPage; asked: number } | undefined;
  for (const page of pages.values()) {
    for (const line of page.when) {
      const asked = weigh(line, traits);
      if (asked > (best?.asked ?? 0)) best = { page, asked };
    }
  }
  return best?.page;
}

/** What a fitting trait is worth: what the service said tells more than what was counted, and that more than who counted. */
const WORTH: Partial<Record<Trait, number>> = {
  responseType: 25,
  statusText: 25,
  statusCode: 20,
  category: 12,
  source: 4,
  type: 5,
  table: 6,
  column: 3,
  direction: 2,
};

/** 0 when the line does not hold; else how much it asks. A pattern with a wildcard is worth less, the more so the shorter it is. */
function weigh(line: Partial<Record<Trait, string[]>>, traits: Traits): number {
  let asked = 0;
  for (const [trait, wanted] of Object.entries(line) as [Trait, string[]][]) {
    const has = traits[trait] ?? [];
    const fitting = wanted.filter((pattern) => has.some((value) => fits(pattern, value, trait === 'text')));
    if (fitting.length === 0) return 0;
    asked += (WORTH[trait] ?? 10) * Math.max(...fitting.map(exactness));
  }
  return asked;
}

function exactness(pattern: string): number {
  return pattern.includes('*') ? Math.min(0.95, 0.5 + pattern.length / 200) : 1;
}

export function fits(pattern: string, value: string, within: boolean): boolean {
  if (within) return holdsWildcard(pattern, value);
  // A rule may ask for a part of what a page names.
  return fitsWildcard(pattern, value) || (value.includes('*') && fitsWildcard(value, pattern));
}

/** The page's texts, or what stands there for an alert like this one. */
export function textsOf(page: AlertPage, traits: Traits): Pick<AlertPage, 'says' | 'next'> {
  const own = page.instead.filter(({ trait, value }) => traits[trait]?.some((has) => fits(value, has, false)));
  return {
    says: own.find(({ says }) => says)?.says ?? page.says,
    next: own.find(({ next }) => next)?.next ?? page.next,
  };
}

export type Words = Record<string, string | undefined>;

/** A word of the sender's own can neither be a link nor markup: brackets become round. */
export function harmless(word: string): string {
  return word.replace(/[[<]/g, '(').replace(/[\]>]/g, ')').replace(/`/g, "'");
}

/**
 * Fills {placeholders}. A word that is not known becomes its fallback after a bar, `{api|all operations}`, or goes
 * together with the blank before it.
 */
export function fill(text: string, words: Words): string {
  return text.replace(/( ?)\{(\w+)(?:\|([^}]*))?\}/g, (_, blank: string, name: string, fallback?: string) => {
    const word = words[name] ?? fallback;
    return word === undefined || word === '' ? '' : `${blank}${harmless(word)}`;
  });
}

/** Fills a query: values are quoted safely, and a line of which a value is not known is left out. */
export function fillQuery(query: string, words: Words): string {
  const kept = query
    .split('\n')
    .filter((row) => [...row.matchAll(/\{(\w+)\}/g)].every(([, name]) => words[name as string]));
  return kept.map((row) => row.replace(/\{(\w+)\}/g, (_, name: string) => kustoText(words[name] as string))).join('\n');
}

function kustoText(value: string): string {
  return value
    .replace(/[\r\n]+/g, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"');
}

/** Kinds of trouble that people subscribe to. A page says of which kind it is, and which everyday words mean it. */
import type { AlertPages } from './load.ts';
import type { AlertKind } from './schema.ts';

export function pagesOfKind(pages: AlertPages, kind: AlertKind): string[] {
  return [...pages.values()].filter((page) => page.kind === kind).map((page) => page.meaning);
}

export interface NamedMeanings {
  meanings: string[];
  /** What the words leave over. */
  rest: string;
}

/**
 * The meanings that a text names: by the name of a page, or by its everyday words (`throttl*` also means "throttled").
 * Longer words first, so that "server errors" is not read as errors of anything.
 */
export function meaningsIn(text: string, pages: AlertPages): NamedMeanings {
  const found = new Set<string>();
  let rest = text;
  for (const [word, meanings] of vocabularyOf(pages)) {
    const said = word.replace(/[^\w* -]/g, '').replaceAll('*', '[\\w-]*');
    const pattern = new RegExp(`(?<![\\w-])${said}(?![\\w-])`, 'gi');
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, ' ');
    for (const meaning of meanings) found.add(meaning);
  }
  return { meanings: [...found], rest };
}

/** Word → the pages that it means, the longest word first. */
function vocabularyOf(pages: AlertPages): [string, string[]][] {
  const words = new Map<string, string[]>();
  for (const { meaning, words: own } of pages.values())
    for (const word of [meaning, ...own]) words.set(word, [...(words.get(word) ?? []), meaning]);
  return [...words].sort(([one], [other]) => other.length - one.length);
}

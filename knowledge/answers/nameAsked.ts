/** "What does --decompress do?": a flag, a variable or a status that a page explains in a line, and that tells of no trouble. */
import type { Entry, Knowledge } from '../pages/assemble.ts';
import { meaningAsked } from '../words/glossary.ts';

export interface NameAsked {
  /** As the page spells it. */
  name: string;
  means: string;
  entry: Entry;
}

/** Whose it is, and what kind of thing: said beside the name, in any language. */
const BESIDE =
  /^(?:azcopy['s]*|flag|switch|option|parameter|variable|setting|status|schalter|umgebungsvariable|フラグ|オプション|変数)$/i;
/** No word of a language: two dashes, capitals with underscores, or words grown together. */
const LIKE_A_NAME = /^--[a-z][\w-]+$|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/;

function namedBy({ byCode }: Knowledge, words: string): NameAsked | undefined {
  const [name, ...others] = words.split(/\s+/).filter((word) => word && !BESIDE.test(word));
  if (!name || others.length > 0 || !LIKE_A_NAME.test(name)) return undefined;
  const entry = byCode.get(name.toLowerCase());
  if (!entry?.means || entry.rank !== 'generic') return undefined;
  const spelt = [entry.code, ...entry.aliases].find((one) => one?.toLowerCase() === name.toLowerCase());
  return { name: spelt ?? name, means: entry.means, entry };
}

/** The name that a short message asks about, or that it is. */
export function nameAsked(knowledge: Knowledge, text: string): NameAsked | undefined {
  const find = (words: string) => namedBy(knowledge, words);
  return find(text.trim()) ?? meaningAsked(text, find);
}

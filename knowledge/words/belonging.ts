/** The names that tell whose a text is, from belonging.yaml: one regular expression for each of its lists. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { prepared } from '../pages/prepared.ts';

export const KINDS = ['ours', 'surelyOurs', 'otherMeanings', 'azure', 'otherStores', 'others'] as const;
export type Kind = (typeof KINDS)[number];

/** The sources of their regular expressions. */
export type Sources = Record<Kind, string>;

export const BELONGING = 'words/belonging.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileBelonging.ts') as { compileBelonging(file: string): Sources }).compileBelonging(BELONGING);

const known = once(() => {
  const sources = prepared('belonging', compile);
  return Object.fromEntries(KINDS.map((kind) => [kind, new RegExp(sources[kind], 'i')])) as Record<Kind, RegExp>;
});

/** Whether a text has a name of that kind. */
export const names = (kind: Kind, text: string): boolean => known()[kind].test(text);

const everywhere = once(() => new RegExp(known().otherMeanings, 'gi'));

/** Without words of ours that mean something else where they stand. */
export const withoutOtherMeanings = (text: string): string => text.replace(everywhere(), ' ');

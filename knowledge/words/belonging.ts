/** The names that tell whose a text is, from belonging.yaml: which of its lists speak in a text. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';
import { type NamedLists, readerOf } from '../phrases/namedLists.ts';

export const KINDS = ['ours', 'surelyOurs', 'otherMeanings', 'azure', 'otherStores', 'others'] as const;
export type Kind = (typeof KINDS)[number];

export const BELONGING = 'words/belonging.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('./compileBelonging.ts') as { compileBelonging(file: string): NamedLists<Kind> }).compileBelonging(BELONGING);

const lists = readerOf(once(() => preparedOfLists('belonging', compile)));

/** Whether a text has a name of that kind. */
export const names = (kind: Kind, text: string): boolean => lists.stands(kind, text);

/** Without words of ours that mean something else where they stand. */
export const withoutOtherMeanings = (text: string): string => lists.without('otherMeanings', text);

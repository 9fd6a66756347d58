/** The kinds of values that commands need of somebody, from values.yaml: what stands in angle brackets, and what people call it. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';

/** A gap of a command: how pages write it, without its brackets, and what goes there. */
export interface Gap {
  stands: string[];
  find: string;
}

/** One that people tell their own name for. */
export interface ValueKind extends Gap {
  kind: string;
  /** The source of a regular expression, as are the next two. */
  called: string;
  like: string;
  /** It is known without a name before it. */
  shape?: string;
}

export interface Values {
  kinds: ValueKind[];
  gaps: Gap[];
  noNames: string;
}

export const VALUES = 'words/values.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileValues.ts') as { compileValues(file: string): Values }).compileValues(VALUES);

export const values = once(() => preparedOfLists('values', compile));

/** For an installation that nobody may write to later. */
export const prepareValues = (): void => void values();

const fold = (gap: string) => gap.toLowerCase().replace(/[\s_-]+/g, ' ');

const byName = <One extends Gap>(all: readonly One[]) =>
  new Map(all.flatMap((one) => one.stands.map((gap) => [fold(gap), one] as const)));
const kindsByGap = once(() => byName(values().kinds));
const gapsByName = once(() => byName(values().gaps));

/** The kind of value that belongs where a page has `<this>`. */
export const kindOfGap = (gap: string): ValueKind | undefined => kindsByGap().get(fold(gap));

/** What goes there, whether people have a name for it or not. */
export const gapCalled = (gap: string): Gap | undefined => kindOfGap(gap) ?? gapsByName().get(fold(gap));

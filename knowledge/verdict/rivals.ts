/** Whether the words go with another cause of the same code than the first one: what they are stands in rivals.yaml. */
import { createRequire } from 'node:module';
import type { WeighedCause } from '../evidence/weigh.ts';
import { once } from '../lazily.ts';
import { preparedOfLists } from '../pages/prepared.ts';

export const RIVALS = 'words/rivals.yaml';

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () =>
  (load('../words/compileRivals.ts') as { compileRivals(file: string): Map<string, string> }).compileRivals(RIVALS);

/** By cause. */
const stories = once(
  () => new Map([...preparedOfLists('rivals', compile)].map(([cause, source]) => [cause, new RegExp(source)])),
);

/** For an installation that nobody may write to later. */
export const prepareRivals = (): void => void stories();

const isExact = ({ because }: WeighedCause) => because.some(({ over }) => over !== undefined);

/** @param folded the report in lower case */
export const tellsRival = (folded: string, first: WeighedCause | undefined): boolean =>
  first !== undefined && !isExact(first) && stories().get(first.cause)?.test(folded) === true;

/** Which question about an alert, or word about it, is most like what somebody says below its card; the wordings stand in toldBelow.yaml. */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { INTENTS_FILE } from '../learn/intents.ts';
import { likenessTo, type Rows } from '../likeness/rows.ts';
import { preparedByLearned } from '../pages/prepared.ts';

interface Told {
  names: string[];
  rows: Rows;
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const told = once(() =>
  preparedByLearned('alerts-told-below', [INTENTS_FILE], () =>
    (load('./compileTold.ts') as { compileTold(): Told }).compileTold(),
  ),
);

/** For an installation that nobody may write to later. */
export const prepareToldBelow = (): void => void told();

/** Below it what is said is likely about something else. Chosen by sentences that stand in no row. */
const LEAST = 0.5;
/** So much nearer than the second, or it is not known which is meant. */
const AHEAD = 0.06;
/** What takes an alert for somebody has to be surer. */
const ACTS: ReadonlySet<string> = new Set(['takes']);
const SURELY = 0.15;

export interface Like {
  name: string;
  score: number;
}

export function likeTold(text: string): Like[] {
  const { names, rows } = told();
  return likenessTo(
    text,
    rows,
    names.map((_name, place) => place),
  )
    .map(({ place, like, meant, nearest, asTold }) => ({
      name: names[place] as string,
      score: asTold ? 1 : like * 0.4 + meant * 0.2 + nearest * 0.4,
    }))
    .sort((one, other) => other.score - one.score);
}

/** Rather a question or report of storage itself. */
export const isOfStorage = (text: string): boolean => {
  const [first] = likeTold(text);
  return first?.name === 'none' && first.score >= LEAST;
};

/** Undefined where nothing there is like it, or what is told of storage itself. */
export function toldBelow(text: string): string | undefined {
  const [first, second] = likeTold(text);
  if (!first || first.name === 'none' || first.score < LEAST) return undefined;
  const ahead = ACTS.has(first.name) ? SURELY : AHEAD;
  return second && first.score - second.score < ahead ? undefined : first.name;
}

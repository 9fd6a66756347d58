/** Keeps to the days that the operator has set: conversations and outcomes that are older go. Incidents: bot/alerts/tidy.ts. */
import type { Logger } from '../log.ts';
import type { Outcomes } from './outcomes.ts';
import type { StateStore } from './stateStore.ts';

const DAY = 86_400_000;
const EVERY = DAY / 4;
/** The first people come before the broom. */
const FIRST = 60_000;

export interface RetentionParts {
  state: Pick<StateStore, 'forgetOlderThan'>;
  outcomes: Pick<Outcomes, 'forgetBefore'>;
  keepDays: number;
  log: Logger;
  now(): Date;
}

/** One round. A store that does not answer gets the next one. */
export async function forgetOld({ state, outcomes, keepDays, log, now }: RetentionParts): Promise<void> {
  const keep = keepDays * DAY;
  const results = await Promise.allSettled([
    state.forgetOlderThan(keep),
    outcomes.forgetBefore(new Date(now().getTime() - keep).toISOString()),
  ]);
  for (const result of results)
    if (result.status === 'rejected') log.error({ err: result.reason }, 'What is too old could not be removed.');
}

/** Returns what ends it. */
export function keepForgetting(parts: RetentionParts): () => void {
  const first = setTimeout(() => void forgetOld(parts), FIRST).unref();
  const then = setInterval(() => void forgetOld(parts), EVERY).unref();
  return () => {
    clearTimeout(first);
    clearInterval(then);
  };
}

/** Causes whose advice was followed in vain: what speaks for them speaks for what is left. Pure. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Scores } from './ranker.ts';

/** The same evidence without the causes that were tried; an observation that spoke for nothing else is silent. */
export function withoutTried(evidence: Evidence, tried: readonly string[]): Evidence {
  if (tried.length === 0) return evidence;
  const observations = evidence.observations
    .map((one) => ({ ...one, causes: one.causes.filter(({ cause }) => !tried.includes(cause)) }))
    .filter(({ causes }) => causes.length > 0);
  return { ...evidence, observations };
}

export function scoresWithout(all: Scores | undefined, tried: readonly string[]): Scores | undefined {
  if (!all || tried.length === 0) return all;
  return { ...all, scores: new Map([...all.scores].filter(([cause]) => !tried.includes(cause))) };
}

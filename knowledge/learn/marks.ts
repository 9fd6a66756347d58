/**
 * What recognition finds in a report → features beside its words: which code, status or sentence of a tool stands there, and
 * which facts. So the ranker learns by itself that a bare status tells little, and what a code means with which sign-in.
 */
import type { Evidence } from '../evidence/evidence.ts';

export interface Mark {
  name: string;
  much: number;
}

const NOTHING: readonly Mark[] = [];

/** A sentence goes by its page: the number behind it changes when another one is written above it. */
const pageOf = (id: string) => id.replace(/[#!]\d+$/, '');

/** What stands there speaks by its own words as well, a fact only here. */
const OBSERVED = 0.4;
const A_FACT = 0.7;

export function marksOf({ observations, facts }: Pick<Evidence, 'observations' | 'facts'>): readonly Mark[] {
  const seen = observations.map(({ id, harmless }) => `${harmless ? 'harmless ' : ''}${pageOf(id)}`);
  const known = Object.entries(facts).map(([fact, value]) => `${fact}=${value}`);
  if (seen.length + known.length === 0) return NOTHING;
  return [
    ...[...new Set(seen)].map((name) => ({ name, much: OBSERVED })),
    ...known.map((name) => ({ name, much: A_FACT })),
  ];
}

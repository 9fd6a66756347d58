/** A line that names the reason itself decides, whatever else is likely. */

import type { Weighed, WeighedCause } from '../evidence/weigh.ts';
import type { Knowledge } from '../pages/load.ts';

/** A line that names the reason itself, and no rival that comes near: no guess in words takes that back. */
export function decisive(knowledge: Knowledge, { causes }: Weighed): WeighedCause | undefined {
  const [first, second] = causes;
  const named = first?.because.some(({ rank, harmless }) => rank === 'detail' && !harmless);
  const lead = (first?.weight ?? 0) / (second?.weight ?? 1e-6);
  const matter = knowledge.causes.get(first?.cause ?? '')?.matter;
  return named && !matter?.ending && !matter?.benign && first && first.probability >= 0.7 && lead >= 3
    ? first
    : undefined;
}

const DECIDED = 0.99;

/** Puts what is decided first, and shares what is left among the others. */
export function decide(causes: WeighedCause[], decided: WeighedCause | undefined): WeighedCause[] {
  const own = causes.find(({ cause }) => cause === decided?.cause);
  if (!own || own.probability >= DECIDED) return causes;
  const left = (1 - DECIDED) / Math.max(1e-9, 1 - own.probability);
  const all = causes.map((one) => ({ ...one, probability: one === own ? DECIDED : one.probability * left }));
  return all.sort((a, b) => b.probability - a.probability || a.cause.localeCompare(b.cause));
}

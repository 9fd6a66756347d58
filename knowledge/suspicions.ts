/** What is known before anything was told, such as an incident's card: it speaks like a line of the report. Pure. */
import type { Evidence, Observation } from './evidence.ts';
import type { Facts } from './facts.ts';

export interface Suspicion {
  /** Likeliest first. */
  causes: string[];
  /** Why they come into question, in a sentence. */
  says: string;
  /** Something happened that explains the trouble; else it only is of a kind that has these causes. */
  explains: boolean;
  facts?: Facts;
}

/** Line 0: it stands in no line of the report. */
const toObservation = ({ causes, says, explains }: Suspicion, index: number): Observation => ({
  id: `suspicion-${index}`,
  rank: explains ? 'detail' : 'generic',
  causes: causes.map((cause) => ({ cause })),
  quote: says,
  says,
  line: 0,
  count: 1,
  harmless: false,
});

/** What the report and the person say of a fact counts before what was known. */
export function withSuspicions(evidence: Evidence, suspicions: readonly Suspicion[]): Evidence {
  if (suspicions.length === 0) return evidence;
  const known = suspicions.filter(({ causes }) => causes.length > 0).map(toObservation);
  const facts: Facts = Object.assign({}, ...suspicions.map((one) => one.facts), evidence.facts);
  return { ...evidence, facts, observations: [...known, ...evidence.observations] };
}

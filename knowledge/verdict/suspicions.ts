/** What is known before anything was told, such as an incident's card: it speaks like a line of the report. Pure. */
import type { Evidence, Observation } from '../evidence/evidence.ts';
import type { Weighed } from '../evidence/weigh.ts';
import type { Facts } from '../facts/facts.ts';

export interface Suspicion {
  /** Likeliest first. */
  causes: string[];
  /** Why they come into question, in a sentence. */
  says: string;
  /** Something happened that explains the trouble; else it only is of a kind that has these causes. */
  explains: boolean;
  /** It rather speaks for them than explains it. */
  perhaps?: true;
  /** The person's own words say it, in the light of all that was read before. */
  told?: true;
  facts?: Facts;
}

const SUSPICION = 'suspicion-';
export const isSuspected = ({ id }: Observation): boolean => id.startsWith(SUSPICION);

/** Each cause that explains it speaks for itself; those of a kind share what little that says. Line 0: no line of the report. */
function observationsOf({ causes, says, explains, perhaps }: Suspicion, index: number): Observation[] {
  const rank = !explains ? 'generic' : perhaps ? 'symptom' : 'detail';
  const groups = explains ? causes.map((cause) => [cause]) : [causes];
  return groups
    .filter((group) => group.length > 0)
    .map((group, place) => ({
      id: `${SUSPICION}${index}-${place}`,
      rank,
      causes: group.map((cause) => ({ cause })),
      quote: says,
      says,
      line: 0,
      count: 1,
      harmless: false,
    }));
}

/** What the report and the person say of a fact counts before what was known. */
export function withSuspicions(evidence: Evidence, suspicions: readonly Suspicion[]): Evidence {
  if (suspicions.length === 0) return evidence;
  const known = suspicions.flatMap(observationsOf);
  const facts: Facts = Object.assign({}, ...suspicions.map((one) => one.facts), evidence.facts);
  return { ...evidence, facts, observations: [...known, ...evidence.observations] };
}

/** What the card of an incident puts first leads, unless the text names another reason itself. */
export function suspectedFirst(weighed: Weighed, [suspicion]: readonly Suspicion[]): Weighed {
  const [first] = weighed.causes;
  const suspected = weighed.causes.find(({ cause }) => cause === suspicion?.causes[0]);
  const isRead = first?.because.some(({ rank, harmless }) => ['detail', 'code'].includes(rank) && !harmless);
  if (!first || !suspected || suspected === first || (isRead && !suspicion?.told)) return weighed;
  const lead = { ...suspected, probability: first.probability, weight: first.weight };
  return { ...weighed, causes: [lead, ...weighed.causes.filter((one) => one !== suspected)] };
}

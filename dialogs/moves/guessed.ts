/** "Could it be the proxy?": which cause a theory of the person's own names. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { pageOn } from '../case/pageOn.ts';
import { ruledOut } from './ruledOut.ts';

/** So many words in common with its page, and fewer with that of the other. */
const NEAR = 2;

/** Below this the words by themselves point nowhere. */
const FAINT = 0.05;

/** From here on they point at one cause. */
const CLEARLY = 0.8;

/**
 * @param known the causes of the case, which are meant before any other.
 * @param alone what the words make one think of by themselves.
 */
export function causeGuessed(
  known: readonly DiagnosedCause[],
  alone: readonly DiagnosedCause[],
  text: string,
): DiagnosedCause | undefined {
  const named = ruledOut(known, text);
  const [stands] = known;
  // "Two workers write to it, could that be it?": a way in which the cause that stands comes about.
  const other = known.find(({ id }) => id === named);
  const isOther = other !== undefined && pageOn(other, text, NEAR + 1).length > 0;
  const [thoughtOf] = alone;
  // "Does the secondary have it?" makes one think of something else clearly.
  if (thoughtOf && !other && thoughtOf.confidence >= CLEARLY && thoughtOf.id !== stands?.id) return thoughtOf;
  if (stands && other !== stands && !isOther && pageOn(stands, text, NEAR).length > 0) return stands;
  if (other) return other;
  const nearest = ruledOut(alone, text);
  const [first] = alone;
  return alone.find(({ id }) => id === nearest) ?? (first && first.confidence >= FAINT ? first : undefined);
}

/** Whether a case is open among several causes, or one of them stands out unproven. Pure. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';

/** A guess that stands alone, or far before the others, may be explained; with one among several nothing is to be typed. */
const ALONE = 0.2;
const STANDS_OUT = 0.5;
const FAR = 3;

export function isOneOfSeveral({ certainty, causes: [first, second] }: Diagnosis): boolean {
  if (!first || isSettledBy(certainty)) return false;
  if (!second) return first.confidence < ALONE;
  return first.confidence < STANDS_OUT || first.confidence < FAR * second.confidence;
}

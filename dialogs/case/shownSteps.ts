/** Which steps of a fix are shown at once, in which order, and how they are counted before the person. Pure. */
import { gravestOf } from '../../knowledge/effects/effectsOf.ts';
import { hasOpening } from './aimOf.ts';

/** Steps to show at once: the fitting one, and the next where the first has words only, unless it is grave or, behind one that was chosen, for another case. */
export function shownSteps(steps: readonly string[], from: number): number[] {
  const first = steps[from];
  const next = steps[from + 1];
  if (first === undefined) return [];
  const isOfAnother = from > 0 && next !== undefined && hasOpening(next);
  return first.includes('```') || next === undefined || isOfAnother || gravestOf(next) ? [from] : [from, from + 1];
}

/** All steps as they are counted before the person: what is shown at once comes first, the others as they stand. */
export function stepsInOrder(steps: readonly string[], from: number): number[] {
  const now = shownSteps(steps, from);
  return [...now, ...[...steps.keys()].filter((index) => !now.includes(index))];
}

/** "2. ": its place among them. */
export const numberOf = (steps: readonly string[], from: number, index: number): string =>
  `${stepsInOrder(steps, from).indexOf(index) + 1}. `;

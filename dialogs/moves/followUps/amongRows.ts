/** Which row of followUps/ is meant among those that come near, and which other one perhaps as well. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { ANY_CAUSE, type FollowUp, type Near } from '../../../knowledge/followUps/followUps.ts';
import { PERHAPS } from '../message/nearness.ts';

export const isOfAny = ({ causes }: FollowUp): boolean => causes.includes(ANY_CAUSE);

/** What may be meant, and is only not sure enough to be said, makes the others surer, though not as what does not fit does. */
const OF_WHAT_MAY_BE = 0.6;

export interface Fitting {
  /** Its answer is for somebody else: another service, another protocol. */
  isForOthers: (one: Near) => boolean;
  /** What is known speaks against what it takes for granted. */
  isDenied: (one: Near) => boolean;
  maySay: (one: Near) => boolean;
  /** It was said before: the words may well mean it, and none of the others is any surer by that. */
  wasSaid: (one: Near) => boolean;
}

export const isAnswer =
  ({ isForOthers, isDenied, maySay, wasSaid }: Fitting) =>
  (one: Near): boolean =>
    !wasSaid(one) && !isForOthers(one) && !isDenied(one) && maySay(one);

/** What was hardly meant is not meant because the nearest is denied. */
const MOST_RAISED = 3;

/** What those that do not fit were meant as is meant as one of the others, or none. */
export function nearestOf(all: Near[], { isForOthers, isDenied, maySay, wasSaid }: Fitting): Near | undefined {
  let left: Near | undefined;
  let ofOthers = 0;
  let unsaid = 0;
  for (const one of all) {
    if (wasSaid(one)) continue;
    if (isForOthers(one)) ofOthers += one.near;
    else if (isDenied(one)) unsaid += one.near;
    else if (!maySay(one)) unsaid += OF_WHAT_MAY_BE * one.near;
    else left ??= one;
  }
  if (!left) return undefined;
  const own = left.near / (1 - ofOthers);
  return { ...left, near: Math.min(left.near / (1 - ofOthers - unsaid), MOST_RAISED * own) };
}

/** Said of what is hardly the cause, the words are as hardly meant so. */
const OF_THE_CAUSE = 0.5;

/** How surely each is meant, where the causes that it is said of are not equally likely. */
export function byCause(all: Near[], causes: readonly DiagnosedCause[]): Near[] {
  const most = Math.max(...causes.map(({ confidence }) => confidence));
  const likely = ({ causes: of, leads }: FollowUp) => {
    const own = causes.filter(({ id }) => of.includes(id) || id === leads);
    return own.length === 0 ? 1 : (Math.max(...own.map(({ confidence }) => confidence)) / most) ** OF_THE_CAUSE;
  };
  const weighed = all.map((one) => ({ ...one, near: one.near * likely(one.followUp) }));
  const none = 1 - all.reduce((sum, { near }) => sum + near, 0);
  const together = none + weighed.reduce((sum, { near }) => sum + near, 0);
  return weighed.map((one) => ({ ...one, near: one.near / together })).sort((one, other) => other.near - one.near);
}

/** Below this the first is as often wrong as right, where the second is near too. */
const STANDS_OUT = 0.52;
/** As near as this the second is often the right one. */
const AS_WELL = 0.2;

/**
 * Two rows share what is meant, and neither is likely by itself: of left-out sentences one of both was the right one in 71 %,
 * the first alone in 42 %. Undefined where one stands out, or too little is meant.
 */
export function eitherOf([first, second]: Near[]): Near | undefined {
  if (!first || !second || first.near >= STANDS_OUT || second.near < AS_WELL) return undefined;
  const isOne = [first, second].some(({ followUp }) => isOfAny(followUp) || followUp.does);
  return isOne || first.near + second.near < PERHAPS ? undefined : second;
}

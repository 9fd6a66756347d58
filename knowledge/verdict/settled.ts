/** From here on a cause is named with its fix, and not asked about first. Pure. */
import type { Certainty } from './certainty.ts';

/** Certain or likely. */
export const isSettledBy = (certainty: Certainty | undefined): boolean =>
  certainty === 'certain' || certainty === 'likely';

/**
 * "There's a rule that deletes", "the nightly job removes the old ones", "chmod 777 is no solution", "why does it delete
 * nothing?": tells how something stands or goes, what would be folly, or asks for the reason; nobody is about to do it. Said by
 * howItStands.yaml. Pure.
 */
import { CUE_LISTS } from '../words/cueLists.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/howItStands.yaml');
const STANDS = CUE_LISTS['effects/howItStands.yaml'];

export const tellsHowItStands = (sentence: string): boolean => STANDS.some((cue) => says(cue, sentence));

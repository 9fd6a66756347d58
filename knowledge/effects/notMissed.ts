/** What sounds as if data were gone, or a key stood open, and nobody misses anything; said by notMissed.yaml. Pure. */
import { cuesOf } from '../words/cuesOf.ts';
import { EFFECT_LISTS } from './cueLists.ts';

const says = cuesOf('effects/notMissed.yaml');

/** Deleting is what fails, or it never came where it is missed: it is all still there. */
export const isKept = (text: string): boolean =>
  says('notDeleted', text) || says('notBeDeleted', text) || says('notArrived', text) || says('staysThere', text);

export const isNotMissed = (sentence: string): boolean =>
  EFFECT_LISTS['effects/notMissed.yaml'].some((cue) => says(cue, sentence));

/** What single words give away, from cues.yaml. */
import { cuesOf } from './cuesOf.ts';

export const givesAway = cuesOf('words/cues.yaml');

/** "Azcopy sync deleted my files": what was ours is gone, in words that mean nothing else; said by takenFromUs.yaml. Pure. */
import { cuesOf } from '../words/cuesOf.ts';
import { sentencesOf } from './sentencesSaid.ts';

const says = cuesOf('effects/takenFromUs.yaml');

/** The sentences of a text that tell it. */
export const takenFromUs = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => says('tookOurs', sentence));

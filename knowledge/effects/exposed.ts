/** A secret stands where strangers read it, in words that mean nothing else; said by exposed.yaml. Pure. */
import { cuesOf } from '../words/cuesOf.ts';
import { sentencesOf } from './sentencesSaid.ts';

const says = cuesOf('effects/exposed.yaml');

export const standsOpen = (text: string): boolean => sentencesOf(text).some((sentence) => says('standsOpen', sentence));

/** A secret stands where strangers read it, in words that mean nothing else; said by exposed.yaml. Pure. */
import { cuesOf, placeOf } from '../words/cuesOf.ts';
import { sentencesOf } from './sentencesSaid.ts';

const says = cuesOf('effects/exposed.yaml');
const placeIn = placeOf('effects/exposed.yaml');

export const standsOpen = (text: string): boolean =>
  placeIn('standsOpen', text) !== undefined && sentencesOf(text).some((sentence) => says('standsOpen', sentence));

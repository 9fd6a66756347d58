/** Somebody holds the data to ransom: told by words that mean nothing else (ransom.yaml), so nothing has to be learned of them. Pure. */
import { cuesOf, placeOf } from '../words/cuesOf.ts';

const says = cuesOf('effects/ransom.yaml');
const placeIn = placeOf('effects/ransom.yaml');

const sentencesOf = (text: string) => text.split(/(?<=[.!?。])\s+|\n/);

export const isHeldToRansom = (text: string): boolean =>
  placeIn('heldToRansom', text) !== undefined &&
  sentencesOf(text).some((sentence) => says('heldToRansom', sentence) && !says('madeReady', sentence));

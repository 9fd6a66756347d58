/**
 * What is told as no wish, and done all the same: "I'm slacking him the key", "we drop it and use the other one instead",
 * 「切っておきます」: who speaks does it; "the last pass gets /PURGE" comes whoever does it. How that is said stands in
 * aboutToBe.yaml. Pure.
 */
import { cuesOf } from '../words/cuesOf.ts';
import { negates } from './sentencesSaid.ts';

const says = cuesOf('effects/aboutToBe.yaml');

const ASKS = /[?？か]\s*$/;
const CLAUSE = /[,;、]\s*/u;

type Cue = 'byMe' | 'settled' | 'comesToPass' | 'dated';

/** "I'm snapping the lease, nobody answers": what is denied in another breath denies not this. */
const isDenied = (cue: Cue, sentence: string): boolean =>
  negates(sentence) && !sentence.split(CLAUSE).some((clause) => says(cue, clause) && !negates(clause));

const isSaid = (cue: Cue, sentence: string): boolean =>
  says(cue, sentence) && !ASKS.test(sentence) && !isDenied(cue, sentence) && !says('cameOfIt', sentence);

/** "It fails on extra files, so I'm switching it to Mirror". */
export const followsFromIt = (sentence: string): boolean => says('followsFromIt', sentence) && !ASKS.test(sentence);

export const isByMe = (sentence: string): boolean => isSaid('byMe', sentence) || isSaid('settled', sentence);

/** In a case: whoever does it, it is to come. */
export const isToCome = (sentence: string): boolean =>
  isByMe(sentence) || isSaid('comesToPass', sentence) || (isSaid('dated', sentence) && !says('tellsOfNow', sentence));

/**
 * "I'm slacking him the key", "we drop it and use the other one instead", 「切っておきます」: who speaks does it, and tells it as
 * no wish. How that is said stands in aboutToBe.yaml. Pure.
 */
import { cuesOf } from '../words/cuesOf.ts';
import { negates } from './sentencesSaid.ts';

const says = cuesOf('effects/aboutToBe.yaml');

const ASKS = /[?？か]\s*$/;

export const isByMe = (sentence: string): boolean =>
  says('byMe', sentence) && !ASKS.test(sentence) && !negates(sentence) && !says('cameOfIt', sentence);

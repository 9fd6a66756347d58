/** "It works from my laptop" tells where the trouble is not. */
import type { FactName } from './facts.ts';

/** Facts of where that runs which fails. */
export const PLACES: readonly FactName[] = ['location', 'caller'];

const WORKS_THERE =
  /(?<!(?:n't|\bnot|\bnever|\bcannot|\bnicht|\bnie) (?:\w+ )?)\b(?:works?|worked|working|succeeds?|funktioniert|klappt)\b(?: \w+){0,2} (?:from|on|in|at|von|auf|im|am)\b[^.,;!?\n]*/gi;

/** The text without what works elsewhere. */
export const whatFails = (text: string): string => text.replace(WORKS_THERE, (there) => ' '.repeat(there.length));

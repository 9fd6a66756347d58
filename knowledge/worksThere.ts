/** "It works from my laptop" tells where the trouble is not. */
import type { FactName } from './facts.ts';

/** Facts of where that runs which fails. */
export const PLACES: readonly FactName[] = ['location', 'caller'];

const WORKS_THERE =
  /(?<!(?:n't|\bnot|\bnever|\bcannot|\bnicht|\bnie) (?:\w+ )?)\b(?:works?|worked|working|succeeds?|funktioniert|klappt)\b(?: \w+){0,2} (?:from|on|in|at|von|auf|im|am)\b[^.,;!?\n]*/gi;

/** "On my own machine it works": the place first. */
const THERE_IT_WORKS =
  /\b(?:lokal|locally|from|on|at|von|auf|im|am)\b(?:(?!\b(?:not|never|nicht|nie)\b|n't)[^.,;!?\n]){1,40}?\b(?:works?|worked|funktioniert|klappt|geht(?: es|'s))\b(?!(?: \w+){0,2} (?:not|nicht)\b)/gi;

const blank = (there: string) => ' '.repeat(there.length);

/** The text without what works elsewhere. */
export const whatFails = (text: string): string => text.replace(WORKS_THERE, blank).replace(THERE_IT_WORKS, blank);

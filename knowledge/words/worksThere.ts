/** "It works from my laptop" tells where the trouble is not. */
import type { FactName } from '../facts/facts.ts';

/** Facts of where that runs which fails. */
export const PLACES: readonly FactName[] = ['location', 'caller'];

const WORKS_THERE =
  /(?<!(?:n't|\bnot|\bnever|\bcannot|\bnicht|\bnie) (?:\w+ )?)\b(?:works?(?! (?:or school )?account)|worked|working|succeeds?|funktioniert|klappt)\b(?: \w+){0,2} (?:from|on|in|at|von|auf|im|am)\b[^.,;!?\n]*/gi;

/** "On my own machine it works": the place first. */
const THERE_IT_WORKS =
  /\b(?:lokal|locally|from|on|at|von|auf|im|am)\b(?:(?!\b(?:not|never|nicht|nie)\b|n't)[^.,;!?\n]){1,40}?\b(?:works?|worked|funktioniert|klappt|geht(?: es|'s))\b(?!(?: \w+){0,2} (?:not|nicht)\b)/gi;

/** Facts of the program and the machine that fail. */
const TOOLS: readonly FactName[] = ['tool', 'os', 'shell'];

/** "With Storage Explorer I can", "from a Windows box it's ok". */
const WITH_THAT_IT_GOES =
  /\b(?:with|using|via|through|from|on|in|mit|über|von|auf|unter)\b(?:(?!\b(?:not|never|nicht|nie|cannot|(?:do|does|did|ca|wo)nt)\b|n't)[^.,;:!?\n]){1,70}?\b(?:works?|worked|(?:is|it'?s|was|are|were) (?:all )?(?:ok|okay|fine|good)|(?:i|we|he|they|you) (?:can|could)|goes through|pass(?:es|ed)|is green|runs (?:fine|through)|no (?:problem|issue)s?|funktioniert|klappt|geht(?: es|'s)?)\b(?!n't|'t|(?: \w+){0,2} (?:not|only|nicht|nur)\b)/gi;

const blank = (there: string) => ' '.repeat(there.length);

/** The text without what works elsewhere. */
export const whatFails = (text: string): string => text.replace(WORKS_THERE, blank).replace(THERE_IT_WORKS, blank);

export const whatElseFails = (text: string): string => whatFails(text).replace(WITH_THAT_IT_GOES, blank);

/** The text without what tells where, or with what, it works; undefined for facts that no such sentence is about. */
export function withoutElsewhere(text: string, fact: FactName): string | undefined {
  if (PLACES.includes(fact)) return whatFails(text);
  return TOOLS.includes(fact) ? whatElseFails(text) : undefined;
}

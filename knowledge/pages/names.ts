/** Every word that `explain` knows a page by. */
import { namesOf } from '../answers/explainAnswer.ts';
import { nearest } from '../text/nearest.ts';
import type { Knowledge } from './assemble.ts';

export function allNames(knowledge: Knowledge): string[] {
  const codes = knowledge.entries.flatMap(({ code, aliases }) => [...(code ? [code] : []), ...aliases]);
  return [...new Set([...codes, ...knowledge.causes.keys(), ...knowledge.answers.flatMap(namesOf)])];
}

/** The known word that a misspelt one is nearest to. */
export function didYouMean(knowledge: Knowledge, word: string): string | undefined {
  return nearest(word.trim(), allNames(knowledge));
}

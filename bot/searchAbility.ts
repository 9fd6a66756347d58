/** The composer's search over the knowledge, and what was asked for most since the start. */
import type { Deps } from '../dialogs/deps.ts';
import type { Knowledge } from '../knowledge/assemble.ts';
import { isName, mostAsked, suggest } from '../knowledge/suggest/suggest.ts';

export type Searching = Required<Pick<Deps, 'suggest' | 'mostAsked'>> & { noteAsked(name: string | undefined): void };

export function searchWith(knowledge: Knowledge): Searching {
  const asked = new Map<string, number>();
  return {
    suggest: (words, page, language) => ({
      ...suggest(knowledge, words, page, language),
      exact: isName(knowledge, words),
    }),
    mostAsked: (page, language) => mostAsked(knowledge, asked, page, language),
    noteAsked(name) {
      if (name) asked.set(name, (asked.get(name) ?? 0) + 1);
    },
  };
}

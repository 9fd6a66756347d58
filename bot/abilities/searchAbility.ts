/** The composer's search over the knowledge, and what is asked for most. */
import type { Deps } from '../../dialogs/deps.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { isName, mostAsked, suggest } from '../../knowledge/suggest/suggest.ts';
import type { Asked } from '../store/asked.ts';

export type Searching = Required<Pick<Deps, 'suggest' | 'mostAsked'>> & { noteAsked(name: string | undefined): void };

export function searchWith(knowledge: Knowledge, asked: Pick<Asked, 'counts' | 'note'>): Searching {
  return {
    suggest: (words, page, language) => ({
      ...suggest(knowledge, words, page, language),
      exact: isName(knowledge, words),
    }),
    mostAsked: (page, language) => mostAsked(knowledge, asked.counts, page, language),
    noteAsked(name) {
      if (name) asked.note(name);
    },
  };
}

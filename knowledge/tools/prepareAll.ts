/** Makes everything that is kept of the pages. */
import { searchPages } from '../answers/search.ts';
import { factNames } from '../facts.ts';
import { openKnowledge } from '../open.ts';
import { vocabularyOf } from '../vocabularyOf.ts';

export function prepareAll(): void {
  factNames();
  const knowledge = openKnowledge();
  vocabularyOf(knowledge);
  searchPages(knowledge, 'anything');
}

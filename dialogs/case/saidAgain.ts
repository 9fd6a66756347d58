/** "Smaller blocks maybe?", right behind an answer that says so: its own sentences are the answer. Pure. */
import { namesNothingElse, sentencesFor } from '../../knowledge/answers/sentencesFor.ts';
import { tellingWords, wordsShared } from '../../knowledge/text/sentences.ts';
import { isQuestion } from '../../knowledge/words/asking.ts';
import { withoutCuesOf } from '../../knowledge/words/cuesOf.ts';
import { withSynonyms } from '../../knowledge/words/synonyms.ts';

const without = withoutCuesOf('words/moves.yaml');
const MOST_AGAIN = 2;

/** The sentences of what was answered just before that hold the words of who asks on. */
export const saidAgain = (justSaid: string, text: string): string[] =>
  justSaid === '' || !isQuestion(text) || namesNothingElse(text) ? [] : sentencesFor(justSaid, text, MOST_AGAIN);

const A_FEW = 2;
/** All that the question names stands in one of them. */
export const isWhollySaid = (justSaid: string, typed: string): boolean => {
  const text = without('ofATheory', typed);
  const least = tellingWords(text);
  const said = withSynonyms(text);
  return least >= A_FEW && saidAgain(justSaid, typed).some((one) => wordsShared(said, one) >= least);
};

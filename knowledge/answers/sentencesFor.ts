/** The sentences of a page that answer a question, or none: what only shares a word with it by chance is no answer. Pure. */
import { sentencesAbout, sentencesIn, tellingWords, wordsIn, wordsShared } from '../text/sentences.ts';
import { withSynonyms } from '../words/synonyms.ts';
import { holdsWanted, isNotEnglish, isOfAsking, wantedIn } from './wanted.ts';

/** One word in common may be chance, where the question has more. */
const MORE_THAN_CHANCE = 2;

/** What leads to a command or a list says nothing without it. */
const LEADS = /[:：]$/;

const TAKES = /\b(?:takes|take up to|take about|lasts|within|done in|up to (?:\w+ )?(?:minutes|hours|days|weeks))\b/i;

/** "Can I change it later?" asks of the change. */
const BY_THE_WAY = /\b(?:later|afterwards|anyway|actually|really|später|nachher|eigentlich)\b|後から|あとで/giu;

/** Nothing of its own is named: what is asked is asked of what was said before. */
export const namesNothingElse = (question: string): boolean => [...wordsIn(question)].every(isOfAsking);

/** So many words of a question a sentence has to share, at the least; of one in another language one tells as much. */
export const sharedAtLeast = (question: string): number =>
  isNotEnglish(question) ? 1 : Math.min(MORE_THAN_CHANCE, tellingWords(question));

/** On a page that is only linked, all that tell something. */
const leastOf = (question: string, isLinked: boolean): number =>
  isLinked ? Math.max(MORE_THAN_CHANCE, tellingWords(question)) : sharedAtLeast(question);

/** @param isLinked the page was not shown, and is only linked from the one that was */
export function sentencesFor(page: string, asked: string, most: number, isLinked = false): string[] {
  const question = asked.replace(BY_THE_WAY, ' ');
  const wanted = wantedIn(question);
  const holding = sentencesIn(page).filter((one) => !LEADS.test(one) && holdsWanted(wanted, one));
  if (namesNothingElse(question)) {
    // Any page names some time; that something takes it is what is asked.
    const telling = wanted.includes('span') ? holding.filter((one) => TAKES.test(one)) : holding;
    return wanted.length > 0 && !isLinked ? telling.slice(0, most) : [];
  }
  const said = withSynonyms(question);
  const least = leastOf(question, isLinked);
  return sentencesAbout(holding.join('\n'), said, most).filter((one) => wordsShared(said, one) >= least);
}

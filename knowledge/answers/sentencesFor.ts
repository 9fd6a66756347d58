/** The sentences of a page that answer a question, or none: what only shares a word with it by chance is no answer. Pure. */
import {
  sentencesAbout,
  sentencesIn,
  sentencesOnThing,
  tellingWords,
  wordsIn,
  wordsShared,
} from '../text/sentences.ts';
import { wordCount } from '../text/wordCount.ts';
import { withSynonyms } from '../words/synonyms.ts';
import { holdsWanted, isNotEnglish, isOfAsking, type Wanted, wantedIn } from './wanted.ts';

/** One word in common may be chance, where the question has more. */
const MORE_THAN_CHANCE = 2;

/** What leads to a command or a list says nothing without it. */
const LEADS = /[:：]$/;

const TAKES =
  /\b(?:takes|take up to|take about|lasts?|lives?|stays?|valid|kept|ends?|at most|within|done in|up to (?:\w+ )?(?:minutes|hours|days|weeks))\b/i;

const BOUNDS = /\b(?:at most|up to|no more than|maximum|limits?)\b/i;

/** "Can I change it later?" asks of the change. */
const BY_THE_WAY =
  /\b(?:later|afterwards|anyway|actually|really|as well|too|also|auch|später|nachher|eigentlich)\b|後から|あとで/giu;

/** "And a whole container?": what is asked is asked of another thing now. */
const GOES_ON =
  /^\s*(?:(?:ok(?:ay)?|so)[\s,]+)?(?:and|und|what about|how about|was ist mit)\b|(?:は|の場合)[?？]?\s*$/iu;

/** Nothing of its own is named: what is asked is asked of what was said before. */
export const namesNothingElse = (question: string): boolean => [...wordsIn(question)].every(isOfAsking);

/** So many words of a question a sentence has to share, at the least; of one in another language one tells as much. */
export const sharedAtLeast = (question: string): number =>
  isNotEnglish(question) ? 1 : Math.min(MORE_THAN_CHANCE, tellingWords(question));

/** On a page that is only linked, all that tell something. */
const leastOf = (question: string, isLinked: boolean): number =>
  isLinked ? Math.max(MORE_THAN_CHANCE, tellingWords(question)) : sharedAtLeast(question);

/** Any page names some time; that something takes it is what is asked. Numbers stand everywhere, and answer nothing by themselves. */
function holdingIt(wanted: readonly Wanted[], holding: string[]): string[] {
  if (wanted.length === 0) return [];
  if (wanted.includes('span')) return holding.filter((one) => TAKES.test(one));
  const limits = wanted.includes('number') ? holding.filter((one) => BOUNDS.test(one)) : [];
  return limits.length > 0 ? limits : holding;
}

/** Longer questions are of what they name. */
const A_FEW_WORDS = 8;

/** @param isLinked the page was not shown, and is only linked from the one that was */
export function sentencesFor(page: string, asked: string, most: number, isLinked = false): string[] {
  const question = asked.replace(BY_THE_WAY, ' ');
  const wanted = wantedIn(question);
  const holding = sentencesIn(page).filter((one) => !LEADS.test(one) && holdsWanted(wanted, one));
  if (!isLinked && wanted.length === 0 && wordsShared(question, page) === 0 && GOES_ON.test(question))
    return wordCount(asked) <= A_FEW_WORDS ? sentencesOnThing(holding.join('\n'), question, most) : [];
  if (namesNothingElse(question)) return isLinked ? [] : holdingIt(wanted, holding).slice(0, most);
  const said = withSynonyms(question);
  const least = leastOf(question, isLinked);
  const about = sentencesAbout(holding.join('\n'), said, most).filter((one) => wordsShared(said, one) >= least);
  // "Does it make my bill bigger?": nothing of it stands on the page but what is wanted, which is asked of what the page shows.
  const named = [...wordsIn(said)].filter((word) => !isOfAsking(word)).join(' ');
  const isOfThePage = !isLinked && wordCount(asked) <= A_FEW_WORDS && wordsShared(named, page) === 0;
  return about.length === 0 && isOfThePage ? holdingIt(wanted, holding).slice(0, most) : about;
}

/**
 * "I'll give the app Reader on the container", "wir schalten Soft Delete ab": what somebody is about to do, and no trouble. Its
 * words are those of the reports of a cause, and prove none. Pure.
 */
import { remembered } from '../remembered.ts';
import { wordCount } from '../text/wordCount.ts';
import { withoutAhead } from '../words/ahead.ts';
import { asksIn } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';
import { isPlain } from '../words/plain.ts';
import { isTroubleNamed } from '../words/troubleNamed.ts';
import { isBrief } from './aboutToBe.ts';
import { happenedIn } from './happened.ts';
import { planOf } from './plans.ts';
import { sentencesOf } from './sentencesSaid.ts';

/** What stands beside a plan may tell the trouble: "the share is full, I delete the snapshots". */
const CLAUSES =
  /[,;:.!?。、！？\n→]+|\s[-–—]+\s|\s(?=(?:because|since|as|but|so|which|that|while|weil|denn|da|aber|damit|während)\s)/u;
/** "Ok", "rule:" */
const NOTHING = 1;

const isPlan = (clause: string): boolean => planOf(clause, 'inTalk') !== undefined;

/** Nothing is named that fails, and something shall be done. */
export const tellsAPlan = remembered(
  (text: string): boolean =>
    isBrief(text, sentencesOf(text)) &&
    !asksIn(text) &&
    !isTroubleNamed(text) &&
    !givesAway('fails', text) &&
    happenedIn(text, 'ofStorage') === undefined &&
    (withoutAhead(text) !== text || planOf(text, 'ofStorage') !== undefined),
);

/** And nothing else is told. */
export const tellsOnlyAPlan = remembered((text: string): boolean => {
  if (!tellsAPlan(text)) return false;
  const rest = withoutAhead(text).trim();
  if (rest === '' || isPlain(rest)) return true;
  return rest
    .split(CLAUSES)
    .filter((clause) => wordCount(clause) > NOTHING)
    .every(isPlan);
});

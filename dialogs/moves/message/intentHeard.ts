/** What is wanted with a sentence, as the ranker of intents hears it, and how sure that has to be to count. Pure. */

import { happenedIn } from '../../../knowledge/effects/happened.ts';
import { planOf } from '../../../knowledge/effects/plans.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { asksOnly, isQuestion } from '../../../knowledge/words/asking.ts';
import { names } from '../../../knowledge/words/belonging.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { ASKED } from './move.ts';
import { tellsTimePassed } from './timePassed.ts';

const says = cuesOf('words/moves.yaml');

export interface IntentHeard {
  intent: string;
  /** 0..1 */
  sure: number;
  second?: string;
}

/** Below this the intent of a sentence is a guess, and the words are taken for what they tell. */
const SURE = 0.5;
/** What only answers, and leaves the case as it is, may be guessed sooner. */
const SURE_ASIDE = 0.45;
/** A guess is taken where nothing else was understood. */
const FAINT = 0.33;
/** Nobody in trouble likes to hear that it is none of ours, where anything of ours is named. */
const SURE_FOREIGN = 0.8;
const SURELY_TRIED = 0.6;
const CLEAR = 0.75;

const FOREIGN = new Set(['small-talk', 'not-storage']);
const ASIDE = new Set<string>([...ASKED, 'again', 'what-to-send', 'do-it-for-me', 'thanks', 'wait', 'drop', 'fact']);
/** Nobody closes a case, or says that it was tried, by asking. */
const NO_QUESTIONS = new Set(['solved', 'still-fails', 'not-it', 'done-already']);

function needed(intent: string, bare: boolean): number {
  if (FOREIGN.has(intent)) return bare ? SURE_ASIDE : SURE_FOREIGN;
  return ASIDE.has(intent) ? SURE_ASIDE : SURE;
}

const ASKS_FOR_TIME =
  /\b(?:wait|minute|moment|second|sec|hold on|later|time|brb|be back|warte|augenblick|sekunde|später|gleich)\b|待|後で|少々/i;

const WHICH =
  /^(?:(?:and|but|so|ok|und|aber|also),? ){0,2}(?:how|what|where|which|who|when|why|wie|was|wo|wer|wann|warum|welche[rsn]?)\b|どう|どこ|どれ|なぜ|いつ|何/iu;

/** "We added the subnet": the step is done, and whether it helped is not said. */
const isOnlyDone = (sure: number, second: string | undefined, text: string) =>
  sure < CLEAR && second !== 'thanks' && givesAway('did', text) && !givesAway('works', text);

function settledIntent({ intent, sure, second }: IntentHeard, text: string): string {
  if (intent === 'costs' && says('cheapWay', text)) return 'another-way';
  // "Firewall" names a thing, and says of none that it was tried.
  if (intent === 'still-fails' && wordCount(text) === 1 && names('ours', text)) return 'fact';
  const asks = /[?？]\s*$/.test(text) || asksOnly(text);
  // "Updated it on one box, that one is fine now" tells what goes, and wants no other way.
  if (intent === 'another-way' && !isQuestion(text) && givesAway('works', text) && !givesAway('fails', text))
    return 'fact';
  // "Can I attach with a SAS?" takes nothing back.
  if (asks && intent === 'correction') return 'possible';
  // "Will the endpoints come back too" asks for no patience, and "it has been an hour" has had it.
  if (intent === 'wait' && isQuestion(text) && !ASKS_FOR_TIME.test(text)) return 'possible';
  if (intent === 'wait' && tellsTimePassed(text)) return 'fact';
  // "I destroy it and let terraform make it new" asks for no patience.
  if (intent === 'wait' && (says('makesAnew', text) || planOf(text, 'inTalk'))) return 'is-it-safe';
  // „Dann schmeiß ich das Konto weg“ drops the account, and not the matter.
  if (intent === 'drop' && planOf(text, 'inTalk')) return 'is-it-safe';
  if (intent === 'solved' && isOnlyDone(sure, second, text)) return 'what-next';
  // "The files are gone" is no good end, though "the error is gone" is one.
  if (intent === 'solved' && happenedIn(text, 'inTalk') === 'lost') return 'fact';
  if (!asks || !NO_QUESTIONS.has(intent)) return intent;
  // "How do I fix the 20k already there" is no theory.
  return WHICH.test(text) ? 'possible' : 'guess';
}

/** "Reads are fine by the way" says nothing of another case. */
const isOfAnother = ({ intent, sure }: IntentHeard, text: string) =>
  intent !== 'new-case' || sure >= CLEAR || says('otherCase', text);

/** "i bet its port 445" takes nothing back: it is a theory, however sure the one and the other is. */
const isATheory = ({ intent, sure, second }: IntentHeard, text: string) =>
  intent === 'correction' && sure < CLEAR && (sure >= SURE || second === 'guess') && givesAway('supposes', text);

/** @param bare nothing of storage or of a case is named. */
export function intentIn(heard: IntentHeard | undefined, text: string, bare: boolean): { intent?: string } {
  if (heard && isATheory(heard, text)) return { intent: 'guess' };
  if (!heard || heard.sure < needed(heard.intent, bare) || !isOfAnother(heard, text)) return {};
  return { intent: heard.sure === 1 ? heard.intent : settledIntent(heard, text) };
}

/** A question tells no fact, whatever it names: then what it may ask is what comes next. */
export function faintIn(heard: IntentHeard | undefined, text: string): { faint?: string } {
  if (heard?.intent === 'fact' && heard.sure < CLEAR && isQuestion(text) && heard.second)
    return { faint: heard.second };
  return heard && heard.sure >= FAINT ? { faint: heard.intent } : {};
}

/** What was done in vain, or was so already; said surely, it is more than what was seen. */
export const isTried = ({ intent, sure }: IntentHeard): boolean =>
  intent === 'done-already' ? sure >= SURE : intent === 'still-fails' && sure >= SURELY_TRIED;

/**
 * How sure a sentence has to be of a plan: what is asked, said in one breath or told with its hour is sooner one than what
 * tells how something is. Pure.
 */
import { intentOf } from '../learn/intents.ts';
import { wordCount } from '../text/wordCount.ts';
import { isChoice } from '../words/asking.ts';
import { cuesOf, placeOf } from '../words/cuesOf.ts';
import { followsFromIt, isByMe } from './byMe.ts';
import { deedOfMine } from './inFirstPerson.ts';
import type { Planned } from './planned.ts';
import { isAsked, isCommandSaid, negates } from './sentencesSaid.ts';
import { BRIEF, isOrdered, SURE_OF_BRIEF } from './wordedPlans.ts';

const says = cuesOf('effects/aboutToBe.yaml');
const placeIn = placeOf('effects/aboutToBe.yaml');

/** What somebody says in one breath, as people do in a talk. */
export const isBrief = (text: string, sentences: readonly string[]) => text.length <= BRIEF && sentences.length <= 2;

/** From here on. Of a hundred reports that were not learned as wholes one is taken for a plan; what asks nothing tells more often. */
const sureOfLong = (sentence: string) => (isAsked(sentence) ? 0.5 : 0.6);

/** What is said of what is so, was done, or is not wanted. */
const TELLS = new Set(['fact', 'still-fails', 'done-already', 'checked', 'why', 'who-did', 'not-it']);
const isTold = (sentence: string) =>
  !isAsked(sentence) &&
  (negates(sentence) || says('cameOfIt', sentence) || TELLS.has(intentOf(sentence, false)?.intent ?? ''));

/**
 * Said to an answer, it is a plan from here on: of 2,900 such things one in sixty is taken for one, of short reports, which
 * are asked for more, one in a hundred. Whoever has an answer means to do something more often than who begins.
 */
const SURE_IN_A_TALK = 0.27;
const SURE_OF_TOLD = 0.5;
/** How a thing is, and nobody who does anything: the words of a harm beside it say little. */
const SURE_OF_STATE = 0.9;

/** "I have put a lease on it, and now it says": who, and when, belong to two things. */
const BREATH = /, |;|\b(?:and|und|but|aber)\b/u;
/** Where another deed may begin: "ok - giving it Owner now". */
const CLAUSE = /[,;:–-]\s/u;
const isAboutToBe = (sentence: string) =>
  (sentence.split(BREATH).some((clause) => says('byMeNow', clause)) ||
    says('doingItNow', sentence.split(CLAUSE).at(-1) as string) ||
    says('toBeDone', sentence) ||
    says('dated', sentence)) &&
  !negates(sentence) &&
  !says('cameOfIt', sentence) &&
  !says('since', sentence);

/** "Next week compliance locks the policy": in a report whoever does it, and its hour, say that it is to come. */
const SURE_OF_DATED = 0.36;

/**
 * "A guest becomes Owner at the root": its words are those of one plan, though it is told as no wish is. Of the two questions,
 * which plan it is and whether it is meant, the second is answered by how it is told: neither of what was nor of how things are.
 */
export const LEAST = 0.05;
const OF_ONE_PLAN = 0.055;
const comes = (sentence: string) =>
  isByMe(sentence) ||
  isCommandSaid(sentence) ||
  ((says('comesToPass', sentence) || (says('dated', sentence) && !says('tellsOfNow', sentence))) &&
    !isAsked(sentence) &&
    !negates(sentence) &&
    !says('cameOfIt', sentence));

/** What is done about the trouble stands beside the words of the trouble, which plan nothing. */
const FOLLOWS = 0.1;

const isAtHand = (sentence: string) => says('imminent', sentence) && !negates(sentence) && !says('cameOfIt', sentence);

/** How sure a sentence of a report has to be. */
function leastOfReport(sentence: string, isOneBreath: boolean): number {
  const isComing = says('dated', sentence) && comes(sentence);
  if (!isOneBreath) return isComing ? SURE_OF_DATED : sureOfLong(sentence);
  if (isAtHand(sentence)) return SURE_IN_A_TALK;
  return isTold(sentence) && !isComing && !isAboutToBe(sentence) ? sureOfLong(sentence) : SURE_OF_BRIEF;
}

/** How sure a sentence has to be of a plan, by where it is said. */
export function leastOf(sentence: string, { sure, share }: Planned, isOneBreath: boolean, inTalk: boolean): number {
  if (says('howItIs', sentence) && !isAsked(sentence)) return SURE_OF_STATE;
  if (followsFromIt(sentence)) return isOneBreath ? FOLLOWS : SURE_OF_DATED;
  if (!inTalk) return leastOfReport(sentence, isOneBreath);
  if (sure * share >= OF_ONE_PLAN && comes(sentence)) return LEAST;
  if (!isOneBreath) return sureOfLong(sentence);
  return isTold(sentence) && !isAboutToBe(sentence) ? SURE_OF_TOLD : SURE_IN_A_TALK;
}

/** What did not come to pass is not planned. */
export const wouldHave = (sentence: string): boolean => says('wouldHave', sentence);

/** Of what is told and not asked, it is mostly none. */
const HARDLY = 0.25;

export const isHardlyPlanned = (sentence: string, { share }: Planned) =>
  share < HARDLY && isTold(sentence) && !says('imminent', sentence);

/** "Service principal or managed identity" names two things, "delete it or wait" two things to do. */
export const asksForAChoice = (sentence: string) =>
  says('asksWhichOne', sentence) || (isChoice(sentence) && !isOrdered(sentence));

const FEWEST_DONE = 3;
function deedOf(sentence: string): string {
  if (/から、|ので、/.test(sentence)) return sentence.replace(/^.*?(?:から|ので)、/u, '');
  const reason = placeIn('reason', sentence);
  return reason ? sentence.slice(0, reason.at).replace(/[,\s]+$/, '') : sentence;
}

/** "It is far too much, I set it to 0 days": the last clause in which somebody speaks of himself. */
const OF_MINE = /^.{12,}[,–-] ?(?=(?:i|we|ich|wir|i['’]ll|we['’]ll|i['’]m|so i|so we)\b[^,]{10,}$)/iu;
function clauseOfMine(sentence: string): string | undefined {
  const before = OF_MINE.exec(sentence)?.[0];
  return before === undefined ? undefined : sentence.slice(before.length);
}

/** A sentence; where it gives its reason the deed alone; and where who does it stands before another verb, that one in full. */
export function readingsOf(sentence: string): string[] {
  const others = [deedOf(sentence), deedOfMine(sentence), clauseOfMine(sentence)].filter(
    (deed) => deed !== undefined && deed !== sentence && wordCount(deed) >= FEWEST_DONE,
  ) as string[];
  return [sentence, ...others];
}

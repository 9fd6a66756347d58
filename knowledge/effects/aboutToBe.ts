/**
 * How sure a sentence has to be of a plan: what is asked, said in one breath or told with its hour is sooner one than what
 * tells how something is. Pure.
 */
import { intentOf } from '../learn/intents.ts';
import { wordCount } from '../text/wordCount.ts';
import { isChoice } from '../words/asking.ts';
import type { Planned } from './planned.ts';
import { isAsked, negates } from './sentencesSaid.ts';
import { BRIEF, isOrdered, SURE_OF_BRIEF } from './wordedPlans.ts';

/** What somebody says in one breath, as people do in a talk. */
export const isBrief = (text: string, sentences: readonly string[]) => text.length <= BRIEF && sentences.length <= 2;

/** From here on. Of a hundred reports that were not learned as wholes one is taken for a plan; what asks nothing tells more often. */
const sureOfLong = (sentence: string) => (isAsked(sentence) ? 0.5 : 0.6);

/** What is said of what is so, was done, or is not wanted. */
const TELLS = new Set(['fact', 'still-fails', 'done-already', 'checked', 'why', 'who-did', 'not-it']);
/** "I set the tier and get 409": what came of it is told. */
const CAME_OF_IT =
  /(?:\b(?:and|then|but)|,) (?:(?:i|we|it|that) )?(?:gets?|got|gives?|fails?|returns?|answers?|receives?)\b|\bund (?:ich |wir |es )?(?:bekomm|krieg|erhalt|erhält|scheiter|schläg)/i;
const isTold = (sentence: string) =>
  !isAsked(sentence) &&
  (negates(sentence) || CAME_OF_IT.test(sentence) || TELLS.has(intentOf(sentence, false)?.intent ?? ''));

/**
 * Said to an answer, it is a plan from here on: of 2,900 such things one in sixty is taken for one, of short reports, which
 * are asked for more, one in a hundred. Whoever has an answer means to do something more often than who begins.
 */
export const SURE_IN_A_TALK = 0.27;
const SURE_OF_TOLD = 0.5;

/** With its hour it is about to be done, whatever it is said to. */
const IMMINENT =
  /\b(?:right now|tonight|tomorrow|in a (?:minute|moment)|this evening)\b|(?<!\p{L})(?:jetzt gleich|heute (?:abend|nacht)|gleich jetzt)(?!\p{L})|今すぐ|今から|これから|今夜|明日/iu;

/** "Den schalt ich jetzt ab": who does it, and that it is now, is more than a fact. */
const BY_ME_NOW =
  /\b(?:i|we|ich|wir)\b.*\b(?:now|tonight|tomorrow|jetzt|gleich|heute|morgen)\b|\b(?:now|tonight|tomorrow|jetzt|gleich|heute|morgen)\b.*\b(?:i|we|ich|wir)\b/iu;
/** "Giving its identity Owner now". */
const DOING_IT =
  /(?:^|[,;:–-]\s)(?!(?:failing|getting|seeing|hanging|running|working|timing|returning)\b)\p{L}+ing\b[^,;]*\b(?:now|today|tonight)\b[\s.!?]*$/iu;
/** "I have put a lease on it, and now it says": who, and when, belong to two things. */
const BREATH = /, |;|\b(?:and|und|but|aber)\b/u;
/** "Seit heute", "since now": how long it is so. */
const SINCE = /\b(?:since|seit)\b/i;
const isAboutToBe = (sentence: string) =>
  (sentence.split(BREATH).some((clause) => BY_ME_NOW.test(clause)) ||
    DOING_IT.test(sentence) ||
    IMMINENT.test(sentence)) &&
  !negates(sentence) &&
  !CAME_OF_IT.test(sentence) &&
  !SINCE.test(sentence);

/** How sure a sentence has to be of a plan, by where it is said. */
export function leastOf(sentence: string, isOneBreath: boolean, inTalk: boolean): number {
  if (!isOneBreath) return sureOfLong(sentence);
  if (!inTalk && IMMINENT.test(sentence) && !negates(sentence) && !CAME_OF_IT.test(sentence)) return SURE_IN_A_TALK;
  if (!inTalk) return isTold(sentence) && !isAboutToBe(sentence) ? sureOfLong(sentence) : SURE_OF_BRIEF;
  return isTold(sentence) && !isAboutToBe(sentence) ? SURE_OF_TOLD : SURE_IN_A_TALK;
}

/** "Would it have been deleted if soft delete were off?": what did not come to pass is not planned; „ich hätte jetzt alles gelöscht“ is. */
export const WOULD_HAVE =
  /\bwould(?:n['’]t| not)? (?:\w+ ){1,3}have\b|\bshould(?:n['’]t| not)?(?:['’]ve| have) \w+(?:ed|en|un|t)\b|(?<!\p{L})(?:hätten?|wären?)(?!\p{L})(?! (?:(?:ich|wir) )?(?:jetzt|gern|gerne|mal|dann|einfach|halt)(?!\p{L}))[^.?]*(?<!\p{L})(?:ge|ver|er|ent|be)\p{L}+(?:t|en)(?!\p{L})/iu;

/** Of what is told and not asked, it is mostly none. */
const HARDLY = 0.25;

export const isHardlyPlanned = (sentence: string, { share }: Planned) => share < HARDLY && isTold(sentence);

/** "So what do I need, service endpoint or private endpoint?": who has to choose does nothing yet. */
const CHOICE =
  /^(?:(?:so|and|but|ok|okay|then|also|und|aber|also),? )*(?:(?:what|which)(?: \w+)? (?:do|should|would) (?:i|we) (?:really |actually |now )?(?:need|use|take|want)\b(?! to\b)|(?:was|welche[rsn]?)(?: \p{L}+)? (?:(?:brauch|nehm|nutz)\p{L}* (?:ich|wir|man)(?!\p{L})|soll(?:te)?n? (?:ich|wir|man) (?:nehmen|nutzen|verwenden|wählen)(?!\p{L})))/iu;

/** "Which flags, so that nothing at the target is lost?" wants to be told what to do. */
const WHICH_FLAGS =
  /\b(?:which|what) (?:\w+ )?(?:flags?|switch(?:es)?|options?|parameters?)\b|(?<!\p{L})welche[nrsm]? (?:\p{L}+[- ])?(?:schalter|flags?|optionen?|parameter)(?!\p{L})|どの(?:フラグ|オプション|スイッチ)|(?:フラグ|オプション|スイッチ)はどれ/iu;

/** "So bypass None is it?" asks whether that is the reason. */
const IS_THAT_IT =
  /\b(?:is|was|isn['’]t|wasn['’]t) (?:it|that)(?: then)?\s*\?\s*$|\b(?:ist|war) (?:es )?das(?: also| dann)?\s*\?\s*$|(?:それ|これ)が原因ですか/iu;

/** "Service principal or managed identity" names two things, "delete it or wait" two things to do. */
export const asksForAChoice = (sentence: string) =>
  CHOICE.test(sentence) ||
  WHICH_FLAGS.test(sentence) ||
  IS_THAT_IT.test(sentence) ||
  (isChoice(sentence) && !isOrdered(sentence));

/** "…, weil der SAS im Git gelandet ist": why it is done, or what for, says little of what is done. */
const REASON =
  /,? (?:because|since(?! (?:yesterday|last|monday|tuesday|wednesday|thursday|friday|saturday|sunday|then|\d))|so that|in order to|due to) .*$|, (?:weil|da|denn|damit|um) .*$/iu;
const FEWEST_DONE = 3;
/** A sentence, and where it gives its reason the deed alone. */
export function readingsOf(sentence: string): string[] {
  const deed = /から、|ので、/.test(sentence)
    ? sentence.replace(/^.*?(?:から|ので)、/u, '')
    : sentence.replace(REASON, '');
  return deed === sentence || wordCount(deed) < FEWEST_DONE ? [sentence] : [sentence, deed];
}

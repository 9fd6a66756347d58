/** What a page answers: the one of the cause that stands, or another. Pure. */

import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { pageOn } from '../../case/pageOn.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import { asksBack } from '../message/move.ts';
import { CLEAR, isSettled, SURELY } from '../message/tells.ts';
import { isOnThePage } from '../told/unheard.ts';
import { type Reader, type Rule, toldBy } from './rule.ts';

const MANY_WORDS = 3;

/** Of what names nothing of ours: one word in common may be chance. */
const SOME_WORDS = 2;

/** The page of the cause that stands has the words of the question. */
export function onThePage(triage: Triage, { text, diagnosis, bare }: Alone, { diagnose }: Reader): boolean {
  const [first] = diagnoseCase(triage, diagnose).causes;
  // While the cause is open, a page that answers the question itself is the better one.
  const least = diagnosis.answer?.kind === 'page' && !isSettled(triage) ? MANY_WORDS : bare ? SOME_WORDS : 1;
  return first !== undefined && pageOn(first, text, least).length > 0;
}

/** "The bucket is KMS encrypted" names nothing of ours, and the page speaks of just that. */
export const tellsWhatThePageNames: Rule = (triage, alone, { diagnose }) =>
  !alone.asks && alone.intent === 'not-storage' && isOnThePage(triage, alone.text, diagnose)
    ? toldBy(alone)
    : undefined;

export const asksThePage: Rule = (triage, alone, reader) =>
  alone.asks && onThePage(triage, alone, reader) ? { kind: 'asks', about: 'page-says', text: alone.text } : undefined;

/** From here on a sentence without a question is told, whatever page it sounds like. */
const STATED = 0.65;

/** "Will restarting the apps help?" is not asked of the bot. */
export const OF_MYSELF = 'what-can-you-do';

const ASKS_HOW =
  /^(?:(?:and|but|so|ok(?:ay)?|also|und|aber),? )*(?:how (?:do|can|would|to)|wie (?:\p{L}+ )?(?:ich|wir|man)|where (?:is|are|do|can|would)|wo (?:ist|sind|finde|liegt|liegen|steht))\b|(?:どうやって|どのように|どこ)/iu;

/** What "how do I …" is taken for, of whatever it is asked. */
const OF_ANY_HOW = new Set(['which-exactly', 'not-storage', 'do-it-for-me', 'possible']);

const OF_NOTHING_HERE = 'not-storage';

/** "How do I rename a container?", while nothing is advised that it could be asked of: the page that it names. */
/** What AzCopy does helps nobody whose job is another program's. */
const OF_AZCOPY = /\bazcopy (?:copy|jobs|sync|login|remove|make|list|bench)\b/;
const OTHER_PROGRAMS = new Set<string | undefined>(['storage-mover', 'explorer', 'mount', 'browser']);
/** AzCopy copies neither messages nor entities. */
const WITHOUT_AZCOPY = new Set<string | undefined>(['queue', 'table']);
export const isOfAnotherProgram = ({ facts }: Triage, { diagnosis: { answer }, text }: Alone): boolean =>
  (OTHER_PROGRAMS.has(facts?.tool) || WITHOUT_AZCOPY.has(facts?.service)) &&
  !/azcopy/i.test(text) &&
  answer?.kind === 'page' &&
  OF_AZCOPY.test(answer.sections.map((one) => one.text).join('\n'));

export const asksHow: Rule = (triage, alone, reader) => {
  const { diagnosis, intent = '', sure, asks, text } = alone;
  const { answer } = diagnosis;
  if (!asks || !ASKS_HOW.test(text) || !OF_ANY_HOW.has(intent) || sure >= CLEAR) return undefined;
  if (answer?.kind !== 'page' || answer.name === OF_MYSELF || isOfAnotherProgram(triage, alone)) return undefined;
  const isNear = answer.lastResort === undefined || (answer.lastResort === 'likely' && !isSettled(triage));
  if (!isNear) return undefined;
  const isOfTheAdvice = isSettled(triage) && (intent !== OF_NOTHING_HERE || onThePage(triage, alone, reader));
  return isOfTheAdvice ? undefined : { kind: 'question', answer };
};

/** A question that has a page of its own, and is not surely asked about the advice that stands. */
export const asksThePages: Rule = (triage, alone) => {
  const {
    diagnosis: { answer },
    intent,
    sure,
    asks,
  } = alone;
  if (answer?.kind !== 'page' || answer.name === OF_MYSELF || isOfAnotherProgram(triage, alone)) return undefined;
  const isSurelyTold = intent === 'fact' && sure >= STATED;
  // A page that only comes near is not what a statement in the middle of a talk is about.
  const isNearOnly = isSettled(triage) && answer.lastResort !== undefined && !asksBack(intent);
  const states = !asks && (isSurelyTold || isNearOnly);
  return states || (asksBack(intent) && sure >= SURELY) ? undefined : { kind: 'question', answer };
};

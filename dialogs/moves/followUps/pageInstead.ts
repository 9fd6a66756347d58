/**
 * "How do I retry only the failed ones?", asked in the middle of a case: where the cause has nothing but a sentence that shares
 * a word, or a row that is hardly meant, the page that is written for the question is the better answer. Pure.
 */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { pageOn } from '../../case/pageOn.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { About, Move } from '../message/move.ts';
import { LIKELY, PERHAPS, WITHOUT_DOUBT } from '../message/nearness.ts';
import { CLEAR, isSettled } from '../message/tells.ts';
import { isOfAnotherProgram, OF_MYSELF } from '../rules/asksThePages.ts';
import { asksForADeed, namesADeed, stepOfDeed } from './besideATool.ts';
import type { Answered } from './replyTo.ts';

const says = cuesOf('words/moves.yaml');

/** What is looked for on the page of the cause by its words alone. */
const BY_WORDS = new Set<About>(['page-says', 'possible', 'limits']);
/** What each cause has an answer to, as long as it is clearly asked. */
const OF_THE_STEP = new Set<About>([
  'how-long',
  'costs',
  'check-first',
  'guess',
  'which-log',
  'redo',
  'automate',
  'thing',
]);

/** What a question at large is taken for, however surely, where a page is written for it. */
const AT_LARGE = new Set<About>([
  'best-way',
  'why',
  'another-way',
  'which-exactly',
  'also-for',
  'other-side',
  'guess',
  'how-long',
  'how-often',
  'costs',
  'redo',
  'automate',
  'check-first',
]);
/** So surely the page has to be meant: in place of sentences, of what is answered for any cause, of a row. */
const BESIDE_SENTENCES = 0.5;
const BESIDE_A_STEP = 0.65;
const BESIDE_A_ROW = 0.6;
const AT_LARGE_ASKED = 0.6;
/** "Can I limit it?" is asked of what stands. */
const OF_WHAT_STANDS = 0.8;
/** Shorter questions name too little to be of anything else. */
const A_FEW_WORDS = 4;

const MORE_THAN_CHANCE = 2;

function leastFor(
  move: Extract<Move, { kind: 'asks' }>,
  { text, sure }: Alone,
  isOpen: boolean,
  answered?: Answered,
): number | undefined {
  const isOfWhatStands = says('namesIt', text) || wordCount(text) < A_FEW_WORDS;
  const least = isOfWhatStands ? OF_WHAT_STANDS : 0;
  // What is to be done is named while nothing is settled: a row of one of several is hardly about just that.
  const most = namesADeed(text) ? WITHOUT_DOUBT : asksForADeed(text) ? PERHAPS : 0;
  const isOfADeed = answered?.isOpen && (answered.itself ?? answered.near) < most;
  const isHardlyMeant = answered && answered.near < LIKELY && !answered.itself;
  if (answered) return isOfADeed || isHardlyMeant ? Math.max(least, BESIDE_A_ROW) : undefined;
  // "How do I enable versioning in the portal?" names what is to be done, and no step that stands.
  if (move.about === 'other-tool') return namesADeed(text) ? Math.max(least, BESIDE_A_STEP) : undefined;
  if (BY_WORDS.has(move.about)) return Math.max(least, BESIDE_SENTENCES);
  if (AT_LARGE.has(move.about) && says('informs', text)) return Math.max(least, AT_LARGE_ASKED);
  // While nothing is settled, "how do I see the latency metric?" is asked of no step.
  if (move.about === 'check-first' && isOpen) return Math.max(least, BESIDE_A_ROW);
  return OF_THE_STEP.has(move.about) && sure < CLEAR ? Math.max(least, BESIDE_A_STEP) : undefined;
}

/** "How do I enable versioning in the portal?" asks for a step; all else may stand anywhere on the page. */
const isNamedOn = (
  cause: DiagnosedCause,
  { shown }: Triage,
  { about, text }: Extract<Move, { kind: 'asks' }>,
): boolean =>
  about === 'other-tool'
    ? stepOfDeed(cause.fix, text, shown?.step ?? 0) !== undefined
    : pageOn(cause, text, MORE_THAN_CHANCE).length > 0;

export function pageInstead(
  triage: Triage,
  alone: Alone,
  move: Move,
  cause: DiagnosedCause | undefined,
  answered?: Answered,
): Move | undefined {
  const { answer } = alone.diagnosis;
  if (move.kind !== 'asks' || move.also || !alone.asks || answer?.kind !== 'page') return undefined;
  if (answer.name === OF_MYSELF || isOfAnotherProgram(triage, alone)) return undefined;
  const least = leastFor(move, alone, !isSettled(triage), answered);
  if (least === undefined || (answer.sure ?? 0) < least) return undefined;
  const isAtLarge = says('informs', alone.text) && (answer.sure ?? 0) >= AT_LARGE_ASKED;
  // While nothing is settled, no step was shown that a deed could be.
  const isOfNoStep = isAtLarge || (move.about === 'other-tool' && !isSettled(triage));
  const isOnItsPage = !answered && !isOfNoStep && cause !== undefined && isNamedOn(cause, triage, move);
  return isOnItsPage && (answer.sure ?? 0) < OF_WHAT_STANDS ? undefined : { kind: 'question', answer };
}

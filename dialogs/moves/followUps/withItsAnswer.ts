/** Where somebody who knows the cause has an answer to just these words, that is given; and what else may be meant. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { pageOn } from '../../case/pageOn.ts';
import { isWhollySaid } from '../../case/saidAgain.ts';
import type { Triage } from '../../case/triage.ts';
import { concludedFrom } from '../asked/concluded.ts';
import { addsToIt, completes, leansOn } from '../asked/leaning.ts';
import type { Alone } from '../message/alone.ts';
import { endsInGood, isBareGood } from '../message/goodEnd.ts';
import type { Move } from '../message/move.ts';
import { CERTAINLY, PERHAPS } from '../message/nearness.ts';
import { isSettled, saidToBeRight } from '../message/tells.ts';
import type { Reader } from '../rules/rule.ts';
import { answerToWhatIsBrought } from './answerToWhatIsBrought.ts';
import { asksOfAPlan, isBetterThan, isMeantTogether, mayBeReplied } from './isBetterThan.ts';
import { offersNear } from './offersNear.ts';
import { pageInstead } from './pageInstead.ts';
import { repeatsTheStep } from './repeatsTheStep.ts';
import { repliedMove } from './repliedMove.ts';
import { type Answered, answerTo } from './replyTo.ts';

/** What is made of the words, by whatever knows most of them. */
interface Taken {
  move: Move;
  /** Where a row may be meant: the causes of the case, and the row. */
  causes?: readonly DiagnosedCause[];
  answered?: Answered | undefined;
}

/** Where somebody who knows the cause has an answer to just these words, that is given; and what else may be meant. */
export function withItsAnswer(triage: Triage, alone: Alone, read: Move, reader: Reader, lang: string, least = 0): Move {
  const { move, causes, answered } = answering(triage, alone, read, reader, least);
  const page = pageInstead(triage, alone, move, causes?.[0], answered);
  if (page) return page;
  const offers = causes ? offersNear({ triage, alone, causes, move, answered, lang }) : [];
  return offers.length > 0 ? { ...move, offers } : move;
}

function answering(triage: Triage, alone: Alone, move: Move, { diagnose }: Reader, least: number): Taken {
  const right = move.kind === 'tried' ? saidToBeRight(triage, alone, { diagnose }) : undefined;
  // "The name is right", where it is just that which seems wrong: somebody who knows the cause may have an answer to it.
  const isOfWhatStands = right === triage.cause && isSettled(triage);
  const strikesOut = move.kind === 'tried' && (move.causes !== undefined || (right !== undefined && !isOfWhatStands));
  const isFirst = move.kind === 'asks' && move.about === 'what-first';
  const isOver = move.kind === 'outcome' && (endsInGood(alone.text) || isBareGood(alone.text));
  if (strikesOut || isOver || !mayBeReplied(move) || (isFirst && !isSettled(triage))) return { move };
  const { causes } = diagnoseCase(triage, diagnose);
  const inQuestion = completes(alone.text) && triage.lately ? undefined : answerTo(triage, alone, causes);
  const found = inQuestion ?? answerToWhatIsBrought(triage, alone, causes, diagnose);
  const answered = move.kind === 'tried' && isAgain(triage, found, causes[0]) ? undefined : found;
  const reply =
    answered &&
    answered.near >= Math.max(least, right === undefined ? 0 : CERTAINLY) &&
    isBetterThan(move, answered, causes[0], alone)
      ? { move: repliedMove(triage, alone, answered), causes, answered }
      : undefined;
  // "Smaller blocks maybe?", where the answer just before says so, and no row surely says more.
  if (alone.asks && (answered?.near ?? 0) < CERTAINLY && isWhollySaid(triage.lately?.says ?? '', alone.text))
    return { move: { kind: 'asks', about: 'page-says', text: alone.text } };
  if (reply && reply.answered.near >= PERHAPS) return reply;
  const concluded = concludedFrom(triage, alone, move, causes[0]);
  if (concluded) return { move: concluded };
  const before = leansOn(triage, alone);
  if (!before || !maySayLittle(move) || isFirst) return reply ?? { move, causes };
  const both = answerTo(triage, alone, causes, before);
  if (both && isMeantTogether(move, alone, both) && !asksOfAPlan(move, before.said))
    return { move: { ...repliedMove(triage, alone, both), before }, causes, answered: both };
  return move.kind === 'asks' && isSettled(triage) && !saysWhatItIsAbout(move, causes[0])
    ? { move: { ...move, before }, causes }
    : (reply ?? { move, causes });
}

/** The row says what was shown, and done in vain. */
const isAgain = ({ cause, shown }: Triage, answered: Answered | undefined, first: DiagnosedCause | undefined) =>
  first !== undefined &&
  answered?.of === cause &&
  !answered?.leads &&
  repeatsTheStep(first, answered?.says ?? '', shown?.step);

/** "And cap-mbps?" names what the page speaks of; "and where do I set it?" names nothing, whatever the page is set by. */
const saysWhatItIsAbout = ({ about, text }: Extract<Move, { kind: 'asks' }>, cause: DiagnosedCause | undefined) =>
  about !== 'which-exactly' && cause !== undefined && pageOn(cause, text).length > 0;

/** What tells facts, or what was tried, says enough by itself. */
const maySayLittle = (move: Move) =>
  move.kind === 'asks' ||
  move.kind === 'says' ||
  move.kind === 'nothing' ||
  (move.kind === 'told' && Object.keys(move.facts).length === 0 && (completes(move.text) || addsToIt(move.text)));

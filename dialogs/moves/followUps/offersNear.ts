/**
 * What may be meant by words that were hardly understood: the nearest rows of followUps/, each in a wording of its own, as
 * things to press. Of left-out sentences that got another answer, or none, three of four are among them. Pure.
 */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn, type Near } from '../../../knowledge/followUps/followUps.ts';
import { isOpposed } from '../../../knowledge/followUps/opposed.ts';
import { isOutweighed, isSpokenAgainst } from '../../../knowledge/questions/against.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { isPlain } from '../../../knowledge/words/plain.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import { asksBack, type Move } from '../message/move.ts';
import { AT_LEAST, HARDLY } from '../message/nearness.ts';
import { CLEAR, isSettled } from '../message/tells.ts';
import { namesOnlyTheTool } from './besideATool.ts';
import type { Answered } from './replyTo.ts';
import { folded, isEchoOf, wordingOf } from './wordingOf.ts';

/** Chosen so that three of five left-out sentences which got no answer are offered theirs, and one of three that no row is for gets offers. */
const PERHAPS_MEANT = 0.08;
const MOST = 3;
/** Beside an answer. */
const BESIDE = 0.1;
const MOST_BESIDE = 2;
/** From here on the answer is the right one in nine of ten. */
const NEAR_ENOUGH = 0.8;
const MOST_MEANT = 4;

/** What somebody says or asks aside is taken up as it is; what leaves the case, or ends it, too. */
const OFFERED = new Set<Move['kind']>(['asks', 'told', 'nothing', 'unheard', 'tried', 'question']);

/** How near the nearest must be, to be worth a line; undefined where nothing is offered. */
function leastFor(
  { question }: Triage,
  { sure, intent, text }: Alone,
  move: Move,
  answered?: Answered,
): number | undefined {
  if (!OFFERED.has(move.kind) || (move.kind === 'asks' && move.about === 'ask-for')) return undefined;
  // The way that a tool has is all that is wanted.
  if (move.kind === 'asks' && namesOnlyTheTool(text)) return undefined;
  if (answered) return answered.near >= NEAR_ENOUGH ? undefined : BESIDE;
  // What was asked is answered.
  if (move.kind === 'told' && question && move.facts[question.fact] !== undefined) return undefined;
  // "Still the same" has no word of what was done.
  if (move.kind === 'tried') return isPlain(text) ? undefined : HARDLY;
  return asksBack(intent) && sure >= CLEAR ? AT_LEAST : PERHAPS_MEANT;
}

/** Who tells that it did not help means none of the rows that tell how something is. */
const tellsNoEffect = (wording: string) => givesAway('fails', wording) || givesAway('stillSame', wording);

export interface Hardly {
  triage: Triage;
  alone: Alone;
  causes: readonly DiagnosedCause[];
  /** What is made of the words. */
  move: Move;
  /** The row that is taken for what is meant. */
  answered?: Answered | undefined;
  lang: string;
}

export function offersNear({ triage, alone, causes, move, answered, lang }: Hardly): string[] {
  const least = leastFor(triage, alone, move, answered);
  if (least === undefined || alone.isCommand) return [];
  const { text, news } = alone;
  const own = causes.slice(0, isSettled(triage) ? 1 : MOST_MEANT).map(({ id }) => id);
  const told = { ...triage.facts, ...news };
  const given = [answered?.says, triage.lately?.says].filter(Boolean).join('\n');
  const isGiven = ({ says }: FollowUp) => causes.some((cause) => given.includes(cause.filled(says)));
  const isContrary = ({ leads }: FollowUp) =>
    leads !== undefined && leads !== own[0] && (isSpokenAgainst(news, leads) || isOutweighed(told, leads));
  const isOffered = ({ followUp, near }: Near) =>
    near >= (answered ? BESIDE : PERHAPS_MEANT) &&
    !isContrary(followUp) &&
    !isOpposed(followUp.said, text) &&
    !isGiven(followUp);
  const rows = followUpsIn(text, own, [ANY_CAUSE])
    .slice(0, 2 * MOST)
    .filter(isOffered);
  // Where it is clear what is asked, all else has to be worth it too.
  const worth = rows.filter(({ near }) => least < AT_LEAST || near >= HARDLY);
  if ((worth[0]?.near ?? 0) < least) return [];
  const wordings = worth
    .flatMap(({ followUp }) => wordingOf(followUp, text, lang) ?? [])
    .filter((one) => move.kind !== 'tried' || tellsNoEffect(one));
  // Beside an answer, one's own words in another order are no offer.
  const isAnswered = answered !== undefined || move.kind === 'asks';
  const isSaid = (one: string) => folded(one) === folded(text) || (isAnswered && isEchoOf(one, text));
  return [...new Set(wordings)].filter((one) => !isSaid(one)).slice(0, answered ? MOST_BESIDE : MOST);
}

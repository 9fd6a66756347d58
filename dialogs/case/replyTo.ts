/** What somebody answers who knows the cause, to just these words: the pages of followUps/ and what became of the case. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { planOf } from '../../knowledge/effects/plans.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn } from '../../knowledge/followUps.ts';
import { nameFaults } from '../../knowledge/nameRules.ts';
import { isSpokenAgainst } from '../../knowledge/questions/shift.ts';
import type { Alone } from './alone.ts';
import { isAllElsewhere } from './elsewhere.ts';
import type { Move } from './move.ts';
import { nameSaid } from './nameSaid.ts';
import { isSettled, statesALimit } from './tells.ts';
import type { Reply, Triage } from './triage.ts';
import { wordsIn } from './wordings.ts';

export interface Answered extends Reply {
  near: number;
  does?: 'ask-for';
  ofHarm?: true;
}

/** From here on it is meant, whatever else the words may be. */
const SURELY = 0.5;
/** From here on it is better than a guess of what is asked, and the words speak for what the page says. */
const LIKELY = 0.36;
/** From here on it is better than what nothing was understood in. */
const PERHAPS = 0.28;
/** Rivals of a verdict that stands are meant only where nothing of its own is as near. */
const OF_OTHERS = 0.65;
/** So is what is said in any trouble. */
const OF_ANY = 0.65;
const isOfAny = ({ causes }: FollowUp) => causes.includes(ANY_CAUSE);
const MOST_MEANT = 4;

/** What nobody says who tells or asks something of the trouble. */
const DOES = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again', 'thanks', 'small-talk']);
const CLEAR = 0.75;
/** Letter for letter an example of another intent. */
const WORD_FOR_WORD = 1;
const TELLS = new Set(['fact', 'still-fails', 'checked', 'guess', 'possible']);

/** Longer texts are pastes. */
const MOST_SAID = 400;

function isOfTheTrouble({ text, intent = '', sure }: Alone): boolean {
  if (text.length > MOST_SAID) return false;
  if (sure === WORD_FOR_WORD) return TELLS.has(intent);
  return !(DOES.has(intent) && sure >= CLEAR);
}

interface Nearest {
  followUp: FollowUp;
  near: number;
}

const THINGS = /(?<=[.!?。！？;])\s+|\n+|,?\s+(?:also|and also|but also|außerdem)\s+/i;
const A_THING = 3;
/** Two things in one message are told one behind the other. */
const thingsIn = (text: string) => text.split(THINGS).filter((one) => wordsIn(one) >= A_THING);

/** The row that is meant, and the one of another part of the message. */
function meantIn(text: string, nearest: (text: string) => Nearest | undefined): Nearest[] {
  const things = thingsIn(text);
  const parts = things.length > 1 ? things.flatMap((thing) => nearest(thing) ?? []) : [];
  const all = [nearest(text), ...parts].filter((one) => one !== undefined).sort((one, other) => other.near - one.near);
  const [first] = all;
  const second = parts.find(
    ({ followUp, near }) => followUp !== first?.followUp && near >= SURELY && !isOfAny(followUp),
  );
  return [first, second].filter((one) => one !== undefined);
}

function isWrongName(text: string, cause: string): boolean {
  const name = nameSaid(text, cause);
  return name !== undefined && nameFaults(name).length > 0;
}

/** @param causes of the case, the likeliest first. */
export function answerTo(triage: Triage, alone: Alone, causes: readonly DiagnosedCause[]): Answered | undefined {
  const meant = causes.slice(0, MOST_MEANT);
  const [first] = meant;
  if (!first || !isOfTheTrouble(alone)) return undefined;
  const ofFirst = isSettled(triage) ? [first] : meant;
  const isOwn = ({ causes: of }: FollowUp) => ofFirst.some(({ id }) => of.includes(id));
  const ofCases = [...meant.map(({ id }) => id), ANY_CAUSE];
  const share = (followUp: FollowUp) => (isOwn(followUp) ? 1 : isOfAny(followUp) ? OF_ANY : OF_OTHERS);
  // A row that takes the words for a cause which the facts speak against did not mean them so.
  const told = { ...triage.facts, ...alone.news };
  const fits = ({ leads }: FollowUp) => leads === undefined || leads === first.id || !isSpokenAgainst(told, leads);
  const nearest = (text: string) =>
    followUpsIn(text, ofCases)
      .filter(({ followUp }) => fits(followUp))
      .map(({ followUp, near }) => ({ followUp, near: near * share(followUp) }))
      .sort((one, other) => other.near - one.near)[0];
  const [found, other] = meantIn(alone.text, nearest);
  // While a verdict stands, what is said of another cause has to be meant surely.
  const isOfRival = found && isSettled(triage) && !isOwn(found.followUp) && !isOfAny(found.followUp);
  // A letter of a SAS, or a name that nothing can have, is read for what it proves, and what is told of something else for
  // nothing, if nobody has an answer to just that.
  const isRead = alone.isLetters || isAllElsewhere(alone.text) || isWrongName(alone.text, first.id);
  if (!found || found.near < (isOfRival || isRead ? SURELY : PERHAPS)) return undefined;
  const { followUp, near } = found;
  const of = meant.find(({ id }) => followUp.causes.includes(id)) ?? first;
  const leads = near >= LIKELY || followUp.leads === first.id ? followUp.leads : undefined;
  const says = [followUp, ...(other ? [other.followUp] : [])].map((one) => of.filled(one.says)).join('\n\n');
  return {
    says,
    of: of.id,
    near,
    ...(leads && { leads }),
    ...(isOfAny(followUp) && { any: true as const }),
    ...(followUp.ofHarm && { ofHarm: followUp.ofHarm }),
    ...(followUp.does && isSettled(triage) && { does: followUp.does }),
  };
}

/** What is said on a guess: something that was listed, and need not be meant. */
const GUESSED = new Set([
  'page-says',
  'possible',
  'guess',
  'doubt',
  'limits',
  'costs',
  'who-did',
  'restart',
  'what-else',
  'redo',
  'another-way',
]);

/** What a plan would do is said first; what ends the case, or goes to another one, is no answer. */
export const mayBeReplied = (move: Move): boolean =>
  move.kind === 'asks' ? !move.also && !(isOfHarm(move) && isPlanned(move.text)) : REPLIED.has(move.kind);
const isOfHarm = (move: Move) => move.kind === 'asks' && move.about === 'is-it-safe';
const isPlanned = (text: string) => planOf(text, true) !== undefined;
const REPLIED = new Set<Move['kind']>(['told', 'tried', 'nothing', 'question', 'another', 'outcome', 'evidence']);

/** What leaves the case, or ends it, is not taken for that where it has an answer within the case. */
const LEAVES = new Set<Move['kind']>(['another', 'outcome']);

/** How near the answer must be, to be better than the move. */
function needed(move: Move): number {
  if (move.kind === 'told' || move.kind === 'nothing') return PERHAPS;
  return LEAVES.has(move.kind) || (move.kind === 'asks' && GUESSED.has(move.about)) ? LIKELY : SURELY;
}

/** "That is up to another team", which is no question, wants what is to be sent to them rather than who they are. */
const isForOthers = (move: Move, { does }: Answered) =>
  does !== undefined && move.kind === 'asks' && move.about === 'who-can' && !/[?？]/.test(move.text);

export const isBetterThan = (move: Move, answered: Answered): boolean =>
  // "Isn't that dangerous?" is answered by what was written for just that.
  (!isOfHarm(move) || answered.ofHarm === true) &&
  answered.near >= (isForOthers(move, answered) ? PERHAPS : needed(move));

/** The words as they count for the case, with their answer. */
export function repliedMove(
  triage: Triage,
  alone: Alone,
  { near: _found, ofHarm: _of, does, ...answered }: Answered,
): Move {
  const { text, news, asks, diagnosis } = alone;
  if (does) return { kind: 'asks', about: does, text };
  if (asks || statesALimit(triage, alone)) return { kind: 'asks', about: 'reply', text, answered };
  // A status is part of the report, whatever is answered.
  return { kind: 'told', text, facts: news, beside: diagnosis.codes.length === 0, answered };
}

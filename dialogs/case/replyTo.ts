/** What somebody answers who knows the cause, to just these words: the pages of followUps/ and what became of the case. Pure. */
import type { DiagnosedCause } from '../../knowledge/diagnose.ts';
import { ANY_CAUSE, type FollowUp, followUpsIn } from '../../knowledge/followUps.ts';
import type { Alone } from './alone.ts';
import type { Move } from './move.ts';
import { isSettled } from './tells.ts';
import type { Reply, Triage } from './triage.ts';

export interface Answered extends Reply {
  near: number;
}

/** From here on it is meant, whatever else the words may be. */
const SURELY = 0.6;
/** From here on it is better than a guess of what is asked, and the words speak for what the page says. */
const LIKELY = 0.4;
/** From here on it is better than what nothing was understood in. */
const PERHAPS = 0.27;
/** Rivals of a verdict that stands are meant only where nothing of its own is as near. */
const OF_OTHERS = 0.65;
/** So is what is said in any trouble. */
const OF_ANY = 0.5;
const isOfAny = ({ causes }: FollowUp) => causes.includes(ANY_CAUSE);
const MOST_MEANT = 4;

/** What nobody says who tells or asks something of the trouble. */
const DOES = new Set(['solved', 'correction', 'back-to', 'new-case', 'human', 'again', 'thanks', 'small-talk']);
const CLEAR = 0.75;
/** Letter for letter an example of another intent. */
const WORD_FOR_WORD = 1;
const TELLS = new Set(['fact', 'still-fails', 'checked', 'guess', 'possible']);

function isOfTheTrouble({ intent = '', sure, isLetters }: Alone): boolean {
  if (isLetters) return false;
  if (sure === WORD_FOR_WORD) return TELLS.has(intent);
  return !(DOES.has(intent) && sure >= CLEAR);
}

/** @param causes of the case, the likeliest first. */
export function answerTo(triage: Triage, alone: Alone, causes: readonly DiagnosedCause[]): Answered | undefined {
  const meant = causes.slice(0, MOST_MEANT);
  const [first] = meant;
  if (!first || !isOfTheTrouble(alone)) return undefined;
  const ofFirst = isSettled(triage) ? [first] : meant;
  const isOwn = ({ causes: of }: FollowUp) => ofFirst.some(({ id }) => of.includes(id));
  const [nearest] = followUpsIn(alone.text, [...meant.map(({ id }) => id), ANY_CAUSE])
    .map(({ followUp, near }) => ({
      followUp,
      near: near * (isOwn(followUp) ? 1 : isOfAny(followUp) ? OF_ANY : OF_OTHERS),
    }))
    .sort((one, other) => other.near - one.near);
  if (!nearest || nearest.near < PERHAPS) return undefined;
  const { followUp, near } = nearest;
  const of = meant.find(({ id }) => followUp.causes.includes(id)) ?? first;
  const leads = near >= LIKELY || followUp.leads === first.id ? followUp.leads : undefined;
  return { says: of.filled(followUp.says), of: of.id, near, ...(leads && { leads }) };
}

/** What is said on a guess: something that was listed, and need not be meant. */
const GUESSED = new Set([
  'page-says',
  'possible',
  'guess',
  'doubt',
  'limits',
  'who-did',
  'restart',
  'what-else',
  'redo',
]);

/** What the words would do is said first; what ends the case, or goes to another one, is no answer. */
export const mayBeReplied = (move: Move): boolean =>
  move.kind === 'asks' ? move.about !== 'is-it-safe' && !move.also : REPLIED.has(move.kind);
const REPLIED = new Set<Move['kind']>(['told', 'tried', 'nothing', 'question', 'another']);

/** How near the answer must be, to be better than the move. */
function needed(move: Move): number {
  if (move.kind === 'told' || move.kind === 'nothing') return PERHAPS;
  return move.kind === 'asks' && GUESSED.has(move.about) ? LIKELY : SURELY;
}

export const isBetterThan = (move: Move, { near }: Answered): boolean => near >= needed(move);

/** The words as they count for the case, with their answer. */
export function repliedMove({ text, news, asks }: Alone, { near: _found, ...answered }: Answered): Move {
  if (asks) return { kind: 'asks', about: 'reply', text, answered };
  return { kind: 'told', text, facts: news, beside: true, answered };
}

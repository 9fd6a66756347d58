/**
 * Which rows come near to what somebody says, and how surely each is meant: by their words, what they mean, what is wanted
 * with them, and what speaks for the contrary. Pure.
 */
import type { Facts } from '../facts/facts.ts';
import type { Likeness } from '../likeness/rows.ts';
import { asksOpenly, isQuestion } from '../words/asking.ts';
import { affirmsAState, deniesAState, deniesSomething } from '../words/states.ts';
import { amountsTold, isWithin } from './bounds.ts';
import { type Compared, comparedIn } from './compared.ts';
import { contrastedWords, isOfWhatIsDenied } from './contrasted.ts';
import { isOfWhatLacks, tellsADeed } from './deedTold.ts';
import { factsSaid } from './factsSaid.ts';
import type { FollowUp, FollowUps, Near } from './followUp.ts';
import { shareOfEach } from './ofEach.ts';
import { isOpposed, isTheVeryContrary } from './opposed.ts';
import { type State, stateTold } from './stateTold.ts';

/**
 * Fitted on sentences of the pages that were left out, asked beside the rows of their cause (then one of them is meant)
 * and of another one (then none is): a softmax over the rows and NONE. Of those that were not fitted, 55 of a hundred are
 * answered rightly from LIKELY on, 10 by another row (which may say as much), and of those that no row is for 7 are
 * answered; without the nearest sentence 52, 11 and 7. Moving words so that rows of a page are told apart made it 60, 9 and
 * 7, and helped no texts of another pen.
 */
const OF_WORDS = 3.45;
const OF_MEANING = 7.1;
const OF_NEAREST = 7.6;
const OF_WANTS = 2.3;
/** What is said in any trouble, or of a rival of the verdict that stands, is meant more rarely. */
const BESIDE = -3.2;
const NONE = 11.8;
/** The very words stand there. */
const OF_A_SENTENCE = 5;

/** Somebody doubts what all who say it are sure of. */
const OF_A_DOUBT = -1.5;
/** What is denied of a state: of 800 such sentences forty stand in a row where nothing else is denied. */
const OF_THE_CONTRARY = -3;
/** Who tells a fact asks nothing: of 13,000 sentences that tell one 170 stand in a row where the others ask. */
const OF_A_QUESTION = -2;
const NEARLY_ALL = 0.75;
/** What was done is told, and asks for nothing. */
const IS_DONE = /(?:しました|済みです|ておきました)[。!！]?$/u;
/** So much, or how it stands, is told as well: "time-based, 30 days" asks nothing. */
const OF_AN_AMOUNT = -1;
/** "How do I do that in the portal?" is none of "in the portal I can see them". */
const OF_A_STATEMENT = -1.5;
const asking = shareOfEach(isQuestion);

/** A question among statements, or a fact told among questions. */
function ofItsShape({ said }: FollowUp, asks: boolean, isTold: boolean, states: boolean): number {
  const share = asking(said);
  if (isTold && !asks && share >= NEARLY_ALL) return OF_A_QUESTION;
  if (states && !asks && share >= NEARLY_ALL) return OF_AN_AMOUNT;
  return asks && !isTold && share === 0 ? OF_A_STATEMENT : 0;
}

/** "What do I put instead?" wants no yes or no. */
const OF_A_YES = -1;
const YES_OR_NO = /^(?:yes|no|not)\b/i;
const isAYesOrNo = ({ says }: FollowUp) => YES_OR_NO.test(says);

/** What the words tell is what a good part of a row does. */
const OF_THE_SAME = 0.6;
const isLikewise = ({ tells }: FollowUp, told: Facts): boolean =>
  Object.entries(tells).some(([fact, value]) => told[fact] === value);

/** Who tells a fact tells of another case than all who tell the contrary. */
const isOtherwise = ({ tells }: FollowUp, told: Facts): boolean =>
  Object.entries(tells).some(([fact, value]) => told[fact] !== undefined && told[fact] !== value);

/** Nearly all that is said in a row denies. */
const MOST = 0.6;
const denying = shareOfEach(deniesSomething);

/** Two quantities are compared, and come to what the row is for. */
const OF_A_COMPARISON = 2;

/** What the words tell that a row may hang on. */
interface Told {
  compared: Compared | undefined;
  state: State | undefined;
  amounts: ReturnType<typeof amountsTold>;
}

const fits = <T>(told: T | undefined, meant: T | undefined) => !told || !meant || told === meant;

/** A row that hangs on what is not so is not meant. */
const isPossible = ({ when, state: stands, within }: FollowUp, { compared, state, amounts }: Told): boolean =>
  fits(compared, when) && fits(state, stands) && !(within && isWithin(within, amounts) === false);

interface Weighed extends Pick<Near, 'followUp' | 'alike'> {
  /** Beside the 1 of none. */
  strength: number;
  /** Whether it says the contrary is to be found out yet. */
  mayBeContrary: boolean;
}

/** Of a case with some hundred rows ten come near, and a closer look at the others would cost more than all the rest. */
const OF_THE_TAIL = 0.005;
const FEWEST = 8;
const massOf = (rows: readonly Weighed[]) => rows.reduce((sum, { strength }) => sum + strength, 1);

/** Those that are worth a closer look, the strongest first: all others together are hardly meant. */
function weightyOf(found: readonly Weighed[]): Weighed[] {
  const sorted = found.toSorted((one, other) => other.strength - one.strength);
  const least = OF_THE_TAIL * massOf(found);
  let tail = 0;
  let end = sorted.length;
  for (; end > FEWEST; end--) {
    tail += (sorted[end - 1] as Weighed).strength;
    if (tail > least) break;
  }
  return sorted.slice(0, end);
}

export interface Heard {
  text: string;
  /** Those that come into question. */
  causes: readonly string[];
  /** Whose rows are meant more rarely. */
  rivals: readonly string[];
  list: FollowUps;
  /** How like the text each of these rows is. */
  likenessOf(places: readonly number[]): Likeness[];
}

/** The rows that come near, the nearest first: all others together are hardly meant. */
export function rowsNear({ text, causes, rivals, list, likenessOf }: Heard): Near[] {
  const own = new Set(causes);
  const inQuestion = new Set([...causes, ...rivals].flatMap((cause) => list.of.get(cause) ?? []));
  const compared = [...inQuestion].some((place) => list.at(place).when) ? comparedIn(text) : undefined;
  const amounts = amountsTold(text);
  const state = stateTold(text);
  const places = [...inQuestion].filter((place) => isPossible(list.at(place), { compared, state, amounts }));
  const asks = isQuestion(text);
  const wants = asksOpenly(text);
  const all = factsSaid(text);
  const told = asks ? {} : all;
  const isTold = Object.values(all).some(Boolean);
  const isSo = affirmsAState(text);
  const states =
    isSo ||
    IS_DONE.test(text.trim()) ||
    deniesAState(text) ||
    state !== undefined ||
    Object.values(amounts).some((one) => one !== undefined);
  const found = likenessOf(places).map(
    ({ place, like, meant, nearest, alike, asTold, isSurer, isContrary }): Weighed => {
      const followUp = list.at(place);
      const beside = followUp.causes.some((cause) => own.has(cause)) ? 0 : BESIDE;
      const isSoMuch =
        (compared !== undefined && followUp.when === compared) ||
        (followUp.within !== undefined && isWithin(followUp.within, amounts) === true);
      const sentence = (asTold ? OF_A_SENTENCE : 0) + (isSoMuch ? OF_A_COMPARISON : 0);
      const isOther = !asTold && (isContrary || isOtherwise(followUp, told));
      const doubt = (isSurer ? OF_A_DOUBT : 0) + (isOther ? OF_THE_CONTRARY : 0);
      const another = asTold ? 0 : ofItsShape(followUp, asks, isTold, states);
      const sum =
        OF_WORDS * Math.sqrt(like) +
        OF_MEANING * meant +
        OF_NEAREST * nearest +
        OF_WANTS * alike +
        (isLikewise(followUp, told) ? OF_THE_SAME : 0) +
        (wants && !asTold && isAYesOrNo(followUp) ? OF_A_YES : 0) +
        sentence +
        beside +
        another +
        doubt;
      return { followUp, alike, strength: Math.exp(sum - NONE), mayBeContrary: !asTold && !isOther };
    },
  );
  const weighty = weightyOf(found);
  const isDone = !asks && tellsADeed(text);
  // "The zone is there" is not what those say who all have none.
  const isSaidOtherwise = (said: string[]) =>
    (isSo && denying(said) >= MOST) || (isDone && isOfWhatLacks(said)) || isOpposed(said, text);
  for (const one of weighty)
    if (one.mayBeContrary && isSaidOtherwise(one.followUp.said)) one.strength *= Math.exp(OF_THE_CONTRARY);
  const denied = contrastedWords(text);
  // What is denied sounds as it would be meant: the others are no surer without it.
  const together = massOf(found);
  return weighty
    .filter(({ followUp }) => !isOfWhatIsDenied(followUp.said, denied) && !isTheVeryContrary(followUp.said, text))
    .map(({ followUp, alike, strength }) => ({ followUp, alike, near: strength / together }))
    .sort((one, other) => other.near - one.near);
}

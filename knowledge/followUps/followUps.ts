/**
 * What people say next while a cause stands, and what somebody answers who knows it: the pages of followUps/. Which of
 * them is meant, if any, is found among those of the causes that come into question: by the words that stand there, and
 * by what is wanted with them. How surely it is meant takes in how near the others are. Pure.
 */
import { createRequire } from 'node:module';
import type { Facts } from '../facts/facts.ts';
import { once } from '../lazily.ts';
import { INTENTS_FILE } from '../learn/intents.ts';
import { type Likeness, likenessTo, type Rows } from '../likeness/rows.ts';
import { preparedByLearned } from '../pages/prepared.ts';
import { getOrMake, recent } from '../recent.ts';
import { type KeptTexts, textAt } from '../text/kept.ts';
import { asksOpenly, isQuestion } from '../words/asking.ts';
import { affirmsAState, deniesAState, deniesSomething } from '../words/states.ts';
import { amountsTold, type Bound, isWithin } from './bounds.ts';
import { type Compared, comparedIn } from './compared.ts';
import { contrastedWords, isOfWhatIsDenied } from './contrasted.ts';
import { isOfWhatLacks, tellsADeed } from './deedTold.ts';
import { factsSaid } from './factsSaid.ts';
import { shareOfEach } from './ofEach.ts';
import { isOpposed, isTheVeryContrary } from './opposed.ts';
import { type State, stateTold } from './stateTold.ts';

export interface FollowUp {
  /** The page, and its place there: `quota-exceeded#1`. */
  id: string;
  /** In the middle of whose talk it is said. */
  causes: string[];
  said: string[];
  /** The answer, in Markdown with placeholders. */
  says: string;
  /** The cause that it speaks for: the one that stands, or another, which then takes its place. */
  leads?: string;
  /** It rather speaks for that cause than proves it. */
  perhaps?: true;
  /** What is better than the answer where a step is advised: the step, written for somebody else. */
  does?: 'ask-for';
  /** It answers whether something is dangerous. */
  ofHarm?: true;
  /** How much of a limit is used: not meant where the words compare two quantities and come to the contrary. */
  when?: Compared;
  /** How much is told: not meant where it is more, or less. */
  within?: Bound[];
  /** It is said of a switch that stands so, and not of the contrary. */
  state?: State;
  /** What a good part of those who say it tell of their case, and nobody otherwise. */
  tells: Facts;
}

/** What is said in the middle of any trouble. */
export const ANY_CAUSE = 'any';
/** What is told by the way of between what, on what and as whom it runs: asked for by its kind (words/surroundings.yaml). */
export const SURROUNDINGS = 'surroundings';
/** What rows stand under beside causes. */
export const OF_NO_CAUSE: ReadonlySet<string> = new Set([ANY_CAUSE, SURROUNDINGS]);

export interface FollowUps {
  at(place: number): FollowUp;
  /** By cause: places. */
  of: Map<string, number[]>;
  /** What is said in each, by its place. */
  rows: Rows;
}

/** Plain data. */
export interface KeptFollowUps extends Pick<FollowUps, 'of' | 'rows'> {
  /** Each as JSON: a talk looks at a hundred of some thousands. */
  all: KeptTexts;
}

function opened({ all, of, rows }: KeptFollowUps): FollowUps {
  const read = new Map<number, FollowUp>();
  return { of, rows, at: (place) => getOrMake(read, place, () => JSON.parse(textAt(all, place)) as FollowUp) };
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileFollowUps.ts') as { compileFollowUps(): KeptFollowUps }).compileFollowUps();

const known = once(() => opened(preparedByLearned('followUps', [INTENTS_FILE], compile)));

/** For an installation that nobody may write to later. */
export const prepareFollowUps = (): void => void known();

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

export interface Near {
  followUp: FollowUp;
  /** 0..1: how surely this is meant, and none of the others, nor something that has no row. */
  near: number;
  /** 0..1: how alike is what is wanted. */
  alike: number;
}

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

/** Without the rows that hang on what is not so. */
function notContrary(places: number[], compared: Compared | undefined, text: string, list: FollowUps): number[] {
  const state = places.some((place) => list.at(place).state) ? stateTold(text) : undefined;
  const amounts = places.some((place) => list.at(place).within) ? amountsTold(text) : {};
  const fits = <T>(told: T | undefined, meant: T | undefined) => !told || !meant || told === meant;
  return places.filter((place) => {
    const { when, state: stands, within } = list.at(place);
    return fits(compared, when) && fits(state, stands) && !(within && isWithin(within, amounts) === false);
  });
}

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

/** One message is compared with the rows of its case several times. */
const A_MESSAGE = 8;
const lately = recent<string, Near[]>(A_MESSAGE);

/** It is compared with those of the cause alone, and with those of its rivals as well. */
const likely = recent<string, Map<number, Likeness>>(A_MESSAGE);

/** How like each row is, of one text once. */
function likenessOf(text: string, wanted: string, places: readonly number[], { rows }: FollowUps): Likeness[] {
  const found = getOrMake(likely, `${text}\n\n${wanted}`, () => new Map<number, Likeness>());
  const missing = places.filter((place) => !found.has(place));
  const added = missing.length === 0 ? [] : likenessTo(text, rows, missing, wanted);
  for (const one of added) found.set(one.place, one);
  return places.map((place) => found.get(place) as Likeness);
}

/**
 * @param causes those that come into question.
 * @param rivals of a verdict that stands; what is said of these, and in any trouble, is meant more rarely.
 * @param wanted the newest words alone, where what was said before is told with them
 */
export function followUpsIn(
  text: string,
  causes: readonly string[],
  rivals: readonly string[] = [],
  list = known(),
  wanted = text,
): Near[] {
  if (list !== known()) return compare(text, causes, rivals, list, wanted);
  const key = [text, wanted, causes.join(), rivals.join()].join('\n\n');
  return getOrMake(lately, key, () => compare(text, causes, rivals, list, wanted));
}

function compare(
  text: string,
  causes: readonly string[],
  rivals: readonly string[],
  list: FollowUps,
  wanted: string,
): Near[] {
  const own = new Set(causes);
  const inQuestion = new Set([...causes, ...rivals].flatMap((cause) => list.of.get(cause) ?? []));
  const compared = [...inQuestion].some((place) => list.at(place).when) ? comparedIn(text) : undefined;
  const amounts = [...inQuestion].some((place) => list.at(place).within) ? amountsTold(text) : {};
  const places = notContrary([...inQuestion], compared, text, list);
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
    stateTold(text) !== undefined ||
    Object.values(amountsTold(text)).some((one) => one !== undefined);
  const likeness =
    list === known() ? likenessOf(text, wanted, places, list) : likenessTo(text, list.rows, places, wanted);
  const found = likeness.map(({ place, like, meant, nearest, alike, asTold, isSurer, isContrary }): Weighed => {
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
  });
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

/**
 * What people say next while a cause stands, and what somebody answers who knows it: the pages of followUps/. Which of
 * them is meant, if any, is found among those of the causes that come into question: by the words that stand there, and
 * by what is wanted with them. How surely it is meant takes in how near the others are. Pure.
 */
import { createRequire } from 'node:module';
import { once } from '../lazily.ts';
import { INTENTS_FILE, wantsOf } from '../learn/intents.ts';
import { preparedByLearned } from '../pages/prepared.ts';
import { plainLetters } from '../text/letters.ts';
import { inEnglish } from '../words/abroad.ts';
import { isQuestion } from '../words/asking.ts';
import { spelledOut } from '../words/shorthands.ts';
import { factsTold } from '../words/told.ts';
import { type Compared, comparedIn } from './compared.ts';
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
  /** What is better than the answer where a step is advised: the step, written for somebody else. */
  does?: 'ask-for';
  /** It answers whether something is dangerous. */
  ofHarm?: true;
  /** How much of a limit is used: not meant where the words compare two quantities and come to the contrary. */
  when?: Compared;
  /** It is said of a switch that stands so, and not of the contrary. */
  state?: State;
}

/** Terms by their number, and how much each says of what is meant: of length 1 where it is compared. */
export interface Weights {
  terms: Uint32Array;
  weights: Float32Array;
}

/** What is said in the middle of any trouble. */
export const ANY_CAUSE = 'any';

export interface FollowUps {
  all: FollowUp[];
  /** By cause: places in `all`. */
  of: Map<string, number[]>;
  /** The number of each term. */
  terms: Map<string, number>;
  /** By number: how much the term says. One that stands in few of them says more. */
  tells: Float32Array;
  /** By place: all that is said there, with the answer. */
  whole: Weights[];
  /** By place: what is wanted with it. */
  wants: Float32Array[];
  /** By the words of each sentence, in any order: the places where it stands. */
  places: Map<string, number[]>;
}

/** Ends of words make no difference. */
const stem = (word: string) =>
  word.length > 4
    ? word.replace(/(?:ations?|ungen|ings?|ies|ied|ung|ed|en|em|er|es|s|e|n|y)$/, '').slice(0, 8)
    : word.replace(/s$/, '');

const UNSPACED = /[\u3040-\u30ff\u4e00-\u9fff]+/g;
const NOT = /\b(?:cannot|\p{L}+n't)(?!\p{L})/gu;
const NUMBER = /\d[\d.,:/-]*/g;
const WORD = /[\p{Script=Latin}_]+(?:'[a-z]+)?|#/gu;

const pairsOf = (run: string) => [...run].slice(1).map((letter, at) => `${[...run][at]}${letter}`);

/** Whichever number is told, it is one; but none at all is another matter. */
const numbered = (number: string) => (number === '0' ? ' zero ' : ' # ');

/** The words of a sentence in their order. */
function wordsOf(small: string): string[] {
  const plain = `${plainLetters(small)} ${inEnglish(small)}`.replace(NOT, ' not ').replace(NUMBER, numbered);
  return [...(plain.match(WORD) ?? []).map(stem), ...(plain.match(UNSPACED) ?? []).flatMap(pairsOf)];
}

/** "I want to overwrite it" and "I don't want to" share nearly all their words. */
const DENIES = /\b(?:no|not|none|never|without|cannot|nicht|kein\w*|nie|ohne)\b|\p{L}n't\b|ない|ません/iu;

const foldedWords = (text: string) => wordsOf(spelledOut(text.toLowerCase().replace(/[’`]/g, "'")));

/** Two sentences of the same words say the same. */
export const sameWords = (text: string): string => [...new Set(foldedWords(text))].sort().join(' ');

/** Words, pairs of them, the facts that they tell, whether it asks, and whether it denies. */
export function termsOf(text: string): string[] {
  const words = foldedWords(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const facts = Object.entries(factsTold(text)).map(([fact, value]) => `=${fact}=${value}`);
  const shape = [isQuestion(text) ? '=asks' : '=states', DENIES.test(text) ? '=denies' : '=affirms'];
  return [...new Set([...words, ...pairs, ...facts, ...shape])];
}

/** Chosen by how many sentences of the pages are found again by the others of their row. */
const PAIR = 0.4;
const MEANT = 1.2;
const LEAST = 0.05;
const kindOf = (term: string) => (term.startsWith('=') ? MEANT : term.includes(' ') ? PAIR : 1);

/** @param rows of how many a term stands in `often` */
export const tellingOf = (term: string, often: number, rows: number): number =>
  Math.max(LEAST, kindOf(term) * Math.log((1 + rows) / (1 + often)));

/** What somebody says, by the numbers of its terms; what stands on no page counts for its length. */
function weighed(terms: readonly string[], list: FollowUps): Map<number, number> {
  const unknown = list.all.length;
  const known = terms.map((term): [number | undefined, number] => {
    const place = list.terms.get(term);
    return [place, place === undefined ? tellingOf(term, 0, unknown) : (list.tells[place] as number)];
  });
  const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
  return new Map(known.flatMap(([place, weight]) => (place === undefined ? [] : [[place, weight / length]])));
}

/** How like a row is, and how much of what was said stands in it. */
function likeness(said: ReadonlyMap<number, number>, { terms, weights }: Weights): { like: number; covered: number } {
  let like = 0;
  let covered = 0;
  for (let at = 0; at < terms.length; at++) {
    const weight = said.get(terms[at] as number);
    if (weight === undefined) continue;
    like += weight * (weights[at] as number);
    covered += weight * weight;
  }
  return { like, covered };
}

// Loaded only where a page has changed since it was last read.
const load = createRequire(import.meta.url);
const compile = () => (load('./compileFollowUps.ts') as { compileFollowUps(): FollowUps }).compileFollowUps();

const known = once(() => preparedByLearned('followUps', [INTENTS_FILE], compile));

/** For an installation that nobody may write to later. */
export const prepareFollowUps = (): void => void known();

/**
 * Fitted on sentences of the pages that were left out, asked beside the rows of their cause (then one of them is meant)
 * and of another one (then none is): a softmax over the rows and NONE. That told the right one by words alone in 63 % and
 * does in 70 %, and where half of them are answered rightly, 9 % are answered wrongly (19 by words alone).
 */
const OF_WORDS = 13.3;
const OF_COVERED = 1.8;
const OF_WANTS = 2.85;
/** What is said in any trouble, or of a rival of the verdict that stands, is meant more rarely. */
const BESIDE = -2.6;
const NONE = 7.24;
/** The very words stand there. */
const OF_A_SENTENCE = 5;

export interface Near {
  followUp: FollowUp;
  /** 0..1: how surely this is meant, and none of the others, nor something that has no row. */
  near: number;
  /** 0..1: how alike is what is wanted. */
  alike: number;
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** Without the rows that hang on what is not so. */
function notContrary(places: number[], text: string, { all }: FollowUps): number[] {
  const compared = places.some((place) => all[place]?.when) ? comparedIn(text) : undefined;
  const state = places.some((place) => all[place]?.state) ? stateTold(text) : undefined;
  const fits = <T>(told: T | undefined, meant: T | undefined) => !told || !meant || told === meant;
  return places.filter((place) => fits(compared, all[place]?.when) && fits(state, all[place]?.state));
}

/**
 * @param causes those that come into question.
 * @param rivals of a verdict that stands; what is said of these, and in any trouble, is meant more rarely.
 */
export function followUpsIn(
  text: string,
  causes: readonly string[],
  rivals: readonly string[] = [],
  list = known(),
): Near[] {
  const said = weighed(termsOf(text), list);
  const wants = wantsOf(text);
  const sentence = new Set(list.places.get(sameWords(text)));
  const own = new Set(causes);
  const inQuestion = new Set([...causes, ...rivals].flatMap((cause) => list.of.get(cause) ?? []));
  const found = notContrary([...inQuestion], text, list).map((place) => {
    const followUp = list.all[place] as FollowUp;
    const { like, covered } = likeness(said, list.whole[place] as Weights);
    const alike = dot(wants, list.wants[place] as Float32Array);
    const beside = followUp.causes.some((cause) => own.has(cause)) ? 0 : BESIDE;
    const asTold = sentence.has(place) ? OF_A_SENTENCE : 0;
    const all = OF_WORDS * Math.sqrt(like) + OF_COVERED * covered + OF_WANTS * alike + asTold + beside;
    return { followUp, alike, strength: Math.exp(all - NONE) };
  });
  const together = 1 + found.reduce((sum, { strength }) => sum + strength, 0);
  return found
    .map(({ followUp, alike, strength }) => ({ followUp, alike, near: strength / together }))
    .sort((one, other) => other.near - one.near);
}

/** Rows of sentences that mean the same, and how like them something is that somebody says. Pure. */
import { wantsOf } from '../learn/intents.ts';
import { getOrMake } from '../recent.ts';
import { type KeptLists, type KeptNames, listAt, numberOf } from '../text/kept.ts';
import { deniesAState } from '../words/states.ts';
import { anyDenies, type Meaning, nearestIn, nearnessTo, placeOf } from './meaning.ts';
import { AFFIRMED, DENIED, sameWords, termsOf, UNSURE } from './terms.ts';

/** Terms by their number, and how much each says of what is meant: of length 1 where it is compared. */
export interface Weights {
  terms: Uint32Array;
  weights: Float32Array;
}

export interface Rows {
  /** The number of each term. */
  terms: KeptNames;
  /** By number: how much the term says. One that stands in few rows says more. */
  tells: Float32Array;
  /** By row: where it begins in `whole`, and where the last one ends. */
  begins: Uint32Array;
  /** All that is said in each row, with its answer, one row behind the other. */
  whole: Weights;
  /** What is wanted with each row, one behind the other. */
  wants: Float32Array;
  meaning: Meaning;
  /** The number of each sentence, by its words in any order. */
  sentences: KeptNames;
  /** By number of a sentence: the rows in which it stands. */
  places: KeptLists;
}

const countOf = ({ begins }: Rows) => begins.length - 1;

/** Chosen by how many sentences of the pages are found again by the others of their row. */
const PAIR = 0.4;
const MEANT = 1.2;
const LEAST = 0.05;
const kindOf = (term: string) => (term.startsWith('=') ? MEANT : term.includes(' ') ? PAIR : 1);

/** @param rows of how many a term stands in `often` */
export const tellingOf = (term: string, often: number, rows: number): number =>
  Math.max(LEAST, kindOf(term) * Math.log((1 + rows) / (1 + often)));

/** What somebody says, by the numbers of its terms; what stands on no page counts for its length. */
function weighed(terms: readonly string[], rows: Rows): Map<number, number> {
  const unknown = countOf(rows);
  const known = terms.map((term): [number | undefined, number] => {
    const place = numberOf(rows.terms, term);
    return [place, place === undefined ? tellingOf(term, 0, unknown) : (rows.tells[place] as number)];
  });
  const length = Math.hypot(...known.map(([, weight]) => weight)) || 1;
  return new Map(known.flatMap(([place, weight]) => (place === undefined ? [] : [[place, weight / length]])));
}

/** By number of a term: how much what somebody says just now tells by it. All zero between two texts. */
const sheets = new WeakMap<Rows, Float32Array>();

/** How like each row is by its words: a row holds two hundred terms, so what is said lies open by their numbers. */
function likenessesOf(said: ReadonlyMap<number, number>, rows: Rows, places: readonly number[]): number[] {
  const { begins, whole, tells } = rows;
  const sheet = getOrMake(sheets, rows, () => new Float32Array(tells.length));
  for (const [term, weight] of said) sheet[term] = weight;
  const found = places.map((row) => {
    let like = 0;
    const end = begins[row + 1] as number;
    for (let at = begins[row] as number; at < end; at++)
      like += (sheet[whole.terms[at] as number] as number) * (whole.weights[at] as number);
    return like;
  });
  for (const term of said.keys()) sheet[term] = 0;
  return found;
}

function alikeIn(wants: Float32Array, rows: Rows, row: number): number {
  const from = row * wants.length;
  let sum = 0;
  for (let at = 0; at < wants.length; at++) sum += (wants[at] as number) * (rows.wants[from + at] as number);
  return sum;
}

/** Whether a row holds a term. */
function holderOf({ begins, whole: { terms } }: Rows, term: number): (row: number) => boolean {
  return (row) => {
    for (let at = begins[row] as number; at < (begins[row + 1] as number); at++) if (terms[at] === term) return true;
    return false;
  };
}

export interface Likeness {
  place: number;
  /** 0..1: the words. */
  like: number;
  /** -1..1: what words mean that stand in like places. */
  meant: number;
  /** The same, of the sentence there that is nearest. */
  nearest: number;
  /** 0..1: what is wanted. */
  alike: number;
  /** The very words stand there. */
  asTold: boolean;
  /** None of its sentences doubts, and this one does. */
  isSurer: boolean;
  /** Some of its sentences deny as this one does, or affirm as it does. */
  isOfItsKind: boolean;
  /** This one says that something is not so, and none of its sentences denies anything. */
  isContrary: boolean;
}

/**
 * @param places the rows that come into question
 * @param wanted where more words are told than those that say what is wanted
 */
export function likenessTo(text: string, rows: Rows, places: readonly number[], wanted = text): Likeness[] {
  const terms = termsOf(text);
  const said = weighed(terms, rows);
  const denies = terms.includes(DENIED);
  const kind = numberOf(rows.terms, denies ? DENIED : AFFIRMED);
  const holdsKind = kind === undefined ? () => true : holderOf(rows, kind);
  const wants = wantsOf(wanted);
  const doubts = terms.includes(UNSURE);
  const unsure = doubts ? numberOf(rows.terms, UNSURE) : undefined;
  const holdsADoubt = unsure === undefined ? () => false : holderOf(rows, unsure);
  const isState = deniesAState(text);
  const stands = placeOf(said, rows.meaning);
  const number = numberOf(rows.sentences, sameWords(text));
  const sentence = new Set(number === undefined ? [] : listAt(rows.places, number));
  const alikes = likenessesOf(said, rows, places);
  return places.map((place, at) => ({
    place,
    like: alikes[at] as number,
    meant: nearnessTo(stands, rows.meaning, place),
    nearest: nearestIn(stands, denies, rows.meaning, place),
    alike: alikeIn(wants, rows, place),
    asTold: sentence.has(place),
    isSurer: doubts && !holdsADoubt(place),
    isOfItsKind: holdsKind(place),
    isContrary: isState && !anyDenies(rows.meaning, place),
  }));
}

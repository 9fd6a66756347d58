/** Rows of sentences that mean the same, and how like them something is that somebody says. Pure. */
import { wantsOf } from '../learn/intents.ts';
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

/** How like a row is by its words. */
function likeness(said: ReadonlyMap<number, number>, { begins, whole: { terms, weights } }: Rows, row: number): number {
  let like = 0;
  for (let at = begins[row] as number; at < (begins[row + 1] as number); at++) {
    const weight = said.get(terms[at] as number);
    if (weight !== undefined) like += weight * (weights[at] as number);
  }
  return like;
}

function alikeIn(wants: Float32Array, rows: Rows, row: number): number {
  const from = row * wants.length;
  let sum = 0;
  for (let at = 0; at < wants.length; at++) sum += (wants[at] as number) * (rows.wants[from + at] as number);
  return sum;
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
  const wants = wantsOf(wanted);
  const holds = (row: number, term: number | undefined) =>
    term !== undefined && rows.whole.terms.subarray(rows.begins[row], rows.begins[row + 1]).includes(term);
  const doubts = terms.includes(UNSURE);
  const unsure = numberOf(rows.terms, UNSURE);
  const isState = deniesAState(text);
  const stands = placeOf(said, rows.meaning);
  const number = numberOf(rows.sentences, sameWords(text));
  const sentence = new Set(number === undefined ? [] : listAt(rows.places, number));
  return places.map((place) => ({
    place,
    like: likeness(said, rows, place),
    meant: nearnessTo(stands, rows.meaning, place),
    nearest: nearestIn(stands, denies, rows.meaning, place),
    alike: alikeIn(wants, rows, place),
    asTold: sentence.has(place),
    isSurer: doubts && !holds(place, unsure),
    isOfItsKind: kind === undefined || holds(place, kind),
    isContrary: isState && !anyDenies(rows.meaning, place),
  }));
}

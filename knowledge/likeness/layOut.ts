/** Lays rows of sentences out for being compared with. */
import { wantsOf } from '../learn/intents.ts';
import { beginsOf, keepLists, keepNames } from '../text/kept.ts';
import { learnMeaning } from './learnMeaning.ts';
import { type Rows, tellingOf } from './rows.ts';
import { sameWords, termsOf, wordTermsOf } from './terms.ts';

export interface Said {
  /** Sentences that mean the same. */
  said: readonly string[];
  /** What is answered to it, in Markdown. */
  says?: string;
}

/** The answer speaks of the matter too, in other words. */
const OF_THE_ANSWER = 0.6;
const COMMANDS = /```[\s\S]*?```|`[^`]*`/g;

const wordsOf = (answer: string) => wordTermsOf(answer.replace(COMMANDS, ' '));

/** In how many rows a term is said; what only answers say counts as said nowhere. */
function oftenIn(rows: readonly string[][][], answers: readonly string[][]): Map<string, number> {
  const often = new Map<string, number>();
  for (const row of rows) for (const term of new Set(row.flat())) often.set(term, (often.get(term) ?? 0) + 1);
  for (const term of answers.flat()) if (!often.has(term)) often.set(term, 0);
  return often;
}

function timesOf(terms: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return times;
}

function lengthOne(shares: ReadonlyMap<number, number>): Map<number, number> {
  const length = Math.hypot(...shares.values()) || 1;
  return new Map([...shares].map(([term, weight]) => [term, weight / length]));
}

/** What most of its sentences want. */
function wantsTogether(said: readonly string[]): Float32Array {
  const all = said.map(wantsOf);
  const sums = Float32Array.from(all[0] ?? [], (_first, at) => all.reduce((sum, one) => sum + (one[at] as number), 0));
  const length = Math.hypot(...sums) || 1;
  return sums.map((sum) => sum / length);
}

function placesOf(all: readonly Said[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { said }] of all.entries())
    for (const words of new Set(said.map(sameWords))) places.set(words, [...(places.get(words) ?? []), place]);
  return places;
}

export const rowTerms = ({ said }: Said): string[][] => said.map(termsOf);

/** @param rows of each the terms of its sentences */
export function layOut(all: readonly Said[], rows = all.map(rowTerms)): Rows {
  const answers = all.map(({ says = '' }) => wordsOf(says));
  const often = oftenIn(rows, answers);
  const terms = new Map([...often.keys()].map((term, number) => [term, number]));
  const tells = Float32Array.from([...often], ([term, count]) => tellingOf(term, count, all.length));
  const shares = (some: readonly string[]) => {
    const weights = [...timesOf(some)].map(([term, times]): [number, number] => {
      const number = terms.get(term) as number;
      return [number, (tells[number] as number) * (1 + Math.log(times))];
    });
    return lengthOne(new Map(weights));
  };
  const together = (row: string[][], answer: string[]) => {
    const both = shares(row.flat());
    for (const [term, weight] of shares(answer)) both.set(term, (both.get(term) ?? 0) + OF_THE_ANSWER * weight);
    return both;
  };
  const whole = rows.map((row, place) => together(row, answers[place] ?? []));
  const places = placesOf(all);
  return {
    terms: keepNames([...terms.keys()]),
    tells,
    begins: beginsOf(whole.map(({ size }) => size)),
    whole: {
      terms: Uint32Array.from(whole.flatMap((row) => [...row.keys()])),
      weights: Float32Array.from(whole.flatMap((row) => [...row.values()])),
    },
    sentences: keepNames([...places.keys()]),
    places: keepLists([...places.values()]),
    wants: Float32Array.from(all.flatMap(({ said }) => [...wantsTogether(said)])),
    meaning: learnMeaning(rows, terms, tells),
  };
}

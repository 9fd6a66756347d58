/** Finds where words and rows stand in the space of meaning.ts: the strongest directions of the table of rows by words. */
import { type Meaning, ofLengthOne, placeOf, UNIT } from './meaning.ts';
import { DENIED } from './terms.ts';

/** Chosen, as the rest, by how many sentences are found again by the others of their row. */
const DIMENSIONS = 64;
const ROUNDS = 12;
/** How much the strong directions count beside the weak ones. */
const OF_STRENGTH = 0.25;

/** Rows of words one behind the other, each with how much it says there; a row is of length one. */
interface Table {
  /** Where each row begins, and the last one ends. */
  begins: Uint32Array;
  words: Uint32Array;
  weights: Float64Array;
}

const isWord = (term: string) => !term.startsWith('=') && !term.includes(' ');

/** FNV-1a. */
const hashOf = (word: string) =>
  [...word].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);

/**
 * Where each word begins is told by its letters: the same on every machine, and whatever other words there are. So a new row
 * moves its own words and what stands beside them, and leaves the others where they were.
 */
function startOf(directions: number, words: readonly string[]): Float64Array[] {
  const all = Array.from({ length: directions }, () => new Float64Array(words.length));
  for (const [place, word] of words.entries()) {
    let seed = hashOf(word) & 0x7fffffff;
    for (const direction of all) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      direction[place] = seed / 0x7fffffff - 0.5;
    }
  }
  return all;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** Makes the directions stand at right angles, each of length one (Gram and Schmidt). */
function straighten(directions: readonly Float64Array[]): void {
  directions.forEach((direction, place) => {
    for (const before of directions.slice(0, place)) {
      const shared = dot(direction, before);
      for (let at = 0; at < direction.length; at++)
        direction[at] = (direction[at] as number) - shared * (before[at] as number);
    }
    const length = Math.sqrt(dot(direction, direction)) || 1;
    for (let at = 0; at < direction.length; at++) direction[at] = (direction[at] as number) / length;
  });
}

/** The direction as the rows pull it: towards words that stand in the same ones. */
function pulled(direction: Float64Array, { begins, words, weights }: Table): Float64Array {
  const sum = new Float64Array(direction.length);
  for (let row = 0; row + 1 < begins.length; row++) {
    const [from, to] = [begins[row] as number, begins[row + 1] as number];
    let much = 0;
    for (let at = from; at < to; at++) much += (weights[at] as number) * (direction[words[at] as number] as number);
    for (let at = from; at < to; at++) {
      const word = words[at] as number;
      sum[word] = (sum[word] as number) + much * (weights[at] as number);
    }
  }
  return sum;
}

interface Strong {
  directions: Float64Array[];
  strengths: number[];
}

function strongest(table: Table, words: readonly string[]): Strong {
  let directions = startOf(Math.min(DIMENSIONS, words.length), words);
  let strengths: number[] = [];
  straighten(directions);
  for (let round = 0; round < ROUNDS; round++) {
    directions = directions.map((direction) => pulled(direction, table));
    strengths = directions.map((direction) => Math.sqrt(dot(direction, direction)));
    straighten(directions);
  }
  return { directions, strengths };
}

function vectorsOf({ directions, strengths }: Strong, words: number): Int8Array {
  const dimensions = directions.length;
  const vectors = new Int8Array(words * dimensions);
  const shares = strengths.map((strength) => strength ** OF_STRENGTH);
  for (let word = 0; word < words; word++) {
    const place = directions.map((direction, at) => (direction[word] as number) * (shares[at] as number));
    ofLengthOne(Float32Array.from(place)).forEach((one, at) => {
      vectors[word * dimensions + at] = Math.round(one * UNIT);
    });
  }
  return vectors;
}

/** How often each word of a row stands there, weighed by how few rows have it. */
function tableOf(rows: readonly number[][], words: number): Table {
  const often = new Float64Array(words);
  for (const row of rows) for (const word of new Set(row)) often[word] = (often[word] as number) + 1;
  const weighed = rows.map((row) => {
    const times = new Map<number, number>();
    for (const word of row) times.set(word, (times.get(word) ?? 0) + 1);
    const all = [...times].map(([word, many]): [number, number] => [
      word,
      (1 + Math.log(many)) * Math.log(rows.length / (often[word] as number)),
    ]);
    const length = Math.hypot(...all.map(([, weight]) => weight)) || 1;
    return all.map(([word, weight]): [number, number] => [word, weight / length]);
  });
  const begins = new Uint32Array(rows.length + 1);
  weighed.forEach((row, place) => {
    begins[place + 1] = (begins[place] as number) + row.length;
  });
  const all = weighed.flat();
  return {
    begins,
    words: Uint32Array.from(all, ([word]) => word),
    weights: Float64Array.from(all, ([, weight]) => weight),
  };
}

/** Where the rows and each of their sentences stand, for words that stand as these. */
function standing(
  rows: readonly (readonly (readonly string[])[])[],
  weighed: (terms: readonly string[]) => [number, number][],
  space: Pick<Meaning, 'dimensions' | 'words' | 'vectors'>,
): Meaning {
  const { dimensions } = space;
  const sentences = rows.flat();
  const begins = new Uint32Array(rows.length + 1);
  const places = new Int8Array(sentences.length * dimensions);
  const whole = new Float32Array(rows.length * dimensions);
  let at = 0;
  rows.forEach((row, number) => {
    const sum = new Float32Array(dimensions);
    for (const terms of row) {
      const place = placeOf(weighed(terms), space);
      places.set(
        place.map((one) => Math.round(one * UNIT)),
        at++ * dimensions,
      );
      for (const [axis, one] of place.entries()) sum[axis] = (sum[axis] as number) + one;
    }
    whole.set(ofLengthOne(sum), number * dimensions);
    begins[number + 1] = at;
  });
  const denies = Uint8Array.from(sentences, (terms) => (terms.includes(DENIED) ? 1 : 0));
  return { ...space, rows: whole, begins, sentences: places, denies };
}

/**
 * @param rows of each row the sentences, of each sentence its terms
 * @param numbers the number of each term
 * @param tells by number: how much the term says
 */
export function learnMeaning(
  rows: readonly (readonly (readonly string[])[])[],
  numbers: ReadonlyMap<string, number>,
  tells: Float32Array,
): Meaning {
  const words = new Int32Array(numbers.size).fill(-1);
  const all: string[] = [];
  for (const term of rows.flat(2)) {
    const number = numbers.get(term) as number;
    if (isWord(term) && words[number] === -1) words[number] = all.push(term) - 1;
  }
  const weighed = (terms: readonly string[]) =>
    terms.map((term): [number, number] => {
      const number = numbers.get(term) as number;
      return [number, tells[number] as number];
    });
  const placesIn = (terms: readonly string[]) =>
    terms.map((term) => words[numbers.get(term) as number] as number).filter((place) => place >= 0);
  const strong = strongest(
    tableOf(
      rows.map((row) => placesIn(row.flat())),
      all.length,
    ),
    all,
  );
  const dimensions = strong.directions.length;
  return standing(rows, weighed, { dimensions, words, vectors: vectorsOf(strong, all.length) });
}

/**
 * Moves words so that a sentence comes nearer to the others of its row than to the rows that stand beside it, among which it
 * will be looked for: gradient descent on a softmax over these (a sentence is compared with its row without itself). Words
 * by which rows of one page are told apart grow, those that all of them share shrink. Pure.
 */

/** A sentence: its words, and how much each says. */
export interface Sentence {
  words: readonly number[];
  weights: readonly number[];
}

/** Chosen, as the rest, by how many sentences are found again that were left out. */
const ROUNDS = 3;
const SHARPNESS = 8;
const STEP = 0.02;
/** Rows of so many other pages stand beside those of a page. */
const OTHER_PAGES = 3;
const HARDLY = 1e-3;

/** The same on every machine. */
function chance(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * below);
  };
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

function add(sum: Float32Array, share: number, one: Float32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + share * (one[at] as number);
}

const lengthOf = (one: Float32Array) => Math.sqrt(dot(one, one)) + HARDLY;

interface Stands {
  sentence: Sentence;
  row: number;
  /** Of length one. */
  place: Float32Array;
  length: number;
}

class Space {
  private readonly words: Float32Array;
  private readonly dimensions: number;
  private readonly pulls = new Map<number, Float32Array>();
  private readonly pulledBefore: Float32Array;

  constructor(words: Float32Array, dimensions: number) {
    this.words = words;
    this.dimensions = dimensions;
    this.pulledBefore = new Float32Array(words.length / dimensions).fill(1e-8);
  }

  private wordAt = (word: number) => this.words.subarray(word * this.dimensions, (word + 1) * this.dimensions);

  stands(sentence: Sentence, row: number): Stands {
    const place = new Float32Array(this.dimensions);
    sentence.words.forEach((word, at) => {
      add(place, sentence.weights[at] as number, this.wordAt(word));
    });
    const length = lengthOf(place);
    return { sentence, row, length, place: place.map((one) => one / length) };
  }

  /** Towards where a sentence should rather stand: only what is not along its own way turns it. */
  pull({ sentence, place, length }: Stands, wanted: Float32Array): void {
    const along = dot(place, wanted);
    sentence.words.forEach((word, at) => {
      const pull = this.pulls.get(word) ?? new Float32Array(this.dimensions);
      const share = (sentence.weights[at] as number) / length;
      add(pull, share, wanted);
      add(pull, -share * along, place);
      this.pulls.set(word, pull);
    });
  }

  /** What was often pulled moves less (Adagrad). */
  move(): void {
    for (const [word, pull] of this.pulls) {
      const before = (this.pulledBefore[word] as number) + dot(pull, pull) / this.dimensions;
      this.pulledBefore[word] = before;
      add(this.wordAt(word), STEP / Math.sqrt(before), pull);
    }
    this.pulls.clear();
  }
}

/** Where it should rather stand: towards its row, and away from those that are as near. */
function wantedOf({ place, row }: Stands, sums: readonly Float32Array[], rows: readonly Float32Array[]): Float32Array {
  const own = (sums[row] as Float32Array).map((one, at) => one - (place[at] as number));
  const length = lengthOf(own);
  const others = own.map((one) => one / length);
  const at = (one: number) => (one === row ? others : (rows[one] as Float32Array));
  const near = rows.map((_row, one) => Math.exp(SHARPNESS * (dot(place, at(one)) - 1)));
  const all = near.reduce((sum, one) => sum + one, 0);
  const wanted = new Float32Array(place.length);
  near.forEach((one, row_) => {
    add(wanted, SHARPNESS * ((row_ === row ? 1 : 0) - one / all), at(row_));
  });
  return wanted;
}

/**
 * @param words where each stands, one behind the other; these are moved
 * @param rows of each its sentences
 * @param pages of each its rows
 */
export function tellApart(
  words: Float32Array,
  dimensions: number,
  rows: readonly (readonly Sentence[])[],
  pages: readonly (readonly number[])[],
): void {
  const space = new Space(words, dimensions);
  const next = chance();
  for (let turn = 0; turn < ROUNDS * pages.length; turn++) {
    const page = pages[turn % pages.length] as readonly number[];
    const others = Array.from({ length: OTHER_PAGES }, () => pages[next(pages.length)] as readonly number[]);
    const beside = [...new Set([...page, ...others.flat()])];
    const stand = beside.map((row, at) => (rows[row] as readonly Sentence[]).map((one) => space.stands(one, at)));
    const sums = stand.map((all) => {
      const sum = new Float32Array(dimensions);
      for (const { place } of all) add(sum, 1, place);
      return sum;
    });
    const places = sums.map((sum) => {
      const length = lengthOf(sum);
      return sum.map((one) => one / length);
    });
    for (const one of stand.slice(0, page.length).flat()) space.pull(one, wantedOf(one, sums, places));
    space.move();
  }
}

/** Words by which the rows of a page are told apart grow, those that all of them share shrink. */
import { type Sentence, tellApart } from '../../../knowledge/likeness/tellApart.ts';

const DIMENSIONS = 2;
const [SHARED, PORT, PRICE] = [0, 1, 2];
const saying = (...words: number[]): Sentence => ({ words, weights: words.map(() => 1) });
const ROWS = [
  [saying(SHARED, PORT), saying(PORT, SHARED), saying(PORT)],
  [saying(SHARED, PRICE), saying(PRICE, SHARED), saying(PRICE)],
];

function told(pages: number[][]): Float32Array {
  const words = Float32Array.from([0.7, 0.7, 0.8, 0.6, 0.6, 0.8]);
  tellApart(words, DIMENSIONS, ROWS, pages);
  return words;
}

const placeOf = (words: Float32Array, word: number) => [...words.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS)];
function near(words: Float32Array, one: number, other: number): number {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [placeOf(words, one), placeOf(words, other)];
  return (a * c + b * d) / Math.hypot(a, b) / Math.hypot(c, d);
}

test('what is said in different rows of a page moves apart', () => {
  expect(near(told([[0, 1]]), PORT, PRICE)).toBeLessThan(near(told([]), PORT, PRICE));
});

test('the same is learned each time', () => expect(told([[0, 1]])).toEqual(told([[0, 1]])));

test('without pages nothing moves', () =>
  expect(placeOf(told([]), PORT).map((one) => one.toFixed(1))).toEqual(['0.8', '0.6']));

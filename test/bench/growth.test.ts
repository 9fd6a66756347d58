/** What the soak calls growing, and what it forgives. */
import { grows, type Sample } from '../support/growth.ts';

const over = (heapAt: (minute: number) => number): Sample[] =>
  Array.from({ length: 20 }, (_, index) => {
    const minute = (index + 1) * 0.75;
    return { minute, heap: heapAt(minute), rss: 190, files: 38, handles: 20 };
  });

test.each<[string, (minute: number) => number, boolean]>([
  ['flat', () => 50, false],
  ['a cache that fills at first', (minute) => (minute < 4 ? 40 + 3 * minute : 52), false],
  ['noise', (minute) => 50 + 5 * Math.sin(minute * 7), false],
  ['a crowded moment near the end', (minute) => (minute > 11 && minute < 13 ? 80 : 50), false],
  ['less and less', (minute) => 60 - minute, false],
  ['a megabyte a minute', (minute) => 50 + minute, true],
  ['a megabyte a minute, amid noise', (minute) => 50 + minute + 2 * Math.sin(minute * 7), true],
])('%s', (_name, heapAt, expected) => {
  expect(grows(over(heapAt), 'heap')).toBe(expected);
});

/** What is kept of the values that were asked for lately. */
import { Recent } from '../../knowledge/recent.ts';

const FEWEST = 3;

test.each([
  ['the last ones are kept', ['a', 'b', 'c'], ['a', 'b', 'c'], []],
  ['a few more than the fewest stay', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd'], []],
  ['what is too old goes', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['d', 'e', 'f', 'g'], ['a', 'b', 'c']],
  ['what is asked for stays', ['a', 'b', 'c', 'd', 'a', 'e', 'f', 'g'], ['a', 'd', 'e', 'f', 'g'], ['b', 'c']],
  ['the same once more takes no room', ['a', 'b', 'c', 'c', 'c', 'c'], ['a', 'b', 'c'], []],
])('%s', (_name, asked, kept, gone) => {
  // Looking moves what is looked at: each is looked for in one of its own.
  const lookFor = (wanted: string) => {
    const recent = new Recent<string, string>(FEWEST);
    for (const key of asked) recent.getOrMake(key, () => key.toUpperCase());
    return recent.get(wanted);
  };
  expect(kept.map(lookFor)).toEqual(kept.map((key) => key.toUpperCase()));
  expect(gone.map(lookFor)).toEqual(gone.map(() => undefined));
});

test('a value is made once, and may be put in the place of another', () => {
  const recent = new Recent<string, number>(FEWEST);
  let made = 0;
  expect([recent.getOrMake('a', () => ++made), recent.getOrMake('a', () => ++made)]).toEqual([1, 1]);
  recent.set('a', 7);
  expect(recent.get('a')).toBe(7);
});

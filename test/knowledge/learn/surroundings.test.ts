import type { Example } from '../../../knowledge/learn/examples.ts';
import { readExamples } from '../../../knowledge/learn/examples.ts';
import { withSurroundings } from '../../../knowledge/learn/surroundings.ts';

const examples = readExamples();
const isChanged = (example: Example) => withSurroundings(example) !== example.text;
const changed = examples.filter(isChanged);

const besideOf = (example: Example) => withSurroundings(example).replace(example.text.trimEnd().replace(/\.$/, ''), '');
const VERSION = /\d\.\d/;

test('half of the written examples tell what has nothing to do with it', () => {
  expect(changed.length / examples.length).toBeGreaterThan(0.4);
  expect(changed.length / examples.length).toBeLessThan(0.65);
});

test('what people wrote stays whole, and what is beside it fits the tool', () => {
  for (const example of changed) expect(withSurroundings(example)).toContain(example.text.trimEnd().replace(/\.$/, ''));
  const ofBlobfuse = changed.filter(
    (example) =>
      /blobfuse/i.test(example.text) &&
      !/azcopy|storage explorer/i.test(example.text) &&
      VERSION.test(besideOf(example)),
  );
  expect(ofBlobfuse.length).toBeGreaterThan(20);
  for (const example of ofBlobfuse) expect(besideOf(example)).toMatch(/blobfuse2? /);
});

test.each<[string, (example: Example) => boolean]>([
  ['real reports', ({ source }) => source !== undefined],
  ['texts of no storage trouble', ({ accept }) => accept[0] === 'no-storage'],
  ['a few words', ({ text }) => text.trim().split(/\s+/).length <= 8],
  ['Japanese', ({ text }) => /[\u3040-\u30ff]/.test(text)],
])('%s are left as they are', (_name, isOne) => {
  const own = examples.filter(isOne);
  expect(own.length).toBeGreaterThan(50);
  expect(own.filter(isChanged)).toEqual([]);
});

test('what tells a version already tells no other beside', () => {
  const own = changed.filter(({ text }) => VERSION.test(text));
  expect(own.length).toBeGreaterThan(50);
  expect(own.map(besideOf).filter((beside) => VERSION.test(beside))).toEqual([]);
});

test('the same text always gets the same', () => {
  expect(changed.map(withSurroundings)).toEqual(changed.map(withSurroundings));
});

/** Keys are looked for in long runs alone: none may be overlooked because it is the shortest of its kind, or stands at an edge. */
import fc from 'fast-check';
import { redact } from '../../../knowledge/redact/redact.ts';
import { eachRun, kindOf } from '../../../knowledge/redact/runs.ts';

const LETTERS = 'aB3dE4fG1hI5jK6mN7oP8qR9sT0uV2wX3yZ4aB5cD6eF7gH8iJ9kL0mN1oP2qR3sT4uV5wX6yZ7aB8cD9eF0gH1iJ2';
const letters = (many: number) => LETTERS.slice(0, many);

test.each([
  ['a signature', `${letters(43)}=`],
  ['a signature, its padding %-encoded', `${letters(43)}%3D`],
  ['a signature, its padding as an entity', `${letters(43)}&equals;`],
  ['an account key', `${letters(86)}==`],
  ['a key for URLs', `-${letters(42)}`],
  ['the shortest key of an Azure service', `${letters(33)}AStb`],
  ['a secret of Entra', `${letters(3)}8Q~${letters(31)}`],
  ['a token of Azure DevOps', `${letters(76)}AZDOabcd`],
  ['a token with a short beginning', `SG.${letters(16)}`],
  ['the shortest of all tokens', `xoxa-${letters(8)}`],
])('%s is masked wherever it stands', (_name, secret) => {
  const places = ['', 'x ', '("', 'é', "key:\n'"].flatMap((before) =>
    ['', ' x', '")', '\u3000', "'\n"].map((after) => [before, after]),
  );
  for (const [before, after] of places) expect(redact(`${before}${secret}${after}`)).not.toContain(letters(3));
});

test('a run is found whole, and exactly where it is long enough', () => {
  const kind = kindOf(/[a-c]/);
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'aaaaaaa', '.', ' ', 'é', '語'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, least) => {
      const found: [number, number][] = [];
      eachRun(text, kind, least, (from, to) => found.push([from, to]));
      const plainly = [...text.matchAll(/[a-c]+/g)].map(({ 0: run, index }) => [index, index + run.length] as const);
      expect(found).toEqual(plainly.filter(([from, to]) => to - from >= least));
    }),
  );
});

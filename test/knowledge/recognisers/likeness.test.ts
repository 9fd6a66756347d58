import { readKnowledge } from '../../../knowledge/load.ts';
import { likenessOf, stem, wordsOf } from '../../../knowledge/recognisers/likeness.ts';
import { aCause, aKnowledge } from '../../support/aKnowledge.ts';

const like = (...pages: [string, string][]) => {
  const { knowledge } = aKnowledge(...pages);
  return (clean: string) => likenessOf(knowledge, { clean })?.causes.map((one) => one.cause);
};

const filler = Array.from({ length: 12 }, (_, index) =>
  aCause(`filler-${index}`, '', `## Why\n\nNothing of interest number ${index}.\n`),
);
const ask = like(
  aCause(
    'printer',
    "signs: ['paper jam in the tray', 'toner cartridge empty']",
    '## Why\n\nThe tray of the printer jams when the paper is damp.\n',
  ),
  aCause('harmless', "benign: true\nsigns: ['lamp blinks green while paper tray closes']"),
  aCause('exit', "ending: true\nsigns: ['lamp blinks red while paper tray closes']"),
  ...filler,
);

test.each([
  ['shares telling words with a page', 'the damp paper jams in its tray again', ['printer']],
  ['shares one word only', 'I like paper', undefined],
  ['shares nothing', 'the weather is fine', undefined],
  ['is a long paste and no description', `paper jam in the damp tray of the printer ${'x '.repeat(500)}`, undefined],
  ['is like a page that says nothing is wrong', 'lamp blinks green while it closes', undefined],
  ['is like the page of a mere sign', 'lamp blinks red while it closes', undefined],
])('a report that %s', (_name, text, causes) => {
  expect(ask(text)).toEqual(causes);
});

test.each([
  ['uploads', 'uploading'],
  ['uploaded', 'upload'],
  ['rotated', 'rotation'],
  ['copies', 'copy'],
  ['stopped', 'stopping'],
])('%s and %s are one word', (one, other) => {
  expect(stem(one)).toBe(stem(other));
});

test('words that stand everywhere are no words', () => {
  expect(wordsOf('The error is in my azure storage account, 403')).toEqual([]);
});

test('talk that has nothing to do with storage is like none of the pages', () => {
  const { knowledge } = readKnowledge();
  const talk = [
    'I want pizza',
    'thanks, that helped a lot',
    'please reset my password',
    'what time is the meeting tomorrow',
    'git push was rejected',
    'the sql database is slow',
  ];
  expect(talk.filter((clean) => likenessOf(knowledge, { clean }))).toEqual([]);
});

import { factPage, readFactPages, saidIn } from '../../../knowledge/facts/factPages.ts';
import {
  factDefinition,
  factNames,
  isFactName,
  questionInLanguage,
  readAnswer,
} from '../../../knowledge/facts/facts.ts';

const page = (matter: string) => factPage('facts/colour.md', `---\nfact: colour\n${matter}\n---\n`);

test('every page can be read', () => {
  expect(readFactPages().faults).toEqual([]);
  expect(factNames().length).toBeGreaterThan(40);
});

test('a page is a question, its answers, and what tells it', () => {
  const { page: read, faults } = page(
    `question: Which colour is it?\nanswers: [red, { value: blue, label: Sky blue, also: [azure] }]\ntells: [{ value: $1, prints: 'colou?r=(red|blue)' }, { value: red, says: [as blood] }]`,
  );
  expect(faults).toEqual([]);
  expect(read?.matter.answers).toEqual([
    { value: 'red', label: 'Red' },
    { value: 'blue', label: 'Sky blue', also: ['azure'] },
  ]);
});

test('what people say for an answer stands below the head, and for no other word', () => {
  const text =
    '---\nfact: colour\nanswers: [red, blue]\n---\n\n```said red\nas blood\n\n  like wine\n```\n\n```said green\nlike grass\n```\n';
  expect(saidIn(text)).toEqual([
    { value: 'red', said: ['as blood', 'like wine'], line: 6 },
    { value: 'green', said: ['like grass'], line: 12 },
  ]);
  const [fault, ...others] = factPage('facts/colour.md', text).faults;
  expect(fault).toMatchObject({ file: 'facts/colour.md', line: 12 });
  expect(fault?.says).toMatch(/"green" is no answer of this fact\. Write one of red, blue behind said/);
  expect(others).toEqual([]);
});

test.each([
  ['a value that is no answer', 'answers: [red, blue]\ntells: [{ value: green, says: grass }]', /"green" is no answer/],
  ['a label for no answer', 'answers: [red, blue]\nde: { question: Welche?, labels: { gelb: Gelb } }', /"gelb" is no/],
  [
    'an answer that is offered anyway',
    'answers: [red, another]\ntells: [{ value: red, says: wine }]',
    /"another" stands below/,
  ],
  ['one answer only', 'answers: [red]', /two answers or more/],
  ['nothing that tells', 'answers: [red, blue]\ntells: [{ value: red }]', /says: or prints:/],
  [
    'a pattern that cannot be read',
    "answers: [red, blue]\ntells: [{ value: red, prints: '(' }]",
    /cannot be understood/,
  ],
  ['an unknown field', 'answers: [red, blue]\ncolour: red', /colour/],
])('%s is a fault', (_name, matter, says) => {
  expect(page(matter).faults[0]?.says).toMatch(says);
});

test.each([
  ['dataRole', 'y', 'yes'],
  ['dataRole', 'FALSE', 'no'],
  ['auth', '2', 'entra'],
  ['auth', 'shared key', 'key'],
  ['auth', 'not sure', 'unknown'],
  ['auth', 'perhaps', undefined],
])('%s takes %s as %s', (fact, typed, value) => {
  expect(readAnswer(fact, typed)).toBe(value);
});

test('names of strangers are no facts', () => {
  expect(['__proto__', 'constructor', ''].filter(isFactName)).toEqual([]);
  expect(() => factDefinition('colour')).toThrow('knowledge/facts/colour.md');
});

test('a question has its own words in German and Japanese', () => {
  expect(questionInLanguage('auth', 'de')?.question).toBe('Womit weist sich der Client aus?');
  expect(questionInLanguage('auth', 'fr')).toBeUndefined();
});

import { sentencesAbout, sentencesIn } from '../../../knowledge/text/sentences.ts';

test('a star that marks a word belongs to it, one that marks a line does not', () => {
  expect(sentencesIn('- *Flat*: copy it.\n* Then look.\n**Locked**: wait.')).toEqual([
    '*Flat*: copy it.',
    'Then look.',
    '**Locked**: wait.',
  ]);
});

const PAGE = `1. Lower it first, then raise it.

\`\`\`bash
azcopy restart premium
\`\`\`

- Programs must be restarted, since they keep the old one.
- A premium account has other limits: 100,000 requests a second.`;

test('sentences of a page are read without marks and commands', () => {
  expect(sentencesIn(PAGE)).toEqual([
    'Lower it first, then raise it.',
    'Programs must be restarted, since they keep the old one.',
    'A premium account has other limits: 100,000 requests a second.',
  ]);
});

test.each([
  ['do I have to restart anything afterwards?', /restarted/],
  ['does premium help', /premium account/],
  ['how many requests per second are allowed', /100,000 requests/],
])('“%s”', (question, says) => {
  expect(sentencesAbout(PAGE, question, 1)[0]).toMatch(says);
});

test('a question whose words the page lacks gets none of its sentences', () => {
  expect(sentencesAbout(PAGE, 'what is the weather', 3)).toEqual([]);
});

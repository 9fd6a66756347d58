import { wrap } from '../../../bot/cli/wrap.ts';

const LONG = 'The credential itself was not the problem, that would say another word';

test.each([
  ['a short row stays', 'one row', 80, 'one row'],
  [
    'a paragraph goes on under itself',
    `  ${LONG}`,
    40,
    '  The credential itself was not the\n  problem, that would say another word',
  ],
  [
    'an item goes on under its text',
    `1. ${LONG}`,
    40,
    '1. The credential itself was not the\n   problem, that would say another word',
  ],
  [
    'so does a reason',
    `  because ${LONG}`,
    46,
    '  because The credential itself was not the\n          problem, that would say another word',
  ],
  ['a painted command is not torn', `    \x1b[36maz ${LONG}\x1b[39m`, 40, `    \x1b[36maz ${LONG}\x1b[39m`],
  ['nor one without colours', `    az storage ${LONG}`, 40, `    az storage ${LONG}`],
  [
    'colours take no room',
    `\x1b[1mfour words in bold\x1b[22m and some more here`,
    44,
    `\x1b[1mfour words in bold\x1b[22m and some more here`,
  ],
  [
    'wide letters take two columns',
    `${'日本語'.repeat(5)} ${'日本語'.repeat(5)}`,
    40,
    `${'日本語'.repeat(5)}\n${'日本語'.repeat(5)}`,
  ],
  [
    'a word longer than the row stays whole',
    `see https://learn.microsoft.com/${'x'.repeat(60)}`,
    40,
    `see\nhttps://learn.microsoft.com/${'x'.repeat(60)}`,
  ],
  ['no narrower than reads well', 'a b c d e f g h i j', 5, 'a b c d e f g h i j'],
])('%s', (_name, text, columns, expected) => {
  expect(wrap(text, columns)).toBe(expected);
});

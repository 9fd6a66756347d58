import { lineAt, quoteAt, readText } from '../../../knowledge/text/text.ts';

test.each([
  ['HTML entities', 'a &amp;&lt;b&gt; &#39;c&#39;', "a &<b> 'c'"],
  ['escaped JSON', 'one\\ntwo \\"three\\"', 'one\ntwo "three"'],
  ['JSON within JSON', '\\\\"code\\\\": \\u003cCode\\u003e', '"code": <Code>'],
  ['curly quotes and dashes', '“a” – ‘b’', '"a" - \'b\''],
  ['the byte order mark of the service', '\ufeff<?xml', '<?xml'],
  ['terminal colours', '\u001b[31mred\u001b[0m', 'red'],
  ['two blanks', 'a  b', 'a b'],
  ['a tab', 'a\tb', 'a b'],
  ['ticks', '`a`', "'a'"],
  ['Windows paths stay', 'C:\\new\\reports', 'C:\\new\\reports'],
])('undoes %s', (_name, report, clean) => {
  expect(readText(report).clean).toBe(`${clean}\n`);
});

test('finds the line of the original, also after escaped line ends', () => {
  const text = readText('first\nsecond \\n still second\nthird');
  expect(lineAt(text, text.clean.indexOf('still'))).toBe(2);
  expect(lineAt(text, text.clean.indexOf('third'))).toBe(3);
});

test('counts the progress lines that a carriage return ends', () => {
  const text = readText('0 %\r50 %\rdone');
  expect(lineAt(text, text.clean.indexOf('done'))).toBe(3);
});

test('quotes a short line whole and a long one around the match', () => {
  const short = readText('one\nthe whole line\nthree');
  expect(quoteAt(short, short.clean.indexOf('whole'), 5)).toBe('the whole line');
  const long = readText(`${'a '.repeat(200)}needle ${'b '.repeat(200)}`);
  const quote = quoteAt(long, long.clean.indexOf('needle'), 6);
  expect(quote).toContain('needle');
  expect(quote.length).toBeLessThan(170);
});

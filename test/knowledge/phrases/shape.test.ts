import { shapeOf } from '../../../knowledge/phrases/shape.ts';

test.each<[string, string, string[], number]>([
  ['a sentence', 'no\\s{1,8}such\\s{1,8}host', ['no such host'], 26],
  ['alternatives, each with its own', '(?:timeout|refused)', ['timeout', 'refused'], 7],
  ['the surest of several parts', 'code \\d{3}: quota exceeded', [': quota exce'], 24],
  ['a word that may be longer', 'firewall[a-z]{0,40}', ['firewall'], 48],
  ['an optional letter', 'lookups? on', ['lookup on', 'lookups on'], 10],
  ['an optional part in the middle', 'copy (?:the )?source', ['copy source', 'copy the sou'], 15],
  ['what is looked around counts as reach', '(?<![a-z])denied(?= by)', ['denied'], 10],
  ['a long one is cut', 'this request is not authorized', ['this request'], 30],
  ['a repetition without an end', 'open .* failed', [' failed'], Number.POSITIVE_INFINITY],
  ['nothing sure', '\\d{3}', [], 3],
  ['nothing sure where one alternative has nothing', 'timeout|\\d{3}', [], 7],
  ['two letters where there is no more', 'no', ['no'], 2],
  ['a longer word rather than two letters', 'no (?:key|sas)', ['no key', 'no sas'], 6],
  ['an ideograph', '層', ['層'], 1],
  ['nothing sure in one letter', '%', [], 1],
])('%s', (_name, source, needles, reach) => {
  expect(shapeOf(source)).toMatchObject({ needles, reach });
});

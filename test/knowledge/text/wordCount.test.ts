import { wordCount } from '../../../knowledge/text/wordCount.ts';

test.each([
  ['', 0],
  ['  ', 0],
  ['no, none at all', 4],
  ['nein,\nkeinen', 2],
  ['はい', 1],
  ['プロキシは使っていません', 5],
  ['SAS を作り直しましたがまだ 403 です', 8],
])('“%s” has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count);
});

/** The texts that an entry of a list stands for. */
import { unnested, writtenOut } from '../../../knowledge/phrases/writtenOut.ts';

test.each([
  ['pod', ['pod']],
  ['(pod|pods)', ['pod', 'pods']],
  ['(mon|tues)day(s|)', ['mondays', 'monday', 'tuesdays', 'tuesday']],
  ['(a (big|small)|no) file', ['a big file', 'a small file', 'no file']],
  ['\\.net', ['.net']],
  ['new blob\\(', ['new blob(']],
  ['pip*', undefined],
  ['takes ... hours', undefined],
  ['# hours', undefined],
])('%s', (entry, texts) => {
  expect(writtenOut(entry)).toEqual(texts);
});

test.each([
  ['(a|b) c', '(a|b) c'],
  ['(a|on (b|c*) d|e) ... f', '(a|on b d|on c* d|e) ... f'],
  ['x (y( |)z|# w)', 'x (y z|yz|# w)'],
  ['((a|b) c|d)', '(a c|b c|d)'],
])('%s has brackets of one depth as %s', (phrase, flat) => {
  expect(unnested(phrase)).toBe(flat);
});

/** The texts that an entry of a list stands for. */
import { writtenOut } from '../../../knowledge/phrases/writtenOut.ts';

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

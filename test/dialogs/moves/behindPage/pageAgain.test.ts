/** Which of the pages that were shown somebody wants once more. */
import { pageAgain } from '../../../../dialogs/moves/behindPage/pageAgain.ts';

const pages = ['how do I archive blobs', 'which ports does azcopy need', 'how do I make a SAS'];

test.each([
  ['the first one again', 0],
  ['can you show the second one again please', 1],
  ['back to the first question', 0],
  ['the one before again', 1],
  ['back to the previous page', 1],
  ['die erste nochmal', 0],
  ['zeig mir nochmal die vorige', 1],
  ['最初のをもう一度', 0],
])('%s', (text, place) => expect(pageAgain(text, pages)).toBe(pages[place]));

test.each(['it fails again', 'the first upload fails again', 'again', 'the second', 'back to work'])(
  'none is wanted: %s',
  (text) => expect(pageAgain(text, pages)).toBeUndefined(),
);

test('of one page nothing is counted', () =>
  expect(pageAgain('the first one again', pages.slice(0, 1))).toBeUndefined());

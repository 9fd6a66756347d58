/** Parts of cards that come again, and what must make them another. */
import { drawnOnce, printOf, wordsOnce } from '../../../../dialogs/cards/parts/drawnOnce.ts';
import { type Element, paragraph } from '../../../../dialogs/cards/parts/elements.ts';
import { printOfCard, reply } from '../../../../dialogs/cards/parts/reply.ts';

test.each([
  ['the same once more', ['why', 'en', undefined, 'text'], true],
  ['another language', ['why', 'de', undefined, 'text'], false],
  ['another shell', ['why', 'en', 'bash', 'text'], false],
  ['another text', ['why', 'en', undefined, 'text '], false],
  ['the same words, parted elsewhere', ['why', 'en', undefined, 'te', 'xt'], false],
])('%s', (name, from, isSame) => {
  const draw = () => [paragraph('drawn')];
  const first = drawnOnce([name, 'why', 'en', undefined, 'text'], draw);
  expect(drawnOnce([name, ...from], draw) === first).toBe(isSame);
});

test('is read once, and what is drawn for one card only is read each time', () => {
  let readings = 0;
  const read = ({ text }: Element) => `${text} ${++readings}`;
  const [again] = drawnOnce(['read once'], () => [paragraph('again')]) as [Element];
  const alone = paragraph('alone');
  expect([wordsOnce(again, read), wordsOnce(again, read)]).toEqual(['again 1', 'again 1']);
  expect([wordsOnce(alone, read), wordsOnce(alone, read)]).toEqual(['alone 2', 'alone 3']);
});

test('a card of both is printed as it is', () => {
  const parts = drawnOnce(['printed'], () => [paragraph('"quoted" • and\nbroken'), paragraph('second')]);
  const { card } = reply({ body: [paragraph('alone'), ...parts], speak: 'Said.', cut: 'Cut.' });
  expect(JSON.parse(printOfCard(card) ?? '')).toEqual(JSON.parse(JSON.stringify(card)));
  expect(printOf(parts[1] as Element).json).toBe(JSON.stringify(parts[1]));
});

test('a card is measured by its parts as it is sent', () => {
  const parts = drawnOnce(['measured'], () => [paragraph('“quoted” • 容量 😀'), paragraph('second')]);
  const [one, other] = parts.map(printOf);
  expect([one, other].map((part) => part?.bytes)).toEqual(parts.map((part) => Buffer.byteLength(JSON.stringify(part))));
});

/** Lists of words by name: which of them speak in a text. */
import { compileLists } from '../../../knowledge/phrases/compileLists.ts';
import { readerOf } from '../../../knowledge/phrases/namedLists.ts';

const lists = compileLists({
  denies: ['(no|not|never)', "(does|do)(n't|nt)", 'kein*', 'ない'],
  slow: ['too (slow|late)', 'takes ... (hours|days)', '*langsam*', '# (hours|days)'],
  letters: ['(a|b)'],
  key: ['(schlüssel|straße)', '*überprüf*'],
});
const reader = readerOf(() => lists);

test.each([
  ['denies', 'It does NOT work', true],
  ['denies', 'it doesn’t work', true],
  ['denies', 'it does work', false],
  ['denies', "it doesn't work", true],
  ['denies', 'a notable case', false],
  ['denies', 'Keinerlei Zugriff', true],
  ['denies', '接続できない', true],
  ['slow', 'It takes at least twelve hours', true],
  ['slow', 'it takes\ntwelve hours', false],
  ['slow', 'viel zu langsamer Abgleich', true],
  ['slow', 'after 12 days', true],
  ['slow', 'too later', false],
  ['letters', 'either A or c', true],
  ['letters', 'abc', false],
  // Whose keyboard has no umlauts writes them out.
  ['key', 'der Schluessel', true],
  ['key', 'der Schlüssel', true],
  ['key', 'die Strasse', true],
  ['key', 'nochmal ueberprueft', true],
  ['key', 'der Schlussel', false],
] as const)('%s in “%s”: %s', (name, text, stands) => {
  expect(reader.stands(name, text)).toBe(stands);
});

test.each([
  ['denies', 'It is not slow, never', 'it is     slow,      '],
  ['slow', 'Nothing Of It', 'Nothing Of It'],
] as const)('without %s: “%s”', (name, text, rest) => {
  expect(reader.without(name, text)).toBe(rest);
});

test.each([
  ['denies', 'It is never, never slow', { at: 6, length: 5 }],
  ['slow', 'after 3 days it takes 12 hours', { at: 6, length: 6 }],
  ['slow', 'fast', undefined],
] as const)('first of %s in “%s”: %j', (name, text, place) => {
  expect(reader.first(name, text)).toEqual(place);
});

test('a long text is read as far as its words reach', () => {
  const filler = 'azcopy copies one file after the other. '.repeat(500);
  expect(reader.stands('slow', `${filler}it takes twelve hours. ${filler}`)).toBe(true);
  expect(reader.stands('slow', `${filler}it takes twelve minutes. ${filler}`)).toBe(false);
});

import { plainLetters } from '../../../knowledge/text/letters.ts';

test.each([
  ['Läuft nicht, heißt Öl', 'laeuft nicht, heisst oel'],
  ['ﾌｧｲﾙ', 'ファイル'],
  ['ＳＡＳ　ｔｏｋｅｎ', 'sas token'],
  ['plain English, 403', 'plain english, 403'],
  ['ガ', 'ガ'],
])('“%s” is “%s” whatever keyboard wrote it', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
  expect(plainLetters(plain)).toBe(plain);
});

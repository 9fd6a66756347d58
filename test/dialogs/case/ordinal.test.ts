import { ordinalIn } from '../../../dialogs/case/ordinal.ts';

test.each([
  ['the second', 1],
  ['the first one', 0],
  ['option 3', 2],
  ['2nd one please', 1],
  ['number 4', 3],
  ['#2', 1],
  ['b)', 1],
  ['die zweite', 1],
  ['das erste bitte', 0],
  ['Antwort 3', 2],
  ['二番目です', 1],
  ['2つ目', 1],
  ['the second vm fails', undefined],
  ['no', undefined],
  ['first it worked', undefined],
])('“%s”', (text, index) => {
  expect(ordinalIn(text)).toBe(index);
});

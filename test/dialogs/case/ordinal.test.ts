import { ordinalIn, stepAskedIn } from '../../../dialogs/case/ordinal.ts';

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
  ['second sounds right', 1],
  ['hmm, the first of those maybe?', 0],
  ["I'd say number three", 2],
  ['probably the 2nd', 1],
  ['wohl eher das zweite', 1],
  ['glaube ich das erste', 0],
  ['たぶん2番目です', 1],
  ['the second vm fails', undefined],
  ['the first one failed, too', undefined],
  ['no', undefined],
  ['first it worked', undefined],
])('“%s”', (text, index) => {
  expect(ordinalIn(text)).toBe(index);
});

test.each([
  ['二番目のほうを詳しく', 1],
  ['ok and the second one you listed?', 1],
  ['den zweiten schritt genauer bitte', 1],
  ['was ist mit dem dritten', 2],
  ['the second container fails', undefined],
  ['first of all thanks', undefined],
  ['the first time it works', undefined],
])('“%s” asks for step %s of what stands', (text, index) => {
  expect(stepAskedIn(text)).toBe(index);
});

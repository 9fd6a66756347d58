/** Which answer free words mean, also where they begin with a yes that is taken back. */
import { answerMeant } from '../../../knowledge/questions/meant.ts';

test.each([
  ['nameExact', 'yes but with capital letters, the pages write them small', 'differs'],
  ['nameExact', 'it is in lower case there', 'differs'],
  ['nameExact', 'yes, it exists', 'there'],
  ['nameExact', 'no idea', undefined],
])('%s: “%s”', (fact, words, value) => {
  expect(answerMeant(fact, words)).toBe(value);
});

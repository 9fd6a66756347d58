/** Which answer free words mean, also where they begin with a yes that is taken back. */
import { answerMeant } from '../../../knowledge/questions/meant.ts';

test.each([
  ['nameExact', 'yes but with capital letters, the pages write them small', 'differs'],
  ['nameExact', 'it is in lower case there', 'differs'],
  ['nameExact', 'yes, it exists', 'there'],
  ['nameExact', 'no idea', undefined],
  ['identityShown', 'it is a different one, the own identity of the VM', 'different'],
  ['identityShown', 'the right one, it has the role', 'same'],
  ['sasWhole', 'all that comes after the & is missing', 'damaged'],
  ['sasWhole', 'intact, letter by letter', 'whole'],
  ['roleChanged', 'a few minutes ago', 'yes'],
  ['roleChanged', 'it has had it for months', 'no'],
  ['networkSetting', 'only some, by an allow list', 'selected'],
  ['whatChanged', 'out of the blue', 'nothing'],
  ['whatChanged', 'since the new laptop', 'moved'],
  ['deletedBy', 'our own pipeline: drop and create', 'itself'],
])('%s: “%s”', (fact, words, value) => {
  expect(answerMeant(fact, words)).toBe(value);
});

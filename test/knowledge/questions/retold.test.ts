/** The words of an error that are told from memory. */
import { answerMeant } from '../../../knowledge/questions/meant.ts';
import { retoldIn } from '../../../knowledge/questions/retold.ts';

test.each([
  ['it just says something like the account is not permitted', 'the account is not permitted'],
  ['something about authentication and header format', 'authentication and header format'],
  ['keys are not allowed or so', 'keys are not allowed'],
  ['we copy with azcopy', undefined],
])('“%s” retells “%s”', (text, retold) => {
  expect(retoldIn(text)).toBe(retold);
});

test.each([
  ['errorWord', 'something about authentication and header format', 'authentication-failed'],
  ['conflict', 'it complains that the thing exists already', 'exists'],
  ['networkWord', 'something with no such host', 'no-host'],
  // A theory, a line's bandwidth, the time that passed and what is named by the way answer nothing.
  ['port445', 'i bet its port 445', undefined],
  ['limitsSet', 'line is 1 Gbit', undefined],
  ['whatChanged', "it's been an hour now", undefined],
  ['port445', 'yep, blocked', 'no'],
  ['port445', 'yep', 'yes'],
])('asked %s, “%s” means %s', (fact, text, value) => {
  expect(answerMeant(fact, text)).toBe(value);
});

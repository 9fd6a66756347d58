/** Which of several causes somebody wants to see. */
import { newTriage, type Triage } from '../../../../dialogs/case/triage.ts';
import { candidateAsked } from '../../../../dialogs/moves/asked/candidateAsked.ts';

const open: Triage = {
  ...newTriage('C1', new Date(0)),
  causes: ['sas-expired', 'sas-missing-permission', 'clock-skew'],
  shown: { cause: 'sas-expired', certainty: 'unsure' },
};

test.each([
  ['show me the second', 1],
  ['tell me more about the third', 2],
  ['the first one again', 0],
  ['the other candidate', 1],
  ['what is the other one?', 1],
  ['what about the second possibility', 1],
  ['zeig mir den zweiten Kandidaten', 1],
  ['die dritte Ursache nochmal', 2],
  ['2つ目の候補を詳しく教えてください', 1],
  ['もう一度最初のを見せて', 0],
])('%s → %i', (text, place) => expect(candidateAsked(open, text)).toBe(place));

test.each([
  'the second',
  '2',
  'die zweite',
  'second sounds right',
  'show me the fifth',
  'the second SAS is older',
  'show me the command',
])('none is asked for: %s', (text) => expect(candidateAsked(open, text)).toBeUndefined());

test('the next is the one behind the one that was shown', () => {
  const after: Triage = { ...open, askedLast: { about: 'candidate', text: 'show me the second' as never, place: 1 } };
  expect(candidateAsked(after, 'and the next one')).toBe(2);
});

test('of a verdict that stands the steps are counted, unless it says candidate', () => {
  const settled: Triage = { ...open, shown: { cause: 'sas-expired', certainty: 'likely' } };
  expect(candidateAsked(settled, 'show me the second')).toBeUndefined();
  expect(candidateAsked(settled, 'show me the second candidate')).toBe(1);
});

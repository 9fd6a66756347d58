/** Lines that only together name a reason, and what they take the weight from. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';

const { knowledge } = aKnowledge(
  aCode('DoorClosed', 'causes: [locked]'),
  aCause('locked'),
  aCause('painted', "signs: [{ pattern: 'wet paint', beside: [DoorClosed, 'sign on the wall'], over: [locked] }]"),
);
const seenIn = (report: string) => recognise(knowledge, redact(report)).observations.map(({ id }) => id);

test.each([
  ['wet paint on it. DoorClosed. There is a sign on the wall', ['DoorClosed', 'painted!1']],
  ['There is a sign on the wall. DoorClosed, wet paint on it', ['DoorClosed', 'painted!1']],
  ['DoorClosed, wet paint on it', ['DoorClosed']],
  ['There is a sign on the wall: wet paint', []],
])('“%s” shows %j', (report, ids) => {
  expect(seenIn(report).sort()).toEqual(ids);
});

test('the code leads by itself, and not where it is only an effect', () => {
  const first = (report: string) => diagnose(knowledge, redact(report)).causes[0]?.id;
  expect(first('DoorClosed')).toBe('locked');
  expect(first('sign on the wall: wet paint. DoorClosed')).toBe('painted');
});

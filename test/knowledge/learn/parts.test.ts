import { sentencesOf, wholesOf, withParts } from '../../../knowledge/learn/parts.ts';
import { type Lesson, toldOf } from '../../../knowledge/learn/train.ts';

const lesson = (text: string, more: Partial<Lesson> = {}): Lesson => ({
  text,
  labels: [{ label: 'firewall', weight: 1 }],
  weight: 1,
  ...more,
});

const TWO = 'We are on v10.27.1 since the move in May. The copy fails with 403, this request is not authorized.';

test.each([
  ['a sentence ends at its full stop, a version does not', TWO, 2],
  ['a line is a part too', 'RESPONSE Status: 403 Forbidden here\nDescription: not authorized to perform\nshort', 2],
  [
    'Japanese',
    'お客様の共有フォルダーをマウントしようとするとエラーになってしまいます。もう一度試しましたがやはり同じことになり困っております。',
    2,
  ],
  ['one sentence has no parts', 'the copy from the second subscription fails with 403 since the firewall is on.', 0],
  ['nor has a short text', 'Copy fails. Firewall is on since May.', 0],
])('%s', (_, text, many) => {
  expect(sentencesOf(text)).toHaveLength(many);
});

test('a part is right for what the whole is right for, counts less, and is left out with it', () => {
  const [whole, part] = withParts([lesson(TWO, { group: 'thread' })]) as [Lesson, Lesson];
  expect(whole.text).toBe(TWO);
  expect(part).toMatchObject({ labels: whole.labels, group: 'thread' });
  expect(part.weight).toBeLessThan(0.5);
  expect(wholesOf([whole, part])).toBe(1);
});

test('what is recognised in a part is its own', () => {
  const marks = [{ name: 'of the whole', much: 1 }];
  const [, part] = withParts([lesson(TWO, { marks })], (text) => [{ name: text, much: 1 }]);
  expect(part?.marks).toEqual([{ name: part?.text, much: 1 }]);
});

test('pages have no parts', () => {
  expect(withParts([lesson(TWO, { weight: 0.7 })])).toHaveLength(1);
});

test('how often a cause is told: neither threads nor pages nor parts count', () => {
  const told = toldOf(
    withParts([lesson(TWO), lesson('firewall'), lesson(TWO, { group: 'thread' }), lesson(TWO, { weight: 0.7 })]),
  );
  expect(told.get('firewall')).toBe(2);
});

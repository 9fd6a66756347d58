/** The sentences of a page that answer what is asked behind it. */
import { namesNothingElse, sentencesFor } from '../../../knowledge/answers/sentencesFor.ts';

const SNAPSHOTS = [
  'A snapshot is a read-only state of a share at one moment.',
  '- Only what differs is billed. A share has at most 200 snapshots.',
  '- With 14 days of soft delete a deleted one comes back.',
  '- Switched on in the portal, it comes back by an undelete.',
].join('\n');

test.each<[question: string, sentences: string[]]>([
  ['how many snapshots can a share have', ['A share has at most 200 snapshots.']],
  ['what do they cost', ['Only what differs is billed.']],
  ['was kostet das', ['Only what differs is billed.']],
  ['how long do they last', []],
  ['which vendor audits the share', []],
  ['can I switch to another region later', []],
])('“%s”', (question, sentences) => expect(sentencesFor(SNAPSHOTS, question, 2)).toEqual(sentences));

test('of all times on a page, the one that something takes', () => {
  const page = `${SNAPSHOTS}\nA conversion takes up to three days.`;
  expect(sentencesFor(page, 'how long does that take', 2)).toEqual(['A conversion takes up to three days.']);
});

test('a page that was not shown has to hold every word', () => {
  expect(sentencesFor(SNAPSHOTS, 'is the undelete in the portal', 2, true)).toHaveLength(1);
  expect(sentencesFor(SNAPSHOTS, 'is the undelete in the portal audited', 2, true)).toEqual([]);
});

test.each([
  ['what do they cost', true],
  ['how long does that take', true],
  ['what does a private endpoint cost', false],
])('“%s” names nothing of its own: %p', (question, nothing) => expect(namesNothingElse(question)).toBe(nothing));

/** What was recognised becomes features beside the words. */
import { vectorOf } from '../../../knowledge/learn/features.ts';
import { marksIn } from '../../../knowledge/learn/lessons.ts';
import { type Mark, marksOf } from '../../../knowledge/learn/marks.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const knowledge = openKnowledge();
const namesIn = (report: string) => marksIn(knowledge, report).map(({ name }) => name);

test.each([
  [
    'a code and its status',
    'RESPONSE 403: ERROR CODE: AuthorizationPermissionMismatch',
    'AuthorizationPermissionMismatch',
  ],
  ['a bare status', 'the upload ends with 403', '403'],
  ['a fact', 'az login, then azcopy copy fails', 'tool=azcopy'],
  ['a fact told in words', 'we mount the share from Linux and it hangs', 'os=linux'],
])('%s', (_, report, name) => {
  expect(namesIn(report)).toContain(name);
});

test('where nothing is recognised, words alone speak', () => {
  expect(namesIn('my dog ate it')).toEqual([]);
});

test.each([
  ['a sentence goes by its page, wherever it stands there', { id: 'mount-fails#7', harmless: false }, 'mount-fails'],
  ['so does a cause page', { id: 'client-old-version!3', harmless: false }, 'client-old-version'],
  ['what did no harm is another thing', { id: '403', harmless: true }, 'harmless 403'],
])('%s', (_, seen, name) => {
  const marks = marksOf({ observations: [seen, seen] as never, facts: {} });
  expect(marks.map((mark) => mark.name)).toEqual([name]);
});

const lengthOf = (marks: Mark[]) => Math.hypot(...vectorOf('', marks).values, 0);

test('many marks are no longer together than a few, and far shorter than the words', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ name: `fact=${at}`, much: 0.7 }));
  expect(lengthOf(many)).toBeCloseTo(0.3);
  expect(lengthOf(many.slice(0, 1))).toBeCloseTo(0.21);
});

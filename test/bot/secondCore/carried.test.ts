/** A diagnosis that was judged elsewhere is the same to whoever looks at it. */
import { fromText, toText } from '../../../bot/secondCore/carried.ts';
import { type Diagnosis, diagnose } from '../../../knowledge/diagnose.ts';
import type { Facts } from '../../../knowledge/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact.ts';

const knowledge = openKnowledge();
const now = new Date('2026-11-27T00:00Z');
const judge = (text: string, given: Facts = {}) => diagnose(knowledge, redact(text), given, { now });
const never = (): Diagnosis => {
  throw new Error('judged once more');
};

const ROWS: [string, string, Facts?][] = [
  ['a likely cause', 'azcopy copy fails with 403 AuthorizationPermissionMismatch, we use a managed identity'],
  ['a code that is a cause itself', 'AZSM1024'],
  ['one that asks', '403 on azcopy copy'],
  ['one with an answer', '403 on azcopy copy', { auth: 'sas' }],
  ['a word misspelt', 'azcopy copy --recursiv=true gives an error: unknown flag'],
  ['a question about how', 'How do I mount a file share on Linux?'],
  [
    'a request id and a time',
    'RequestId:0f7a8a1c-001e-0042-1b2c-3d4e5f000000 Time:2026-11-26T10:00:00Z 403 AuthorizationFailure',
  ],
  ['German', 'Fehler 403 beim Kopieren mit azcopy'],
  ['a plan that may harm', 'mount error(13): Permission denied, should I rotate both keys now?'],
  ['nothing known', 'hello'],
];

test.each(ROWS)('%s comes as it went', (_name, text, given = {}) => {
  const here = judge(text, given);
  const came = fromText(toText(judge(text, given)), () => judge(text, given));
  expect(JSON.parse(JSON.stringify(came))).toEqual(JSON.parse(JSON.stringify(here)));
});

test('what the card of an answer shows is carried: nothing is judged twice', () => {
  const text = 'azcopy copy fails with 403 AuthorizationPermissionMismatch, we use a managed identity';
  const here = judge(text);
  const { causes, certainty, codes, seen, facts, question, didYouMean } = fromText(toText(here), never);
  expect({ certainty, codes, seen, facts, question, didYouMean }).toMatchObject({
    codes: ['AuthorizationPermissionMismatch', '403'],
    certainty: here.certainty,
  });
  expect(causes.map(({ id, title, tell }) => [id, title, tell])).toEqual(
    here.causes.map(({ id, title, tell }) => [id, title, tell]),
  );
  const [first] = causes;
  expect([first?.fix, first?.why, first?.confirm, first?.worked, first?.undo].every((part) => part?.length)).toBe(true);
});

test('whatever else somebody looks at is judged when they look', () => {
  let judged = 0;
  const text = 'azcopy copy fails with 403 AuthorizationPermissionMismatch';
  const came = fromText(toText(judge(text)), () => {
    judged++;
    return judge(text);
  });
  expect(judged).toBe(0);
  expect(came.causes[1]?.why).toBe(judge(text).causes[1]?.why);
  expect(came.wouldChange).toBe(judge(text).wouldChange);
  expect(judged).toBe(1);
});

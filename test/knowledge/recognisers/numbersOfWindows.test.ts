/** Windows names a result by a number, in two ways: both are the code. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import type { Redacted } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  ['file sync says 0x80C8305F since the weekend', 'ECS_E_EXTERNAL_STORAGE_ACCOUNT_AUTHORIZATION_FAILED'],
  ['server endpoint: -2134375810', 'ECS_E_SYNC_REPLICA_ROOT_CHANGED'],
  ['files fail with 0x80c80255 (names)', 'ECS_E_XSMB_REST_INCOMPATIBILITY'],
  ['the hash is a0x80c80255', undefined],
  ['ticket 17-2134375810', undefined],
])('“%s”: %s', (text, code) => expect(diagnose(knowledge, text as Redacted).codes[0]).toBe(code));

test('the number of a full disk is the full share', () => {
  const text = '0x80070070 when saving to S: (Azure Files), it shows 0 bytes free';
  expect(diagnose(knowledge, text as Redacted).causes[0]?.id).toBe('quota-exceeded');
});

test('whoever signs in as a user of the domain has no key that could be wrong', () => {
  const text =
    'with the account key it mounts, as domain user: System error 1326 The user name or password is incorrect';
  expect(diagnose(knowledge, text as Redacted).causes[0]?.id).toBe('adds-account-password');
});

test('what is said to be seen is the number that stands there', () => {
  expect(diagnose(knowledge, 'server endpoint: -2134375810' as Redacted).seen).toEqual(['-2134375810']);
});

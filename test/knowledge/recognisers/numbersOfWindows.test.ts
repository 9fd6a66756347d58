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

test('what is said to be seen is the number that stands there', () => {
  expect(diagnose(knowledge, 'server endpoint: -2134375810' as Redacted).seen).toEqual(['-2134375810']);
});

/** A refusal in bare words is as open as a bare 403; a service that is told speaks against causes of others. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  'access denied',
  'we get access denied',
  'Zugriff verweigert',
  'forbidden',
  'アクセスが拒否されました',
  'not authorized',
])('“%s” is asked for the word of the error', (text) => {
  const { certainty, causes, question } = diagnose(knowledge, redact(text));
  expect(certainty).toBe('unsure');
  expect(causes[0]?.confidence).toBeLessThan(0.1);
  expect(question?.fact).toBe('errorWord');
});

test.each([
  ['Permission denied (publickey)', 'sftp-local-user'],
  ['mount.nfs: access denied by server while mounting', 'nfs-mount-denied'],
  ['nfs access denied', 'nfs-mount-denied'],
  ['sftp access denied', 'sftp-local-user'],
  ['connection refused by azurite', 'emulator-setup'],
])('“%s” says more: %s', (text, cause) => {
  expect(diagnose(knowledge, redact(text)).causes[0]?.id).toBe(cause);
});

test.each([
  'cannot delete the blob',
  'the container cannot be deleted',
  'Blob lässt sich nicht löschen',
  'コンテナーが削除できません',
])('“%s” is asked what refuses it, and nothing is lost', (text) => {
  const { causes, question } = diagnose(knowledge, redact(text));
  expect(causes.length).toBeGreaterThan(0);
  expect(causes.map(({ id }) => id)).not.toContain('data-deleted');
  expect(question?.fact).toMatch(/^(refusesDelete|conflict)$/);
});

test('of blobs it is no role for a share', () => {
  const text = redact('we get access denied in the nightly run of storage');
  expect(diagnose(knowledge, text, { service: 'blob' }).causes[0]?.id).not.toBe('files-share-role-missing');
});

/** What the service never answers with a status is not behind it, whatever the words are like. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { ofAnotherStatus } from '../../../knowledge/questions/ofStatus.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const isRuledOut = (text: string, cause: string) =>
  ofAnotherStatus(knowledge, recognise(knowledge, redact(text)).observations)?.(cause) === true;

test.each([
  ['reading gives status 416', 'lease-active', true],
  ['reading gives status 416', 'empty-blob-range', false],
  ['download says 404', 'rbac-role-missing', false],
  ['download says 404', 'throttled', false],
  ['upload says 413', 'rbac-role-missing', true],
  ['upload says 413', 'size-limit', false],
  ['it is refused: 403', 'lease-active', true],
  ['it is refused: 403', 'sas-expired', false],
  ['a 409 on delete', 'sas-expired', true],
  ['a 409 on delete', 'blob-immutable', false],
  // A proxy and a shell make any status of it, and so does a server between.
  ['upload says 413', 'proxy-misconfigured', false],
  ['it is refused: 403', 'azcopy-shell-quoting', false],
  ['our tool says HTTP 500', 'name-invalid', false],
  // Two statuses, or none, rule nothing out.
  ['first a 403, then a 404', 'lease-active', false],
  ['it is refused', 'lease-active', false],
])('%s: %s', (text, cause, ruledOut) => {
  expect(isRuledOut(text, cause)).toBe(ruledOut);
});

test('a lease that is told of by the way is not behind a 416', () => {
  const text = 'the writer holds a lease on its log blob, and our reader gets status 416 when it is early';
  expect(diagnose(knowledge, redact(text)).causes[0]?.id).not.toBe('lease-active');
});

test.each([
  'GitHub runner: upload into the container web fails with AuthorizationPermissionMismatch, the principal has Storage Blob Data Contributor only on the container archive',
  'Self-hosted build agent, 403 This request is not authorized to perform this operation using this permission. The service principal has its blob role on another container.',
])('the firewall never answers so: %s', (text) => {
  const { causes } = diagnose(knowledge, redact(text));
  expect(causes[0]?.id).toBe('rbac-role-missing');
  expect(causes.find(({ id }) => id === 'firewall-blocked')?.confidence ?? 0).toBeLessThan(0.2);
});

test('of a refused delete with 412 the lease comes first, as a legal hold would say 409', () => {
  const text = "Can't remove a container, 412. Backup vendor's container. Vendor uninstalled last year.";
  expect(diagnose(knowledge, redact(text)).causes[0]?.id).toBe('lease-active');
});

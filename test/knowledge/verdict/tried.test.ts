import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const first = (report: string, tried: string[]) => diagnose(knowledge, redact(report), {}, { tried }).causes[0]?.id;

test.each([
  ['AuthorizationPermissionMismatch after azcopy login', 'rbac-role-missing'],
  ['AuthorizationFailure from a hosted agent', 'firewall-blocked'],
  ['503 ServerBusy', 'throttled'],
])('“%s”: once %s was tried, another cause leads, and after it another', (report, cause) => {
  expect(first(report, [])).toBe(cause);
  const second = first(report, [cause]);
  expect(second).not.toBe(cause);
  expect(first(report, [cause, String(second)])).not.toBe(second);
});

test('the code stays named although its only cause was tried', () => {
  const { codes } = diagnose(knowledge, redact('AuthorizationFailure'), {}, { tried: ['firewall-blocked'] });
  expect(codes).toContain('AuthorizationFailure');
});

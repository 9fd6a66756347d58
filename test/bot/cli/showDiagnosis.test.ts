import { showDiagnosis } from '../../../bot/cli/showDiagnosis.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { loadKnowledge } from '../../../knowledge/load.ts';
import { redact } from '../../../knowledge/redact.ts';

const knowledge = loadKnowledge();
const shown = (report: string, all = false) =>
  showDiagnosis(diagnose(knowledge, redact(report)), { all, shell: 'bash' });

test.each(['my copy fails', 'AuthorizationPermissionMismatch', '403 on azcopy copy', 'exit code 1'])(
  'of a guess no fix is shown: %s',
  (report) => {
    const text = shown(report);
    expect(text).toContain('It may be');
    expect(text).not.toMatch(/\bFix\b|\baz (storage|role|network|rest|ad) |New-Az|\d %/);
    expect(text.match(/^ {2}• /gm)?.length).toBeLessThanOrEqual(4);
  },
);

test('unsure, the question comes first', () => {
  expect(shown('AuthorizationPermissionMismatch')).toMatch(/^[^\n]*\?\n/);
});

test('a verdict shows its reason and its first step; the rest is one command away', () => {
  const text = shown('KeyBasedAuthenticationNotPermitted');
  expect(text).toMatch(/^The account does not accept account keys \[key-access-disabled\]\. This is certain\.\n/);
  expect(text).toMatch(/because “KeyBasedAuthenticationNotPermitted”/);
  expect(text).toMatch(/\n1\. [\s\S]*az role assignment create/);
  expect(text).not.toMatch(/\n2\. |PowerShell:|New-Az|Sources/);
  expect(text).toContain('storagebot explain key-access-disabled, or --all');
});

test('with --all everything is there', () => {
  expect(shown('KeyBasedAuthenticationNotPermitted', true)).toMatch(
    /Look first[\s\S]*\nFix\n[\s\S]*\n2\. [\s\S]*Sources/,
  );
});

test('what is likely has a number that says so', () => {
  expect(shown('BlobNotFound')).toMatch(/This is likely \((?:7[5-9]|[89]\d) %\)\./);
});

import { showDiagnosis } from '../../../bot/cli/showDiagnosis.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const shown = (report: string, all = false) =>
  showDiagnosis(diagnose(knowledge, redact(report)), { all, shell: 'bash', told: report });

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

test.each([
  ['a code', 'AuthorisationFailure', '“AuthorisationFailure” is read as AuthorizationFailure.'],
  ['a command', 'azcopy cpoy ./a https://x.blob.core.windows.net/c --recursive', '“cpoy” is read as copy.'],
  ['a flag', 'azcopy copy ./a https://x.blob.core.windows.net/c --recursiv', '“--recursiv” is read as --recursive.'],
])('%s that is misspelt is told as what it is read', (_name, report, says) => {
  expect(shown(report)).toContain(says);
});

test('a first step that corrects the word needs no line before it', () => {
  expect(shown('azcopy: unknown flag: --recursiv')).not.toContain('is read as');
});

test('a verdict shows its reason and its first step; the rest is one command away', () => {
  const text = shown('KeyBasedAuthenticationNotPermitted');
  expect(text).toMatch(/^The account does not accept account keys \[key-access-disabled\]\. This is certain\.\n/);
  expect(text).toMatch(/because “KeyBasedAuthenticationNotPermitted”/);
  expect(text).toMatch(/\n1\. [\s\S]*az role assignment create/);
  expect(text).not.toMatch(/\n2\. |PowerShell:|New-Az|Sources/);
  expect(text).toContain('storagebot explain key-access-disabled, or --all');
});

test.each([
  [
    'the shell that the report names',
    'powershell Get-AzStorageBlob: KeyBasedAuthenticationNotPermitted',
    /New-Az|Get-Az/,
  ],
  ['that of this machine, where it names none', 'KeyBasedAuthenticationNotPermitted', /az role assignment create/],
])('commands are for %s', (_name, report, command) => {
  expect(showDiagnosis(diagnose(knowledge, redact(report)), { told: report })).toMatch(command);
});

test('with --all everything is there', () => {
  expect(shown('KeyBasedAuthenticationNotPermitted', true)).toMatch(
    /Look first[\s\S]*\nFix\n[\s\S]*\n2\. [\s\S]*Sources/,
  );
});

test('what is likely has a number that says so', () => {
  expect(shown('BlobNotFound')).toMatch(/This is likely \((?:7[5-9]|[89]\d) %\)\./);
});

test.each([
  [
    'a step for another place',
    'AuthorizationFailure 403 on our container app, the firewall is on',
    /allow its subnet/,
    /outside Azure/,
  ],
  [
    'a copy for whoever removes',
    'azcopy remove: cannot use directory as source without --recursive or a trailing wildcard (/*)',
    /azcopy remove .*--recursive --dry-run/,
    /azcopy copy/,
  ],
  [
    'words that lead to a command of another shell',
    "XMLHttpRequest from origin 'https://shop.example.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header",
    /--allowed-origins "https:\/\/shop\.example\.com"/,
    /PowerShell's cmdlets/,
  ],
  [
    'a handle closed by force that nobody asked about',
    'The process cannot access the file because it is being used by another process, on our Azure file share',
    /Close the program/,
    /close-handle/,
  ],
  ['443 for a mount', 'mount -t cifs, mount error(115): Operation now in progress', / 445$/m, /\b443\b/],
])('no first step is %s', (_name, report, has, hasNot) => {
  const text = shown(report);
  expect(text).toMatch(has);
  expect(text).not.toMatch(hasNot);
});

import { wordsMeant } from '../../../knowledge/azcopy/wordsMeant.ts';
import { diagnose } from '../../../knowledge/diagnose.ts';
import { explain } from '../../../knowledge/explain.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { allNames, didYouMean } from '../../../knowledge/pages/names.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();

test.each([
  ['AuthorisationFailure', 'AuthorizationFailure'],
  ['AuthorizationFailur', 'AuthorizationFailure'],
  ['AuthorizationPermissionMissmatch', 'AuthorizationPermissionMismatch'],
  ['authenticationfaild', 'AuthenticationFailed'],
  ['BlobNotFoud', 'BlobNotFound'],
  ['CannotVerfyCopySource', 'CannotVerifyCopySource'],
  ['sas-expierd', 'sas-expired'],
  ['firewall-bloked', 'firewall-blocked'],
  ['--recursiv', '--recursive'],
  ['endpionts', 'endpoints'],
])('%s means %s', (said, meant) => {
  expect(didYouMean(knowledge, said)).toBe(meant);
  expect(explain(said)).toMatchObject({ nearest: meant });
});

test.each([['AZSM1029'], ['AADSTS50006'], ['xyzzy'], ['404'], ['hello'], ['a'], ['contoso']])(
  '%s means nothing else',
  (said) => {
    expect(didYouMean(knowledge, said)).toBeUndefined();
  },
);

test('no known word is turned into another', () => {
  expect(allNames(knowledge).filter((name) => didYouMean(knowledge, name))).toEqual([]);
  expect(explain('AuthorizationFailure')?.nearest).toBeUndefined();
});

test.each([
  ['Error: unknown flag: --recursiv', [{ said: '--recursiv', nearest: '--recursive' }]],
  ['Error: unknown flag: --include-patern', [{ said: '--include-patern', nearest: '--include-pattern' }]],
  ['Error: unknown command "synk" for "azcopy"', [{ said: 'synk', nearest: 'sync' }]],
  ['azcopy cpy ./a "https://contoso.blob.core.windows.net/c"', [{ said: 'cpy', nearest: 'copy' }]],
  ['$ azcopy lgoin --identity', [{ said: 'lgoin', nearest: 'login' }]],
  ['azcopy lists the files and azcopy copies them; azcopy take too long', []],
  ['azcopy cp ./a "https://contoso.blob.core.windows.net/c"', []],
  ['Error: unknown flag: --source', []],
  ['azcopy copy a b --recursive', []],
])('%s', (text, meant) => {
  expect(wordsMeant(text).filter(({ said }) => said !== '--source')).toEqual(meant);
});

test('a misspelt flag of a command is the first step of the fix', () => {
  const { causes, didYouMean: words } = diagnose(knowledge, redact('Error: unknown flag: --recursiv'));
  expect(words).toEqual([{ said: '--recursiv', nearest: '--recursive' }]);
  expect(causes[0]?.fix[0]).toBe('Write `--recursive` instead of `--recursiv`.');
});

test.each([
  ['AuthorisationFailure on upload', 'AuthorizationFailure'],
  ['AZM1024', 'AZSM1024'],
  ['azsm-1024 on every job', 'AZSM1024'],
  ['AADST50020 when I sign azcopy in', 'AADSTS50020'],
  ['I get AuthorizationPermissionMissmatch with azcopy', 'AuthorizationPermissionMismatch'],
  ['Data Factory says: the authorization permission mismatch', 'AuthorizationPermissionMismatch'],
  ['key-based authentication not permitted, says the portal', 'KeyBasedAuthenticationNotPermitted'],
  ['blob copy: cannot_verify_copy_source', 'CannotVerifyCopySource'],
])('“%s” is diagnosed as %s', (report, code) => {
  const { codes, causes } = diagnose(knowledge, redact(report));
  expect(codes).toContain(code);
  expect(causes[0]?.because.join()).toContain(`is read as ${code}`);
});

test.each([['BlobServiceClient throws StorageException'], ['AuthorizationFailureException: AuthorizationFailure']])(
  '“%s” holds no misspelt code',
  (report) => {
    expect(JSON.stringify(diagnose(knowledge, redact(report)).causes)).not.toContain('is read as');
  },
);

import { explain } from '../../knowledge/explain.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import codes from './codes.json' with { type: 'json' };

const answers = (word: string) => {
  const page = explain(word);
  if (!page) return `${word}: no page`;
  const told = page.sections.some(
    ({ heading, text }) => /What it means|Why|In short/.test(heading) && text.length > 40,
  );
  const steps =
    page.causes.some(({ fix }) => fix.length > 40) ||
    page.sections.some(({ heading, text }) => heading === 'Fix' && text.length > 20);
  const missing = [told ? '' : 'meaning', steps ? '' : 'steps', page.sources.length > 0 ? '' : 'source'].filter(
    (part) => part !== '',
  );
  return missing.length === 0 ? 'answered' : `${word}: without ${missing.join(', ')}`;
};

describe('every code is answered with meaning, steps and source', () => {
  const knowledge = openKnowledge();
  test.each(Object.entries(codes))('of %s', (_family, all) => {
    expect(all.filter((code) => !knowledge.byCode.has(code.toLowerCase()))).toEqual([]);
    // The pages are read one by one, as the command does it; a sample over the whole list keeps this quick.
    const sample = all.filter((_, index) => index % 6 === 0);
    expect(sample.map(answers).filter((answer) => answer !== 'answered')).toEqual([]);
  });
});

describe('what the four source documents speak of', () => {
  test.each([
    ['exit code 0'],
    ['exit code 1'],
    ['exit code 2'],
    ['exit code 137'],
    ['azcopy-benign-403'],
    ['sas-expired'],
    ['sas-not-yet-valid'],
    ['sas-missing-permission'],
    ['sas-malformed'],
    ['rbac-role-missing'],
    ['acl-missing'],
    ['firewall-blocked'],
    ['copy-source-unreachable'],
    ['private-endpoint-path'],
    ['proxy-misconfigured'],
    ['tls-untrusted-certificate'],
    ['azcopy-old-version'],
    ['azcopy-unknown-flag'],
    ['AADSTS50005'],
    ['login-conditional-access'],
    ['throttled'],
    ['network-unstable'],
    ['azcopy-gov-to-commercial'],
    ['azcopy-no-async-copy'],
    ['azcopy-smb-permissions'],
    ['managed-identity-unavailable'],
    ['azcopy-409-source-modified'],
    ['InvalidOperation'],
    ['MissingRequiredQueryParameter'],
    ['InvalidHeaderValue'],
    ['InvalidAuthenticationInfo'],
    ['NoAuthenticationInformation'],
    ['AuthenticationFailed'],
    ['AccountIsDisabled'],
    ['ResourceNotFound'],
    ['ResourceTypeMismatch'],
    ['CannotVerifyCopySource'],
    ['ServerBusy'],
    ['sas-signature-invalid'],
    ['sas-version'],
    ['key-invalid'],
    ['clock-skew'],
    ['cors-blocked'],
    ['delete-retry-404'],
    ['create-race'],
    ['recreate-conflict'],
    ['benign-client-errors'],
    ['403'],
    ['404'],
    ['409'],
    ['503'],
    ['AZSM1001'],
    ['AZSM1024'],
    ['AZSM2080'],
    ['azsm-1024'],
  ])('%s', (word) => {
    expect(answers(word)).toBe('answered');
  });
});

test('a variable of AzCopy is explained', () => {
  expect(
    explain('AZCOPY_CONCURRENCY_VALUE')
      ?.sections.map(({ text }) => text)
      .join(' '),
  ).toMatch(/parallel|requests at the same time|concurren/i);
});

test('ServerBusy names its three limits', () => {
  const text = JSON.stringify(explain('ServerBusy')).toLowerCase();
  for (const limit of ['ingress', 'egress', 'operations per second']) expect(text).toContain(limit);
});

test('the proxy page lists the endpoints of every cloud', () => {
  const text = JSON.stringify(explain('proxy-misconfigured'));
  for (const host of [
    'login.microsoftonline.com',
    'login.chinacloudapi.cn',
    'login.microsoftonline.us',
    'core.windows.net',
    'core.chinacloudapi.cn',
    'core.usgovcloudapi.net',
  ]) {
    expect(text).toContain(host);
  }
});

test.each([
  ['any case', 'authorizationfailure', 'AuthorizationFailure'],
  ['a status with its word', 'HTTP 403', '403'],
  ['a cause id', 'sas-expired', undefined],
])('reads %s', (_name, word, code) => {
  expect(explain(word)?.code).toBe(code);
});

test('says that there is no page rather than guessing one', () => {
  expect(explain('NoSuchCodeAtAll')).toBeUndefined();
});

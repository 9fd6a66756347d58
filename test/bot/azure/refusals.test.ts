/** What the services of Azure answer and Azurite never does: the family of 403, details, throttling, odd headers. */
import nock from 'nock';
import { openProbe, type ProbeParts } from '../../../bot/azure/storageProbe.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { containerToken } from '../../support/aSas.ts';
import { interceptRequests } from '../../support/intercept.ts';
import { network } from '../../support/openNetwork.ts';

const HOST = 'contoso.blob.core.windows.net';
const ADDRESS = '20.60.1.1';
const SIGNED = containerToken('box', 'rl', new Date(Date.now() + 3_600_000));
const SECRET = /sig=([^&]+)/.exec(SIGNED)?.[1] ?? '';

/** The name leads to a public address, its port is open, its certificate is good; what it answers is up to the test. */
const parts: Partial<ProbeParts> = {
  knowledge: openKnowledge(),
  names: { addresses: async () => [ADDRESS], alias: async () => undefined },
  rates: { wait: async () => undefined },
};

interceptRequests();

const xml = (code: string, message: string, detail = '') =>
  `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\nRequestId:9f2c1b0a-001e-0042-5c3a-9e0d2a000000\nTime:2026-11-21T10:00:00.0000000Z</Message>${detail && `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>`}</Error>`;

async function probeOf(status: number, body: string, headers: Record<string, string> = {}) {
  const answered = { 'x-ms-request-id': 'r', 'x-ms-version': '2025-01-05', date: new Date().toUTCString(), ...headers };
  const scope = nock(`https://${ADDRESS}`).persist();
  scope.get(/.*/).reply(status, body, answered);
  scope.head(/.*/).reply(status, '', answered);
  return openProbe({ probe: 'look', probeHosts: [] }, { ...parts, network })(`https://${HOST}/box?${SIGNED}`);
}

const NOT_AUTHENTICATED = 'Server failed to authenticate the request.';

test.each<[string, string, string, string]>([
  [
    'AuthenticationFailed with the signature as its detail',
    'AuthenticationFailed',
    xml('AuthenticationFailed', NOT_AUTHENTICATED, 'Signature did not match. String to sign used was rl\n'),
    'sas-signature-invalid',
  ],
  [
    'AuthenticationFailed with the time frame as its detail',
    'AuthenticationFailed',
    xml(
      'AuthenticationFailed',
      NOT_AUTHENTICATED,
      'Signed expiry time [Fri, 20 Nov 2026 10:00:00 GMT] must be after signed start time [Sat, 21 Nov 2026 10:00:00 GMT]',
    ),
    'sas-expired',
  ],
  [
    'AuthorizationPermissionMismatch',
    'AuthorizationPermissionMismatch',
    xml(
      'AuthorizationPermissionMismatch',
      'This request is not authorized to perform this operation using this permission.',
    ),
    'sas-missing-permission',
  ],
  [
    'AuthorizationServiceMismatch',
    'AuthorizationServiceMismatch',
    xml('AuthorizationServiceMismatch', 'This request is not authorized to perform this operation using this service.'),
    'sas-missing-service',
  ],
  [
    'AuthorizationResourceTypeMismatch',
    'AuthorizationResourceTypeMismatch',
    xml(
      'AuthorizationResourceTypeMismatch',
      'This request is not authorized to perform this operation using this resource type.',
    ),
    'sas-missing-resource-type',
  ],
  [
    'AuthorizationProtocolMismatch',
    'AuthorizationProtocolMismatch',
    xml(
      'AuthorizationProtocolMismatch',
      'This request is not authorized to perform this operation using this protocol.',
    ),
    'sas-https-required',
  ],
  [
    'AuthorizationSourceIPMismatch',
    'AuthorizationSourceIPMismatch',
    xml(
      'AuthorizationSourceIPMismatch',
      'This request is not authorized to perform this operation using this source IP 203.0.113.7.',
    ),
    'sas-ip-restricted',
  ],
  [
    'AuthorizationFailure',
    'AuthorizationFailure',
    xml('AuthorizationFailure', 'This request is not authorized to perform this operation.'),
    'firewall-blocked',
  ],
  [
    'KeyBasedAuthenticationNotPermitted',
    'KeyBasedAuthenticationNotPermitted',
    xml('KeyBasedAuthenticationNotPermitted', 'Key based authentication is not permitted on this storage account.'),
    'key-access-disabled',
  ],
  [
    'AccountIsDisabled',
    'AccountIsDisabled',
    xml('AccountIsDisabled', 'The specified account is disabled.'),
    'account-disabled',
  ],
])('403 %s', async (_name, code, body, cause) => {
  const result = await probeOf(403, body, { 'x-ms-error-code': code, 'content-type': 'application/xml' });
  expect(result.reached).toBe(true);
  expect(result.checks.some((check) => check.code === code)).toBe(true);
  expect(result.causes.map(({ id }) => id)).toContain(cause);
  expect(JSON.stringify(result)).not.toContain(SECRET);
});

test('the code stands in the body only', async () => {
  const body = xml('AuthorizationFailure', 'This request is not authorized to perform this operation.');
  const result = await probeOf(403, body);
  expect(result.causes.map(({ id }) => id)).toContain('firewall-blocked');
});

test.each<[string, number, string, Record<string, string>]>([
  ['429 with Retry-After', 429, 'TooManyRequests', { 'retry-after': '7' }],
  ['503 with a date as Retry-After', 503, 'ServerBusy', { 'retry-after': new Date(Date.now() + 9000).toUTCString() }],
])('%s: throttled, and nothing is called refused', async (_name, status, code, headers) => {
  const result = await probeOf(status, xml(code, 'Ingress is over the account limit.'), {
    'x-ms-error-code': code,
    ...headers,
  });
  expect(result.reached).toBe(true);
  expect(result.checks.filter(({ result: how }) => how === 'refused')).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  [
    'a header with another code than the body',
    { 'x-ms-error-code': 'AuthorizationFailure' },
    xml('AuthenticationFailed', NOT_AUTHENTICATED),
  ],
  ['a code that nobody knows', { 'x-ms-error-code': 'constructor' }, '<Error><Code>constructor</Code></Error>'],
  ['a body that is no XML', { 'content-type': 'text/html' }, '<html><body>blocked by your administrator</body></html>'],
  ['a redirect of a captive portal', { location: 'https://portal.example/login' }, ''],
  [
    'a date from another century',
    { date: 'Mon, 01 Jan 1900 00:00:00 GMT', 'x-ms-error-code': 'AuthenticationFailed' },
    '',
  ],
])('%s ends nothing', async (_name, headers, body) => {
  const result = await probeOf(headers.location ? 302 : 403, body, headers);
  expect(result.checks.length).toBeGreaterThan(2);
  expect(JSON.stringify(result)).not.toContain('portal.example');
});

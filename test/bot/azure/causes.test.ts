/** What the service refuses becomes a cause, through the real pages of the knowledge. */
import { openProbe } from '../../../bot/azure/storageProbe.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { containerToken } from '../../support/aSas.ts';
import { answerWith, type RecordingServer, startRecordingServer } from '../../support/recordingServer.ts';

const SIGNED = containerToken('box', 'racwdl', new Date(Date.now() + 3_600_000));
const knowledge = openKnowledge();

/** The service answers every request like this. */
let reply = { status: 404, code: 'BlobNotFound', detail: '' };
let server: RecordingServer;

beforeAll(async () => {
  server = await startRecordingServer((_request, response) => {
    const { status, code, detail } = reply;
    const more = detail ? `<AuthenticationErrorDetail>${detail}</AuthenticationErrorDetail>` : '';
    const headers = { 'x-ms-request-id': 'r', 'x-ms-version': '2021-12-02', 'x-ms-error-code': code };
    answerWith(
      response,
      status,
      headers,
      `<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message>${more}</Error>`,
    );
  });
});
afterAll(() => server.stop());

const probe = (query = SIGNED, path = 'box') =>
  openProbe(
    { probe: 'exercise', probeHosts: [`127.0.0.1:${server.port}`] },
    { knowledge, rates: { wait: async () => undefined } },
  )(`http://127.0.0.1:${server.port}/contoso/${path}?${query}`, { exercise: true });

const frame = (start: string, expiry: string) =>
  `Signature not valid in the specified time frame: Start [${start}] - Expiry [${expiry}] - Current [Sat, 21 Nov 2026 10:00:00 GMT]`;
const EARLY = 'Fri, 20 Nov 2026 10:00:00 GMT';
const LATE = 'Sun, 22 Nov 2026 10:00:00 GMT';

test.each<[string, number, string, string]>([
  ['AuthenticationFailed', 403, frame(EARLY, 'Sat, 21 Nov 2026 09:00:00 GMT'), 'sas-expired'],
  ['AuthenticationFailed', 403, frame('Sat, 21 Nov 2026 10:10:00 GMT', LATE), 'sas-not-yet-valid'],
  ['AuthenticationFailed', 403, 'Signature did not match. String to sign used was r', 'sas-signature-invalid'],
  ['AuthenticationFailed', 403, 'Signature fields not well formed.', 'sas-malformed'],
  ['AuthenticationFailed', 403, 'sr is mandatory. Cannot be empty', 'sas-malformed'],
  ['AuthenticationFailed', 403, 'SAS identifier cannot be found for specified signed identifier', 'sas-stored-policy'],
  ['AuthorizationFailure', 403, '', 'firewall-blocked'],
  ['AuthorizationSourceIPMismatch', 403, '', 'sas-ip-restricted'],
  ['AuthorizationProtocolMismatch', 403, '', 'sas-https-required'],
  ['AuthorizationServiceMismatch', 403, '', 'sas-missing-service'],
  ['AuthorizationResourceTypeMismatch', 403, '', 'sas-missing-resource-type'],
  ['AuthorizationPermissionMismatch', 403, '', 'sas-missing-permission'],
  ['KeyBasedAuthenticationNotPermitted', 403, '', 'key-access-disabled'],
  // The service saw no credential at all, and lets nobody in without one.
  ['PublicAccessNotPermitted', 409, '', 'public-access-off'],
  ['AccountIsDisabled', 403, '', 'account-disabled'],
  ['ContainerNotFound', 404, '', 'container-not-found'],
  ['ServerBusy', 503, '', 'throttled'],
  ['TlsVersionNotPermitted', 400, '', 'tls-version'],
])('%s (%i) with “%s” is %s', async (code, status, detail, cause) => {
  reply = { status, code, detail };
  const { reached, causes } = await probe();
  expect(reached).toBe(true);
  expect(causes[0]?.id).toBe(cause);
});

test('a letter that nobody claims is refused without becoming a fault', async () => {
  reply = { status: 403, code: 'AuthorizationPermissionMismatch', detail: '' };
  const { causes } = await probe(containerToken('box', '', new Date(Date.now() + 3_600_000)));
  expect(causes.every(({ confidence }) => confidence < 0.5)).toBe(true);
});

test('a blob in the archive may be read by its SAS, and yet cannot be', async () => {
  reply = { status: 409, code: 'BlobArchived', detail: '' };
  const { checks, causes } = await probe(SIGNED, 'box/old.bin');
  expect(checks.find(({ name }) => name === 'read')?.result).toBe('ok');
  expect(causes[0]?.id).toBe('blob-archived');
});

test.each([
  [404, 'ResourceNotFound', 'login-missing'],
  [409, 'PublicAccessNotPermitted', 'public-access-off'],
  [403, 'AuthorizationFailure', 'firewall-blocked'],
])('a URL without a SAS that gets %i %s: %s', async (status, code, cause) => {
  reply = { status, code, detail: '' };
  const { causes } = await probe('', 'box');
  expect(causes[0]?.id).toBe(cause);
});

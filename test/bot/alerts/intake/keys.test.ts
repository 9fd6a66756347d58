/** The keys that Entra ID publishes, as they come over the network: good, broken, or from somewhere else. */
import type { IncomingMessage } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import nock from 'nock';
import { authoriser } from '../../../../bot/alerts/intake/authorise.ts';

jest.setTimeout(60_000);

const TENANT = '22222222-3333-4444-5555-666666666666';
const APP = '11112222-bbbb-3333-cccc-4444dddd5555';
const AZURE_MONITOR = '461e8683-5575-4561-ac7f-899cc907d62a';
const LOGIN = 'https://login.microsoftonline.com';
const KEYS = `/${TENANT}/discovery/v2.0/keys`;

let jwks: object;
let request: IncomingMessage;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  const token = await new SignJWT({ tid: TENANT, appid: AZURE_MONITOR, roles: ['ActionGroupsSecureWebhook'] })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setIssuer(`https://sts.windows.net/${TENANT}/`)
    .setAudience(APP)
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(privateKey);
  request = { headers: { authorization: `Bearer ${token}` }, url: '/api/alerts', socket: {} } as never;
});

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});
afterAll(() => nock.restore());

const enter = () => authoriser({ dataFolder: '', keys: [], appId: APP, tenantId: TENANT })(request);

test('a token that one of the published keys signed is let in, and the keys are fetched once', async () => {
  const fetched = nock(LOGIN).get(KEYS).reply(200, jwks);
  const authorise = authoriser({ dataFolder: '', keys: [], appId: APP, tenantId: TENANT });
  expect(await authorise(request)).toEqual({ kind: 'let in' });
  expect(await authorise(request)).toEqual({ kind: 'let in' });
  expect(fetched.isDone()).toBe(true);
});

test('a key that is not published is refused', async () => {
  const { publicKey } = await generateKeyPair('RS256');
  nock(LOGIN)
    .get(KEYS)
    .reply(200, { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }] });
  expect(await enter()).toMatchObject({ kind: 'refused' });
});

/** Our trouble and not the sender's: 503, so that the alert comes again. */
test.each<[string, () => void]>([
  ['the endpoint is out of order', () => void nock(LOGIN).get(KEYS).reply(503)],
  ['the connection breaks', () => void nock(LOGIN).get(KEYS).replyWithError('cut')],
  ['it answers with a page', () => void nock(LOGIN).get(KEYS).reply(200, '<html>sign in</html>')],
  ['it leads elsewhere', () => void nock(LOGIN).get(KEYS).reply(302, '', { location: 'https://evil.example/keys' })],
])('%s: nobody is refused for it', async (_name, answers) => {
  answers();
  expect(await enter()).toMatchObject({ kind: 'unavailable' });
});

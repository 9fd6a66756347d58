/** The keys that Entra ID publishes, as they come over the network: good, broken, or from somewhere else. */
import type { IncomingMessage } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import nock from 'nock';
import { authoriser } from '../../../../bot/alerts/intake/authorise.ts';
import { cloudOf } from '../../../../bot/clouds.ts';
import { interceptRequests } from '../../../support/intercept.ts';

jest.setTimeout(60_000);

const TENANT = '22222222-3333-4444-5555-666666666666';
const APP = '11112222-bbbb-3333-cccc-4444dddd5555';
const AZURE_MONITOR = '461e8683-5575-4561-ac7f-899cc907d62a';
const LOGIN = 'https://login.microsoftonline.com';
const KEYS = `/${TENANT}/discovery/v2.0/keys`;

let jwks: object;
let request: IncomingMessage;
let requestOf: (issuer: string, caller?: string) => Promise<IncomingMessage>;

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }] };
  requestOf = async (issuer, caller = AZURE_MONITOR) => {
    const token = await new SignJWT({ tid: TENANT, appid: caller, roles: ['ActionGroupsSecureWebhook'] })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(APP)
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
    return { headers: { authorization: `Bearer ${token}` }, url: '/api/alerts', socket: {} } as never;
  };
  request = await requestOf(`https://sts.windows.net/${TENANT}/`);
});

interceptRequests();

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

describe('sovereign clouds', () => {
  const GOVERNMENT = 'https://botframework.azure.us';
  const CHINA = 'https://botframework.azure.cn';
  const settings = { dataFolder: '', keys: [], appId: APP, tenantId: TENANT };

  test.each<[string, string, string]>([
    [GOVERNMENT, 'https://login.microsoftonline.us', `https://sts.windows.net/${TENANT}/`],
    [GOVERNMENT, 'https://login.microsoftonline.us', `https://login.microsoftonline.us/${TENANT}/v2.0`],
    [CHINA, 'https://login.partner.microsoftonline.cn', `https://sts.chinacloudapi.cn/${TENANT}/`],
    [CHINA, 'https://login.partner.microsoftonline.cn', `https://login.partner.microsoftonline.cn/${TENANT}/v2.0`],
  ])('%s: keys from %s, issuer %s', async (service, login, issuer) => {
    nock(login).get(KEYS).reply(200, jwks);
    const authorise = authoriser({ ...settings, cloud: cloudOf(service) });
    expect(await authorise(await requestOf(issuer))).toEqual({ kind: 'let in' });
  });

  test.each<[string, string, string]>([
    [CHINA, 'https://login.partner.microsoftonline.cn', `https://sts.windows.net/${TENANT}/`],
    [GOVERNMENT, 'https://login.microsoftonline.us', `https://login.microsoftonline.com/${TENANT}/v2.0`],
    ['', LOGIN, `https://login.microsoftonline.us/${TENANT}/v2.0`],
  ])('%s: the issuer of another cloud is refused (%s, %s)', async (service, login, issuer) => {
    nock(login).get(KEYS).reply(200, jwks);
    const authorise = authoriser({ ...settings, cloud: cloudOf(service) });
    expect(await authorise(await requestOf(issuer))).toMatchObject({ kind: 'refused' });
  });

  test('a caller of another id comes in once it is listed', async () => {
    const other = '55555555-6666-7777-8888-999999999999';
    const from = await requestOf(`https://sts.windows.net/${TENANT}/`, other);
    nock(LOGIN).get(KEYS).times(2).reply(200, jwks);
    expect(await authoriser(settings)(from)).toEqual({ kind: 'refused', why: 'calling app' });
    expect(await authoriser({ ...settings, callers: [other] })(from)).toEqual({ kind: 'let in' });
  });
});

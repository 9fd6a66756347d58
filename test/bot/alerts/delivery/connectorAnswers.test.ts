/** What Teams' connector and Entra ID's token endpoint answer, through the real adapter: the sender reads each rightly. */
import nock from 'nock';
import { readConfig } from '../../../../bot/config.ts';
import { StoragebotAdapter, senderThrough } from '../../../../bot/teams/adapter.ts';
import { interceptRequests } from '../../../support/intercept.ts';

jest.setTimeout(60_000);

const APP = '11112222-bbbb-3333-cccc-4444dddd5555';
const TENANT = '22222222-3333-4444-5555-666666666666';
const CONNECTOR = 'https://smba.trafficmanager.net';
const LOGIN = 'https://login.microsoftonline.com';
const SECRET = 'a-made-up-password-of-nobody';

const conversation = {
  id: '19:ops@thread.tacv2',
  conversationType: 'channel',
  tenantId: TENANT,
  isGroup: true,
  name: '',
};
const reference = {
  serviceUrl: `${CONNECTOR}/emea/`,
  channelId: 'msteams',
  bot: { id: `28:${APP}`, name: 'storagebot' },
  conversation,
};
const card = { type: 'message', text: 'contosodata01 is throttled' };

function sender() {
  const config = readConfig({
    MicrosoftAppId: APP,
    MicrosoftAppPassword: SECRET,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT,
    STORAGEBOT_ALERT_KEYS: 'a-key-that-is-long-enough-to-be-one',
  });
  return senderThrough(new StoragebotAdapter(config), APP);
}

/** Entra ID hands out a token for the connector. */
function letsIn() {
  nock(LOGIN).persist().get(/.*/).reply(200, metadata);
  nock(LOGIN)
    .persist()
    .post(/\/oauth2\/v2\.0\/token/)
    .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'a-token' });
}
const metadata = {
  tenant_discovery_endpoint: `${LOGIN}/${TENANT}/v2.0/.well-known/openid-configuration`,
  authorization_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/authorize`,
  token_endpoint: `${LOGIN}/${TENANT}/oauth2/v2.0/token`,
  issuer: `${LOGIN}/${TENANT}/v2.0`,
  jwks_uri: `${LOGIN}/${TENANT}/discovery/v2.0/keys`,
  'api-version': '1.1',
  metadata: [],
};

interceptRequests();

const error = (code: string) => ({ error: { code, message: 'No.' } });

test('a card that is taken has the id that the connector gave it, and was sent with a token', async () => {
  letsIn();
  const posts = nock(CONNECTOR, { reqheaders: { authorization: 'Bearer a-token' } })
    .post(/activities/)
    .reply(201, { id: 'card-7' });
  expect(await sender().deliver({ reference, activity: card })).toEqual({ kind: 'delivered', activityId: 'card-7' });
  expect(posts.isDone()).toBe(true);
});

test.each<[string, number, object | string, Record<string, string>, object]>([
  [
    '429 with Retry-After',
    429,
    error('Throttled'),
    { 'retry-after': '7' },
    { kind: 'tryAgain', pause: true, after: 7000 },
  ],
  ['429 without', 429, '', {}, { kind: 'tryAgain', pause: true }],
  [
    '502 of a gateway, in HTML',
    502,
    '<html>Bad Gateway</html>',
    { 'content-type': 'text/html' },
    { kind: 'tryAgain', pause: true },
  ],
  ['503 with Retry-After', 503, '', { 'retry-after': '2' }, { kind: 'tryAgain', pause: true, after: 2000 }],
  ['412', 412, '', {}, { kind: 'tryAgain' }],
  ['403 because the bot was blocked', 403, error('ConversationBlockedByUser'), {}, { kind: 'conversationGone' }],
  ['404 of the conversation', 404, error('ConversationNotFound'), {}, { kind: 'conversationGone' }],
  ['413', 413, error('MessageSizeTooBig'), {}, { kind: 'refused' }],
  ['400', 400, error('BadSyntax'), {}, { kind: 'refused' }],
])('%s', async (_name, status, body, headers, expected) => {
  letsIn();
  const posts = nock(CONNECTOR)
    .post(/activities/)
    .reply(status, body as never, headers);
  expect(await sender().deliver({ reference, activity: card })).toMatchObject(expected);
  // Once only: the outbox does the trying again.
  expect(posts.isDone()).toBe(true);
});

test('a connection that breaks is tried again', async () => {
  letsIn();
  nock(CONNECTOR)
    .post(/activities/)
    .replyWithError(Object.assign(new Error('cut'), { code: 'ECONNRESET' }));
  expect(await sender().deliver({ reference, activity: card })).toMatchObject({ kind: 'tryAgain', pause: false });
});

test('a credential that Entra ID refuses is tried again, and what is kept of it holds no secret', async () => {
  nock(LOGIN).persist().get(/.*/).reply(200, metadata);
  nock(LOGIN)
    .persist()
    .post(/token/)
    .reply(401, {
      error: 'invalid_client',
      error_description: `AADSTS7000215: Invalid client secret provided: ${SECRET}`,
    });
  const delivery = await sender().deliver({ reference, activity: card });
  expect(delivery.kind).toBe('tryAgain');
  expect(JSON.stringify(delivery)).not.toContain(SECRET);
});

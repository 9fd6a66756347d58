/** With an app id: only what the channel signed comes in, and only for tenants that are allowed. */
import { type Channel, startChannel, type Token } from '../../support/channel.ts';
import { parrot } from '../../support/parrot.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { says, TENANT } from '../../support/teams.ts';

const APP_ID = '11111111-2222-3333-4444-555555555555';
const SERVICE = 'https://smba.trafficmanager.net/emea/';

let channel: Channel;
let bot: RunningBot;
let log: jest.SpyInstance;
beforeAll(async () => {
  // The SDK writes refused tokens' errors to the console.
  log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  channel = await startChannel();
  bot = await startBot(
    { talks: parrot },
    {
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'not-needed-for-silence',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      ToBotFromChannelOpenIdMetadataUrl: channel.metadataUrl,
      STORAGEBOT_ALERT_KEYS: 'first-key-of-16-letters,second-key-of-16-letters',
    },
  );
});
afterAll(async () => {
  await bot.stop();
  await channel.close();
  log.mockRestore();
});

const good: Token = { audience: APP_ID, serviceUrl: SERVICE };
/** Deleted messages are taken in silence, so no token of the bot's own is needed to answer. */
const silent = (serviceUrl = SERVICE) => ({ ...says('x', { serviceUrl }), type: 'messageDelete' });

test('an unsigned activity is refused before its body is looked at', async () => {
  const response = await bot.post('/api/messages', '{"type":');
  expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'Unauthorized' } }]);
});

test('what the channel signed comes in', async () => {
  expect((await bot.send(silent(), { authorization: await channel.token(good) })).status).toBe(200);
});

test.each<[string, Partial<Token>]>([
  ['for another bot', { audience: '99999999-2222-3333-4444-555555555555' }],
  ['by another issuer', { issuer: 'https://sts.evil.example' }],
  ['that has expired', { expiresIn: -1000 }],
  ['with an unknown key', { kid: 'key-2' }],
  ['for another serviceUrl', { serviceUrl: 'https://other.botframework.com/' }],
  ['whose signature is wrong', { signedBySomebodyElse: true }],
])('a token %s is refused', async (_name, wrong) => {
  const response = await bot.send(silent(), { authorization: await channel.token({ ...good, ...wrong }) });
  expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'Unauthorized' } }]);
});

test.each([
  ['no token', 'Bearer'],
  ['rubbish', 'Bearer a.b.c'],
  ['another scheme', 'Basic dXNlcjpwdw=='],
  ['alg none', `Bearer ${unsigned({ alg: 'none', kid: 'key-1' })}`],
  ['a shared secret', `Bearer ${unsigned({ alg: 'HS256', kid: 'key-1' })}c2ln`],
])('an Authorization header with %s is refused', async (_name, authorization) => {
  expect((await bot.send(silent(), { authorization })).status).toBe(401);
});

function unsigned(header: object): string {
  const claims = {
    iss: 'https://api.botframework.com',
    aud: APP_ID,
    serviceurl: SERVICE,
    exp: Date.now() / 1000 + 600,
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.`;
}

test('another tenant is refused although the channel signed it', async () => {
  const foreign = { ...silent(), channelData: { tenant: { id: '99999999-9999-9999-9999-999999999999' } } };
  expect((await bot.send(foreign, { authorization: await channel.token(good) })).status).toBe(401);
});

test('Teams without a tenant is refused', async () => {
  const { channelData: _, conversation, ...rest } = silent();
  const nobody = { ...rest, conversation: { ...conversation, tenantId: undefined } };
  expect((await bot.send(nobody, { authorization: await channel.token(good) })).status).toBe(401);
});

test('no reply goes to a host that is no connector, signed or not', async () => {
  const serviceUrl = 'https://connector.evil.example/';
  const response = await bot.send(silent(serviceUrl), { authorization: await channel.token({ ...good, serviceUrl }) });
  expect(response.status).toBe(403);
});

test.each<[string, Record<string, string>, string, number]>([
  ['without a key', {}, '', 401],
  ['with a wrong key', { 'x-storagebot-key': 'no' }, '', 401],
  ['with the first key', { 'x-storagebot-key': 'first-key-of-16-letters' }, '', 200],
  ['with the second key in the address', {}, '?key=second-key-of-16-letters', 200],
])('/api/diagnose %s → %p', async (_name, headers, query, status) => {
  expect((await bot.post(`/api/diagnose${query}`, { text: '403' }, headers)).status).toBe(status);
});

test('keys that cannot be fetched end in "try again", not in a wait without end', async () => {
  const slow = await startChannel();
  slow.hang();
  const other = await startBot(
    { talks: parrot },
    { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'x', ToBotFromChannelOpenIdMetadataUrl: slow.metadataUrl },
  );
  const response = await other.send(silent(), { authorization: await channel.token(good) });
  expect([response.status, await response.json()]).toMatchObject([503, { error: { code: 'Unavailable' } }]);
  await slow.close();
  await other.stop();
}, 20_000);

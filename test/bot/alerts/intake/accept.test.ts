/** The door: who may post, what is taken, what each sender needs to hear. */
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import restify, { type Server } from 'restify';
import { mountIntake } from '../../../../bot/alerts/intake/accept.ts';
import { authoriser } from '../../../../bot/alerts/intake/authorise.ts';
import type { AlertSettings } from '../../../../bot/alerts/settings.ts';
import { alertSample } from '../../../support/alertSamples.ts';
import { anAlert } from '../../../support/anAlert.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

const TENANT = '22222222-3333-4444-5555-666666666666';
const APP = '11112222-bbbb-3333-cccc-4444dddd5555';
const AZURE_MONITOR = '461e8683-5575-4561-ac7f-899cc907d62a';

interface Door {
  address: string;
  queued: string[];
  faults: unknown[];
  server: Server;
}

const open: Server[] = [];

async function aDoor(
  settings: Partial<AlertSettings> = {},
  { keys = publishedKeys, queue }: { keys?: never; queue?: () => Promise<void> } = {} as never,
): Promise<Door> {
  const server = restify.createServer();
  const queued: string[] = [];
  const faults: unknown[] = [];
  mountIntake(server, {
    authorise: authoriser({ dataFolder: '', keys: [], ...settings }, keys ? { keys } : {}),
    queue: queue ?? (async (envelope) => void queued.push(envelope)),
    now: Date.now,
    guesses: async () => 401 as const,
    isOpen: () => true,
    onFault: (fault) => faults.push(fault),
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(server);
  const { port } = server.server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, queued, faults, server };
}

let publishedKeys: never;
let sign: (
  claims: object,
  more?: { issuer?: string; audience?: string; expires?: string; stranger?: boolean },
) => Promise<string>;

beforeAll(async () => {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  publishedKeys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256' }],
  }) as never;
  sign = (
    claims,
    {
      issuer = `https://sts.windows.net/${TENANT}/`,
      audience = `api://${APP}`,
      expires = '10m',
      stranger = false,
    } = {},
  ) =>
    new SignJWT({ tid: TENANT, appid: AZURE_MONITOR, roles: ['ActionGroupsSecureWebhook'], ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(stranger ? other.privateKey : own.privateKey);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((closed) => server.close(() => closed()))));
});

const post = (door: Door, body: unknown, headers: Record<string, string> = {}, query = '') =>
  fetch(`${door.address}/api/alerts${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const sample = (name: string) => JSON.stringify(alertSample(name));

describe('who may post', () => {
  const secured = {
    appId: APP,
    tenantId: TENANT,
    keys: ['first-key-of-32-characters-000001', 'second-key-of-32-characters-00002'],
  };

  test.each<[string, object, Record<string, string>, string, number]>([
    ['from this machine without a key, when no app id is set', {}, {}, '', 202],
    ['… but not through a proxy', {}, { 'x-forwarded-for': '203.0.113.7' }, '', 401],
    ['… and not from a foreign page in a browser', {}, { origin: 'https://evil.example' }, '', 401],
    ['nobody without a credential, when an app id is set', secured, {}, '', 401],
    ['with the first key in the header', secured, { 'x-storagebot-key': 'first-key-of-32-characters-000001' }, '', 202],
    ['with the second key in the URL', secured, {}, '?key=second-key-of-32-characters-00002', 202],
    ['not with a wrong key', secured, {}, '?key=second-key-of-32-characters-00003', 401],
    ['not with an empty key', secured, {}, '?key=', 401],
    ['not with a wrong key from this machine either', { keys: ['right'] }, { 'x-storagebot-key': 'wrong' }, '', 401],
  ])('%s', async (_name, settings, headers, query, status) => {
    const door = await aDoor(settings);
    expect((await post(door, anAlert(), headers, query)).status).toBe(status);
    expect(door.queued).toHaveLength(status === 202 ? 1 : 0);
  });

  test.each<[string, object, Parameters<typeof sign>[1], number]>([
    ['the token of Azure Monitor', {}, {}, 202],
    ['the same with the newer issuer', {}, { issuer: `https://login.microsoftonline.com/${TENANT}/v2.0` }, 202],
    ['an expired token', {}, { expires: '-10m' }, 401],
    ['a token for somebody else', {}, { audience: 'api://other' }, 401],
    ['a token of another issuer', {}, { issuer: 'https://sts.windows.net/other/' }, 401],
    ['a token that claims another tenant', { tid: 'other' }, {}, 401],
    ['a token of another application', { appid: APP }, {}, 401],
    ['a token without the role', { roles: [] }, {}, 401],
    ['a token with a role of another kind', { roles: 'ActionGroupsSecureWebhook' }, {}, 401],
    ['a token that a stranger signed', {}, { stranger: true }, 401],
  ])('%s: %#', async (_name, claims, more, status) => {
    const door = await aDoor(secured);
    expect((await post(door, anAlert(), { authorization: `Bearer ${await sign(claims, more)}` })).status).toBe(status);
  });

  test.each([
    'garbage',
    'a.b.c',
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`,
  ])('a token that is none (%s) is refused, not a fault', async (token) => {
    const door = await aDoor(secured);
    expect((await post(door, anAlert(), { authorization: `Bearer ${token}` })).status).toBe(401);
  });

  test('when the published keys cannot be had, the sender is asked to come again', async () => {
    const failing = (() => Promise.reject(new Error('getaddrinfo ENOTFOUND'))) as never;
    const door = await aDoor(secured, { keys: failing });
    const answer = await post(door, anAlert(), { authorization: `Bearer ${await sign({})}` });
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([503, 10]);
  });
});

describe('what is taken', () => {
  test.each<[string, string | object, Record<string, string>, number]>([
    ['the common schema', anAlert(), {}, 202],
    [
      'CloudEvents under their own type',
      sample('cloudevents-blobtierchanged'),
      { 'content-type': 'application/cloudevents+json; charset=utf-8' },
      202,
    ],
    ['a batch of Event Grid', sample('eventgrid-blobcreated-batch'), { 'aeg-event-type': 'Notification' }, 202],
    ['JSON of a foreign sender', { hello: 'world' }, {}, 202],
    ['text', 'disk full on contosodata01', { 'content-type': 'text/plain' }, 202],
    ['broken JSON, which is somebody’s alert all the same', '{"a":', {}, 202],
    ['nothing', '', {}, 400],
    ['more than 256 KB', JSON.stringify({ a: 'x'.repeat(257 * 1024) }), {}, 413],
    ['nearly 256 KB', JSON.stringify({ a: 'x'.repeat(255 * 1024) }), {}, 202],
  ])('%s', async (_name, body, headers, status) => {
    const door = await aDoor();
    expect((await post(door, body, headers)).status).toBe(status);
  });

  test('bytes that are no text are refused', async () => {
    const door = await aDoor();
    const answer = await fetch(`${door.address}/api/alerts`, {
      method: 'POST',
      body: new Uint8Array([0xff, 0xfe, 0x00]),
    });
    expect(answer.status).toBe(400);
  });

  test('a body that is longer than it says is cut off at the limit', async () => {
    const door = await aDoor();
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)));
      },
    });
    const answer = await fetch(`${door.address}/api/alerts`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      (one) => one.status,
      () => 413,
    );
    expect(answer).toBe(413);
    expect(door.queued).toHaveLength(0);
  });

  test('202 is said only after the alert is queued; when that fails, 503 and never 500', async () => {
    const door = await aDoor(
      {},
      { keys: undefined as never, queue: () => Promise.reject(new Error('database or disk is full')) },
    );
    const answer = await post(door, anAlert());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.text()).not.toContain('disk');
  });

  test('secrets and claims are gone before anything is queued', async () => {
    const door = await aDoor();
    const sig = 'c2VjcmV0LXNpZ25hdHVyZS1vZi10ZXN0cw%3D%3D';
    await post(door, {
      ...anAlert(),
      link: `https://a.blob.core.windows.net/c?sv=2022-11-02&sp=r&sig=${sig}`,
      nested: JSON.stringify({ accountKey: 'x'.repeat(86) + '==' }),
      password: 'hunter2',
      claims: '{"name":"Ada"}',
    });
    expect(door.queued[0]).not.toMatch(/c2VjcmV0|xxxxxxxxxx|hunter2|Ada/);
    expect(door.queued[0]).toContain('sp=r');
  });
});

describe('handshakes', () => {
  test('Event Grid’s validation is answered with its code and 200, and its address is not called', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch');
    const door = await aDoor();
    const answer = await post(door, sample('eventgrid-subscription-validation'), {
      'aeg-event-type': 'SubscriptionValidation',
    });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { validationResponse: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6' },
    ]);
    expect(
      fetched.mock.calls.map(([address]) => String(address)).filter((address) => !address.startsWith(door.address)),
    ).toEqual([]);
    fetched.mockRestore();
    expect(door.queued).toHaveLength(0);
  });

  test('a validation without a credential is refused like any request', async () => {
    const door = await aDoor({ appId: APP, keys: ['k'] });
    expect((await post(door, sample('eventgrid-subscription-validation'))).status).toBe(401);
  });

  const ask = (door: Door, headers: Record<string, string>) =>
    fetch(`${door.address}/api/alerts`, { method: 'OPTIONS', headers });

  test('CloudEvents’ handshake gives Event Grid leave', async () => {
    const answer = await ask(await aDoor(), {
      'WebHook-Request-Origin': 'eventgrid.azure.net',
      'WebHook-Request-Rate': '120',
    });
    expect(answer.status).toBe(200);
    expect(['webhook-allowed-origin', 'webhook-allowed-rate', 'allow'].map((name) => answer.headers.get(name))).toEqual(
      ['eventgrid.azure.net', '120', 'POST'],
    );
  });

  test.each(['evil.example', 'eventgrid.azure.net.evil.example', ''])(
    'the origin "%s" gets no leave',
    async (origin) => {
      const answer = await ask(await aDoor(), origin ? { 'WebHook-Request-Origin': origin } : {});
      expect(answer.headers.get('webhook-allowed-origin')).toBeNull();
    },
  );
});

import { readFileSync } from 'node:fs';
import { ConfigFault, readConfig } from '../../bot/config.ts';
import { SETTINGS } from '../../bot/settings.ts';

const APP = { MicrosoftAppId: '11111111-2222-3333-4444-555555555555' };
const SIGNED = { ...APP, MicrosoftAppPassword: 'a-client-secret' };
const TENANT = '22222222-3333-4444-5555-666666666666';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
}

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({
    port: 3978,
    host: '127.0.0.1',
    data: '.storagebot',
    probe: 'exercise',
    alertKeys: [],
    app: undefined,
    storage: undefined,
  });
});

test('an empty variable means the default', () => {
  expect(readConfig({ PORT: '', HOST: ' ', STORAGEBOT_PROBE: '' })).toMatchObject({ port: 3978, probe: 'exercise' });
});

test('lists are separated by commas', () => {
  const config = readConfig({
    STORAGEBOT_ALERT_KEYS: 'the-old-key-of-ours, the-new-key-of-ours',
    STORAGEBOT_PROBE_HOSTS: '127.0.0.1:10000,10.1.0.0/24,fd00::/8,azurite',
    STORAGEBOT_SERVICE_HOSTS: '127.0.0.1:9000',
  });
  expect(config.alertKeys).toEqual(['the-old-key-of-ours', 'the-new-key-of-ours']);
  expect(config.probeHosts).toEqual(['127.0.0.1:10000', '10.1.0.0/24', 'fd00::/8', 'azurite']);
  expect(config.serviceHosts).toEqual(['127.0.0.1:9000']);
});

test.each<[string, Record<string, string>, string]>([
  ['a port that is none', { PORT: '99999' }, 'PORT'],
  ['a port in words', { PORT: 'http' }, 'PORT'],
  ['an unknown probe level', { STORAGEBOT_PROBE: 'full' }, 'STORAGEBOT_PROBE'],
  [
    'three keys',
    { STORAGEBOT_ALERT_KEYS: ['a', 'b', 'c'].map((one) => one.repeat(16)).join() },
    'STORAGEBOT_ALERT_KEYS',
  ],
  ['a short key', { STORAGEBOT_ALERT_KEYS: 'fifteen-letters' }, 'STORAGEBOT_ALERT_KEYS: write keys of 16'],
  ['metrics at nowhere', { STORAGEBOT_METRICS: 'closed' }, 'STORAGEBOT_METRICS'],
  [
    'all tenants of the world',
    { ...SIGNED, MicrosoftAppType: 'MultiTenant' },
    'MicrosoftAppType=MultiTenant needs STORAGEBOT_TENANTS',
  ],
  ['a probe host with a scheme', { STORAGEBOT_PROBE_HOSTS: 'https://x' }, 'STORAGEBOT_PROBE_HOSTS'],
  ['storage that is neither address nor connection string', { STORAGEBOT_STORAGE: 'myaccount' }, 'STORAGEBOT_STORAGE'],
  ['a time zone that nobody lives in', { STORAGEBOT_TIME_ZONE: 'Mars/Base' }, 'STORAGEBOT_TIME_ZONE'],
  ['all interfaces without an app id', { HOST: '0.0.0.0' }, 'HOST'],
  ['a public address without an app id', { HOST: '192.0.2.10' }, 'HOST'],
  ['a password without an app id', { MicrosoftAppPassword: 'x' }, 'MicrosoftAppId'],
  ['a single tenant without its id', { ...SIGNED, MicrosoftAppType: 'SingleTenant' }, 'MicrosoftAppTenantId'],
  [
    'a managed identity with a secret',
    { ...APP, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT, MicrosoftAppPassword: 'x' },
    'MicrosoftAppPassword',
  ],
  ['half a certificate', { ...APP, CertificateThumbprint: 'AB' }, 'CertificatePrivateKey'],
  ['a key that is none', { ...APP, CertificatePrivateKey: 'x' }, 'CertificatePrivateKey holds no private key'],
  [
    'a secret and a certificate',
    { ...SIGNED, CertificateThumbprint: 'AB', CertificatePrivateKey: 'x' },
    'MicrosoftAppPassword and a certificate',
  ],
  [
    'one tenant and nothing to sign in with',
    { ...APP, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANT },
    'MicrosoftAppType=SingleTenant has nothing to sign in with',
  ],
  ['an open port and nothing to sign in with', { ...APP, HOST: '0.0.0.0' }, 'has nothing to sign in with'],
  [
    'a secure webhook of no tenant',
    { ...SIGNED, STORAGEBOT_ALERT_AUDIENCE: 'api://x' },
    'STORAGEBOT_ALERT_AUDIENCE needs MicrosoftAppTenantId',
  ],
  ['a cloud that nobody runs', { ...SIGNED, ChannelService: 'https://botframework.azure.de' }, 'ChannelService'],
  ['a day that is none', { ...SIGNED, STORAGEBOT_SECRET_ENDS: '31.5.2027' }, 'STORAGEBOT_SECRET_ENDS: write a day'],
  ['to keep things for no day', { STORAGEBOT_KEEP_DAYS: '0' }, 'STORAGEBOT_KEEP_DAYS'],
])('%s is refused by name', (_name, env, setting) => {
  expect(faultsOf(env)).toEqual([expect.stringContaining(setting)]);
});

test('all faults are told at once', () => {
  const faults = faultsOf({ PORT: 'x', STORAGEBOT_PROBE: 'y', HOST: '0.0.0.0', MicrosoftAppPassword: 'z' });
  expect(faults.map((fault) => fault.split(/[:= ]/)[0])).toEqual([
    'PORT',
    'STORAGEBOT_PROBE',
    'HOST',
    'MicrosoftAppId',
  ]);
});

test('no fault repeats the value, which may be a secret', () => {
  const storage = 'AccountNme=a;AccountKey=c2VjcmV0';
  expect(faultsOf({ STORAGEBOT_STORAGE: storage }).join()).not.toContain('c2VjcmV0');
});

test.each(['127.0.0.1', '127.8.0.1', 'localhost', '::1'])('without an app id %s may be listened on', (host) => {
  expect(readConfig({ HOST: host }).host).toBe(host);
});

test('with an app id any address may be listened on', () => {
  expect(readConfig({ ...SIGNED, HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
});

test.each<[string, Record<string, string>, string[] | undefined]>([
  ['a bot without a type talks to nobody until tenants are named', APP, []],
  ['a local bot knows no tenants', {}, undefined],
  [
    'a single-tenant bot talks to its own',
    { ...SIGNED, MicrosoftAppType: 'singletenant', MicrosoftAppTenantId: TENANT },
    [TENANT],
  ],
  ['a list narrows a multi-tenant bot', { ...APP, STORAGEBOT_TENANTS: 'a-b,c-d' }, ['a-b', 'c-d']],
])('%s', (_name, env, tenants) => {
  expect(readConfig(env).tenants).toEqual(tenants);
});

test('botbuilder gets its own names only, and a whole cloud or none', () => {
  expect(readConfig({ ...APP, PORT: '1', STORAGEBOT_PROBE: 'off' }).botbuilder).toEqual(APP);
  const cloud = readConfig({ ...APP, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/keys' }).botbuilder;
  expect(cloud.ToBotFromChannelOpenIdMetadataUrl).toBe('http://127.0.0.1:1/keys');
  expect(Object.keys(cloud)).toEqual(
    expect.arrayContaining(['ToChannelFromBotLoginUrl', 'ToBotFromChannelTokenIssuer', 'OAuthUrl']),
  );
});

test('half-configured security is told in one list', () => {
  const faults = faultsOf({
    ...APP,
    HOST: '0.0.0.0',
    MicrosoftAppType: 'SingleTenant',
    STORAGEBOT_ALERT_AUDIENCE: 'api://x',
    STORAGEBOT_ALERT_KEYS: 'short',
    ChannelService: 'https://botframework.azure.de',
  });
  expect(faults.map((fault) => fault.split(/[:= ]/)[0])).toEqual([
    'STORAGEBOT_ALERT_KEYS',
    'ChannelService',
    'MicrosoftAppType',
    'MicrosoftAppType',
    'STORAGEBOT_ALERT_AUDIENCE',
  ]);
});

describe('clouds', () => {
  const botbuilder = (ChannelService: string) =>
    readConfig({ ...SIGNED, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANT, ChannelService })
      .botbuilder;

  test('the public one is what botbuilder takes by itself', () => {
    expect(botbuilder('')).not.toHaveProperty('OAuthUrl');
  });

  test('US Government is known to botbuilder by name', () => {
    expect(botbuilder('https://botframework.azure.us/').ChannelService).toBe('https://botframework.azure.us');
  });

  test('China is spelled out for it, with the own tenant', () => {
    expect(botbuilder('https://botframework.azure.cn')).toMatchObject({
      ToChannelFromBotLoginUrl: `https://login.partner.microsoftonline.cn/${TENANT}`,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.azure.cn',
    });
  });
});

/** `.env.example` as name → value (or example) and the words above it. */
function readExample(): Map<string, { words: string; value: string }> {
  const blocks = readFileSync('.env.example', 'utf8').trim().split(/\n\n+/).slice(1);
  const entries = blocks.map((block) => {
    const rows = block.split('\n');
    const [, name = '', value = ''] = /^(?:# )?(\w+)=(.*)$/.exec(rows.pop() ?? '') ?? [];
    return [name, { words: rows.map((row) => row.replace(/^# /, '')).join(' '), value }] as const;
  });
  return new Map(entries);
}

test('.env.example names every setting, in order, with its purpose', () => {
  const example = readExample();
  expect([...example.keys()]).toEqual(Object.keys(SETTINGS.shape));
  for (const [name, schema] of Object.entries(SETTINGS.shape))
    expect([name, example.get(name)?.words]).toEqual([name, schema.meta()?.description]);
});

test('.env.example can be read: defaults as they are, examples one by one', () => {
  const rows = [...readExample()].map(([name, { value }]) => [name, value] as const);
  const shown = readFileSync('.env.example', 'utf8').match(/^\w+=.*$/gm) ?? [];
  expect(readConfig(Object.fromEntries(shown.map((row) => row.split('=') as [string, string])))).toEqual(
    readConfig({}),
  );
  for (const [name, value] of rows) expect([name, SETTINGS.safeParse({ [name]: value }).success]).toEqual([name, true]);
});

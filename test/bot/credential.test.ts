/** Certificates as Key Vault, files and .env bring them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nock from 'nock';
import { readConfig } from '../../bot/config.ts';
import { readCertificate, warningsOf } from '../../bot/credential.ts';
import { CertificateSignIn } from '../../bot/teams/certificateSignIn.ts';
import { type Certificate, hasOpenssl, selfSigned } from '../support/certificate.ts';
import { interceptRequests } from '../support/intercept.ts';
import { describeWith } from '../support/parts.ts';

const APP = { MicrosoftAppId: '11111111-2222-3333-4444-555555555555' };
interceptRequests();

const TENANT = '22222222-3333-4444-5555-666666666666';
const REGISTERED = { ...APP, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANT };

describeWith({ openssl: hasOpenssl() })('a certificate', () => {
  let own: Certificate;
  let other: Certificate;
  let thumbprint: string;
  beforeAll(() => {
    [own, other] = [selfSigned('storagebot', ['a.example']), selfSigned('other', ['b.example'])];
    const folder = mkdtempSync(join(tmpdir(), 'thumbprint-'));
    writeFileSync(join(folder, 'cert.pem'), own.cert);
    const told = execFileSync('openssl', ['x509', '-in', join(folder, 'cert.pem'), '-fingerprint', '-sha1', '-noout']);
    thumbprint = String(told).replace(/^.*=/, '').replaceAll(':', '').trim();
    rmSync(folder, { recursive: true });
  });

  test.each<[string, () => Record<string, string>]>([
    ['beside its key, as Key Vault has it', () => ({ CertificatePrivateKey: own.key + own.cert })],
    ['before its key, with those who signed it', () => ({ CertificatePrivateKey: own.cert + other.cert + own.key })],
    ['on one line, as .env has it', () => ({ CertificatePrivateKey: (own.key + own.cert).replaceAll('\n', '\\n') })],
  ])('%s tells its thumbprint and its end', (_name, env) => {
    const { certificate, credential } = readConfig({ ...REGISTERED, ...env() });
    expect(certificate?.thumbprint).toBe(thumbprint);
    const hours = ((credential?.ends?.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect([credential?.kind, hours > 22 && hours < 25]).toEqual(['certificate', true]);
  });

  test('that is named by its thumbprint only has an end that nobody knows', () => {
    const env = { ...REGISTERED, CertificateThumbprint: thumbprint, CertificatePrivateKey: own.key };
    expect(readConfig(env).credential).toEqual({ kind: 'certificate' });
  });

  test.each<[string, () => Record<string, string>, string]>([
    ['of another key', () => ({ CertificatePrivateKey: own.key + other.cert }), 'belongs to another key'],
    [
      'of another thumbprint',
      () => ({ CertificateThumbprint: 'AB', CertificatePrivateKey: own.key + own.cert }),
      'not that',
    ],
    ['that is missing', () => ({ CertificatePrivateKey: own.key }), 'CertificateThumbprint is missing'],
    [
      'that is cut',
      () => ({ CertificatePrivateKey: own.key + own.cert.replace(/^[\w+/]{64}$/m, 'AAAA') }),
      'cannot be read',
    ],
  ])('%s is refused, and the key is not repeated', (_name, env, says) => {
    const read = () => readCertificate({ ...REGISTERED, ...env() } as never);
    expect(read).toThrow(says);
    expect(() => readConfig({ ...REGISTERED, ...env() })).not.toThrow(/BEGIN|MII/);
  });

  test.each([
    ['https://login.microsoftonline.com', '', '1'],
    ['https://login.microsoftonline.us', 'https://botframework.azure.us', '2'],
  ])('signs in at %s', async (login, ChannelService, digit) => {
    const asked: string[] = [];
    const endpoints = { token_endpoint: `${login}/${TENANT}/oauth2/v2.0/token`, authorization_endpoint: `${login}/a` };
    nock(login)
      .persist()
      .get(/openid-configuration|discovery/)
      .query(true)
      .reply(200, { ...endpoints, issuer: `${login}/${TENANT}/v2.0`, jwks_uri: `${login}/keys`, metadata: [] });
    nock(login)
      .post(`/${TENANT}/oauth2/v2.0/token`, (body: Record<string, string>) => {
        asked.push(String(body.client_assertion_type), String(body.client_assertion));
        return true;
      })
      .query(true)
      .reply(200, { access_token: 'the-token', expires_in: 3600, token_type: 'Bearer' });
    // The SDK keeps tokens by app id.
    const MicrosoftAppId = `${digit}1111111-0000-4000-8000-000000000000`;
    const pem = own.key + own.cert;
    const config = readConfig({ ...REGISTERED, MicrosoftAppId, ChannelService, CertificatePrivateKey: pem });
    const signIn = new CertificateSignIn({
      appId: config.app!.id,
      tenantId: TENANT,
      certificate: config.certificate!,
      login: config.cloud.login,
    });
    const credentials = await signIn.createCredentials(config.app!.id, 'https://api.botframework.com');
    expect(await credentials.getToken()).toBe('the-token');
    const header = JSON.parse(Buffer.from(asked[1]!.split('.')[0]!, 'base64url').toString());
    expect([asked[0], Buffer.from(header.x5t, 'base64').toString('hex').toUpperCase()]).toEqual([
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      thumbprint,
    ]);
  });
});

test.each<[string, Record<string, string>, unknown]>([
  ['a managed identity has no end', { ...REGISTERED, MicrosoftAppType: 'UserAssignedMSI' }, { kind: 'identity' }],
  [
    'a secret ends on the day that was told',
    { ...REGISTERED, MicrosoftAppPassword: 'x', STORAGEBOT_SECRET_ENDS: '2027-05-31' },
    { kind: 'secret', ends: new Date('2027-05-31') },
  ],
  ['or nobody knows when', { ...REGISTERED, MicrosoftAppPassword: 'x' }, { kind: 'secret' }],
  ['on loopback it may be missing, to try', APP, undefined],
  ['a local bot has none', {}, undefined],
])('%s', (_name, env, credential) => {
  expect(readConfig(env).credential).toEqual(credential);
});

test.each<[string, Record<string, string>, string | undefined]>([
  ['a local bot', {}, undefined],
  ['a managed identity', { ...REGISTERED, MicrosoftAppType: 'UserAssignedMSI' }, undefined],
  [
    'a secret whose end is told',
    { ...REGISTERED, MicrosoftAppPassword: 'x', STORAGEBOT_SECRET_ENDS: '2027-05-31' },
    undefined,
  ],
  ['a secret whose end nobody told', { ...REGISTERED, MicrosoftAppPassword: 'x' }, 'STORAGEBOT_SECRET_ENDS'],
  ['nothing to sign in with', APP, 'can answer nobody'],
])('at the start, %s → %s', (_name, env, warning) => {
  expect(warningsOf(readConfig(env))).toEqual(warning ? [expect.stringContaining(warning)] : []);
});

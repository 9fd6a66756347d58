import { BlobSASPermissions, ContainerSASPermissions, generateBlobSASQueryParameters } from '@azure/storage-blob';
import {
  StorageSharedKeyCredential as FileCredential,
  FileSASPermissions,
  generateFileSASQueryParameters,
  ShareSASPermissions,
} from '@azure/storage-file-share';
import {
  generateQueueSASQueryParameters,
  StorageSharedKeyCredential as QueueCredential,
  QueueSASPermissions,
} from '@azure/storage-queue';
import fc from 'fast-check';
import { findSas, isSasFault, parseSas, printSas, type Sas } from '../../../knowledge/sas/parse.ts';
import { accountToken, aToken, at, blobToken, containerToken, credential, SIGNATURE } from '../../support/aSas.ts';
import { EMULATOR_KEY } from '../../support/azurite.ts';

const ENDS = at('2026-12-01T10:20:30Z');
const BOX = 'https://contoso.blob.core.windows.net/box';

function read(text: string): Sas {
  const sas = parseSas(text);
  if (isSasFault(sas)) throw new Error(`${sas.says} ${text}`);
  return sas;
}

const delegationKey = {
  signedObjectId: '11111111-2222-3333-4444-555555555555',
  signedTenantId: '11111111-2222-3333-4444-666666666666',
  signedStartsOn: at('2026-11-30T00:00:00Z'),
  signedExpiresOn: at('2026-12-03T00:00:00Z'),
  signedService: 'b',
  signedVersion: '2024-11-04',
  value: EMULATOR_KEY,
};
const fileCredential = new FileCredential('contoso', EMULATOR_KEY);
const queueCredential = new QueueCredential('contoso', EMULATOR_KEY);

/** Made by the Azure SDK. */
const REAL: [string, string, Sas['kind'], string | undefined, string | undefined][] = [
  ['account', accountToken('sco', 'rwdlacup', ENDS), 'account', undefined, 'rwdlacup'],
  ['account for files', accountToken('o', 'r', ENDS, 'f'), 'account', undefined, 'r'],
  ['container', containerToken('box', 'rl', ENDS), 'service', 'c', 'rl'],
  ['blob', blobToken('box', 'a b/ü.txt', 'rwd', ENDS), 'service', 'b', 'rwd'],
  [
    'snapshot',
    generateBlobSASQueryParameters(
      {
        containerName: 'box',
        blobName: 'a',
        snapshotTime: '2026-01-01T00:00:00.0000000Z',
        permissions: BlobSASPermissions.parse('r'),
        expiresOn: ENDS,
      },
      credential,
    ).toString(),
    'service',
    'bs',
    'r',
  ],
  [
    'version',
    generateBlobSASQueryParameters(
      {
        containerName: 'box',
        blobName: 'a',
        versionId: '2026-01-01T00:00:00.0000000Z',
        permissions: BlobSASPermissions.parse('r'),
        expiresOn: ENDS,
      },
      credential,
    ).toString(),
    'service',
    'bv',
    'r',
  ],
  [
    'stored policy',
    generateBlobSASQueryParameters({ containerName: 'box', identifier: 'readers' }, credential).toString(),
    'service',
    'c',
    undefined,
  ],
  [
    'user delegation',
    generateBlobSASQueryParameters(
      { containerName: 'box', permissions: ContainerSASPermissions.parse('rl'), expiresOn: ENDS },
      delegationKey,
      'contoso',
    ).toString(),
    'user-delegation',
    'c',
    'rl',
  ],
  [
    'share',
    generateFileSASQueryParameters(
      { shareName: 'share', permissions: ShareSASPermissions.parse('rcwdl'), expiresOn: ENDS },
      fileCredential,
    ).toString(),
    'service',
    's',
    'rcwdl',
  ],
  [
    'file',
    generateFileSASQueryParameters(
      { shareName: 'share', filePath: 'd/a.txt', permissions: FileSASPermissions.parse('rw'), expiresOn: ENDS },
      fileCredential,
    ).toString(),
    'service',
    'f',
    'rw',
  ],
  [
    'queue',
    generateQueueSASQueryParameters(
      { queueName: 'jobs', permissions: QueueSASPermissions.parse('raup'), expiresOn: ENDS },
      queueCredential,
    ).toString(),
    'service',
    undefined,
    'raup',
  ],
];

describe('what the SDK makes is read', () => {
  test.each(REAL)('%s', (_name, token, kind, resource, letters) => {
    const sas = read(token);
    expect([sas.kind, sas.parameters.get('sr'), sas.permissions]).toEqual([kind, resource, letters]);
    expect(sas.signature).toEqual({ kind: 'present' });
    expect(sas.damage).toEqual([]);
    if (letters) expect(sas.expires?.at).toEqual(ENDS);
  });

  test.each(REAL)('%s, on a URL and masked', (_name, token, kind) => {
    const sas = read(`${BOX}?${token.replace(/sig=[^&]+/, 'sig=-REDACTED-')}`);
    expect([sas.kind, sas.form, sas.url?.href, sas.signature.kind]).toEqual([kind, 'url', BOX, 'masked']);
  });
});

describe('a token travels in many forms', () => {
  const token = aToken();
  test.each([
    ['a bare token', token, 'token', []],
    ['a token with its mark', `?${token}`, 'token', []],
    ['a URL', `${BOX}?${token}`, 'url', []],
    ['a URL in quotes', `"${BOX}?${token}"`, 'url', ['quoted']],
    ['a URL in angle brackets', `<${BOX}?${token}>`, 'url', []],
    ['a URL without https', `contoso.blob.core.windows.net/box?${token}`, 'url', []],
    ['a connection string', `BlobEndpoint=${BOX};SharedAccessSignature=${token}`, 'connection-string', []],
    ['from HTML', `${BOX}?${token.replaceAll('&', '&amp;')}`, 'url', ['html-escaped']],
    ['from JSON', `${BOX}?${token.replaceAll('&', '\\u0026')}`, 'url', ['json-escaped']],
    ['%-encoded as a whole', encodeURIComponent(`${BOX}?${token}`), 'url', ['encoded-whole']],
    ['wrapped', `${BOX}?${token.slice(0, 40)}\n  ${token.slice(40)}`, 'url', ['line-break']],
    ['with an invisible character', `\u200b${BOX}?${token}`, 'url', ['hidden-character']],
    ['in upper case names', `${BOX}?${token.replace('sig=', 'SIG=').replace('sp=', 'SP=')}`, 'url', []],
  ])('%s', (_name, text, form, damage) => {
    const sas = read(text);
    expect([sas.form, sas.damage]).toEqual([form, damage]);
    expect(sas.permissions).toBe('rl');
    expect(sas.signature.kind).toBe('present');
    expect(sas.expires?.at).toEqual(at('2026-12-01T00:00:00Z'));
  });
});

describe('damage is told', () => {
  const token = aToken();
  const sig = encodeURIComponent(SIGNATURE);
  test.each([
    ['cut by a shell at &', `${BOX}?${token.replace(/&.*/, '')}`, ['cut-at-ampersand'], 'missing'],
    ['% eaten by cmd', `${BOX}?${token.replace(/%([0-9A-F]{2})/g, '$1')}`, ['percent-eaten'], 'damaged'],
    ['% and a digit eaten by cmd', `${BOX}?${token.replace(/%[0-9]/g, '')}`, ['percent-eaten'], 'damaged'],
    [
      '+ turned into a blank',
      `${BOX}?${token.replace(sig, SIGNATURE.replace('+', ' '))}`,
      ['blank-for-plus'],
      'present',
    ],
    ['encoded twice', `${BOX}?${token.replace(sig, encodeURIComponent(sig))}`, ['encoded-twice'], 'present'],
    ['encoded twice, masked', `${BOX}?${token.replace(sig, 'REDACTED%253D')}`, ['encoded-twice'], 'masked'],
    ['a date encoded twice', `${BOX}?${token.replaceAll('%3A', '%253A')}`, ['encoded-twice'], 'present'],
    ['no question mark', `${BOX}&${token}`, ['no-question-mark'], 'present'],
    ['two question marks', `${BOX}?x=1?${token}`, ['two-question-marks'], 'present'],
    ['a URL within', `${BOX}?${BOX}?${token}`, ['url-within-token'], 'present'],
    ['two tokens', `${BOX}?${token}&${token}`, ['parameter-twice'], 'present'],
    ['a short signature', token.replace(sig, sig.slice(0, 20)), [], 'damaged'],
    ['a long signature', token.replace(sig, `abcd${sig}`), [], 'damaged'],
    ['a signature without its =', token.replace(sig, sig.slice(0, -3)), [], 'damaged'],
    ['a signature of other letters', token.replace(sig, `${'ä'.repeat(43)}=`), [], 'damaged'],
    ['a signature that holds + and / plainly', token.replace(sig, SIGNATURE), ['plain-plus'], 'present'],
  ])('%s', (_name, text, damage, signature) => {
    const sas = read(text);
    expect(sas.damage).toEqual(damage);
    expect(sas.signature.kind).toBe(signature);
  });
});

describe('dates in all legal forms', () => {
  test.each([
    ['2026-12-01', '2026-12-01T00:00:00.000Z'],
    ['2026-12-01T10:00Z', '2026-12-01T10:00:00.000Z'],
    ['2026-12-01T10:00:05Z', '2026-12-01T10:00:05.000Z'],
    ['2026-12-01T10:00:05.1234567Z', '2026-12-01T10:00:05.123Z'],
    ['2026-12-01T10:00:00+02:00', '2026-12-01T08:00:00.000Z'],
    ['2026-02-30', undefined],
    ['2026-12-01 10:00:00', undefined],
    ['2026-12-01T25:00Z', undefined],
    ['01.12.2026', undefined],
    ['tomorrow', undefined],
  ])('%s', (text, expected) => {
    expect(read(aToken({ se: text })).expires?.at?.toISOString()).toBe(expected);
  });
});

describe('what is no SAS says what it is', () => {
  test.each([
    [`DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${EMULATOR_KEY}`, 'key-invalid'],
    [EMULATOR_KEY, 'key-invalid'],
    [BOX, 'login-missing'],
    [`${BOX}?comp=list`, 'login-missing'],
    ['eyJhbGciOiJSUzI1NiJ9.e30.abc', 'invalid-input'],
    ['/subscriptions/1/resourceGroups/x', 'invalid-input'],
    ['hello', 'sas-malformed'],
    ['', 'sas-malformed'],
    ['%%%%', 'sas-malformed'],
  ])('%j', (text, cause) => {
    expect(parseSas(text)).toMatchObject({ kind: 'not-a-sas', cause });
  });
});

describe('for any text', () => {
  const value = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter(
      (text) =>
        /\S/.test(text) &&
        !/["'“”‘’`]$/.test(text) &&
        text === text.trim() &&
        !/%|[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00a0\u00ad\r\n]/.test(text),
    );
  const parameters = fc.record({
    sv: fc.constantFrom('2024-11-04', '2015-04-05'),
    sr: fc.constantFrom('b', 'c', 'd'),
    sp: fc.constantFrom('r', 'rl', 'racwdl'),
    se: fc.constantFrom('2026-12-01', '2026-12-01T00:00:00Z'),
    rscd: value,
  });

  test('print and parse lead back to the same', () => {
    fc.assert(
      fc.property(parameters, ({ rscd, ...rest }) => {
        const sas = read(`${BOX}?${aToken({ ...rest, rscd })}`);
        const again = read(printSas(sas));
        expect([...again.parameters]).toEqual([...sas.parameters]);
        expect(again.parameters.get('rscd')).toBe(rscd);
        expect([again.kind, again.form, again.url?.href, again.permissions, again.expires]).toEqual([
          sas.kind,
          sas.form,
          sas.url?.href,
          sas.permissions,
          sas.expires,
        ]);
      }),
    );
  });

  test('nothing of the signature is kept', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const sig = Buffer.from(bytes).toString('base64');
        const sas = read(aToken({ sig }));
        const kept = JSON.stringify({ ...sas, parameters: [...sas.parameters] }) + printSas(sas);
        expect(kept).not.toContain(sig);
        expect(kept).not.toContain(encodeURIComponent(sig));
      }),
    );
  });

  test('nothing throws', () => {
    const pieces = fc.constantFrom(
      'sig',
      'sv',
      'se',
      'sp',
      '=',
      '&',
      '?',
      '%',
      '%3D',
      '%25',
      'https://',
      BOX,
      '&amp;',
      '\n',
      '"',
      ' ',
      'T00A00',
      ';',
      '\\u0026',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        expect(() => parseSas(parts.join(''))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('within a longer text', () => {
  const url = `${BOX}?${aToken()}`;
  test.each([
    ['a sentence', `It says (${url}), and then fails.`, [url]],
    ['quotes', `azcopy copy './x' '${url}' --recursive`, [url]],
    [
      'a log',
      `PUT ${url.replace(/sig=[^&]+/, 'sig=-REDACTED-')}\nHost: x`,
      [url.replace(/sig=[^&]+/, 'sig=-REDACTED-')],
    ],
    ['a bare token', `my token is ?${aToken()} ok`, [`?${aToken()}`]],
    ['the same one twice', `${url} ${url}`, [url]],
    ['none', 'https://contoso.blob.core.windows.net/box?comp=list&prefix=se', []],
  ])('%s', (_name, text, expected) => {
    expect(findSas(text)).toEqual(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { hasSecret, redact } from '../../../knowledge/redact/redact.ts';

/** Made up: 32 and 64 random-looking bytes. */
const SIGNATURE = 'aB3+dE/fG1hIjKlMnOpQrStUvWxYz0123456789abcd=';
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJvaWQiOiIxMjM0In0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg';
const CLIENT_SECRET = 'Zx38Q~k2LmN0pQrStUvWxYzAbCdEfGhIjKlMnOpQ';

const encode = encodeURIComponent;
const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('=', '&#61;');
const json = (text: string) => JSON.stringify(text).slice(1, -1).replaceAll('&', '\\u0026').replaceAll('=', '\\u003d');

const TOKEN = `sv=2026-04-06&sr=c&sp=rl&se=2026-12-01T00%3A00%3A00Z&sig=${encode(SIGNATURE)}`;
const URL_WITH_SAS = `https://contoso.blob.core.windows.net/box/a.txt?${TOKEN}`;

const each = (text: string, write: (code: number) => string) =>
  [...text].map((char) => write(char.charCodeAt(0))).join('');

/** Ways in which a text reaches a chat. */
const ENCODINGS: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['in upper case names', (text) => text.replace('sig=', 'SIG=')],
  ['%-encoded', encode],
  ['%-encoded twice', (text) => encode(encode(text))],
  ['HTML-escaped', html],
  ['JSON-escaped', json],
  ['JSON within JSON', (text) => JSON.stringify(JSON.stringify({ text }))],
  ['in XML', (text) => `<Url>${text.replaceAll('&', '&amp;')}</Url>`],
  ['in an AzCopy log line', (text) => `2026/11/21 10:00:00 ERR: [P#0-T#0] UPLOADFAILED: ${text} : 403`],
  ['in a Markdown link', (text) => `[the file](${text})`],
  ['in single quotes of a shell', (text) => `azcopy copy ./x '${text}' --recursive`],
  ['in Base64', (text) => Buffer.from(text).toString('base64')],
  ['in Base64 for URLs', (text) => Buffer.from(text).toString('base64url')],
  ["as PowerShell's -EncodedCommand", (text) => Buffer.from(text, 'utf16le').toString('base64')],
  ['with every character as an entity', (text) => each(text, (code) => `&#${code};`)],
  ['with every character as \\u', (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`)],
  ['with every character %-encoded', (text) => each(text, (code) => `%${code.toString(16).padStart(2, '0')}`)],
  ['as a template engine escapes it', (text) => html(text).replaceAll('/', '&#x2F;').replaceAll('"', '&quot;')],
  [
    'as .NET writes JSON',
    (text) => JSON.stringify(text).replace(/[&+<>'"]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`),
  ],
];

/** The secret in its own and in every encoded form: none may remain. */
const forms = (secret: string) => [
  secret,
  encode(secret),
  encode(encode(secret)),
  html(secret),
  json(secret),
  secret.replaceAll('/', '\\/'),
];

function expectNothingOf(secret: string, masked: string) {
  for (const form of forms(secret)) {
    expect(masked).not.toContain(form);
    expect(masked).not.toContain(form.slice(0, 20));
    expect(masked).not.toContain(form.slice(-20));
  }
}

describe('a signature is masked', () => {
  test.each(ENCODINGS)('%s', (_name, wear) => {
    const text = wear(URL_WITH_SAS);
    expectNothingOf(SIGNATURE, redact(text));
    expect(hasSecret(text)).toBe(true);
  });
});

const SECRETS: [string, string, string][] = [
  ['a connection string', EMULATOR_KEY, `AccountName=a;AccountKey=${EMULATOR_KEY};EndpointSuffix=core.windows.net`],
  ['a SAS connection string', SIGNATURE, `BlobEndpoint=https://a/;SharedAccessSignature=${TOKEN};`],
  ['a bare account key', EMULATOR_KEY, EMULATOR_KEY],
  ['--account-key', EMULATOR_KEY, `az storage blob list --account-key ${EMULATOR_KEY} -c box`],
  ['AZURE_STORAGE_KEY', EMULATOR_KEY, `export AZURE_STORAGE_KEY=${EMULATOR_KEY}`],
  ['a short key behind its name', 'notBase64AtAll', 'AZURE_STORAGE_KEY="notBase64AtAll"'],
  ['/DestKey of AzCopy 8', EMULATOR_KEY, `AzCopy /Source:C:\\x /Dest:https://a/b /DestKey:${EMULATOR_KEY} /S`],
  ['-StorageAccountKey', 'short-Key1', 'New-AzStorageContext -StorageAccountName a -StorageAccountKey short-Key1'],
  ['accountKey in JSON', EMULATOR_KEY, JSON.stringify({ accountKey: EMULATOR_KEY })],
  ['a key in an XML element', 'tiny+key/1', '<AccountKey>tiny+key/1</AccountKey>'],
  ['a bearer token', JWT, `Authorization: Bearer ${JWT}`],
  ['an opaque bearer token', 'opaque.token', 'authorization: Bearer opaque.token'],
  ['a bare token', JWT, `token was ${JWT}.`],
  ['AZCOPY_SPA_CLIENT_SECRET', CLIENT_SECRET, `AZCOPY_SPA_CLIENT_SECRET=${CLIENT_SECRET} azcopy login`],
  ['a weak AZCOPY_SPA_CLIENT_SECRET', 'hunter2!', 'set AZCOPY_SPA_CLIENT_SECRET=hunter2!'],
  ['client_secret in a form', CLIENT_SECRET, `grant_type=x&client_secret=${CLIENT_SECRET}&scope=y`],
  ['--client-secret with blanks', 'three little words', "--client-secret 'three little words' --tenant-id t"],
  ['clientSecret in JSON', 'a-b"c', '{"clientSecret":"-a-b-c-"}'],
  ['a bare client secret', CLIENT_SECRET, `I used ${CLIENT_SECRET} as given`],
  ['a certificate password', 'pfx pass', 'AZCOPY_SPA_CERT_PASSWORD="pfx pass"'],
  ['az login -p', 'pa55-w0rd', 'az login --service-principal -u app -p pa55-w0rd --tenant t'],
  ['MicrosoftAppPassword', 'bot-Password', 'MicrosoftAppPassword=bot-Password'],
  ['Shared Key', SIGNATURE, `Authorization: SharedKey contoso:${SIGNATURE}`],
  ['a customer-provided key', SIGNATURE, `x-ms-encryption-key: ${SIGNATURE}`],
  ['a copy source', SIGNATURE, `X-Ms-Copy-Source: [${URL_WITH_SAS}]`],
  ['a proxy password', 'p@ss,w', 'HTTPS_PROXY=http://me:p@ss,w@proxy.local:8080'],
  ['an encoded proxy password', 'geheim1', encode('http://me:geheim1@proxy.local:8080')],
  ['a refresh token', '0.AXoAopaque', '{"refresh_token":"0.AXoAopaque","expires_on":1}'],
  ['a quoted MAC', SIGNATURE, `The MAC signature found in the HTTP request '${SIGNATURE}' is not the same`],
  ['a key of ours in a URL', 'our-alert-key-1', 'https://bot.example/api/alerts?key=our-alert-key-1'],
  ['a signature of S3', 'abcdef0123456789abcdef', 'X-Amz-Signature=abcdef0123456789abcdef&x=1'],
  ['a private key', 'MIIEvQIBADANBg', '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----'],
  ['a password of a mount', EMULATOR_KEY, `mount -o username=a,password=${EMULATOR_KEY},serverino`],
];

describe('secrets behind a name or with a known shape', () => {
  test.each(SECRETS)('%s', (_name, secret, text) => {
    expectNothingOf(secret, redact(text));
  });

  test.each(SECRETS.flatMap(([name, secret, text]) => ENCODINGS.map(([how, wear]) => [name, how, secret, wear(text)])))(
    '%s, %s',
    (_name, _how, secret = '', text = '') => {
      for (const form of forms(secret)) expect(redact(text)).not.toContain(form);
    },
  );
});

describe('a damaged signature is masked as a whole', () => {
  test.each([
    ['a + that became a blank', `sig=${SIGNATURE.replaceAll('+', ' ')}&se=1`],
    ['a line break inside', `sig=${SIGNATURE.slice(0, 21)}\r\n${SIGNATURE.slice(21)} and more`],
    ['wrapped in a quoted mail', `> sig=${SIGNATURE.slice(0, 21)}\n> ${SIGNATURE.slice(21)}`],
    ['a cut end', `sig=${SIGNATURE.slice(0, 30)}`],
    ['quotes inside', `sig="${encode(SIGNATURE)}"`],
    ['cmd ate the %', `sig=${encode(SIGNATURE).replaceAll('%', '')}`],
    ['a colon', `sig: ${SIGNATURE}`],
    ['escaped letters', `%73%69%67%3D${encode(SIGNATURE)}`],
    ['a soft line break', `sig=${SIGNATURE.slice(0, 21)}<wbr>${SIGNATURE.slice(21)}`],
  ])('%s', (_name, text) => {
    const masked = redact(text);
    for (const part of [SIGNATURE.slice(0, 12), SIGNATURE.slice(8, 20), SIGNATURE.slice(-12)])
      expect(masked).not.toContain(part);
    expect(masked).toContain('REDACTED');
  });
});

const TOKEN_LINES = (JWT.match(/.{1,24}/g) ?? []) as string[];

describe('a token that was wrapped is masked to its end', () => {
  test.each([
    ['by a terminal', `Bearer ${TOKEN_LINES.join('\n')} was refused`],
    ['by a mail program', `> token: ${TOKEN_LINES.join('\r\n> ')}`],
    ['within JSON', JSON.stringify({ refresh_token: TOKEN_LINES.join('\n') })],
    ['a key of an address', `https://bot/api/alerts?key=${'4ALnN62jmkzQgzN'}\n40K74wxDX4HJhtBxJSy78IoEL`],
  ])('%s', (_name, text) => {
    const masked = redact(text);
    for (const line of [...TOKEN_LINES, '40K74wxDX4HJ']) expect(masked).not.toContain(line);
    expect(redact(masked)).toBe(masked);
  });
});

describe('what diagnoses stays', () => {
  const KEPT = [
    '長いURL(sig=付き)が届きました。これで動画をアップロードするには',
    'sig=REDACTED\nContainers/Report2024.csv\nx-ms-request-id: 1F6E0f0a-e01e-0066-1234-abcdef000000',
    'sig=REDACTED\nAuthorizationPermissionMismatch\n1f6e0f0a-e01e-0066-1234-abcdef000000',
    'https://contoso.blob.core.windows.net/box?se=2026-11-21T16%3A29%3A09Z&sig=-REDACTED-&sp=rl&sr=c&sv=2022-11-02',
    'azcopy copy ./x "https://contoso.blob.core.windows.net/box?sp=r&sig=REDACTED" --recursive',
    'sp=racwdl&st=2026-11-20T00:00:00Z&se=2026-11-21&spr=https&sip=1.2.3.4-1.2.3.9&sv=2024-11-04&sr=c&si=policy',
    'skoid=11111111-2222-3333-4444-555555555555&sktid=11111111-2222-3333-4444-555555555555&ske=2026-11-21&sks=b',
    'RequestId:1f6e0f0a-e01e-0066-1234-abcdef000000 Time:2026-11-21T10:00:00.1234567Z',
    'X-Ms-Client-Request-Id: [11111111-2222-3333-4444-555555555555]',
    'Www-Authenticate: [Bearer authorization_uri=https://login.microsoftonline.com/t/oauth2/authorize resource_id=https://storage.azure.com]',
    'Signature did not match. String to sign used was rl\n2026-11-20\n2026-11-21\n/blob/contoso/box',
    'Content-MD5: [Q2hlY2sgSW50ZWdyaXR5IQ==] ETag: [0x8DB6E7C5A1F2B3C]',
    'comp=block&blockid=MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw&timeout=901',
    'AADSTS7000215: Invalid client secret provided. Trace ID: 11111111-2222-3333-4444-555555555555',
    'sig=<signature>, $env:SIG, sig=$SAS and sig=***; use the client secret and password prompts',
    'https://contoso.blob.core.windows.net:443/box/a@b.txt and http://proxy.local:8080',
    '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contoso',
    'SharedAccessKeyName=RootManage;KeyName=key1;DefaultEndpointsProtocol=https',
    'C:\\Users\\me\\.azcopy\\a1b2c3d4-0000-0000-0000-000000000000.log',
    '--public-key-file x --password-file y',
    'whether the URL carries sig= or an Authorization: Bearer header',
    'v8 syntax (/Source: /Dest: /SourceKey:) is not accepted',
  ];
  test.each(KEPT)('%s', (text) => {
    expect(redact(text)).toBe(text);
    expect(hasSecret(text)).toBe(false);
  });

  test('the other parameters around a masked signature', () => {
    expect(redact(URL_WITH_SAS)).toBe(URL_WITH_SAS.replace(encode(SIGNATURE), 'REDACTED'));
  });

  test('the sign that a signature was encoded twice', () => {
    expect(redact(`?sp=r&sig=${encode(encode(SIGNATURE))}&sr=c`)).toBe('?sp=r&sig=REDACTED%253D&sr=c');
  });

  test('the scheme and the account of a Shared Key', () => {
    expect(redact(`SharedKey contoso:${SIGNATURE}`)).toBe('SharedKey contoso:REDACTED');
  });
});

const PIECES = [
  'sig',
  'Signature',
  'AccountKey',
  'password',
  'client_secret',
  '--account-key',
  'authorization',
  'Bearer',
  'eyJ',
  'REDACTED',
  '-REDACTED-',
  '=',
  ':',
  '"',
  "'",
  '\\',
  '%',
  '25',
  '3D',
  '%3D',
  '%253D',
  '&',
  '&amp;',
  '\\u0026',
  '\\u003d',
  '://',
  '@',
  '/',
  '+',
  '.',
  '-',
  '_',
  ' ',
  '\n',
  '<',
  '>',
  ';',
  ',',
  '$',
  '{',
  '}',
  '*',
  'aB3',
  'SharedKey a:',
  'cookie',
  '?key=',
  SIGNATURE,
  encode(SIGNATURE),
  EMULATOR_KEY,
  JWT,
  SIGNATURE.slice(0, 20),
  Buffer.from(TOKEN).toString('base64'),
  '-----BEGIN PRIVATE KEY-----',
];
const messyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

test('the logs of AzCopy, which masks by itself, stay as they are', () => {
  const logs = readdirSync('test/runs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  const changed = logs.filter((name) => hasSecret(readFileSync(join('test/runs', name), 'utf8')));
  expect(logs.length).toBeGreaterThan(50);
  expect(changed).toEqual([]);
});

describe('for any text', () => {
  test('a second pass changes nothing', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
        expect(hasSecret(once)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('no signature survives, wherever it stands', () => {
    const signature = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('base64'));
    const place = fc.record({
      before: messyText,
      after: messyText,
      wear: fc.constantFrom(...ENCODINGS.map(([, wear]) => wear)),
    });
    fc.assert(
      fc.property(signature, place, (sig, { before, after, wear }) => {
        const masked = redact(
          `${before} ${wear(`https://c.blob.core.windows.net/x?sp=r&sig=${encode(sig)}&sv=1`)} ${after}`,
        );
        for (const form of forms(sig)) expect(masked).not.toContain(form);
      }),
      { numRuns: 800 },
    );
  });

  test('plain words stay as they are', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 50 }), (text) => expect(redact(text)).toBe(text)),
      { numRuns: 100 },
    );
  });
});

describe('a long row of anything is read to the end, at once', () => {
  test.each([...PIECES, 'A1b', 'sig= ', '%25', ' '])('of %j', (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(redact(`${text} sig=${SIGNATURE}`)).toMatch(/REDACTED$/);
  });
});

/** Secrets as people dress them without meaning to: torn, continued, escaped, told in words, known by their first letters. */

import { hasSecret, redact } from '../../../knowledge/redact/redact.ts';
import { sayable } from '../../../knowledge/redact/sayable.ts';

const SIGNATURE = 'aB3+dE/fG1hIjKlMnOpQrStUvWxYz0123456789abcd=';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const URL_KEY = KEY.replaceAll('+', '-').replaceAll('/', '_');
const JWT = 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJvaWQiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlLW9mLXRoZS10b2tlbi1hYmMxMjM';
const ALERT_KEY = 'kX7vQ2mP9sLw4TzR8bN3';
/** 32 Base64 lines, as a key of 2,048 bits has 26. */
const PEM = Array.from({ length: 26 }, (_, row) =>
  `MIIEv${row}QIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7${String.fromCharCode(97 + row)}x9Q`.padEnd(64, 'Zq3/'),
).map((row, at) => (at === 0 ? row : `q${row.slice(6)}T1+k/`.slice(0, 64)));
const encode = encodeURIComponent;
const sas = (sig: string) => `https://contoso.blob.core.windows.net/box?sv=2024-11-04&sr=c&sp=rl&sig=${sig}`;

/** Puts something between pieces of so many characters. */
const torn = (text: string, gap: string, every = 17) => (text.match(new RegExp(`.{1,${every}}`, 'g')) ?? []).join(gap);

const GAPS: [string, string][] = [
  ['a backslash and a new line', '\\\n'],
  ['a backslash, a new line and blanks', '\\\n    '],
  ['a caret and a new line', '^\r\n'],
  ['a backtick and a new line', '`\n'],
  ['a new line', '\n'],
  ['a quoted new line', '\n> '],
  ['a blank', ' '],
  ['a no-break space', '\u00a0'],
  ['a narrow no-break space', '\u202f'],
  ['a zero-width space', '\u200b'],
  ['a zero-width joiner', '\u200d'],
  ['a word joiner', '\u2060'],
  ['a byte order mark', '\ufeff'],
  ['a soft hyphen', '\u00ad'],
];

const HOLDERS: [string, string, (secret: string) => string][] = [
  ['the signature of a URL', SIGNATURE, (secret) => sas(secret)],
  ['an account key alone', KEY, (secret) => `the key:\n${secret}\nthat was all`],
  [
    'an account key behind its name',
    KEY,
    (secret) => `AccountName=contoso;AccountKey=${secret};EndpointSuffix=core.windows.net`,
  ],
  ['a token', JWT, (secret) => `Authorization: Bearer ${secret}`],
];

/** No twelve characters of it in a row. */
function expectNothingOf(secret: string, masked: string) {
  const plain = masked.replace(/[\s\\^`>\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  for (let at = 0; at + 12 <= secret.length; at += 1) expect(plain).not.toContain(secret.slice(at, at + 12));
  expect(redact(masked)).toBe(masked);
  expect(hasSecret(masked)).toBe(false);
}

describe.each(HOLDERS)('%s', (_name, secret, hold) => {
  test.each(GAPS)('torn by %s', (_gap, gap) => {
    const text = hold(torn(secret, gap));
    expectNothingOf(secret, redact(text));
    expect(hasSecret(text)).toBe(true);
  });
});

const IN_A_NAME = SIGNATURE.replace(/[+/=]/g, '');
const DRESSES: [string, string, string][] = [
  ['a file called after its link', IN_A_NAME, `box_sv_2024-11-04_sp_rl_sig_${IN_A_NAME}_sr_c.csv is not there`],
  ['a file called after its link, with dashes', IN_A_NAME, `backup-sp-rl-sig-${IN_A_NAME}-sr-c.bak`],
  ['a key pasted in two goes, with padding twice', KEY.slice(0, 84), `account key: ${KEY.slice(0, 84)}====`],
  ['a cut key between brackets', KEY.slice(0, 70), `(key=${KEY.slice(0, 70)})`],
  ['a cut key in a config', KEY.slice(3, 80), `type = azureblob\nkey = ${KEY.slice(3, 80)}`],
  ['the password of a thing', 'hunter2hunter', 'certificate-path c.pfx; password of the pfx: hunter2hunter'],
  ['the password of a thing in German', 'Sommer2031!x', 'Passwort für den lokalen Benutzer backup: Sommer2031!x'],
  [
    'a code of a sign-in',
    'AXoAk3J9sLqPz0vXbN2mWc7tRyUeI5oAhGdKj1l',
    'http://localhost/?code=0.AXoAk3J9sLqPz0vXbN2mWc7tRyUeI5oAhGdKj1l.AgABAAIAAAD-x&state=1',
  ],
  [
    'a refresh token told in words',
    'AXoAk3J9sLqPz0vXbN2mWc7tRyUeI5oAhGdKj1l',
    'it sent 1.AXoAk3J9sLqPz0vXbN2mWc7tRyUeI5oAhGdKj1l.AgABAAIAAAD-x and got AADSTS700082',
  ],
  ['our own keys', ALERT_KEY, `STORAGEBOT_ALERT_KEYS=${ALERT_KEY}`],
  ['two of our own keys', ALERT_KEY, `STORAGEBOT_ALERT_KEYS=another-key-of-ours-1,${ALERT_KEY}`],
  [
    'our own keys in YAML',
    ALERT_KEY,
    `- name: STORAGEBOT_ALERT_KEYS\n  value: x\nSTORAGEBOT_ALERT_KEYS: "${ALERT_KEY}"`,
  ],
  ['our own key in a header', ALERT_KEY, `x-storagebot-key: ${ALERT_KEY}`],
  [
    'a command of cmd',
    encode(SIGNATURE).slice(0, 30),
    `azcopy copy x "https://c.blob.core.windows.net/b?sv=1^&sig^=${encode(SIGNATURE).replaceAll('%', '%%')}^&sp=r"`,
  ],
  ['a key for URLs', URL_KEY.slice(0, 86), `key ${URL_KEY}`],
  ['a key for URLs without padding', URL_KEY.slice(0, 86), `key ${URL_KEY.slice(0, 86)} end`],
  [
    'net use, name first',
    'S3cretPass',
    'net use Z: \\\\contoso.file.core.windows.net\\share /user:AZURE\\contoso S3cretPass',
  ],
  ['net use, key first', KEY, `net use Z: \\\\contoso.file.core.windows.net\\share ${KEY} /user:Azure\\contoso`],
  [
    'net use without a drive',
    'S3cretPass',
    'net use \\\\contoso.file.core.windows.net\\share S3cretPass /u:Azure\\contoso',
  ],
  ['a key of Event Grid', 'Zx81Qq0sTuVw', 'aeg-sas-key: Zx81Qq0sTuVw'],
  [
    'a token of Event Grid',
    'aB3dEfG1hIjKlMn',
    'aeg-sas-token: r=https%3a%2f%2fx.eventgrid.azure.net&e=1%2f1%2f2030&s=aB3dEfG1hIjKlMn%3d',
  ],
  ['GitHub', '16C7e42F292c6912E7710c838347Ae178B4a', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['GitHub, fine-grained', '11ABCDEFG0abcdefghijkl', `github_pat_11ABCDEFG0abcdefghijkl_${'aB3'.repeat(19)}`],
  ['GitHub Actions', '16C7e42F292c6912E7710c838347Ae178B4a', 'token=ghs_16C7e42F292c6912E7710c838347Ae178B4a'],
  ['GitLab', 'aB3dEfG1hIjKlMnOpQrS', 'glpat-aB3dEfG1hIjKlMnOpQrS'],
  ['a GitLab runner', 'aB3dEfG1hIjKlMnOpQrS', '(glrt-aB3dEfG1hIjKlMnOpQrS)'],
  ['Slack', '1234567890-1234567890123-aB3dEf', 'xoxb-1234567890-1234567890123-aB3dEfG1hIjKlMnOpQrStUv'],
  [
    'a Slack webhook',
    'B00000000/aB3dEfG1hIjKl',
    'https://hooks.slack.com/services/T00000000/B00000000/aB3dEfG1hIjKlMnOpQrStUvW',
  ],
  [
    'npm',
    'aB3dEfG1hIjKlMnOpQrStUvWxYz012345678',
    '//registry.example/:_authToken=npm_aB3dEfG1hIjKlMnOpQrStUvWxYz012345678',
  ],
  ['Azure DevOps, old', 'abcdefghijklmnopqrst', `PAT ${'abcdefghijklmnopqrstuvwxyz234567'.repeat(2).slice(0, 52)}`],
  ['Azure DevOps, new', 'aB3dEfG1hIjK', `${'aB3dEfG1hIjK'.repeat(7).slice(0, 76)}AZDOx1y2`],
  ['Databricks', '0123456789abcdef', 'dapi0123456789abcdef0123456789abcdef'],
  ['a function key', 'aB3dEfG1hIjKlMn', 'aB3dEfG1hIjKlMnOpQrStUvWxYz0123456789aB3dEfGAzFuAbCdEg=='],
  ['curl -u', 'S3cretPass', 'curl -u ada:S3cretPass https://x.example'],
  ['curl --user', 'S3cretPass', "curl --user 'ada:S3cretPass' https://x.example"],
  ['a token as user', 'aB3dEfG1hIjKlMnOpQrSt', 'git clone https://aB3dEfG1hIjKlMnOpQrSt:x-oauth-basic@github.com/a/b'],
  ['a token as the only user', 'aB3dEfG1hIjKlMnOpQrSt', 'git clone https://aB3dEfG1hIjKlMnOpQrSt@github.com/a/b'],
  ['a user with a token', 'abcdefghijklmnop234567', 'https://me:abcdefghijklmnop234567@dev.azure.com/contoso/_git/x'],
  ['the password is', 'Tr0ub4dor&3', 'the password is Tr0ub4dor&3.'],
  ['my password was', 'Tr0ub4dor&3', 'my password was "Tr0ub4dor&3", now it is not'],
  ['Passwort:', 'Geheim!2026', 'Passwort: Geheim!2026'],
  ['das Passwort lautet', 'Geheim!2026', 'Das Passwort lautet Geheim!2026 und geht nicht'],
  ['Kennwort ist', 'Sommer2026', 'Das Kennwort ist Sommer2026'],
  ['mot de passe', 'Secret2026!', 'le mot de passe est Secret2026!'],
  ['contraseña', 'Secreto2026', 'la contraseña es Secreto2026'],
  ['パスワード', 'Himitsu2026', 'パスワードはHimitsu2026です'],
  ['パスワード with a wide colon', 'Himitsu2026', 'パスワード：Himitsu2026'],
  [
    'read off a picture',
    'aB3dEfG1hIjK',
    `c ? sv = 2024-11-04 & sig = ${torn(encode(SIGNATURE).replaceAll('%2', 'x'), ' ', 14)}`,
  ],
  ['a row of a table', SIGNATURE.slice(4, 30), `sv 2024-11-04\nsig ${SIGNATURE.slice(0, -1)}\n403`],
  [
    'YAML over several lines',
    KEY.slice(0, 40),
    `azurestorageaccountkey: >-\n    ${KEY.slice(0, 60)}\n    ${KEY.slice(60)}`,
  ],
  ['a manifest', 'Sonne und 3 Monde', '  - name: DB_PASSWORD\n    value: "Sonne und 3 Monde"'],
  ['settings', 'hunter-2-hunter', '{"name":"AZURE_CLIENT_SECRET","slotSetting":false,"value":"hunter-2-hunter"}'],
  ['settings in XML', KEY.slice(0, 50), `<add key="StorageAccountKey" value="${KEY.slice(0, 60)}" />`],
  [
    'settings in elements',
    KEY.slice(0, 50),
    `<name>fs.azure.account.key.c.dfs.core.windows.net</name><value>${KEY.slice(0, 70)}</value>`,
  ],
  ['DB_PASS', 'hunter2hunter2', 'DB_PASS=hunter2hunter2'],
  ['setx', '2026 !y', 'setx AZCOPY_SPA_CERT_PASSWORD "Sommer 2026 !y"'],
  ['os.environ', 'My-own.Secret9', `os.environ["AZURE_CLIENT_SECRET"] = 'My-own.Secret9'`],
  [
    'SetEnvironmentVariable',
    'My-own.Secret9',
    '[Environment]::SetEnvironmentVariable("CLIENT_SECRET", "My-own.Secret9")',
  ],
  ['a secure string', 'Herbst!Laub22', 'ConvertTo-SecureString -AsPlainText -Force -String "Herbst!Laub22"'],
  ['the secret is', 'aB3dEfG1hIjK~MnOp', 'my client secret is aB3dEfG1hIjK~MnOp and it fails'],
  ['der Schlüssel lautet', KEY.slice(0, 40), `Der Schlüssel lautet ${KEY.slice(0, 60)}`],
  ['a prompt', 'Zx!kk-2222-pp', 'Password for localuser: Zx!kk-2222-pp'],
  ['ODBC', 'Tr0ub4dor;3xx', 'Uid=admin;Pwd={Tr0ub4dor;3xx};Encrypt=yes'],
  ['a cut key in code', KEY.slice(0, 40), `new StorageSharedKeyCredential("contoso", "${KEY.slice(0, 60)}")`],
  ['a certificate with its key', 'q12345678901234567890', `CERT: MIIKcQIBAzCC${'q1234567890'.repeat(20)}`],
  [
    'a password for somebody',
    'Sommer3klrNGW!',
    'sftp password for contoso.user1 is Sommer3klrNGW! but: Permission denied',
  ],
  ['ein Kennwort für jemand', 'RegenVhjFP9$', 'Das Kennwort für contoso.user1 ist RegenVhjFP9$, Anmeldung abgelehnt'],
  ['a key in hexadecimal', '9f'.repeat(20), `account key as hex: ${'9f'.repeat(64)} -> Incorrect padding`],
  [
    'a JSON Web Token, a part a line',
    'Q1gtmgSWWTC0c21dEaVf',
    `token:\neyJ0eXAiOiJKV1QifQ.\neyJhdWQiOiJzdG9yYWdlIn0.\nQ1gtmgSWWTC0c21dEaVf6WX1pEp1omZobS8\nAADSTS700016`,
  ],
  ['mit Passwort', 'geh31m-06a1137c', 'azcopy login --certificate-path /x.pfx mit Passwort geh31m-06a1137c geht nicht'],
  ['with password', 'Tr0ub4dor', 'signed in with password Tr0ub4dor! and still 403'],
  [
    'quoted-printable with a soft line break',
    'aRutVPkT8u9',
    'https://contoso.blob.core.windows.net/x?sv=3D2024-11-04&sr=3Dc&sig=3DaRutVPkT8u9Kd3VbnQ0=\nRutVPk%2Bnk%3D',
  ],
  ['sshpass', 'Wiw8SE7di!x', 'sshpass -p Wiw8SE7di!x sftp a@contoso.blob.core.windows.net Permission denied'],
  ['.netrc', 'KleeCqIz0#9', 'machine contoso.blob.core.windows.net login contoso password KleeCqIz0#9'],
  ['JDBC with a slash', 'mhjUqTtl0JRP', 'jdbc:oracle:thin:etl/mhjUqTtl0JRP@//db:1521/x could not write to blob'],
  [
    'a secure string behind a password option',
    'E2JwaW0DXuyH87S7',
    'Set-ADAccountPassword -NewPassword (ConvertTo-SecureString "E2JwaW0DXuyH87S7sax8lQjn" -AsPlainText -Force)',
  ],
  [
    'a piece of a key behind words',
    KEY.slice(0, 44),
    `INFO key part: ${KEY.slice(0, 44)}\nINFO key part: ${KEY.slice(44)}`,
  ],
  [
    'a Kubernetes secret, its kind below',
    'aHVudGVyMg==',
    'data:\n  accountname: c3R4\n  pin: aHVudGVyMg==\nkind: Secret',
  ],
  [
    'a Kubernetes secret in plain words',
    'hunter-22',
    'kind: Secret\r\nstringData:\r\n    "pin": "hunter-22"\r\ntype: Opaque',
  ],
  ['a Kubernetes secret in JSON', 'aHVudGVyMg==', '{"data":{"pin":"aHVudGVyMg=="},"kind":"Secret"}'],
  [
    'encoded twice',
    'YUhSMGNITTZMeTlqYjI1',
    Buffer.from(Buffer.from(sas(encode(SIGNATURE))).toString('base64')).toString('base64'),
  ],
  ['the header of a managed identity', 'C7A36833F2EA8FB6', 'IDENTITY_HEADER=C7A36833F2EA8FB64A3E2697190B7124'],
  ['a cookie that curl sends', 'POx58ovMqyIo', 'curl -b "session=POx58ovMqyIoHh; b=c" https://portal.example'],
  [
    'what Docker keeps of a registry',
    'MDAwMDAwMDAtMDAw',
    '{"auths":{"a.azurecr.io":{"auth":"MDAwMDAwMDAtMDAwMC0wMDA="}}}',
  ],
  ['a sign-in by SAML', 'PHNhbWxwOlJlc3Bv', 'SAMLResponse=PHNhbWxwOlJlc3BvbnNlPjxzYW1sOkFzc2VydGlvbj4'],
  ['a device code', 'CAQABAAEAAAD', 'device_code=CAQABAAEAAADadXYqOz68hE4_DPP9jo0iBG'],
  [
    'a signature in two strings',
    encode(SIGNATURE).slice(24, 36),
    `"sv=2024-11-04"\n  "&sig=${encode(SIGNATURE).slice(0, 20)}"\n  "${encode(SIGNATURE).slice(20)}"`,
  ],
  ['a mount', 'Zx81Qq0s', 'mount -t cifs //c/x /mnt -o vers=3.0,username=contoso,pass=Zx81Qq0s,serverino'],
];

test.each(DRESSES)('%s', (_name, secret, text) => {
  const masked = redact(text);
  expect(masked).not.toContain(secret);
  expect(masked).not.toContain(secret.slice(0, 12));
  expect(hasSecret(text)).toBe(true);
  expect(redact(masked)).toBe(masked);
});

describe('a private key', () => {
  const lines = PEM.join('\n');
  test.each<[string, string]>([
    ['whole', `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----`],
    [
      'of RSA, encrypted',
      `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123ABCD\n\n${lines}\n-----END RSA PRIVATE KEY-----`,
    ],
    [
      'encrypted',
      `-----BEGIN ENCRYPTED PRIVATE KEY-----\r\n${PEM.join('\r\n')}\r\n-----END ENCRYPTED PRIVATE KEY-----`,
    ],
    ['without its end', `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}`],
    ['without its first line', `${lines}\n-----END PRIVATE KEY-----`],
    ['without its first lines', `${PEM.slice(3).join('\n')}\n-----END EC PRIVATE KEY-----`],
    ['without first and last line', lines],
    ['within JSON', JSON.stringify({ key: `-----BEGIN PRIVATE KEY-----\n${lines}\n-----END PRIVATE KEY-----` })],
    ['on one line', `-----BEGIN PRIVATE KEY----- ${PEM.join(' ')} -----END PRIVATE KEY-----`],
    ['cut in the middle', `-----BEGIN PRIVATE KEY-----\n${PEM.slice(0, 9).join('\n')}\nq12`],
  ])('%s', (_name, text) => {
    const masked = redact(`before\n${text}\nafter`);
    for (const line of PEM.slice(3)) expect(masked).not.toContain(line.slice(0, 20));
    expect(masked).toMatch(/^before[\s\S]*after$/);
    expect(redact(masked)).toBe(masked);
  });

  test('a certificate is none', () => {
    const text = `-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\n-----END CERTIFICATE-----`;
    expect(redact(text)).toBe(text);
  });
});

describe('what is no secret stays', () => {
  test.each([
    'the password is wrong',
    'password is required.',
    'The password is not correct, the passphrase was reset',
    'Das Passwort ist falsch, das Kennwort ist abgelaufen',
    'パスワードは正しくありません',
    'key1 and key2 of the account; the access keys are regenerated',
    'AccountKeys are listed under Access keys',
    'access keys: both were regenerated',
    "contoso.kim@contoso.blob.core.windows.net's password:\nConnection closed by 20.60.1.1 port 22",
    'STORAGEBOT_ALERT_KEYS: write one key, or two',
    'net use Z: \\\\contoso.file.core.windows.net\\share /persistent:yes',
    'net use * /delete',
    'net use Z: \\\\contoso.file.core.windows.net\\data\nSystem error 53 has occurred.',
    'net use Z: \\\\contoso.file.core.windows.net\\data gives System error 53 at home',
    'net use Z: \\\\contoso.file.core.windows.net\\data /user:AZURE\\contoso\nSystem error 86 has occurred.',
    'docker run -u 1000:1000 image',
    'git@github.com:contoso/repo and https://github.com/contoso/repo',
    'sp=racwdl&st=2026-11-20T00:00:00Z&se=2026-11-21T00%3A00%3A00Z&spr=https&sv=2024-11-04&sr=c&sig=REDACTED\nse=2026-11-21T00:00:00Z and more',
    'sig=REDACTED BlobNotFound 404 x-ms-request-id 1f6e0f0a-e01e-0066-1234-abcdef000000',
    'Bearer REDACTED AuthorizationPermissionMismatch2024',
    'SHA256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'a\u200bb and a\u00a0c stay as they are',
    'the token is AADSTS50005 and the secret was rotated',
    'AKIA is how an access key id of AWS begins',
    'the key is base64, the secret is azure-storage-account-contoso-secret',
    '"get account key from secret", "failed to get secret"',
    'a-question-about-password: { yes: 7, no: 3 }',
    'Pwd={your password}',
    "msg.content = 'eyJvcmRlcklkIjoiNDcxMSIsInR5cGUiOiJuZXcifQ=='",
    'apiVersion: v1\nkind: Secret\ndata:\n  azurestorageaccountname: c3R4Cg==\ntype: Opaque',
    'kind: ConfigMap\ndata:\n  mode: production',
    'kind: SecretProviderClass\ndata:\n  mode: production',
    'the identity header: is it needed?',
    Buffer.from(Buffer.from('a text that is nothing but words of people, encoded twice').toString('base64')).toString(
      'base64',
    ),
    'the device code is ABCDEF123',
    'to sign in enter the code ABCDEF123',
    '"auth": "entra"',
    'params = ["sig=REDACTED"\n  "sp=racwdl"]',
    '- name: AZCOPY_LOG_LOCATION\n  value: /var/log/azcopy',
    '- name: CLIENT_SECRET\n  valueFrom:\n    secretKeyRef:\n      name: app',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
    expect(hasSecret(text)).toBe(false);
  });
});

describe('250 KB of anything take no time that grows with its square', () => {
  const rows = [
    '-----BEGIN PRIVATE KEY-----\n',
    '-----END PRIVATE KEY-----',
    'MIIEvQIBADANBgkqh\n',
    'A=',
    'A= ',
    'aB3 ',
    'aB3\\\n',
    'eyJ',
    'eyJa.',
    'net use Z: \\\\a\\b ',
    'net use /user:a ',
    'curl -u a',
    '-u a:',
    'the password is ',
    'パスワードは',
    'username=a,',
    'AZDO',
    'aB3dAzFu',
    'ghp_',
    'xoxb-',
    '\u200b',
    '\u00a0',
    'a\u200b',
    '://a',
    '://a:',
    'aeg-sas-token:',
    'REDACTED ',
    'REDACTED\naB3dE1fG2h',
    '^',
    '\\',
    '%%2B',
    'sig^=',
    'q2w3',
    'a2',
    'https://hooks.slack.com/services/',
    'key: secret, ',
    '<name>secret',
    'setx secret',
    'set("secret", ',
    'sig ',
    '="',
    'pwd={',
    'ConvertTo-SecureString ',
    'secret: |\n ',
    'MIIaaaIBAzCC',
  ];
  test.each(rows)('%j', (row) => {
    const text = row.repeat(Math.ceil(250_000 / row.length));
    const began = performance.now();
    redact(text);
    // A pattern that is not linear takes minutes; how fast it is, the bench says.
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

test.each([
  [`Account key: ${KEY.slice(0, 25)}`, 'Account key: …'],
  [`New("${KEY.slice(0, 40)}`, '…'],
  ['Sommer2024!', '…'],
  ['jdbc:oracle:thin:scott/tiger99@//host:1521/x', '…'],
  ['Server=tcp:x;User=sa;Pass=abc', '…'],
  ['Ab3dEf9hIj2k and mount error 13?', '… and mount error 13?'],
  ['--put-md6, 認証, 0x80c80001, v10.21.0', '--put-md6, 認証, 0x80c80001, v10.21.0'],
  ['AuthorizationPermissionMissmatch', 'AuthorizationPermissionMissmatch'],
  ['1f6e0f0a-e01e-0066-1234-abcdef000000', '1f6e0f0a-e01e-0066-1234-abcdef000000'],
  ['AADSTS700082 and AZSM1024', 'AADSTS700082 and AZSM1024'],
])('said back: %s', (word, said) => {
  expect(sayable(word)).toBe(said);
});

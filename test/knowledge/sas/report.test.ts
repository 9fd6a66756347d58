import fc from 'fast-check';
import { compareWithClaim } from '../../../knowledge/sas/probe.ts';
import { readEachSas, readSas, UnknownJob } from '../../../knowledge/sas/report.ts';
import { aToken, at, SIGNATURE } from '../../support/aSas.ts';

const NOW = at('2026-11-30T12:00:00Z');
const BOX = 'https://contoso.blob.core.windows.net/box';
const OTHER = 'https://fabrikam.blob.core.windows.net/shelf';
const url = (changes = {}, kind: Parameters<typeof aToken>[1] = 'service', place = BOX) =>
  `${place}?${aToken(changes, kind)}`;
const causes = (text: string, job?: string) =>
  readSas(text, { now: NOW, ...(job ? { for: job } : {}) })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ cause }) => cause);

test('the answer about an upload with a SAS that only reads', () => {
  const report = readSas(url(), { now: NOW, for: 'azcopy copy ./x URL --recursive' });
  expect(report).toMatchObject({
    kind: 'service',
    valid: false,
    permissions: { has: 'rl', needs: 'cw', missing: 'cw', advised: 'r' },
    expires: '2026-12-01T00:00:00.000Z',
    side: 'destination',
    opens: 'container box of contoso',
    masked: expect.stringMatching(/&sig=REDACTED$/),
  });
  expect(report.letters.map(({ letter, name }) => `${letter} ${name}`)).toEqual(['r Read', 'l List']);
});

describe('the command that makes the right one asks for the fewest letters', () => {
  test.each([
    [
      url(),
      'azcopy copy ./x URL --recursive',
      /^az storage container generate-sas .*--name box --permissions w .*--as-user/,
    ],
    [
      url({}, 'service', `${BOX}/a%20b.txt`),
      'azcopy copy URL ./x',
      /^az storage blob generate-sas .*--name 'a b.txt' --permissions r .*--expiry 2026-11-30T13:00Z/,
    ],
    [
      url({}, 'service', 'https://contoso.file.core.windows.net/share'),
      'azcopy copy URL ./x --recursive',
      /^az storage share generate-sas .*--permissions rl /,
    ],
    [url(), 'azcopy make URL', /^az storage account generate-sas .*--services b --resource-types c --permissions c /],
    [url({}, 'service', 'https://contoso.blob.core.windows.net/$web'), 'upload', /--name '\$web' /],
    [aToken(), 'download', /--account-name '<account>'/],
  ])('%s for %s', (text, job, expected) => {
    const { remedy } = readSas(text, { now: NOW, for: job });
    expect(remedy?.az).toMatch(expected);
    expect(remedy?.powershell).toMatch(/New-AzStorage\w+SASToken .*-Permission \w+ -ExpiryTime 2026/);
    expect(remedy?.role.assign).toContain(remedy?.role.name);
  });

  test.each([
    [
      'one that ended',
      url({ se: '2026-11-01', sp: 'rcw' }),
      /container generate-sas .*--permissions rcw .*--expiry 2026-11-30T13:00Z/,
    ],
    [
      'an account SAS that ended, on a container',
      url({ se: '2026-11-01' }, 'account'),
      /container generate-sas .*--permissions rl /,
    ],
    [
      'an account SAS that ended, alone',
      aToken({ se: '2026-11-01' }, 'account'),
      /account generate-sas .*--resource-types sco --permissions rl /,
    ],
    [
      'a file system with ACLs',
      url({ se: '2026-11-01', sp: 'rlop' }, 'service', 'https://contoso.dfs.core.windows.net/fs'),
      /fs generate-sas .*--name fs --permissions rlop /,
    ],
  ])('also to replace %s', (_name, text, expected) => {
    expect(readSas(text, { now: NOW }).remedy?.az).toMatch(expected);
  });

  test.each([
    ['a queue', 'https://contoso.queue.core.windows.net/jobs', { sp: 'rp', sks: 'q' }, 'queue generate-sas', 'Queue'],
    [
      'a table',
      'https://contoso.table.core.windows.net/people',
      { sp: 'r', sks: 't', tn: 'People' },
      'table generate-sas',
      'Table',
    ],
  ])('of %s by user delegation in the service of that name', (_name, place, changes, command, service) => {
    const ended = { sr: undefined, se: '2026-11-01', sv: '2025-07-05', ...changes };
    const { remedy } = readSas(url(ended, 'user-delegation', place), { now: NOW });
    expect(remedy?.az).toContain(`az storage ${command} --account-name contoso `);
    expect(remedy?.role.name).toMatch(new RegExp(`^Storage ${service} Data (Reader|Contributor)$`));
    expect(remedy?.role.assign).toContain(`/${service.toLowerCase()}Services/default/`);
  });

  test('and a right one needs none', () => {
    expect(readSas(url(), { now: NOW }).remedy).toBeUndefined();
  });

  test.each([
    ['upload', 'Storage Blob Data Contributor'],
    ['download', 'Storage Blob Data Reader'],
    ['azcopy set-properties URL --blob-tags=a=b', 'Storage Blob Data Owner'],
  ])('and %s has its role', (job, role) => {
    expect(readSas(url(), { now: NOW, for: job }).remedy?.role.name).toBe(role);
  });
});

describe('of a command with two sides, the one that the SAS opens is looked at', () => {
  const copy = `azcopy copy "${BOX}?<SAS>" "${OTHER}?<SAS>" --recursive`;
  test.each([
    ['the source by its address', url(), copy, 'source'],
    ['the destination by its address', url({ sp: 'rcw' }, 'service', OTHER), copy, 'destination'],
    ['the source by its letters', aToken(), copy, 'source'],
    ['the destination by its letters', aToken({ sp: 'rcw' }), copy, 'destination'],
  ])('%s', (_name, text, job, side) => {
    const report = readSas(text, { now: NOW, for: job });
    expect([report.side, report.valid]).toEqual([side, true]);
  });

  test('both, when both stand in the text', () => {
    const line = `azcopy copy "${url()}" "${url({ sp: 'r' }, 'service', OTHER)}" --recursive`;
    const reports = readEachSas(line, { now: NOW });
    expect(reports.map(({ side, valid }) => [side, valid])).toEqual([
      ['source', true],
      ['destination', false],
    ]);
  });
});

describe('a SAS is found in what people paste', () => {
  test.each([
    ['a command is its own job', `azcopy copy ./x "${url()}"`, ['sas-missing-permission', 'sas-missing-permission']],
    ['a sentence', `my token is ${aToken({ se: '2026-11-01' })} and it fails`, ['sas-expired']],
    ['an option', `--source-sas="?${aToken()}"`, []],
    ['a variable', `SAS_TOKEN=${aToken()}`, []],
    ['no SAS', 'hello', ['sas-malformed']],
    ['an unquoted command', `azcopy copy ./x ${url({ sp: 'w' })}`, ['azcopy-shell-quoting']],
    ['a token where a URL belongs', `azcopy copy ./x "${aToken({ sp: 'w' })}"`, ['sas-malformed']],
  ])('%s', (_name, text, expected) => {
    expect(causes(text)).toEqual(expected);
  });

  test('a URL where jobs resume takes a token', () => {
    expect(causes(url(), 'azcopy jobs resume 1 --source-sas=URL')).toEqual(['sas-malformed']);
  });

  test('a command for another account', () => {
    expect(causes(url(), `azcopy copy "${OTHER}" ./x`)).toEqual(['sas-wrong-scope']);
  });

  test('a job that is none is refused', () => {
    expect(() => readSas(url(), { now: NOW, for: 'frobnicate' })).toThrow(UnknownJob);
  });
});

describe('what revokes it', () => {
  test.each([
    ['a policy', url({ si: 'readers' }), /Change or delete the stored access policy readers/],
    ['a delegation key', url({}, 'user-delegation'), /revoke-delegation-keys/],
    ['an account key', url({}, 'account'), /Regenerate the account key/],
    ['nothing, when it has ended', url({ se: '2026-11-01' }), /Nothing to revoke/],
  ])('%s', (_name, text, expected) => {
    expect(readSas(text, { now: NOW }).revoke).toMatch(expected);
  });
});

test('what a probe found is set beside what sp claims', () => {
  const result = { reached: true, checks: [], causes: [], can: 'rw', cannot: 'd' };
  expect(compareWithClaim(result, 'rd')).toEqual([
    { letter: 'r', claimed: true, real: 'yes' },
    { letter: 'd', claimed: true, real: 'no' },
    { letter: 'w', claimed: false, real: 'yes' },
  ]);
  expect(compareWithClaim(result, undefined)[0]).toEqual({ letter: 'r', claimed: 'policy', real: 'yes' });
});

test('no report holds the signature, wherever it was put', () => {
  const sig = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('base64'))
    .filter((text) => /[a-z]/.test(text) && /[A-Z]/.test(text));
  const place = fc.constantFrom<(sig: string) => string>(
    (secret) => url({ sig: secret }),
    (secret) => url({ sig: secret }).replaceAll('&', '&amp;'),
    (secret) => encodeURIComponent(url({ sig: secret })),
    (secret) => url({ sp: secret }),
    (secret) => url({ si: secret, sr: secret, sv: secret, sip: secret, spr: secret }),
    (secret) => `${BOX}/${encodeURIComponent(secret)}?${aToken({ sig: secret })}`,
    (secret) => `azcopy copy ./x "${url({ sig: secret })}"`,
    (secret) => url({ sig: secret }).replace('%2B', ' '),
    (secret) => `SharedAccessSignature=${aToken({ sig: secret })};x`,
    (secret) => `AccountKey=${secret}`,
    (secret) => secret,
  );
  fc.assert(
    fc.property(sig, place, fc.constantFrom(undefined, 'upload', 'azcopy copy ./x URL'), (secret, put, job) => {
      const said = JSON.stringify(readSas(put(secret), { now: NOW, ...(job ? { for: job } : {}) }));
      for (const form of [secret, encodeURIComponent(secret), encodeURIComponent(encodeURIComponent(secret))])
        expect(said).not.toContain(form);
    }),
    { numRuns: 500 },
  );
  expect(JSON.stringify(readSas(url(), { now: NOW }))).not.toContain(SIGNATURE);
});

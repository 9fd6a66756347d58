import { parseAzcopyCommand } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { checkSas } from '../../../knowledge/sas/checks.ts';
import type { SasContext } from '../../../knowledge/sas/finding.ts';
import { jobByName, jobOf } from '../../../knowledge/sas/jobs.ts';
import { countNeeds } from '../../../knowledge/sas/needs.ts';
import { isSasFault, parseSas, type Sas } from '../../../knowledge/sas/parse.ts';
import { aSas, aToken, at, SIGNATURE } from '../../support/aSas.ts';

/** The tokens of `aToken` are right on this day. */
const NOW = at('2026-11-30T12:00:00Z');
const BOX = 'https://contoso.blob.core.windows.net/box';

const severities = (sas: Sas, context: Partial<SasContext> = {}) =>
  checkSas(sas, { now: NOW, ...context }).map(({ cause, severity }) => `${severity} ${cause}`);

function fromText(text: string): Sas {
  const sas = parseSas(text);
  if (isSasFault(sas)) throw new Error(sas.says);
  return sas;
}

describe('a right SAS has no findings', () => {
  test.each([
    ['service', aSas({}, 'service', BOX)],
    ['account', aSas({}, 'account', BOX)],
    ['user delegation', aSas({}, 'user-delegation', BOX)],
    ['one blob', aSas({ sr: 'b', sp: 'racwd' }, 'service', `${BOX}/a.txt`)],
    ['a directory', aSas({ sr: 'd', sdd: '2' }, 'user-delegation', 'https://contoso.dfs.core.windows.net/fs/a/b/c')],
    ['a share', aSas({ sr: 's', sp: 'rcwdl' }, 'service', 'https://contoso.file.core.windows.net/share')],
    ['a queue', aSas({ sr: undefined, sp: 'raup' }, 'service', 'https://contoso.queue.core.windows.net/jobs')],
    [
      'a table',
      aSas({ sr: undefined, tn: 'People', sp: 'raud' }, 'service', 'https://contoso.table.core.windows.net/people'),
    ],
    [
      'a queue, by user delegation',
      aSas(
        { sr: undefined, sks: 'q', sp: 'rp', sv: '2025-07-05' },
        'user-delegation',
        'https://contoso.queue.core.windows.net/jobs',
      ),
    ],
    [
      'a table, by user delegation',
      aSas(
        { sr: undefined, sks: 't', tn: 'People', sp: 'r', sv: '2025-07-05' },
        'user-delegation',
        'https://contoso.table.core.windows.net/people',
      ),
    ],
    ['with its signature masked', aSas({ sig: '-REDACTED-' }, 'service', BOX)],
    ['letters as .NET orders them', aSas({ sp: 'racwdxyltfmeopi' }, 'service', BOX)],
    ['letters as the JavaScript SDK orders them', aSas({ sp: 'racwdxltmeiyf' }, 'service', BOX)],
    ['account letters in any order', aSas({ sp: 'lrwd' }, 'account', BOX)],
    ['both protocols', aSas({ spr: 'https,http' }, 'service', 'http://127.0.0.1:10000/devstoreaccount1/box')],
  ])('%s', (_name, sas) => {
    expect(severities(sas)).toEqual([]);
  });
});

const SERVICE_FAULTS: [string, Record<string, string | undefined>, string[]][] = [
  ['ended yesterday', { se: '2026-11-29T12:00:00Z' }, ['error sas-expired']],
  ['ends this moment', { se: '2026-11-30T12:00:00Z' }, ['error sas-expired']],
  ['ends in ten minutes', { se: '2026-11-30T12:10:00Z' }, ['warning sas-expired']],
  ['begins tomorrow', { st: '2026-12-01T12:00:00Z', se: '2026-12-02' }, ['error sas-not-yet-valid']],
  ['begins in a minute', { st: '2026-11-30T12:01:00Z' }, ['error sas-not-yet-valid']],
  ['begins now', { st: '2026-11-30T12:00:00Z' }, ['warning sas-not-yet-valid']],
  ['ends before it begins', { st: '2026-11-29', se: '2026-11-28' }, ['error sas-malformed']],
  ['lives ten years', { se: '2036-12-01' }, ['info sas-expiration-policy']],
  ['has a broken date', { se: '2026-13-01T00:00:00Z' }, ['error sas-malformed']],
  ['lacks sv', { sv: undefined }, ['error sas-malformed']],
  ['lacks sp', { sp: undefined }, ['error sas-malformed']],
  ['lacks se', { se: undefined }, ['error sas-malformed']],
  ['lacks sr', { sr: undefined }, ['error sas-malformed']],
  ['lacks its signature', { sig: undefined }, ['error sas-malformed']],
  ['has an empty sp', { sp: '' }, ['error sas-malformed']],
  ['has a short signature', { sig: SIGNATURE.slice(0, 30) }, ['error sas-malformed']],
  ['has letters out of order', { sp: 'lr' }, ['error sas-malformed']],
  ['has a letter twice', { sp: 'rrl' }, ['error sas-malformed']],
  ['has a letter that does not exist', { sp: 'rlz' }, ['error sas-malformed']],
  ['has letters in upper case', { sp: 'RL' }, ['error sas-malformed']],
  ['has a letter of queues', { sp: 'rlu' }, ['error sas-malformed']],
  ['has letters newer than its version', { sv: '2018-11-09', sp: 'rlt' }, ['error sas-version']],
  ['has a version that is none', { sv: 'latest' }, ['error sas-version']],
  ['has a version that is not known', { sv: '2024-11-05' }, ['warning sas-version']],
  ['has a version of the future', { sv: '2030-01-01' }, ['warning sas-version']],
  ['has a parameter newer than its version', { sv: '2019-12-12', ses: 'scope' }, ['error sas-version']],
  ['depends on a policy', { si: 'readers', sp: undefined, se: undefined }, ['info sas-stored-policy']],
  ['depends on a policy and names its end', { si: 'readers', sp: undefined }, ['info sas-stored-policy']],
  ['has a policy of too long a name', { si: 'x'.repeat(65) }, ['error sas-stored-policy']],
  [
    'is that of an import to Microsoft 365',
    { si: 'IngestionSasForAzCopy202611', sp: undefined, se: undefined },
    ['info sas-stored-policy'],
  ],
  ['is limited to an address', { sip: '203.0.113.4' }, ['info sas-ip-restricted']],
  ['is limited to a range', { sip: '8.8.4.0-8.8.4.255' }, ['info sas-ip-restricted']],
  ['is limited to a private address', { sip: '10.0.0.4' }, ['warning sas-ip-restricted']],
  ['is limited to nobody', { sip: '0.0.0.0' }, ['error sas-ip-restricted']],
  ['has a mask in sip', { sip: '8.8.4.0/24' }, ['error sas-malformed']],
  ['has a range upside down', { sip: '8.8.4.9-8.8.4.1' }, ['error sas-malformed']],
  ['allows http only', { spr: 'http' }, ['error sas-malformed']],
  ['has its protocols in the wrong order', { spr: 'http,https' }, ['error sas-malformed']],
  ['is for a blob, on a container', { sr: 'b', sp: 'r' }, ['error sas-wrong-scope']],
  ['is for a share, on a container', { sr: 's' }, ['error sas-wrong-scope']],
  ['is for a kind that does not exist', { sr: 'z' }, ['error sas-malformed']],
  ['is for a directory of unknown depth', { sr: 'd' }, ['error sas-malformed']],
  ['is for a deeper directory', { sr: 'd', sdd: '2' }, ['error sas-wrong-scope']],
  ['mixes in an account SAS', { ss: 'b', srt: 'co' }, ['error sas-malformed']],
];

describe('a service SAS that', () => {
  test.each(SERVICE_FAULTS)('%s', (_name, changes, expected) => {
    expect(severities(aSas(changes, 'service', BOX))).toEqual(expected);
  });
});

describe('an account SAS that', () => {
  test.each([
    ['is for another service', { ss: 'fq' }, ['error sas-missing-service']],
    ['is for a service that does not exist', { ss: 'bz' }, ['error sas-malformed']],
    ['is for a level that does not exist', { srt: 'scx' }, ['error sas-malformed']],
    ['lacks srt', { srt: undefined }, ['error sas-malformed']],
    ['has too old a version', { sv: '2014-02-14', spr: undefined }, expect.arrayContaining(['error sas-version'])],
    ['has a policy', { si: 'readers' }, ['error sas-malformed']],
    ['has a letter that account SAS do not know', { sp: 'rm' }, ['error sas-malformed']],
  ])('%s', (_name, changes, expected) => {
    expect(severities(aSas(changes, 'account', BOX))).toEqual(expected);
  });
});

describe('a user delegation SAS that', () => {
  test.each([
    ['outlives its key', { se: '2026-12-03T00:00:00Z' }, ['error sas-delegation-key']],
    [
      'has a key that ended',
      { ske: '2026-11-29', se: '2026-11-28T00:00:00Z' },
      ['error sas-expired', 'error sas-delegation-key'],
    ],
    ['has a key that begins tomorrow', { skt: '2026-12-01T00:00:00Z' }, ['error sas-delegation-key']],
    ['has a key of nine days', { skt: '2026-11-24', ske: '2026-12-03' }, ['error sas-delegation-key']],
    ['begins before its key', { st: '2026-11-26' }, ['error sas-delegation-key']],
    ['lacks a parameter of the key', { skv: undefined }, ['error sas-malformed']],
    ['has a policy', { si: 'readers' }, ['error sas-stored-policy']],
    ['is bound to a user', { sv: '2026-02-06', sduoid: '1' }, ['info sas-delegation-key']],
    ['checks ACLs', { suoid: '1' }, ['info acl-missing']],
  ])('%s', (_name, changes, expected) => {
    expect(severities(aSas(changes, 'user-delegation', BOX))).toEqual(expected);
  });
});

describe('the place', () => {
  const account = (url: string) => aSas({}, 'account', url);
  test.each([
    [
      'http where https is asked for',
      aSas({}, 'service', 'http://contoso.blob.core.windows.net/box'),
      {},
      ['error sas-https-required'],
    ],
    [
      'another account',
      aSas({}, 'service', BOX),
      { url: new URL('https://fabrikam.blob.core.windows.net/box') },
      ['error sas-wrong-scope'],
    ],
    [
      'another container',
      aSas({}, 'service', BOX),
      { url: new URL('https://contoso.blob.core.windows.net/other') },
      ['error sas-wrong-scope'],
    ],
    [
      'another container, with an account SAS',
      account(BOX),
      { url: new URL('https://contoso.blob.core.windows.net/other') },
      [],
    ],
    [
      'another cloud',
      account(BOX),
      { url: new URL('https://contoso.blob.core.chinacloudapi.cn/box') },
      ['error sas-wrong-scope'],
    ],
    [
      'the dfs address of the same container',
      aSas({}, 'service', BOX),
      { url: new URL('https://contoso.dfs.core.windows.net/box') },
      [],
    ],
    [
      'a private link name',
      account('https://contoso.privatelink.blob.core.windows.net/box'),
      {},
      ['error private-endpoint-path'],
    ],
    ['a static website', account('https://contoso.z6.web.core.windows.net/'), {}, ['error wrong-endpoint']],
    ['a closed cloud', account('https://contoso.blob.core.cloudapi.de/box'), {}, ['error dns-no-such-host']],
    [
      'another table',
      aSas({ sr: undefined, tn: 'people', sp: 'r' }, 'service', 'https://contoso.table.core.windows.net/orders'),
      {},
      ['error sas-wrong-scope'],
    ],
    ['the account alone', aSas({}, 'service', 'https://contoso.blob.core.windows.net/'), {}, ['error sas-wrong-scope']],
    ['a URL where a token is wanted', aSas({}, 'service', BOX), { wants: 'token' as const }, ['error sas-malformed']],
    ['a token where a URL is wanted', aSas({}), { wants: 'url' as const }, ['error sas-malformed']],
  ])('%s', (_name, sas, context, expected) => {
    expect(severities(sas, context)).toEqual(expected);
  });
});

describe('damage', () => {
  const token = aToken();
  test.each([
    ['cut at &', `${BOX}?${token.replace(/&.*/, '')}`, ['error sas-malformed', 'error azcopy-shell-quoting']],
    ['% eaten', `${BOX}?${token.replace(/%[0-9]/g, '')}`, ['error sas-malformed', 'error azcopy-shell-quoting']],
    ['a blank for +', `${BOX}?${token.replace('%2B', ' ')}`, ['error sas-malformed']],
    ['a plain +', `${BOX}?${token.replace('%2B', '+')}`, ['warning sas-malformed']],
    ['encoded twice', `${BOX}?${token.replaceAll('%', '%25')}`, ['error sas-malformed']],
    ['HTML', `${BOX}?${token.replaceAll('&', '&amp;')}`, ['error sas-malformed']],
    ['quotes around it', `"${BOX}?${token}"`, ['info sas-malformed']],
    ['quotes inside', `${BOX}?${token.replace(/sig=(.*)/, 'sig="$1"')}&x=1`, ['error sas-malformed']],
    ['quotes inside, encoded', `${BOX}?${token.replace('sp=rl', 'sp=%22rl%22')}`, ['error sas-malformed']],
  ])('%s', (_name, text, expected) => {
    expect(severities(fromText(text))).toEqual(expected);
  });
});

describe('the job', () => {
  const forCommand = (line: string, side: 'source' | 'destination', kind: Sas['kind']) => {
    const command = parseAzcopyCommand(line);
    const job = command && jobOf(command, side);
    return job && countNeeds([job], kind);
  };
  test.each([
    [
      'upload with read only',
      aSas({}, 'service', BOX),
      'azcopy copy ./x URL',
      'destination',
      ['error sas-missing-permission', 'error sas-missing-permission'],
    ],
    [
      'upload with w',
      aSas({ sp: 'w' }, 'service', BOX),
      'azcopy copy ./x URL',
      'destination',
      ['info azcopy-benign-403'],
    ],
    [
      'upload with w and no length check',
      aSas({ sp: 'w' }, 'service', BOX),
      'azcopy copy ./x URL --check-length=false',
      'destination',
      [],
    ],
    [
      'upload with c',
      aSas({ sp: 'rc' }, 'service', BOX),
      'azcopy copy ./x URL',
      'destination',
      ['error sas-missing-permission'],
    ],
    [
      'download of a folder with srt=o',
      aSas({ srt: 'o' }, 'account', BOX),
      'azcopy copy URL ./x --recursive',
      'source',
      ['error sas-missing-resource-type'],
    ],
    [
      'download of a folder with one blob',
      aSas({ sr: 'b', sp: 'r' }, 'service', `${BOX}/a`),
      'azcopy copy URL ./x --recursive',
      'source',
      ['error sas-wrong-scope', 'error sas-missing-permission'],
    ],
    [
      'make with a service SAS',
      aSas({ sp: 'c' }, 'service', BOX),
      'azcopy make URL',
      'destination',
      ['error sas-wrong-scope'],
    ],
    ['make with an account SAS', aSas({ sp: 'c', srt: 'c' }, 'account', BOX), 'azcopy make URL', 'destination', []],
  ] as const)('%s', (_name, sas, line, side, expected) => {
    const needs = forCommand(line, side, sas.kind);
    expect(needs).toBeDefined();
    expect(severities(sas, needs ? { needs } : {})).toEqual(expected);
  });

  test('of which the policy holds the letters is not judged', () => {
    const job = jobByName('upload', 'blob', true);
    const policy = aSas({ si: 'p', sp: undefined, se: undefined }, 'service', BOX);
    expect(severities(policy, job ? { needs: countNeeds([job], 'service') } : {})).toEqual(['info sas-stored-policy']);
  });

  test('that writes to the secondary is told so', () => {
    const job = jobByName('upload', 'blob', true);
    const sas = aSas({ sp: 'rcw' }, 'service', 'https://contoso-secondary.blob.core.windows.net/box');
    expect(severities(sas, job ? { needs: countNeeds([job], 'service') } : {})).toEqual(['error wrong-endpoint']);
  });
});

test('the moment is that of the report, not of the clock', () => {
  const sas = aSas({ se: '2020-01-02' }, 'service', BOX);
  expect(severities(sas, { now: at('2020-01-01T00:00:00Z') })).toEqual([]);
});

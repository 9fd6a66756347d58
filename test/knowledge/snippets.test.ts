import { objectionsToHarm } from '../../knowledge/pageChecks/harmful.ts';
import { unknownDirectives } from '../../knowledge/snippets/expand.ts';
import { LOG_PROOFS } from '../../knowledge/snippets/logProof.ts';
import { fill, fillings } from '../../knowledge/text/render.ts';

const NOW = new Date('2026-11-26T12:00:00Z');
const shown = (text: string, facts = {}, names = { account: 'contoso', container: 'box' }) =>
  fill(text, fillings(names, {}, {}, facts, NOW), NOW);

describe('{sas:job} makes the SAS of the job that the report tells, with the fewest letters', () => {
  test.each([
    [{}, 'az storage container generate-sas', 'rl'],
    [{ operation: 'download' }, 'az storage container generate-sas', 'rl'],
    [{ operation: 'upload' }, 'az storage container generate-sas', 'w'],
    [{ operation: 'sync' }, 'az storage container generate-sas', 'wl'],
    [{ operation: 's2s', side: 'source' }, 'az storage container generate-sas', 'rl'],
    [{ operation: 's2s' }, 'az storage container generate-sas', 'rw'],
    [{ operation: 'remove' }, 'az storage container generate-sas', 'rdl'],
    [{ service: 'file', operation: 'upload' }, 'az storage share generate-sas', 'w'],
    [{ service: 'queue', operation: 'upload' }, 'az storage queue generate-sas', 'a'],
    [{ service: 'table' }, 'az storage table generate-sas', 'r'],
  ])('%j', (facts, command, letters) => {
    const text = shown('{sas:job}', facts);
    expect(text).toContain(command);
    expect(text).toContain(`--permissions ${letters} --expiry 2026-11-26T`);
    expect(text).toMatch(new RegExp(`New-AzStorage\\w+SASToken .* -Permission ${letters} `));
  });

  test('says which letters other jobs need where the report tells none', () => {
    expect(shown('{sas:job}')).toMatch(/for reading\. By job: download `rl`, upload `w`/);
    expect(shown('{sas:job}', { operation: 'upload' })).not.toContain('By job');
  });
});

test.each([
  ['a container', {}, /generate_container_sas[\s\S]*az storage container generate-sas .*--permissions rl .*--as-user/],
  ['one blob', { sasOne: 'yes', sasJob: 'upload' }, /az storage blob generate-sas .*--name '<path>' --permissions w /],
  ['by the key', { sasSigned: 'key' }, /^(?![\s\S]*get_user_delegation_key)[\s\S]*-o tsv\n[\s\S]*account key signs/],
  ['a queue', { service: 'queue', sasJob: 'remove' }, /az storage queue generate-sas .*--permissions p [\s\S]*process/],
  ['a file', { service: 'file', sasOne: 'yes' }, /az storage file generate-sas .*--permissions r .*-o tsv\n/],
  [
    'two services',
    { sasServices: 'bq', sasJob: 'upload' },
    /--services bq --resource-types c?o --permissions (?:aw|wa) [\s\S]*-Service Blob,Queue/,
  ],
])('{sas:asked} makes the one that is asked for: %s', (_name, asked, expected) => {
  expect(shown('{sas:asked}', {}, { account: 'contoso', container: 'box', ...asked })).toMatch(expected);
});

describe('a word behind the job changes one thing', () => {
  test.each([
    ['{sas:job account}', /^az storage account generate-sas .*--services b --resource-types co /m],
    ['{sas:download one}', /^az storage blob generate-sas .*--name '<path>' --permissions r /m],
    ['{sas:job ip}', /--ip "<public-ip>"$/m],
    ['{sas:job start}', /--start 2026-11-26T11:45Z/],
    [
      '{sas:job emulator}',
      /^az storage container generate-sas --connection-string UseDevelopmentStorage=true --name box --permissions rl --expiry 2026-11-26T20:00Z -o tsv$/m,
    ],
  ])('%s', (directive, expected) => {
    expect(shown(directive)).toMatch(expected);
  });
});

test.each([
  '{mover:start}',
  '{mover:role-blob}',
  '{mover:role-file}',
  '{look:account}',
  '{sas:job}',
  '{sas:job account}',
])('%s shows nothing that a page may not show', (directive) => {
  expect(objectionsToHarm(shown(directive))).toEqual([]);
});

describe('a directive', () => {
  test.each([
    ['{kql:refused}', []],
    ['{look:account}', []],
    ['{mover:start}', []],
    ['   {sas:upload}', []],
    ['{kql:nothing}', ['{kql:nothing}']],
    ['{sas:upload forever}', ['{sas:upload forever}']],
    ['{moon:full}', ['{moon:full}']],
    ['az --query "{a:b}"', []],
  ])('%s is known, or named as unknown', (text, unknown) => {
    expect(unknownDirectives(text)).toEqual(unknown);
  });

  test('stands as far in as its line', () => {
    expect(
      shown('1. Do\n\n   {sas:upload}\n')
        .split('\n')
        .filter((line) => line.startsWith('   ```')).length,
    ).toBe(4);
  });
});

test('each query counts over all four services, for one account, within a day', () => {
  for (const name of LOG_PROOFS.keys()) {
    const text = shown(`{kql:${name}}`);
    expect(text).toContain('union isfuzzy=true StorageBlobLogs, StorageFileLogs, StorageQueueLogs, StorageTableLogs');
    expect(text).toContain('AccountName == "contoso"');
    expect(text).toContain('ago(1d)');
  }
});

test('the look at an account only reads', () => {
  const commands = [...shown('{look:account}').matchAll(/```\w+\n(.*)\n```/g)].map((match) => match[1]);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(command).toMatch(/^(az storage account show|Get-AzStorageAccount) /);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertSample } from '../../support/alertSamples.ts';
import { runStoragebot } from '../../support/botProcess.ts';

jest.setTimeout(30_000);

const folder = mkdtempSync(join(tmpdir(), 'storagebot-alert-'));
const END = join(folder, 'resolved.json');
afterAll(() => rmSync(folder, { recursive: true }));

const sample = (name: string) => JSON.stringify(alertSample(name));
writeFileSync(END, sample('metric-availability-resolved'));

test.each<[string, string[], string, number, string]>([
  ['a metric alert', ['-'], sample('metric-transactions-authorizationerror-fired'), 0, '[refused]'],
  ['its end, in a file', [END], '', 0, 'RESOLVED'],
  [
    'an event, piped in',
    ['-'],
    '{"eventType":"Microsoft.Storage.BlobDeleted","subject":"/blobServices/default/containers/backup/blobs/x","topic":"/subscriptions/a/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/contosodata01","id":"1","eventTime":"2026-11-21T10:00:00Z","data":{}}',
    0,
    '[blob-deleted]',
  ],
  ['what is no alert at all', ['-'], 'good morning', 1, '[unknown]'],
  ['nothing', ['-'], ' ', 2, 'no alert'],
  ['a file that is missing', ['no-such.json'], '', 2, 'no file no-such.json'],
  ['a folder', ['test'], '', 2, 'is no file'],
  ['no file named', [], '', 2, 'missing required argument'],
])('%s', async (_name, args, stdin, code, says) => {
  const run = await runStoragebot(['alert', ...args], { stdin });
  expect([run.code, run.stdout + run.stderr]).toEqual([code, expect.stringContaining(says)]);
});

test('prints one JSON object: of the first alert, and of all', async () => {
  const { stdout } = await runStoragebot(['alert', '--json', '-'], { stdin: sample('eventgrid-blobcreated-batch') });
  const printed = JSON.parse(stdout);
  expect(printed).toMatchObject({
    meaning: 'blob-written',
    state: 'event',
    severity: 4,
    resource: { name: 'contosodata01' },
    next: expect.arrayContaining([expect.any(String)]),
  });
  expect(printed.alerts[0]).toMatchObject({ meaning: 'blob-written' });
});

test('a SAS in the payload is masked', async () => {
  const secret = 'c2lnbmF0dXJlLW9mLWEtdGVzdC1ub3RoaW5nLW1vcmU';
  const body = { rule: 'copy', message: `https://contoso.blob.core.windows.net/box?sv=2024-11-04&sp=r&sig=${secret}` };
  const { stdout, stderr } = await runStoragebot(['alert', '--json', '-'], { stdin: JSON.stringify(body) });
  expect(stdout + stderr).not.toContain(secret);
});

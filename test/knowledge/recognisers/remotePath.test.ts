/** The blob or file that a report is about goes into commands, and the path on the reader's own disk does not take its place. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { fill, fillings } from '../../../knowledge/text/render.ts';

const knowledge = openKnowledge();
const AT = 'https://contoso.blob.core.windows.net/logs';

test.each<[string, string, string | undefined]>([
  ['one blob in a URL', `azcopy copy "D:\\db\\full.bak" "${AT}/2026/full.bak?<SAS>"`, '2026/full.bak'],
  ['what failed in a log', `DOWNLOADFAILED: ${AT}/a%20b.txt : 409 : 409 BlobArchived`, 'a b.txt'],
  ['az', 'az storage blob download -c invoices -n 2024/inv-77.pdf --account-name a -f x.pdf', '2024/inv-77.pdf'],
  ['PowerShell', 'Get-AzStorageBlobContent -Container reports -Blob "q1 new.xlsx" -Context $ctx', 'q1 new.xlsx'],
  ['a folder that is taken whole names no blob', `azcopy copy "${AT}/2026?<SAS>" ./x --recursive`, undefined],
  ['a container has no path', `azcopy copy ./x "${AT}?<SAS>"`, undefined],
  ['what a shell would run', `BlobNotFound at ${AT}/$(reboot)`, undefined],
  ['a name that is a flag', 'az storage blob show --name --account-name contoso', undefined],
])('%s', (_name, text, path) => {
  expect(recognise(knowledge, redact(text)).names.blob).toBe(path);
});

test.each([
  ['az storage blob show --name "{blob}"', 'az storage blob show --name "2026/a.txt"'],
  ['Get-AzStorageBlob -Container x -Blob "{blob}"', 'Get-AzStorageBlob -Container x -Blob "2026/a.txt"'],
  ['curl -I "{url}/{blob}?{sas}"', 'curl -I "https://contoso.blob.core.windows.net/logs/2026/a.txt?<SAS>"'],
  ['azcopy copy "{path}" "{url}?{sas}"', 'azcopy copy "/srv/a.txt" "https://contoso.blob.core.windows.net/logs?<SAS>"'],
])('%s', (line, filled) => {
  const names = { account: 'contoso', container: 'logs', path: '/srv/a.txt', blob: '2026/a.txt' };
  expect(fill(line, fillings(names))).toBe(filled);
});

test('an archived blob is named as the service knows it', () => {
  const text = redact(`azcopy copy "${AT}/2019/ledger.parquet?sp=r&sig=REDACTED" ./ledger.parquet\nBlobArchived`);
  expect(diagnose(knowledge, text).causes[0]?.fix.join('\n')).toContain('--name "2019/ledger.parquet"');
});

/** Logs as people come by them: out of a pipeline, put together, with another program's words before each line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prefixOf } from '../../../knowledge/log/prefixed.ts';
import { readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const RUNS = join(import.meta.dirname, '../../runs');
const knowledge = openKnowledge();

const LOG = [
  '2026/11/20 16:29:09 AzcopyVersion  10.32.2',
  '2026/11/20 16:29:09 OS-Environment  linux',
  '2026/11/20 16:29:09 Job-Command copy /a https://contoso.blob.core.windows.net/b --recursive ',
  '2026/11/20 16:29:09 ERR: [P#0-T#0] UPLOADFAILED: /a/1 : 403 : 403 This request is not authorized to perform this operation using this permission.. When Staging block from URL. X-Ms-Request-Id: 11111111-1111-1111-1111-111111111111',
  '',
  '   Dst: https://contoso.blob.core.windows.net/b/1',
  '2026/11/20 16:29:11 ',
  '',
  'Job 40181ac5-71c0-c94c-462d-08afa5ba7937 summary',
  'Elapsed Time (Minutes): 0.0334',
  'Number of File Transfers: 3',
  'Number of Folder Property Transfers: 0',
  'Total Number of Transfers: 3',
  'Number of File Transfers Completed: 2',
  'Number of Folder Transfers Completed: 0',
  'Number of File Transfers Failed: 1',
  'Number of Folder Transfers Failed: 0',
  'Number of File Transfers Skipped: 0',
  'Number of Folder Transfers Skipped: 0',
  'Total Number of Bytes Transferred: 29695',
  'Final Job Status: CompletedWithErrors',
  '',
  '2026/11/20 16:29:11 Closing Log',
].join('\n');
const SECOND = LOG.replaceAll('40181ac5', '50181ac5').replace('Completed: 2', 'Completed: 7');

async function told(text: string, size = 97) {
  async function* pieces() {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const { jobs, transfers, causes } = await readLogs(knowledge, [{ name: 'a.log', bytes: pieces() }]);
  return {
    jobs: jobs.map(({ id, status }) => `${id?.slice(0, 8)} ${status}`),
    transfers,
    causes: causes.map(({ id }) => id),
  };
}

const before = (prefix: (line: number) => string) =>
  LOG.split('\n')
    .map((line, index) => (line === '' ? prefix(index).trimEnd() : `${prefix(index)}${line}`))
    .join('\n');

const ONE = {
  jobs: ['40181ac5 CompletedWithErrors'],
  transfers: { completed: 2, failed: 1, skipped: 0 },
  causes: expect.arrayContaining([expect.any(String)]),
};

test.each([
  ['as AzCopy wrote it', () => ''],
  ['a pipeline’s time', (line: number) => `2026-11-28T02:40:${String(10 + line)}.1234567Z `],
  ['a time in brackets', (line: number) => `[2026-11-28T02:40:${String(10 + line)}.123Z] `],
  ['the name of a container', () => 'copy-1  | '],
  ['a clock', (line: number) => `02:40:${String(10 + line)} `],
  ['an indent of four', () => '    '],
])('%s before each line', async (_name, prefix) => {
  expect(await told(before(prefix), 8_000)).toEqual(ONE);
});

test('pieces may end anywhere', async () => {
  const kept = before((line) => `2026-11-28T02:40:${String(10 + line)}.1234567Z `);
  for (const size of [300, 301, 512, 1_000]) expect(await told(kept, size)).toEqual(ONE);
});

test('the console of a pipeline tells how its job ended', async () => {
  const run = readFileSync(join(RUNS, 'mixed-failures-upload-230/console.txt'), 'utf8');
  const kept = run.replace(/^/gm, '2026-11-28T02:40:00.1234567Z ');
  expect((await told(kept, 8_000)).jobs).toEqual((await told(run, 8_000)).jobs);
});

test('of two logs in one text each job is told, and one that was resumed stays one', async () => {
  const { jobs, transfers } = await told(`${LOG}\n${SECOND}`);
  expect(jobs).toEqual(['40181ac5 CompletedWithErrors', '50181ac5 CompletedWithErrors']);
  expect(transfers).toEqual({ completed: 9, failed: 2, skipped: 0 });
  expect((await told(`${LOG}\n${LOG}`)).jobs).toHaveLength(1);
});

test.each([
  ['a log', LOG],
  ['somebody’s notes', 'I ran it.\nI ran it again.\nI ran it once more, and Final Job Status: Failed came.\n'],
  ['other lines', 'a b\na c\na d\na e\n'],
  ['nothing', ''],
])('%s has no prefix', (_name, text) => {
  expect(prefixOf(text)).toBeUndefined();
});

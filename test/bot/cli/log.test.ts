/** `storagebot log` as people call it. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { runStoragebot } from '../../support/botProcess.ts';

jest.setTimeout(30_000);

const logsOf = (run: string) =>
  readdirSync(join('test/runs', run))
    .filter((file) => file.endsWith('.log'))
    .map((file) => join('test/runs', run, file));
const JOB_LOG = logsOf('mixed-failures-upload-230').find((file) => !file.includes('scanning')) as string;

test('--json prints one object with the shape that scripts rely on', async () => {
  const { code, stdout } = await runStoragebot(['log', ...logsOf('mixed-failures-upload-230'), '--json']);
  const report = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect(report).toMatchObject({
    files: 2,
    bytes: 262_687,
    transfers: { completed: 210, failed: 20, skipped: 0 },
    status: 'CompletedWithErrors',
    codes: expect.arrayContaining([{ code: 'ServerBusy', status: 503, count: 26, benign: 26 }]),
  });
  expect(report.causes).toContainEqual(
    expect.objectContaining({
      id: 'lease-active',
      count: 7,
      benign: false,
      first: expect.objectContaining({
        line: expect.any(Number),
        time: '2026-11-20T16:29:09Z',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    }),
  );
});

test('for people: how it ended, what went wrong with its place and remedy, and what may be left alone', async () => {
  const { code, stdout } = await runStoragebot(['log', JOB_LOG]);
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'Job CompletedWithErrors   210 completed, 20 failed, 0 skipped',
    '  azcopy copy /srv/inv → https://contosomix.blob.core.windows.net/mix',
    '  2026-11-20 16:29:09 to 16:29:11 UTC (2 s)   AzCopy 10.32.2, linux',
  ]);
  const order = [
    'What went wrong',
    '[lease-active]',
    'first: line ',
    '/srv/inv/',
    'do: ',
    'Next',
    'Did no harm',
    '[throttled]',
    'explain',
  ];
  const places = order.map((words) => stdout.indexOf(words));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test('- reads standard input', async () => {
  const { code, stdout } = await runStoragebot(['log', '-', '--json'], { stdin: readFileSync(JOB_LOG, 'utf8') });
  expect([code, JSON.parse(stdout).transfers]).toEqual([0, { completed: 210, failed: 20, skipped: 0 }]);
});

test('a job without fault is an answer', async () => {
  const { code, stdout } = await runStoragebot(['log', ...logsOf('ok-upload')]);
  expect([code, stdout]).toEqual([0, expect.stringContaining('Nothing is wrong here.')]);
});

test.each([
  ['recursive-missing-upload', 'console tells more'],
  ['killed-sigkill', 'The log stops without an ending'],
  ['mixed-failures-upload-error-level', '? completed, 16 failed, ? skipped'],
])('%s: what the log cannot tell is said', async (run, says) => {
  const { code, stdout } = await runStoragebot(['log', ...logsOf(run)]);
  expect([code, stdout]).toEqual([0, expect.stringContaining(says)]);
});

test('of the console of a job with failures it says where the errors stand', async () => {
  const { code, stdout } = await runStoragebot(['log', 'test/runs/mixed-failures-upload-230/console.txt']);
  expect(code).toBe(0);
  expect(stdout).toContain('210 completed, 20 failed');
  expect(stdout).toContain('npx storagebot log /home/azureuser/.azcopy/47ada661-800f-014c-7e0c-9b9854cd3367.log');
  expect(stdout).not.toContain('Nothing is wrong');
});

test('several jobs are shown one by one and together, each outcome counted', async () => {
  const { stdout } = await runStoragebot([
    'log',
    ...logsOf('sync-with-failures'),
    ...logsOf('throttled-503-recovered'),
    ...logsOf('killed-sigkill'),
  ]);
  expect(stdout.split('\n').slice(0, 4)).toEqual([
    expect.stringMatching(
      /^3 jobs: 1 CompletedWithErrors, 1 Completed, 1 Unfinished {3}\d+ completed, 5 failed, 0 skipped/,
    ),
    expect.stringMatching(/^ {2}985c25ff\S+: CompletedWithErrors, 19 completed, 5 failed, 0 skipped/),
    expect.stringMatching(/^ {2}e6b60334\S+: Unfinished, /),
    expect.stringMatching(/^ {2}6c0c6c03\S+: Completed, 45 completed, 0 failed, 0 skipped/),
  ]);
});

test('what was left out is said, why, and how it is listed', async () => {
  const { stdout } = await runStoragebot(['log', ...logsOf('overwrite-false-skips')]);
  expect(stdout).toContain('6 files left alone because a blob or file of that name exists');
  expect(stdout).toContain(
    'azcopy jobs show 2d9a1adf-a195-d244-59e4-ab00651ce369 --with-status=SkippedEntityAlreadyExists',
  );
  expect(stdout).not.toContain('Nothing is wrong');
});

test('throttling is drawn over time, and the job goes on more slowly', async () => {
  const { stdout } = await runStoragebot(['log', ...logsOf('operation-timed-out-partial')]);
  expect(stdout).toMatch(
    /over time\n {2}█[▁▂ ]+\n {2}2026-11-20 16:28:48 to 16:45:\d\d UTC, a bar is 32 s, the highest \d+/,
  );
  expect(stdout).toContain(
    "AZCOPY_CONCURRENCY_VALUE=16 azcopy jobs resume d367ddb6-9e81-f247-779d-ea9df72f3a34 --destination-sas='<new SAS>'",
  );
});

const folder = mkdtempSync(join(tmpdir(), 'storagebot-log-'));

test('a folder is all of its logs, gzipped ones too', async () => {
  for (const file of [...logsOf('sync-with-failures'), ...logsOf('throttled-503-recovered')])
    writeFileSync(join(folder, `${basename(file)}.gz`), gzipSync(readFileSync(file)));
  writeFileSync(join(folder, 'notes.txt'), 'nothing');
  const { code, stdout } = await runStoragebot(['log', folder, '--json']);
  const report = JSON.parse(stdout);
  expect([code, report.files, report.jobs.length, report.transfers.failed, report.foreign]).toEqual([0, 4, 2, 5, []]);
});

test('--failed-paths writes what --list-of-files takes: below the source, decoded', async () => {
  const list = join(folder, 'failed.txt');
  const { code, stderr } = await runStoragebot(['log', ...logsOf('leased-blobs-overwrite'), '--failed-paths', list]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('3 paths for --list-of-files')]);
  expect(readFileSync(list, 'utf8').split('\n').sort()).toEqual([
    '',
    'web02/u_ex261108_7.log',
    'web03/u_ex261103_2.log',
    'web06/u_ex261112_11.log',
  ]);
});

test('--failed-paths writes over no log that was named in its place', async () => {
  const log = join(folder, 'other.log');
  writeFileSync(log, '2026/11/27 08:01:00 AzcopyVersion  10.32.2\n');
  const { code, stderr } = await runStoragebot(['log', '--failed-paths', log, JOB_LOG]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('other.log is a log: name another file')]);
  expect(readFileSync(log, 'utf8')).toContain('AzcopyVersion');
});

test('--follow reads on while the log is written, and ends with the report', async () => {
  const file = join(folder, 'running.log');
  const text = readFileSync(JOB_LOG, 'utf8');
  writeFileSync(file, text.slice(0, 100_000));
  const ended = runStoragebot(['log', file, '--follow', '--json']);
  await wait(1500);
  appendFileSync(file, text.slice(100_000, 150_000));
  await wait(700);
  appendFileSync(file, text.slice(150_000));
  const { code, stdout } = await ended;
  expect([code, JSON.parse(stdout).transfers]).toEqual([0, { completed: 210, failed: 20, skipped: 0 }]);
});

test.each([
  ['two logs', ['log', JOB_LOG, JOB_LOG, '--follow']],
  ['standard input', ['log', '-', '--follow']],
  ['a list that cannot be written', ['log', JOB_LOG, '--failed-paths', '/nowhere/list.txt']],
])('%s: wrong usage', async (_name, args) => {
  expect((await runStoragebot(args)).code).toBe(2);
});

describe('diagnose takes a file', () => {
  test('a job log goes the way of log', async () => {
    const { code, stdout } = await runStoragebot(['diagnose', JOB_LOG]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('210 completed, 20 failed')]);
  });

  test('another text is read as a report', async () => {
    const report = join(folder, 'report.txt');
    writeFileSync(report, 'ERROR CODE: AuthorizationPermissionMismatch\n');
    const { code, stdout } = await runStoragebot(['diagnose', report, '--json']);
    expect([code, JSON.parse(stdout).codes]).toEqual([0, expect.arrayContaining(['AuthorizationPermissionMismatch'])]);
  });
});

describe('what is no AzCopy log', () => {
  test('gets a kind sentence and exit code 1', async () => {
    const { code, stdout, stderr } = await runStoragebot(['log', 'package.json']);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('package.json is no AzCopy log')]);
  });

  test('gets JSON that claims nothing', async () => {
    const { code, stdout } = await runStoragebot(['log', 'package.json', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining({ status: null, codes: [], causes: [] })]);
  });

  test('does not spoil the others', async () => {
    const { code, stdout, stderr } = await runStoragebot(['log', 'package.json', JOB_LOG]);
    expect([code, stdout, stderr]).toEqual([
      0,
      expect.stringContaining('210 completed'),
      expect.stringContaining('package.json'),
    ]);
  });
});

test.each([
  ['a file that is not there', ['log', '/nowhere/x.log'], 'There is no file /nowhere/x.log'],
  ['a name that no file can have', ['log', `${'x'.repeat(300)}.log`], 'There is no file xxx'],
  ['a folder without logs', ['log', 'test/runs'], 'There is no .log file in test/runs'],
  ['no file at all', ['log'], 'missing'],
])('%s is wrong usage', async (_name, args, says) => {
  const { code, stdout, stderr } = await runStoragebot(args);
  expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
});

test('a secret in the log or in the name of the file stays inside', async () => {
  const secret = 'q7Zk3mP0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1w';
  const file = join(mkdtempSync(join(tmpdir(), 'storagebot-log-')), `x?sig=${secret}.log`);
  writeFileSync(file, readFileSync(JOB_LOG, 'utf8').replaceAll('-REDACTED-', `${secret}%3D`));
  for (const args of [[file], [file, '--json'], [`${file}.missing`]]) {
    const { stdout, stderr } = await runStoragebot(['log', ...args]);
    expect(stdout + stderr).not.toContain(secret.slice(0, 12));
  }
});

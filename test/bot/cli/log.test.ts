/** `storagebot log` as people call it. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  expect(stdout.split('\n')[0]).toContain('CompletedWithErrors   210 completed, 20 failed, 0 skipped');
  const order = ['What went wrong', '[lease-active]', 'first: line ', 'do: ', 'Did no harm', '[throttled]', 'explain'];
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
  expect(stdout).toContain('npx storagebot log ~/.azcopy/47ada661-800f-014c-7e0c-9b9854cd3367.log');
  expect(stdout).not.toContain('Nothing is wrong');
});

test('several jobs are shown one by one and together', async () => {
  const { stdout } = await runStoragebot([
    'log',
    ...logsOf('sync-with-failures'),
    ...logsOf('throttled-503-recovered'),
  ]);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    expect.stringMatching(/^2 jobs CompletedWithErrors {3}64 completed, 5 failed, 0 skipped/),
    expect.stringMatching(/^ {2}985c25ff\S+: CompletedWithErrors, 19 completed, 5 failed, 0 skipped/),
    expect.stringMatching(/^ {2}6c0c6c03\S+: Completed, 45 completed, 0 failed, 0 skipped/),
  ]);
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
  ['a folder', ['log', 'test/runs'], 'is a folder'],
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

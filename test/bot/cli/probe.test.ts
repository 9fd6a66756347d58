import { BlobServiceClient } from '@azure/storage-blob';
import { containerToken } from '../../support/aSas.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { runStoragebot } from '../../support/botProcess.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';

const HOUR = 3_600_000;
const signatureIn = (url: string) => decodeURIComponent(/sig=([^&]+)/.exec(url)?.[1] ?? 'no signature');

test.each([
  ['no URL at all', [], 2],
  ['a token without its URL', ['sv=2024-11-04&sr=c&sp=r&sig=x'], 2],
  ['an option that is none', ['https://contoso.blob.core.windows.net/box', '--frobnicate'], 2],
  ['a host that is no storage', ['https://169.254.169.254/latest?sig=x'], 1],
])('probe with %s', async (_name, args, code) => {
  const run = await runStoragebot(['probe', ...args]);
  expect(run.code).toBe(code);
  expect(run.stdout + run.stderr).not.toBe('');
});

test('switched off, it says so and asks nothing', async () => {
  const { code, stdout } = await runStoragebot(['probe', '--json', 'https://contoso.blob.core.windows.net/box'], {
    env: { STORAGEBOT_PROBE: 'off' },
  });
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ reached: false, checks: [{ result: 'skipped' }], causes: [] });
});

test('a setting that is none is wrong usage', async () => {
  const { code, stderr } = await runStoragebot(['probe', 'https://contoso.blob.core.windows.net/box'], {
    env: { STORAGEBOT_PROBE: 'perhaps' },
  });
  expect([code, stderr.includes('STORAGEBOT_PROBE')]).toEqual([2, true]);
});

describeWith({ Azurite: hasAzurite() })('probe on the terminal', () => {
  let azurite: Azurite;
  const url = (letters: string, hours = 1) =>
    `http://127.0.0.1:${azurite.port}/contoso/box?${containerToken('box', letters, new Date(Date.now() + hours * HOUR))}`;
  const run = (...args: string[]) =>
    runStoragebot(['probe', ...args], { env: { STORAGEBOT_PROBE_HOSTS: `127.0.0.1:${azurite.port}` } });

  beforeAll(async () => {
    azurite = await startAzurite();
    const { credential } = await import('../../support/aSas.ts');
    await new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential).createContainer('box');
  }, 30_000);
  afterAll(() => azurite?.stop());

  test('prints one JSON object of the agreed shape, and nothing of the signature', async () => {
    const sas = url('rlw');
    const { code, stdout, stderr } = await run(sas, '--exercise', '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ reached: true, checks: expect.any(Array), causes: expect.any(Array) });
    const outcomes = Object.fromEntries(
      result.checks.map((one: { name: string; result: string }) => [one.name, one.result]),
    );
    expect(outcomes).toMatchObject({
      dns: 'ok',
      network: 'ok',
      tls: 'skipped',
      clock: 'ok',
      auth: 'ok',
      list: 'ok',
      read: 'ok',
      write: 'ok',
      create: 'ok',
      delete: 'refused',
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain(signatureIn(sas));
  });

  test('looks only, unless it may exercise', async () => {
    const { code, stdout } = await run(url('rlwd'), '--json');
    const { checks } = JSON.parse(stdout);
    const write = checks.find(({ name }: { name: string }) => name === 'write');
    expect([code, write.result]).toEqual([0, 'skipped']);
  });

  test('a SAS that ended is a fault, with its cause', async () => {
    const { code, stdout } = await run(url('rl', -1), '--json');
    expect(code).toBe(1);
    const { checks, causes } = JSON.parse(stdout);
    expect(checks.find(({ name }: { name: string }) => name === 'auth').result).toBe('refused');
    expect(causes[0].id).toBe('sas-expired');
  });

  test('people read a matrix of what sp says and what the service says', async () => {
    const sas = url('rl');
    const { code, stdout } = await run(sas, '--exercise');
    expect(code).toBe(0);
    expect(stdout).toMatch(/r\s+yes\s+yes/);
    expect(stdout).toMatch(/d\s+no\s+no/);
    expect(stdout).toMatch(/refused delete/);
    expect(stdout).not.toContain(signatureIn(sas));
  });

  test('takes the URL from standard input too', async () => {
    const { code } = await runStoragebot(['probe', '-'], {
      stdin: `${url('rl')}\n`,
      env: { STORAGEBOT_PROBE_HOSTS: `127.0.0.1:${azurite.port}` },
    });
    expect(code).toBe(0);
  });
});

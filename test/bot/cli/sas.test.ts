import { execFile } from 'node:child_process';
import { BlobServiceClient } from '@azure/storage-blob';
import { aToken, containerToken, credential, SIGNATURE } from '../../support/aSas.ts';
import { startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';

const BOX = 'https://contoso.blob.core.windows.net/box';
const NOW = ['--now', '2026-11-30T12:00:00Z'];
const URL_WITH_SAS = `${BOX}?${aToken()}`;

interface Run {
  code: number;
  out: string;
  err: string;
}

/** The command as a person starts it, on a machine that reaches no network. */
function storagebot(args: string[], input?: string, env: Record<string, string> = {}): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['bot/storagebot.js', 'sas', ...args],
      { env: { ...process.env, ...env } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input ?? '');
  });
}

describe('storagebot sas', () => {
  test.each([
    ['a right one is answered', [URL_WITH_SAS, ...NOW], 0],
    ['a fault is found', [`${BOX}?${aToken({ se: '2026-11-01' })}`, ...NOW], 1],
    ['a missing letter is found', [URL_WITH_SAS, ...NOW, '--for', 'upload'], 1],
    ['nothing like a SAS', ['hello', ...NOW], 1],
    ['no SAS at all', [], 2],
    ['a moment that is none', [URL_WITH_SAS, '--now', 'soon'], 2],
    ['a job that is none', [URL_WITH_SAS, '--for', 'frobnicate'], 2],
    ['an option that is none', [URL_WITH_SAS, '--frobnicate'], 2],
  ])('%s', async (_name, args, code) => {
    const run = await storagebot(args);
    expect(run.code).toBe(code);
    expect(run.out + run.err).not.toBe('');
  });

  test('prints one JSON object', async () => {
    const { out } = await storagebot([URL_WITH_SAS, ...NOW, '--json', '--for', 'azcopy copy ./x URL --recursive']);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'service',
      valid: false,
      findings: expect.arrayContaining([
        expect.objectContaining({ cause: 'sas-missing-permission', severity: 'error' }),
      ]),
      permissions: { has: 'rl', needs: 'cw', missing: 'cw' },
      expires: '2026-12-01T00:00:00.000Z',
      revoke: expect.stringContaining('Regenerate'),
    });
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test('looks at both sides of a copy', async () => {
    const other = `https://fabrikam.blob.core.windows.net/shelf?${aToken()}`;
    const { out } = await storagebot([`azcopy copy "${URL_WITH_SAS}" "${other}" --recursive`, ...NOW, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      side: 'destination',
      sides: [
        { side: 'source', valid: true },
        { side: 'destination', valid: false },
      ],
    });
  });

  test('reads standard input', async () => {
    const { code, out } = await storagebot(['-', '--json', ...NOW], `${URL_WITH_SAS}\n`);
    expect([code, JSON.parse(out).valid]).toEqual([0, true]);
  });

  test.each([
    ['in an answer', [URL_WITH_SAS, ...NOW]],
    ['in JSON', [URL_WITH_SAS, '--json', ...NOW]],
    ['as an unknown option', [`--${URL_WITH_SAS}`]],
    ['as the job', [URL_WITH_SAS, '--for', URL_WITH_SAS]],
    ['as the moment', [URL_WITH_SAS, '--now', URL_WITH_SAS]],
    ['in a command', [`azcopy copy ./x "${URL_WITH_SAS}"`]],
    ['encoded twice', [encodeURIComponent(encodeURIComponent(URL_WITH_SAS))]],
  ])('never repeats the signature: %s', async (_name, args) => {
    const { out, err } = await storagebot(args);
    for (const form of [SIGNATURE, encodeURIComponent(SIGNATURE), SIGNATURE.slice(0, 16)])
      expect(out + err).not.toContain(form);
  });
});

describeWith({ Azurite: hasAzurite() })('storagebot sas --probe', () => {
  test.each([
    ['a right SAS is accepted', 'rl', 3_600_000, 0, 'ok'],
    ['an ended one is refused', 'rl', -3_600_000, 1, 'refused'],
  ])(
    '%s',
    async (_name, letters, life, code, auth) => {
      const azurite = await startAzurite();
      try {
        await new BlobServiceClient(`http://127.0.0.1:${azurite.port}/contoso`, credential).createContainer('box');
        const token = containerToken('box', letters, new Date(Date.now() + life));
        const url = `http://127.0.0.1:${azurite.port}/contoso/box?${token}`;
        const run = await storagebot([url, '--probe', '--json'], '', {
          STORAGEBOT_PROBE_HOSTS: `127.0.0.1:${azurite.port}`,
        });
        expect(run.code).toBe(code);
        const { probe } = JSON.parse(run.out);
        expect(probe.checks).toContainEqual(expect.objectContaining({ name: 'auth', result: auth }));
      } finally {
        await azurite.stop();
      }
    },
    30_000,
  );
});

/** What people said, kept in a storage account instead of on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { openLog } from '../../../bot/log.ts';
import { createMetrics } from '../../../bot/metrics.ts';
import { openFeedback } from '../../../bot/store/feedback.ts';
import { openOutcomes, readOutcomes } from '../../../bot/store/openOutcomes.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { anOutcome } from '../../support/anOutcome.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { runStoragebot } from '../../support/botProcess.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';

jest.setTimeout(60_000);

describeWith({ Azurite: hasAzurite() })('with a storage account', () => {
  let azurite: Azurite;
  let folder: string;
  beforeAll(async () => {
    azurite = await startAzurite();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await new BlobServiceClient(azurite.url, azurite.credential)
      .getContainerClient('storagebot-outcomes')
      .deleteIfExists();
  });
  afterAll(() => azurite.stop());

  const setting = (url = azurite.url) =>
    `DefaultEndpointsProtocol=http;AccountName=${azurite.account};AccountKey=${azurite.key};BlobEndpoint=${url};`;
  const place = (url?: string) => ({ data: folder, storage: setting(url) });

  const early = anOutcome('A', { outcome: 'no', when: '2026-11-21T10:00:00.000Z' });
  const late = { ...early, reason: redact('still 403 after an hour'), when: '2026-11-21T10:05:00.000Z' };

  test('a later entry of the same case replaces the first, also from another instance', async () => {
    const [first, second] = [openOutcomes(place()), openOutcomes(place())];
    expect(await first.record(early)).toBeUndefined();
    expect(await second.record(late)).toEqual(early);
    expect(await first.list()).toEqual([late]);
  });

  test('an earlier entry that comes late changes nothing', async () => {
    const outcomes = openOutcomes(place());
    await outcomes.record(late);
    await outcomes.record(early);
    expect(await outcomes.list()).toEqual([late]);
  });

  test('of many entries of one case written at once the newest stays', async () => {
    const instances = Array.from({ length: 4 }, () => openOutcomes(place()));
    const entries = instances.map((_, n) => anOutcome('A', { when: `2026-11-21T10:0${n}:00.000Z` }));
    await Promise.all(instances.map((outcomes, n) => outcomes.record(entries[n] as typeof early)));
    expect(await openOutcomes(place()).list()).toEqual([entries[3]]);
  });

  test('40 cases are listed newest first, old ones left out', async () => {
    const outcomes = openOutcomes(place());
    const when = (n: number) => new Date(Date.UTC(2026, 10, 20, 0, n)).toISOString();
    for (let n = 0; n < 40; n += 1) await outcomes.record(anOutcome(`case ${n}`, { when: when(n) }));
    const ids = (await outcomes.list(when(30))).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 10 }, (_, n) => `case ${39 - n}`));
    expect(await outcomes.list()).toHaveLength(40);
  });

  test('nothing was said where no container is', async () => {
    expect(await readOutcomes(place())).toEqual([]);
  });

  test('the command line reads the account, and what the folder still has', async () => {
    const onDisk = openOutcomes({ data: folder });
    await onDisk.record(anOutcome('before the move', { cause: 'clock-skew' }));
    await onDisk.record(early);
    onDisk.close();
    await openOutcomes(place()).record(late);
    const env = { STORAGEBOT_DATA: folder, STORAGEBOT_STORAGE: setting() };
    const { code, stdout } = await runStoragebot(['feedback', '--json'], { env });
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        said: 2,
        causes: [
          { cause: 'sas-expired', no: 1, reasons: [{ says: 'still 403 after an hour' }] },
          { cause: 'clock-skew', yes: 1 },
        ],
      },
    ]);
    expect(stdout).not.toContain(azurite.key);
  });

  test('an account that does not answer costs an outcome and no turn', async () => {
    const lines: string[] = [];
    const log = openLog('error', { write: (line) => void lines.push(line) });
    const outcomes = openOutcomes(place('http://127.0.0.1:1/devstoreaccount1'));
    const parts = { outcomes, metrics: createMetrics(() => 0), causes: new Set<string>(), log, now: () => new Date() };
    await expect(openFeedback(parts).record(late)).resolves.toBeUndefined();
    expect(lines.join('')).toContain('An outcome could not be kept.');
  });
});

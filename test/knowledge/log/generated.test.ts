/** A log of some size whose counts are known beforehand. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../../bot/cli/logFiles.ts';
import { readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { GeneratedLog } from '../../support/generatedLog.ts';

test.each([
  [1, 20_000_000],
  [2, 5_000_000],
])('seed %i, %i bytes', async (seed, size) => {
  const log = new GeneratedLog(size, seed);
  async function* bytes() {
    yield* log.pieces();
  }
  const {
    transfers,
    codes,
    status,
    jobs,
    bytes: read,
  } = await readLogs(openKnowledge(), [{ name: 'a.log', bytes: bytes() }]);
  const { completed, failed, codes: known } = log.known;
  expect([status, transfers]).toEqual(['CompletedWithErrors', { completed, failed, skipped: 0 }]);
  expect(Object.fromEntries(codes.map(({ code, count, benign }) => [code, { count, benign }]))).toEqual(known);
  expect(jobs[0]?.retries?.counts.reduce((sum, count) => sum + count, 0)).toBe(known.ServerBusy?.count);
  expect(read).toBeGreaterThan(size);
});

test('a file that is large enough for two threads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-large-'));
  const path = join(folder, 'a.log');
  const log = new GeneratedLog(60 << 20, 4);
  writeFileSync(path, Buffer.concat([...log.pieces()]));
  let taken = 0;
  const source = openLog(path, (bytes) => {
    taken += bytes;
  });
  const { transfers, codes, bytes } = await readLogs(openKnowledge(), [source]);
  rmSync(folder, { recursive: true });
  const { completed, failed, codes: known } = log.known;
  expect(transfers).toEqual({ completed, failed, skipped: 0 });
  expect(Object.fromEntries(codes.map(({ code, count, benign }) => [code, { count, benign }]))).toEqual(known);
  expect([source.large?.size, taken]).toEqual([1 << 19, bytes]);
});

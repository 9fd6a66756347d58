/** A log of some size whose counts are known beforehand. */

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

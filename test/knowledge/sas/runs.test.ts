/** SAS as they stand in recorded AzCopy runs, signatures masked, judged by the time of the run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAzcopyCommands } from '../../../knowledge/azcopy/azcopyCommand.ts';
import { readEachSas } from '../../../knowledge/sas/report.ts';

const RUNS = 'test/runs';
const read = (run: string, file: string) => readFileSync(join(RUNS, run, file), 'utf8');

/** The first time stamp of the run's log: `2026/11/20 16:30:10 `, UTC. */
function timeOf(run: string): Date | undefined {
  const log = readdirSync(join(RUNS, run)).find((file) => file.endsWith('.log'));
  const [, date = '', time = ''] = (log && /^(\d{4}\/\d\d\/\d\d) (\d\d:\d\d:\d\d) /.exec(read(run, log))) || [];
  return date ? new Date(`${date.replaceAll('/', '-')}T${time}Z`) : undefined;
}

/** Causes of the errors that the SAS of a run's commands show. */
function errorsOf(run: string): string[] {
  const now = timeOf(run);
  if (!now) throw new Error(`no time in ${run}`);
  const text = read(run, 'command.txt');
  const lines = findAzcopyCommands(text).map(({ at, length }) => text.slice(at, at + length));
  const findings = lines.flatMap((line) => readEachSas(line, { now }).flatMap((report) => report.findings));
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ cause }) => cause))];
}

describe('the SAS tells what was wrong', () => {
  test.each([
    ['account-sas-srt-lacks-container', 'sas-missing-resource-type'],
    ['account-sas-wrong-service', 'sas-missing-service'],
    ['sas-blob-scope-used-for-folder', 'sas-wrong-scope'],
    ['sas-cut-by-shell-upload', 'azcopy-shell-quoting'],
    ['sas-double-encoded-signature', 'sas-malformed'],
    ['sas-expired-emulator-list', 'sas-expired'],
    ['sas-expired-upload', 'sas-expired'],
    ['sas-html-escaped-ampersands', 'sas-malformed'],
    ['sas-https-only-over-http-emulator', 'sas-https-required'],
    ['sas-missing-delete-remove', 'sas-missing-permission'],
    ['sas-missing-list-download', 'sas-missing-permission'],
    ['sas-missing-write-upload', 'sas-missing-permission'],
    ['sas-not-yet-valid-upload', 'sas-not-yet-valid'],
  ])('%s: %s', (run, cause) => {
    expect(errorsOf(run)).toContain(cause);
  });
});

describe('the SAS of a run that failed for other reasons, or not at all, is right', () => {
  const others = readdirSync(RUNS).filter(
    (run) =>
      existsSync(join(RUNS, run, 'command.txt')) &&
      timeOf(run) !== undefined &&
      // rwlc: the played service of these two did not mind the order of letters.
      !/^(?:sas-|account-sas|mixed-failures|debug-level|log-level-none|v8-)/.test(run),
  );
  test.each(others)('%s', (run) => {
    expect(errorsOf(run)).toEqual([]);
  });
});

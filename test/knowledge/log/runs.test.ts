/** The logs of recorded AzCopy runs, compared with what is known of each run. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LogReport, readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const RUNS = 'test/runs';

interface Meta {
  successfulTransfers: number | null;
  failedTransfers: number | null;
  skippedTransfers: number | null;
  finalJobStatus: string | null;
  expectedCauses: string[];
  expectedCodes: string[];
  errorCodeLinesInLogs?: Record<string, number>;
}

const metaOf = (run: string): Meta => JSON.parse(readFileSync(join(RUNS, run, 'meta.json'), 'utf8'));
const logsOf = (run: string) => readdirSync(join(RUNS, run)).filter((file) => file.endsWith('.log'));

const all = readdirSync(RUNS);
/** A wrong flag and the level NONE leave no log. */
const WITHOUT_LOG = ['log-level-invalid', 'log-level-none-failure', 'unknown-flag', 'v8-syntax-windows-style'];
const runs = all.filter((run) => !WITHOUT_LOG.includes(run));

/** What the log itself shows where the console knew more or less: completed, failed, skipped, status, and why. */
const SHOWN: Record<string, [number | null, number | null, number | null, string | null, string]> = {
  'killed-sigkill': [0, 0, 0, 'Unfinished', 'no summary was printed; the log has no success before it stops'],
  'mixed-failures-upload-error-level': [null, 16, null, null, 'level ERROR has neither successes nor a summary'],
  'ok-emulator-roundtrip': [12, 0, 0, 'Completed', 'two jobs; meta.json has the counts of the second only'],
  'sas-missing-delete-remove': [0, 1, 0, null, 'a 403 ends remove without a summary; one line tells of the file'],
  'too-many-open-files-download': [null, 53, null, null, 'level WARNING has neither successes nor a summary'],
};

/** Where AzCopy told the reason on the console only: what the log alone leads to. */
const REASON_ON_CONSOLE: Record<string, string[]> = {
  'blob-missing-download': [],
  'emulator-without-from-to': [],
  'flag-value-invalid': [],
  'login-identity-no-imds': [],
  'make-existing-container': [],
  'plan-folder-not-writable': [],
  'recursive-missing-upload': [],
  'sas-cut-by-shell-upload': [],
  'smb-permissions-flag-blob': [],
  'url-percent-not-encoded': [],
  'wildcard-inside-url': [],
  // "Authenticating to destination using Unknown" stands in the log, why the login failed does not.
  'spn-app-not-found': ['login-missing'],
  'spn-secret-invalid': ['login-missing'],
};
/** Codes that only the console has, or that AzCopy never prints and no `…FAILED` line explains. */
const CODE_NOT_IN_LOG = ['make-existing-container', 'spn-app-not-found', 'spn-secret-invalid'];

const knowledge = openKnowledge();
const reports = new Map<string, LogReport>();

beforeAll(async () => {
  for (const run of runs) {
    const sources = logsOf(run).map((name) => ({ name, bytes: createReadStream(join(RUNS, run, name)) }));
    reports.set(run, await readLogs(knowledge, sources));
  }
}, 120_000);

const reportOf = (run: string) => reports.get(run) as LogReport;

test('only these runs have no log', () => {
  expect(all.filter((run) => logsOf(run).length === 0)).toEqual(WITHOUT_LOG);
});

test.each(runs)('%s: files that went well, failed and were skipped, and how the job ended', (run) => {
  const meta = metaOf(run);
  const { transfers, status } = reportOf(run);
  const expected = SHOWN[run] ?? [
    meta.successfulTransfers,
    meta.failedTransfers,
    meta.skippedTransfers,
    meta.finalJobStatus,
  ];
  expect([transfers.completed, transfers.failed, transfers.skipped, status]).toEqual(expected.slice(0, 4));
});

test.each(runs)('%s: every answer that carried a code is counted once', (run) => {
  const counted = reportOf(run).codes;
  for (const [code, lines] of Object.entries(metaOf(run).errorCodeLinesInLogs ?? {}))
    expect([code, counted.find((one) => one.code === code)?.count]).toEqual([code, lines]);
});

test.each(runs.filter((run) => !CODE_NOT_IN_LOG.includes(run)))('%s: each expected code is found', (run) => {
  const found = reportOf(run).codes.map(({ code }) => code);
  expect(found).toEqual(expect.arrayContaining(metaOf(run).expectedCodes));
});

test.each(runs)('%s: the causes', (run) => {
  const { causes } = reportOf(run);
  const { expectedCauses } = metaOf(run);
  const harmful = causes.filter(({ benign }) => !benign).map(({ id }) => id);
  const benign = causes.filter((cause) => cause.benign).map(({ id }) => id);
  if (REASON_ON_CONSOLE[run]) expect(harmful).toEqual(REASON_ON_CONSOLE[run]);
  else if (expectedCauses.length === 0) expect(harmful).toEqual([]);
  else expect([harmful[0], ...benign].some((id) => id && expectedCauses.includes(id))).toBe(true);
});

test.each(runs)('%s: no harmful cause that an expert would not accept', (run) => {
  const accepted = [...metaOf(run).expectedCauses, ...(REASON_ON_CONSOLE[run] ?? [])];
  // A block list of the service's own refusal of one file: an expert calls it invalid input.
  const kin: Record<string, string[]> = { 'mixed-failures-upload-error-level': ['invalid-block-list'] };
  const foreign = reportOf(run)
    .causes.filter(({ benign, id }) => !benign && !accepted.includes(id) && !kin[run]?.includes(id))
    .map(({ id }) => id);
  expect(foreign).toEqual([]);
});

describe('what did no harm', () => {
  test.each([
    ['throttled-503-recovered', 'ServerBusy', 13, 13, 'every try was repeated with success'],
    ['mixed-failures-upload-230', 'ServerBusy', 26, 26, 'files failed for other reasons'],
    ['operation-timed-out-partial', 'OperationTimedOut', 42, 0, 'two files failed after 21 tries each'],
    ['mixed-failures-upload-error-level', 'OperationTimedOut', 42, 0, 'as above, at level ERROR'],
    ['benign-403-list-check', 'AuthorizationFailure', 1, 1, 'the job completed'],
    ['source-modified-during-upload', 'AuthorizationPermissionMismatch', 1, 1, 'the file failed for another reason'],
    ['firewall-blocked-upload', 'AuthorizationFailure', 2, 1, 'one look before the job'],
    ['hns-acl-missing-upload', 'AuthorizationPermissionMismatch', 3, 2, 'two looks before the job'],
    ['sas-missing-list-download', 'AuthorizationPermissionMismatch', 2, 0, 'the listing failed, no job began'],
  ])('%s: %s %i times, %i without harm: %s', (run, code, count, benign) => {
    expect(reportOf(run).codes).toContainEqual(expect.objectContaining({ code, count, benign }));
  });

  test.each(['connection-refused-ctrl-c', 'tls-emulator-self-signed', 'dns-account-mistyped'])(
    '%s: a job that moved nothing did not get over its errors',
    (run) => {
      expect(reportOf(run).causes[0]).toMatchObject({ benign: false });
    },
  );
});

test('the first place leads to the line, the time and the request', () => {
  const run = 'operation-timed-out-partial';
  const { first } = reportOf(run).causes[0] as LogReport['causes'][number];
  const rows = readFileSync(join(RUNS, run, first.file), 'utf8').split('\n');
  const block = rows.slice(first.line - 1, first.line + 30).join('\n');
  expect(block).toMatch(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d ==> REQUEST\/RESPONSE/);
  expect(block).toContain(`X-Ms-Request-Id: ${first.requestId}`);
  expect(rows[first.line - 1]?.slice(0, 19)).toBe(first.time?.replaceAll('-', '/').replace('T', ' ').replace('Z', ''));
});

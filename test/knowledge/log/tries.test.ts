/** Jobs that were started more than once, ended before they began, or ended without saying so. */
import { stepOfLog } from '../../../dialogs/case/stepOfLog.ts';
import { pathBelow } from '../../../knowledge/log/failedPaths.ts';
import { type LogReport, readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const T = '2026/11/30 20:33:40 ';
const LATER = '2026/11/30 20:42:37 ';
const ID = '80a4a89a-3846-b041-7bd5-3c6bd8d282be';
const URL = 'https://adatum.blob.core.windows.net/upl';
const SAS = 'se=2026-12-02T08%3A00%3A00Z&sig=-REDACTED-&sp=racwl&sr=c&sv=2024-11-04';

async function* once(text: string) {
  yield Buffer.from(text);
}

const read = (...texts: string[]): Promise<LogReport> =>
  readLogs(
    openKnowledge(),
    texts.map((text, index) => ({ name: index === 0 ? `${ID}.log` : `${index}.log`, bytes: once(text) })),
    { choose: stepOfLog },
  );

const start = (time = T) => `${time}AzcopyVersion  10.32.2\n${time}OS-Environment  linux\n`;
const command = (flags = '--recursive') => `${T}Job-Command copy /srv/rep ${URL}?${SAS} ${flags} \n`;
const LISTED = `${T}Final job part has been created\n${T}Final job part has been scheduled\n`;
const PERF = `${T}PERF: primary performance constraint is Unknown. States: X:  0, O:  0\n`;
const LEASE = '412 There is currently a lease on the blob and no lease ID was specified in the request';
const leased = (file: string) =>
  `${T}ERR: [P#0-T#1] UPLOADFAILED: /srv/rep/${file} : 412 : ${LEASE}.. When Committing block list. X-Ms-Request-Id: 8fcc97ac-7ff2-4fa7-bb04-0000000000${file.slice(1)}\n\n   Dst: ${URL}/rep/${file}\n`;
const progress = (time: string, done: number, failed: number) =>
  `${time}100.0 %, ${done} Done, ${failed} Failed, 0 Pending, 0 Skipped, ${done + failed} Total, 2-sec Throughput (Mb/s): 1\n`;
const CLOSE = 'Closing Log\n';
const FIRST = start() + command() + LISTED + leased('q12') + leased('q15') + progress(T, 4, 2) + T + CLOSE;
const resumed = (failed: number) =>
  `${start(LATER)}${LATER}JobID=${ID} resumed\n${progress(LATER, 6 - failed, failed)}${LATER}${CLOSE}`;

test.each([
  ['what a resume got over did no harm in the end', [FIRST + resumed(0)], 'Completed', true],
  ['what a resume left stays harm', [FIRST + resumed(1)], 'CompletedWithErrors', false],
  [
    'another job that went well changes nothing of it',
    [FIRST, start() + command() + LISTED + progress(T, 6, 0) + T + CLOSE],
    'CompletedWithErrors',
    false,
  ],
])('%s', async (_name, texts, status, benign) => {
  const report = await read(...texts);
  expect(report.status).toBe(status);
  expect(report.codes).toEqual([{ code: 'LeaseIdMissing', status: 412, count: 2, benign: benign ? 2 : 0 }]);
  expect(report.causes).toEqual([
    expect.objectContaining({ id: 'lease-active', count: 2, failed: benign ? 0 : 2, benign }),
  ]);
});

test('how often it was started is told', async () => {
  expect((await read(FIRST + resumed(0))).jobs[0]?.starts).toBe(2);
  expect((await read(FIRST)).jobs[0]?.starts).toBeUndefined();
});

test.each([
  [
    'stopped while it listed: there is no plan to resume',
    start() + command() + PERF,
    /nothing to resume/,
    /^azcopy copy \/srv\/rep/,
  ],
  [
    'stopped behind the listing',
    start() + command() + LISTED + PERF + progress(T, 1, 0).replace(' 0 Pending', ' 5 Pending'),
    /not reached/,
    /^azcopy jobs resume/,
  ],
])('%s', async (_name, text, says, next) => {
  const [job] = (await read(text)).jobs;
  expect(job?.next).toEqual({ says: expect.stringMatching(says), commands: [expect.stringMatching(next)] });
});

const refused = (method: string, query: string, code: string, id: number) =>
  `${T}==> REQUEST/RESPONSE (Try=1/15ms, OpTime=15ms) -- RESPONSE STATUS CODE ERROR\n   ${method} ${URL}?${query}&${SAS}\n   ${'-'.repeat(80)}\n   RESPONSE Status: 403 No.\n   X-Ms-Error-Code: ${code}\n   X-Ms-Request-Id: 3e538837-22ad-4e16-ad85-00000000000${id}\nResponse Details: <Code>${code}</Code><Message>No. </Message>\n\n`;
const LOOKED = `${T}Any empty folders will not be processed, because source and/or destination doesn't have full folder support\n`;
const [LIST, LOOK] = ['comp=list&restype=container', 'restype=container'];

test.each([
  [
    'that no container could be made at the destination ends no copy',
    refused('GET', LIST, 'AuthorizationFailure', 1) +
      refused('PUT', LOOK, 'AuthorizationPermissionMismatch', 2) +
      LOOKED,
    ['AuthorizationFailure 1 0', 'AuthorizationPermissionMismatch 1 1'],
  ],
  [
    'of a command that makes a container it is the trouble',
    refused('PUT', LOOK, 'AuthorizationPermissionMismatch', 2),
    ['AuthorizationPermissionMismatch 1 0'],
  ],
])('%s', async (_name, text, codes) => {
  const report = await read(start() + text + T + CLOSE);
  expect(report.codes.map(({ code, count, benign }) => `${code} ${count} ${benign}`).sort()).toEqual(codes);
});

test('where no summary follows, that all parts came to an end is the end', async () => {
  const end = `${T}all parts of entire Job ${ID} successfully completed, cancelled or paused\n${T}is part of Job which 1 total number of parts done \n`;
  const done = `${T}INFO: [P#0-T#0] UPLOADSUCCESSFUL: ${URL}/rep/a\n`;
  const report = await read(start() + command() + LISTED + done + leased('q12') + end);
  expect([report.status, report.transfers]).toEqual(['CompletedWithErrors', { completed: 1, failed: 1, skipped: 0 }]);
});

const message = (type: string, content: object | string) =>
  `${JSON.stringify({ TimeStamp: '2026-11-30T20:33:40.1Z', MessageType: type, MessageContent: typeof content === 'string' ? content : JSON.stringify(content), PromptDetails: {} })}\n`;
const FAR = {
  JobID: ID,
  JobStatus: 'CompletedWithErrors',
  TransfersCompleted: '4',
  TransfersFailed: '1',
  TransfersSkipped: '0',
};
const FAILED = [{ Src: '/srv/rep/q5.csv', Dst: `${URL}/rep/q5.csv`, ErrorCode: '412' }];

test('what `jobs show` says twice counts once, and a list of jobs is no log', async () => {
  const shown = { JobID: ID, Details: FAILED.map((one) => ({ ...one, TransferStatus: 'Failed' })) };
  const report = await read(message('ListJobTransfers', shown) + message('EndOfJob', shown));
  expect(report.transfers).toMatchObject({ failed: 1 });
  expect(report.codes).toEqual([{ code: '412', status: 412, count: 1, benign: 0 }]);
  expect(report.causes).toEqual([]);
  const list = message('EndOfJob', { JobIDDetails: [{ JobId: ID, JobStatus: 'Failed', CommandString: 'copy a b' }] });
  expect((await read(list)).foreign).toHaveLength(1);
});

test('the console names its log, and that one is to be read', async () => {
  const place = `/data/azlogs/${ID}.log`;
  const text =
    message('Init', { LogFileLocation: place, JobID: ID }) +
    message('Progress', { ...FAR, FailedTransfers: FAILED }) +
    message('EndOfJob', { ...FAR, FailedTransfers: [] });
  const { causes, unknown } = await read(text);
  expect(causes[0]).toMatchObject({ id: 'azcopy-exit-1', fix: expect.stringContaining(`npx storagebot log ${place}`) });
  expect(unknown[0]).toMatchObject({
    status: 412,
    first: { line: 2, path: '/srv/rep/q5.csv', time: '2026-11-30T20:33:40Z' },
  });
});

test.each([
  [
    'ended by somebody while it listed',
    `INFO: Scanning...\n\nJob ${ID} has started\nLog file is located at: /data/${ID}.log\n\nINFO: Cancellation requested. Beginning clean shutdown...\nThe enumeration (source only for copy, source/destination comparison for sync) is not complete, cancelling the job at this point means it cannot be resumed. Please confirm with: [Y] Yes  [N] No \n`,
    'azcopy-cancelled',
    /cannot be resumed/,
  ],
  [
    'a download into a full disk',
    `${start()}${T}Job-Command copy ${URL}?${SAS} /mnt/tiny --recursive \n${LISTED}${T}ERR: [P#0-T#2] DOWNLOADFAILED: ${URL}/big3.bin : 000 : File Creation Error no space left on device. When File Creation. X-Ms-Request-Id: \n\n   Dst: /mnt/tiny/big3.bin\n${progress(T, 1, 1)}${T}${CLOSE}`,
    'azcopy-disk',
    /its own folder is full/,
  ],
  [
    'a pattern that fits nothing',
    `${start()}${command('--recursive --include-pattern *.parquet')}${T}No transfers were scheduled. \n${T}\n\nJob ${ID} summary\nTotal Number of Transfers: 0\nNumber of File Transfers Completed: 0\nNumber of File Transfers Failed: 0\nFinal Job Status: Completed\n\n${T}${CLOSE}`,
    'azcopy-recursive',
    /include-pattern/,
  ],
  [
    'a container that is not there',
    `${start()}${command()}${LISTED}${leased('q12').replaceAll(LEASE, '404 The specified container does not exist').replace(' 412 ', ' 404 ')}${progress(T, 0, 1)}${T}${CLOSE}`,
    'container-not-found',
    /Correct the name/,
  ],
])('%s: the step that is meant', async (_name, text, id, fix) => {
  expect((await read(text)).causes[0]).toMatchObject({ id, fix: expect.stringMatching(fix) });
});

test('a dry run is one, and moves nothing', async () => {
  const { jobs, foreign, causes } = await read(`DRYRUN: copy /srv/rep/q6.csv to ${URL}/rep/q6.csv\n`);
  expect([jobs[0]?.isDry, foreign, causes.filter(({ benign }) => !benign)]).toEqual([true, [], []]);
});

test.each([
  ['/srv/odd/back\\slash.txt', '/srv/odd', 'back\\slash.txt'],
  ['C:\\odd\\sub\\a.txt', 'C:\\odd', 'sub/a.txt'],
])('%s below %s is %s', (path, source, below) => {
  expect(pathBelow(path, `copy ${source} ${URL}?sig=x --recursive`)).toBe(below);
});

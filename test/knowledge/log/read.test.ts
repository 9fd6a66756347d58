/** Logs as they come: cut, glued, mixed, retried, foreign. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LogReport, readLogs } from '../../../knowledge/log/read.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const knowledge = openKnowledge();
const T = '2026/11/20 16:30:10 ';
const HEAD = `${T}AzcopyVersion  10.32.2\n${T}OS-Environment  linux\n`;
const JOB = `${T}Job-Command copy /srv/a https://acct.blob.core.windows.net/c?sv=2024-11-04&se=2026-12-21T16:30:10Z&sp=racwl&sr=c&sig=-REDACTED- --recursive \n${T}Final job part has been scheduled\n`;
const CLOSE = `${T}Closing Log\n`;
const FINAL = (completed: number, failed: number, status: string) =>
  `${T}\n\nJob 47ada661-800f-014c-7e0c-9b9854cd3367 summary\nNumber of File Transfers Completed: ${completed}\nNumber of File Transfers Failed: ${failed}\nNumber of File Transfers Skipped: 0\nFinal Job Status: ${status}\n\n${CLOSE}`;
const id = (n: number) => `42c06994-f01e-00eb-b863-${String(n).padStart(12, '0')}`;

const block = (file: string, status: number, code: string, n: number, attempt = 1) =>
  `${T}==> REQUEST/RESPONSE (Try=${attempt}/3ms, OpTime=3ms) -- RESPONSE STATUS CODE ERROR\n   PUT https://acct.blob.core.windows.net/c/a%2F${file}?se=2026&sig=-REDACTED-\n   x-ms-version: 2025-07-05\n   ${'-'.repeat(80)}\n   RESPONSE Status: ${status} What the service says.\n   X-Ms-Error-Code: ${code}\n   X-Ms-Request-Id: ${id(n)}\nResponse Details: \ufeff<Code>${code}</Code><Message>What the service says. </Message>\n\n`;
const failed = (file: string, status: number, says: string, n: number) =>
  `${T}ERR: [P#0-T#1] UPLOADFAILED: /srv/a/${file} : ${status} : ${status} ${says}. When Committing block list. X-Ms-Request-Id: ${id(n)}\n\n   Dst: https://acct.blob.core.windows.net/c/a/${file}\n`;
const done = (file: string) =>
  `${T}INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://acct.blob.core.windows.net/c/a%2F${file}\n`;

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (texts: string | Record<string, string>, size = 1 << 16): Promise<LogReport> =>
  readLogs(
    knowledge,
    Object.entries(typeof texts === 'string' ? { 'job.log': texts } : texts).map(([name, text]) => ({
      name,
      bytes: pieces(Buffer.from(text), size),
    })),
  );

const codes = ({ codes: all }: LogReport) => all.map(({ code, count, benign }) => `${code} ${count} ${benign}`);

test.each<[string, string, string[]]>([
  [
    'header, body and FAILED line of one answer are one answer',
    JOB +
      block('x', 413, 'RequestBodyTooLarge', 1) +
      failed('x', 413, 'The request body is too large.', 1) +
      FINAL(0, 1, 'Failed'),
    ['RequestBodyTooLarge 1 0'],
  ],
  [
    'a 412 without a block has its code by its message',
    JOB +
      failed('x', 412, 'There is currently a lease on the blob and no lease ID was specified in the request.', 1) +
      FINAL(0, 1, 'Failed'),
    ['LeaseIdMissing 1 0'],
  ],
  [
    'tries before a success did no harm',
    JOB +
      block('x', 503, 'ServerBusy', 1) +
      block('x', 503, 'ServerBusy', 2, 2) +
      done('x') +
      block('y', 503, 'ServerBusy', 3),
    ['ServerBusy 3 2'],
  ],
  [
    'all tries of a transfer that failed in the end did harm, those of another did not',
    JOB +
      block('x', 503, 'ServerBusy', 1) +
      block('y', 503, 'ServerBusy', 2) +
      block('x', 503, 'ServerBusy', 3, 2) +
      failed('x', 503, 'The server is busy.', 3) +
      FINAL(1, 1, 'CompletedWithErrors'),
    ['ServerBusy 3 1'],
  ],
  [
    'a try that was got over did no harm, whatever the transfer failed of later',
    JOB +
      block('x', 503, 'ServerBusy', 1) +
      failed('x', 412, 'There is currently a lease on the blob and no lease ID was specified in the request.', 2) +
      FINAL(0, 1, 'Failed'),
    ['LeaseIdMissing 1 0', 'ServerBusy 1 1'],
  ],
  [
    'a look before the job did no harm',
    block('', 403, 'AuthorizationFailure', 1) + JOB + FINAL(1, 0, 'Completed'),
    ['AuthorizationFailure 1 1'],
  ],
  [
    'a look after which no job began did harm',
    block('', 403, 'AuthorizationFailure', 1) + CLOSE,
    ['AuthorizationFailure 1 0'],
  ],
  [
    'of a cancelled job, refusals beside the first did harm as well',
    JOB +
      block('x', 403, 'AuthorizationFailure', 1) +
      block('y', 403, 'AuthorizationFailure', 2) +
      failed('x', 403, 'This request is not authorized to perform this operation.', 1) +
      `${T}Job status updated: Cancelling\n` +
      FINAL(0, 1, 'Cancelled'),
    ['AuthorizationFailure 2 0'],
  ],
  [
    'values in brackets, as older versions wrote them',
    JOB + block('x', 503, 'ServerBusy', 1).replace('Code: ServerBusy', 'Code: [ServerBusy]') + FINAL(1, 0, 'Completed'),
    ['ServerBusy 1 1'],
  ],
  [
    'an answer in JSON',
    JOB +
      block('x', 404, 'FilesystemNotFound', 1)
        .replace(/ {3}X-Ms-Error-Code.*\n/, '')
        .replace(/Details: .*/, 'Details: {"error":{"code":"FilesystemNotFound","message":"x"}}') +
      FINAL(1, 0, 'Completed'),
    ['FilesystemNotFound 1 1'],
  ],
])('%s', async (_name, text, expected) => {
  expect(codes(await read(HEAD + text))).toEqual(expected);
});

test.each([
  ['in the first line of a block', (text: string) => text.slice(60)],
  ['where its answer begins', (text: string) => text.replace(/^[\s\S]*?(?= {3}RESPONSE)/, '')],
])('the end of a log that begins %s shows the answer, and the failure below it is the same', async (_name, cut) => {
  const text = cut(block('x', 413, 'RequestBodyTooLarge', 1)) + failed('x', 413, 'The request body is too large.', 1);
  expect(codes(await read(text))).toEqual(['RequestBodyTooLarge 1 0']);
});

test('the login that the console names is known of its refusal', async () => {
  const refused =
    'Failed to perform copy command due to error: cannot list files due to reason GET https://acct.blob.core.windows.net/c\n---\nRESPONSE 403: 403 No.\nERROR CODE: AuthorizationPermissionMismatch\n';
  const { causes } = await read(`INFO: Authenticating to source using Azure AD\n${refused}`);
  expect(causes[0]?.id).toBe('rbac-role-missing');
});

test('the scanning log repeats an answer of the job log, in whatever order they are given', async () => {
  const printed = `${T}Failed to check x: GET https://acct.blob.core.windows.net/c/a\n---\nRESPONSE 403: 403 What the service says.\nERROR CODE: AuthenticationFailed\n---\n<?xml?><Error><Message>What\nRequestId:${id(1)}\nTime:2026</Message></Error>\n`;
  const job = HEAD + block('', 403, 'AuthenticationFailed', 1) + CLOSE;
  const given = { 'a-scanning.log': HEAD + printed + CLOSE, 'a.log': job };
  expect(codes(await read(given))).toEqual(['AuthenticationFailed 1 0']);
});

test('a log that stops anywhere is read as far as it goes', async () => {
  const whole = HEAD + JOB + done('x') + block('y', 503, 'ServerBusy', 1) + done('y') + FINAL(2, 0, 'Completed');
  const end = whole.indexOf('Final Job Status');
  for (let at = (HEAD + JOB).length; at < end; at += 13) {
    const { status, transfers, foreign } = await read(whole.slice(0, at));
    expect([status, foreign, transfers.failed]).toEqual(['Unfinished', [], 0]);
  }
});

test('an unfinished log without errors says that it just stops', async () => {
  const { status, transfers, causes } = await read(HEAD + JOB + done('x') + done('y'));
  expect([status, transfers.completed]).toEqual(['Unfinished', 2]);
  expect(causes).toEqual([expect.objectContaining({ id: 'azcopy-exit-other', benign: false })]);
});

test('a resumed job ends as its last session does', async () => {
  const first = HEAD + JOB + done('x') + `${T}INFO: [P#0-T`;
  const second = `${HEAD}${T}JobID=47ada661-800f-014c-7e0c-9b9854cd3367 resumed\n${T}Final job part has been scheduled\n${done('y')}${T}100.0 %, 2 Done, 0 Failed, 0 Pending, 0 Skipped, 2 Total, \n${CLOSE}`;
  const { status, transfers, jobs } = await read(first + second);
  expect([status, transfers, jobs.length]).toEqual(['Completed', { completed: 2, failed: 0, skipped: 0 }, 1]);
});

test('several jobs are added up, and the worst ending is theirs', async () => {
  const other = FINAL(3, 2, 'CompletedWithErrors').replace('47ada661', '00000001');
  const report = await read({ 'a.log': HEAD + JOB + FINAL(5, 0, 'Completed'), 'b.log': HEAD + JOB + other });
  expect([report.files, report.status, report.transfers]).toEqual([
    2,
    'CompletedWithErrors',
    { completed: 8, failed: 2, skipped: 0 },
  ]);
});

test('the 403 that cancelled a job comes before what more files failed of', async () => {
  const local = [1, 2, 3].map(
    (n) =>
      `${T}ERR: [P#0-T#${n}] UPLOADFAILED: /srv/a/${n} : 000 : Couldn't open source. open /srv/a/${n}: permission denied\n`,
  );
  const refused =
    block('x', 403, 'AuthorizationFailure', 1) +
    failed('x', 403, 'This request is not authorized to perform this operation.', 1);
  const { causes } = await read(HEAD + JOB + local.join('') + refused + FINAL(0, 4, 'Cancelled'));
  expect(causes.map(({ id: cause, count }) => [cause, count])).toEqual([
    ['firewall-blocked', 1],
    ['azcopy-local-path', 3],
  ]);
});

test('a failure that no page knows is shown as it is', async () => {
  const text = HEAD + JOB + failed('x', 418, 'Der Teekessel singt.', 1) + FINAL(0, 1, 'Failed');
  const { codes: found, unknown } = await read(text);
  expect(found).toEqual([{ code: '418', status: 418, count: 1, benign: 0 }]);
  expect(unknown).toEqual([
    expect.objectContaining({ status: 418, count: 1, failed: 1, quote: '418 Der Teekessel singt' }),
  ]);
});

test('what follows a cancellation is no cause', async () => {
  const text =
    HEAD +
    JOB +
    `${T}ERR: [P#0-T#1] UPLOADFAILED: /srv/a/x : 000 : context canceled\n` +
    `${T}Job status updated: Cancelling\n` +
    FINAL(0, 1, 'Cancelled');
  const { causes, transfers } = await read(text);
  expect([causes.map(({ id: cause }) => cause), transfers.failed]).toEqual([['azcopy-cancelled'], 1]);
});

test('console output as JSON has counts, statuses and messages', async () => {
  const run = 'test/runs/rehydrating-download';
  const report = await read(readFileSync(join(run, 'console.txt'), 'utf8'));
  expect(report).toMatchObject({
    status: 'Failed',
    transfers: { completed: 0, failed: 3, skipped: 0 },
    codes: [{ code: '409', status: 409, count: 3, benign: 0 }],
  });
});

test.each(['utf16le', 'with a byte order mark', 'Windows line ends'])('%s', async (form) => {
  const text =
    HEAD +
    JOB +
    block('x', 413, 'RequestBodyTooLarge', 1) +
    failed('x', 413, 'ä.', 1) +
    FINAL(4, 1, 'CompletedWithErrors');
  const written =
    form === 'utf16le'
      ? Buffer.from(`\ufeff${text}`, 'utf16le')
      : Buffer.from(form.startsWith('with') ? `\ufeff${text}` : text.replaceAll('\n', '\r\n'));
  for (const size of [7, 4096]) {
    const report = await readLogs(knowledge, [{ name: 'x.log', bytes: pieces(written, size) }]);
    expect([report.status, report.transfers.completed, codes(report)]).toEqual([
      'CompletedWithErrors',
      4,
      ['RequestBodyTooLarge 1 0'],
    ]);
  }
});

test.each([
  ['an empty file', ''],
  ['a program log with errors', '2026-11-20 ERROR failed to connect: 403 AuthorizationFailure denied\n'.repeat(50)],
  ['binary', '\0\u0001\u0002'.repeat(10_000)],
  ['one endless line', 'x'.repeat(3_000_000)],
])('%s is foreign, and no cause is claimed', async (_name, text) => {
  const { foreign, causes, codes: found, status } = await read(text);
  expect([foreign, causes, found, status]).toEqual([['job.log'], [], [], null]);
});

test('thousands of different errors stay few shapes, and none is lost from the counts', async () => {
  const many = Array.from({ length: 3000 }, (_, n) =>
    failed(
      `f${n}`,
      409,
      `The specified blob already exists at place ${'abcdefghij'[n % 10]}${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + (n % 7))}.`,
      n,
    ),
  ).join('');
  const { codes: found, transfers } = await read(HEAD + JOB + many + FINAL(0, 3000, 'Failed'));
  expect([found.reduce((sum, { count }) => sum + count, 0), transfers.failed]).toEqual([3000, 3000]);
});

test('nor do endless different codes fill the memory', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => {
    const code = `Code${n.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string)}X`;
    return block(`f${n}`, 400, code, n) + failed(`f${n}`, 400, 'What the service says.', n);
  }).join('');
  const { codes: found } = await read(HEAD + JOB + many + FINAL(0, 2000, 'Failed'));
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
  expect(found.length).toBeLessThan(500);
});

test('no secret comes out, wherever it stood', async () => {
  const secret = 'q7Zk3mP0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1w%3D';
  const url = `https://acct.blob.core.windows.net/c?sv=2024-11-04&sp=r&sig=${secret}`;
  const text =
    HEAD +
    JOB.replace('-REDACTED-', secret) +
    `${T}ERR: [P#0-T#1] UPLOADFAILED: ${url} : 400 : 400 The value for one of the query parameters is invalid ${url}.\n` +
    `${T}failed to parse ${url}: invalid URL escape\n` +
    FINAL(0, 1, 'Failed');
  const report = await read({ [`x sig=${secret}.log`]: text });
  expect(report.transfers.failed).toBe(1);
  expect(JSON.stringify(report)).not.toContain(secret.slice(0, 12));
});

test('no recorded log makes the answer longer than a screen of JSON', async () => {
  for (const run of readdirSync('test/runs')) {
    for (const name of readdirSync(join('test/runs', run)).filter((file) => file.endsWith('.log'))) {
      const report = await read({ [name]: readFileSync(join('test/runs', run, name), 'utf8') });
      expect(JSON.stringify(report).length).toBeLessThan(8000);
    }
  }
});

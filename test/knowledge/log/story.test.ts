/** What a log tells about its job beside the errors. */
import { gzipSync } from 'node:zlib';
import { asUtf8 } from '../../../knowledge/log/bytes.ts';
import { parseCommand } from '../../../knowledge/log/command.ts';
import { pathBelow } from '../../../knowledge/log/failedPaths.ts';
import { type LogReport, readLogs } from '../../../knowledge/log/read.ts';
import { sayForecast, sayOutcomes } from '../../../knowledge/log/say.ts';
import { chart, Timeline } from '../../../knowledge/log/timeline.ts';
import { openKnowledge } from '../../../knowledge/open.ts';

const knowledge = openKnowledge();
const at = (time: string) => `2026/11/26 ${time} `;
const T = at('10:00:00');
const ID = '47ada661-800f-014c-7e0c-9b9854cd3367';

async function* pieces(bytes: Uint8Array, size = 1 << 16) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const read = (text: string, options = {}): Promise<LogReport> =>
  readLogs(knowledge, [{ name: `${ID}.log`, bytes: pieces(Buffer.from(text)) }], options);

const head = (command: string, more = '') =>
  `${T}AzcopyVersion  10.32.2\n${T}OS-Environment  linux\n${more}${T}Job-Command ${command} \n${T}Final job part has been scheduled\n`;
const summary = (time: string, completed: number, failed: number, skipped: number, status: string, more = '') =>
  `${at(time)}\n\nJob ${ID} summary\nNumber of File Transfers Completed: ${completed}\nNumber of File Transfers Failed: ${failed}\nNumber of File Transfers Skipped: ${skipped}\n${more}Final Job Status: ${status}\n\n${at(time)}Closing Log\n`;
const progress = (time: string, percent: number, done = 5, pending = 5) =>
  `${at(time)}${percent} %, ${done} Done, 0 Failed, ${pending} Pending, 0 Skipped, 10 Total, 2-sec Throughput (Mb/s): 1\n`;
const failure = (file: string, says: string) =>
  `${T}ERR: [P#0-T#1] UPLOADFAILED: ${file} : ${says}\n\n   Dst: https://a/b\n`;
const block = (url: string, message: string, code = 'AuthenticationFailed', time = '10:00:00') =>
  `${at(time)}==> REQUEST/RESPONSE (Try=1/3ms, OpTime=3ms) -- RESPONSE STATUS CODE ERROR\n   PUT ${url}\n   x-ms-version: 2025-07-05\n   ${'-'.repeat(80)}\n   RESPONSE Status: 403 ${message}\n   X-Ms-Error-Code: ${code}\n   X-Ms-Request-Id: 42c06994-f01e-00eb-b863-000000000001\nResponse Details: <Code>${code}</Code><Message>${message} </Message>\n\n`;

const URL = 'https://contoso.blob.core.windows.net/backup';
const FAILED =
  'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.';
const sas = (ends: string, starts = '2026-11-20T00:00:00Z') =>
  `sv=2024-11-04&st=${starts}&se=${ends}&sr=c&sp=racwl&sig=-REDACTED-`;

describe('an expiry is judged by the clock of the log', () => {
  const log = (ends: string) => {
    const url = `${URL}?${sas(ends)}`;
    return `${head(`copy /srv/a ${url} --recursive`)}${block(`${URL}/a.log?${sas(encodeURIComponent(ends))}`, FAILED)}${summary('10:00:02', 0, 1, 0, 'Cancelled')}`;
  };

  test.each([
    ['ended an hour before the line', '2026-11-26T09:00:00Z', true],
    ['ends a day after it, which may be over today', '2026-11-27T10:00:00Z', false],
    ['ends a minute after it', '2026-11-26T10:01:00Z', false],
  ])('%s', async (_name, ends, expired) => {
    const { causes } = await read(log(ends));
    expect(causes.some(({ id }) => id === 'sas-expired')).toBe(expired);
  });
});

test('no SAS is blamed where none was given, and no code named that stands nowhere', async () => {
  const unknown = `${T}Authenticating to destination using Unknown, Please authenticate using Microsoft Entra ID (https://aka.ms/AzCopy/AuthZ), use AzCopy\n`;
  const text = `${head(`copy /srv/a ${URL} --recursive`, unknown)}${block(`${URL}/a.log`, FAILED, 'AuthorizationFailure')}${failure('/srv/a/a.log', `403 : 403 ${FAILED}. X-Ms-Request-Id: 42c06994-f01e-00eb-b863-000000000001`)}${summary('10:00:02', 0, 1, 0, 'Cancelled')}`;
  const { causes, codes } = await read(text);
  expect(causes.map(({ id }) => id)).toEqual(['login-missing']);
  expect(codes).toEqual([{ code: 'AuthorizationFailure', status: 403, count: 1, benign: 0 }]);
});

test('a 403 whose block is lost is not given a name', async () => {
  const text = `${head(`copy /srv/a ${URL} --recursive`)}${failure('/srv/a/a.log', `403 : 403 ${FAILED}`)}${summary('10:00:02', 0, 1, 0, 'Cancelled')}`;
  expect((await read(text)).codes).toEqual([{ code: '403', status: 403, count: 1, benign: 0 }]);
});

describe('what was left out', () => {
  const skip = `${T}WARN: [P#0-T#0] /srv/a/x.log File already exists, so will be skipped Dst: ${URL}/x.log\n`;

  test.each<[string, string, [string, number][]]>([
    [
      'exists',
      head(`copy /srv/a ${URL} --overwrite=false`) +
        skip.repeat(3) +
        summary('10:00:02', 1, 0, 3, 'CompletedWithSkipped'),
      [['exists', 3]],
    ],
    [
      'newer there',
      head(`copy /srv/a ${URL} --overwrite=ifSourceNewer`) +
        skip.repeat(2) +
        summary('10:00:02', 1, 0, 2, 'CompletedWithSkipped'),
      [['older', 2]],
    ],
    [
      'links and special files',
      head(`copy /srv/a ${URL}`) +
        summary(
          '10:00:02',
          1,
          0,
          0,
          'Completed',
          'Number of Symbolic Links Skipped: 4\nNumber of Hardlinks Skipped: 0\nNumber of Special Files Skipped: 2\n',
        ),
      [
        ['symlinks', 4],
        ['specials', 2],
      ],
    ],
    [
      'a level without warnings',
      head(`copy /srv/a ${URL} --overwrite=false`) + summary('10:00:02', 1, 0, 7, 'CompletedWithSkipped'),
      [['other', 7]],
    ],
  ])('%s', async (_name, text, expected) => {
    const { jobs } = await read(text);
    expect(jobs[0]?.leftOut.map(({ reason, count }) => [reason, count])).toEqual(expected);
  });

  test('does no harm, and is not called nothing', async () => {
    const { causes } = await read(
      head(`copy /srv/a ${URL} --overwrite=false`) +
        skip.repeat(3) +
        summary('10:00:02', 1, 0, 3, 'CompletedWithSkipped'),
    );
    expect(causes).toEqual([expect.objectContaining({ id: 'already-exists', benign: true, count: 3 })]);
  });
});

describe('forecast', () => {
  const running = (ends: string) =>
    head(`copy /srv/a ${URL}?${sas(ends)} --recursive`) + progress('10:00:00', 10) + progress('11:00:00', 30);

  test.each([
    ['the SAS ends before the job can', '2026-11-26T12:00:00Z', true],
    ['the SAS lasts', '2026-11-27T12:00:00Z', false],
  ])('%s', async (_name, ends, tooShort) => {
    const { jobs, status } = await read(running(ends));
    expect([status, jobs[0]?.forecast]).toEqual([
      'Unfinished',
      { done: '2026-11-26T14:30:00Z', sasEnds: ends, tooShort },
    ]);
  });

  test('says what to do', async () => {
    const job = (await read(running('2026-11-26T12:00:00Z'))).jobs[0];
    expect(job?.forecast && sayForecast(job.forecast, job)).toBe(
      'At the pace of this log the job would be done about 2026-11-26 14:30:00 UTC, but the SAS ends 2026-11-26 12:00:00, before that: go on with one that lasts at least 5 h 15 min from the start.',
    );
  });

  test('is not made for a job that came to its end', async () => {
    const { jobs } = await read(running('2026-11-26T12:00:00Z') + summary('11:00:01', 10, 0, 0, 'Completed'));
    expect(jobs[0]?.forecast).toBeUndefined();
  });
});

test.each<[string, string, string, string[]]>([
  [
    'a copy is resumed, with the SAS that it needs',
    `copy /srv/a ${URL}?${sas('2027-01-01')} --recursive`,
    'linux',
    [`azcopy jobs resume ${ID} --destination-sas='<new SAS>'`],
  ],
  [
    'between accounts',
    `copy https://a.blob.core.windows.net/x?sig=-REDACTED- ${URL}?sig=-REDACTED- --recursive`,
    'linux',
    [`azcopy jobs resume ${ID} --source-sas='<new SAS>' --destination-sas='<new SAS>'`],
  ],
  ['with a login none is needed', `copy /srv/a ${URL} --recursive`, 'linux', [`azcopy jobs resume ${ID}`]],
  [
    'a sync is run again',
    `sync /srv/my files ${URL}?sig=-REDACTED- --recursive`,
    'linux',
    [`azcopy sync '/srv/my files' '${URL}?<SAS>' --recursive`],
  ],
  [
    'a removal of what failed',
    `remove ${URL}?sig=-REDACTED- --recursive`,
    'linux',
    [
      `npx storagebot log ${ID}.log --failed-paths failed-paths.txt`,
      `azcopy remove '${URL}?<SAS>' --recursive --list-of-files=failed-paths.txt`,
    ],
  ],
  [
    'quotes of Windows',
    `sync C:\\my files ${URL}?sig=-REDACTED-`,
    'windows',
    [`azcopy sync "C:\\my files" "${URL}?<SAS>"`],
  ],
])('%s', async (_name, command, os, expected) => {
  const text =
    head(command).replace('linux', os) +
    failure(
      '/srv/a/x',
      '412 : 412 There is currently a lease on the blob and no lease ID was specified in the request.',
    ) +
    summary('10:00:02', 1, 1, 0, 'CompletedWithErrors');
  expect((await read(text)).jobs[0]?.next?.commands).toEqual(expected);
});

test('no step adds a flag that deletes: snapshots may be the only backup', async () => {
  const text =
    head(`remove ${URL}?${sas('2027-01-01')} --recursive`) +
    `2026/11/26 10:00:01 ERR: [P#0-T#6] DELETE SKIPPED(blob has snapshots): a.jpg\n` +
    failure(
      '/srv/a/x',
      '412 : 412 There is currently a lease on the blob and no lease ID was specified in the request.',
    ) +
    summary('10:00:02', 1, 1, 1, 'CompletedWithErrorsAndSkipped');
  const report = await read(text);
  expect(report.causes.map(({ id }) => id)).toContain('blob-has-snapshots');
  expect(report.jobs[0]?.next?.commands.join()).not.toMatch(/delete-snapshots/);
});

test('what began no transfer cannot be resumed: it is run again', async () => {
  const { jobs } = await read(`${head(`copy /srv/a ${URL} --recursive`)}2026/11/26 10:00:03 Closing Log\n`);
  expect(jobs[0]?.next).toEqual({ says: 'The same once more:', commands: [`azcopy copy /srv/a ${URL} --recursive`] });
});

test('what a removal lacked to delete a whole tree is shown as a list of what would go', async () => {
  const text = `${head(`remove ${URL}/logs?sig=-REDACTED-`)}${T}failed to perform remove command due to error: cannot use directory as source without --recursive or a trailing wildcard (/*)\n${at('10:00:03')}Closing Log\n`;
  const { causes, jobs } = await read(text);
  expect(causes[0]?.id).toBe('azcopy-recursive');
  expect(jobs[0]?.next?.commands).toEqual([`azcopy remove '${URL}/logs?<SAS>' --recursive --dry-run`]);
});

test('a sync that deletes says so before it is run again', async () => {
  const text =
    head(`sync /srv/a ${URL} --delete-destination=true`) +
    failure(
      '/srv/a/x',
      '412 : 412 There is currently a lease on the blob and no lease ID was specified in the request.',
    ) +
    summary('10:00:02', 1, 1, 0, 'CompletedWithErrors');
  expect((await read(text)).jobs[0]?.next?.says).toMatch(/deletes at the destination what the source does not have/);
});

test.each([
  ['/srv/a/b/c.log', 'copy /srv/a https://x/y', 'b/c.log'],
  ['/srv/my files/b c.log', 'copy /srv/my files https://x/y --recursive', 'b c.log'],
  ['/srv/a/c.log', 'copy /srv/a/* https://x/y', 'c.log'],
  ['/srv/a/c.log', 'copy /srv/a/c.log https://x/y', 'c.log'],
  ['/srv/ab/c.log', 'copy /srv/a https://x/y', undefined],
  [
    'https://a.blob.core.windows.net/c/d/x%20y.log?sv=1&sig=-REDACTED-',
    'copy https://a.blob.core.windows.net/c/d?sig=-REDACTED- /srv/z',
    'x y.log',
  ],
  ['https://a.blob.core.windows.net/c/100%.log', 'remove https://a.blob.core.windows.net/c --recursive', '100%.log'],
  ['\\\\?\\C:\\Data\\b\\c.log', 'copy c:\\data https://x/y', 'b/c.log'],
])('%s of "%s" is %s', (source, command, expected) => {
  expect(pathBelow(source, command)).toBe(expected);
});

test('of a resumed job only what failed in the end is listed', async () => {
  const paths: string[] = [];
  const failedPaths = { add: (path: string) => paths.push(path), startAnew: () => paths.splice(0) };
  const first =
    head(`copy /srv/a ${URL}`) +
    failure('/srv/a/x', '409 : 409 The blob type is invalid for this operation.') +
    failure('/srv/a/y', '409 : 409 no');
  const second = `${T}AzcopyVersion  10.32.2\n${T}JobID=${ID} resumed\n${failure('/srv/a/y', '409 : 409 no')}${T}Closing Log\n`;
  await read(first + second, { failedPaths });
  expect(paths).toEqual(['y']);
});

test('azcopy jobs show names files, and no reason', async () => {
  const shown = (status: string) => `transfer--> source: /srv/p/a.jpg destination: ${URL}/a.jpg status ${status}\n`;
  const paths: string[] = [];
  const text = `\n----------- Transfers for JobId ${ID} -----------\n${shown('Failed').repeat(130)}${shown('Success')}`;
  const { transfers, causes } = await read(text, {
    failedPaths: { add: (path: string) => paths.push(path), startAnew: () => {} },
  });
  expect([transfers.failed, causes, paths.length]).toEqual([130, [], 130]);
});

test.each([
  [
    'copy /srv/my files https://x/y --recursive --put-md5',
    ['copy', '/srv/my files', 'https://x/y', ['--recursive', '--put-md5']],
  ],
  ['copy https://x/y C:\\my files --recursive', ['copy', 'https://x/y', 'C:\\my files', ['--recursive']]],
  ['remove https://x/y', ['remove', 'https://x/y', undefined, []]],
  ['', ['', undefined, undefined, []]],
])('%s', (command, expected) => {
  const { verb, source, destination, flags } = parseCommand(command);
  expect([verb, source, destination, flags]).toEqual(expected);
});

test('a timeline keeps every count, however long the job is', () => {
  const timeline = new Timeline();
  for (let second = 0; second < 100_000; second += 1) timeline.add(1_700_000_000 + second);
  const { counts = [], seconds } = timeline.read(48) ?? {};
  expect([counts.reduce((sum, count) => sum + count, 0), counts.length <= 48, seconds]).toEqual([100_000, true, 4096]);
  expect(chart([0, 1, 4, 8])).toBe(' ▁▄█');
});

test('outcomes are counted, the most frequent first', () => {
  const jobs = [{ status: 'Completed' }, { status: 'Cancelled' }, { status: 'Cancelled' }, {}];
  expect(sayOutcomes(jobs)).toBe('2 Cancelled, 1 Completed, 1 no end told');
});

describe('bytes', () => {
  const text = `${head('copy /srv/ä https://x/y')}${'x'.repeat(5000)}`;
  const bytes = Buffer.from(text);
  const swapped = Buffer.from(text, 'utf16le').swap16();

  test.each<[string, Buffer, string]>([
    ['as they are', bytes, text],
    ['gzip', gzipSync(bytes), text],
    ['gzip that was cut', gzipSync(bytes).subarray(0, -20), text.slice(0, 100)],
    ['gzip within gzip', gzipSync(gzipSync(bytes)), text],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
    ['UTF-16 without one', Buffer.from(text, 'utf16le'), text],
    ['UTF-16, the other way round', swapped, text],
    ['nothing', Buffer.alloc(0), ''],
  ])('%s', async (_name, given, expected) => {
    for (const size of [7, 1 << 16]) {
      const parts: Buffer[] = [];
      for await (const piece of asUtf8(pieces(given, size))) parts.push(Buffer.from(piece));
      expect(Buffer.concat(parts).toString().slice(0, expected.length)).toBe(expected);
    }
  });
});

describe('what stands in the log of a job that moved nothing, or into a place that takes nothing', () => {
  const nothing = summary('10:00:05', 0, 0, 0, 'Completed', 'Total Number of Transfers: 0\n');

  test.each([
    ['a pattern that nothing fits', head(`/in ${URL} --include-pattern "*.CSV"`) + nothing, 'azcopy-recursive'],
    [
      'a file where a folder should be',
      head(`${URL} /out`) + failure(`${URL}/a`, '000 : File Creation Error mkdir /out/x: not a directory'),
      'azcopy-local-path',
    ],
    [
      'a full disk',
      head(`${URL} /out`) + failure(`${URL}/a`, '000 : File Creation Error open /out/a: no space left on device'),
      'azcopy-disk',
    ],
  ])('%s', async (_, log, cause) => {
    const { causes } = await read(log);
    expect(causes[0]).toMatchObject({ id: cause, certainty: 'certain', fix: expect.stringMatching(/\S/) });
  });

  test('a sync that found everything in place is well', async () => {
    const { causes } = await read(head(`/in ${URL}`) + summary('10:00:05', 0, 0, 0, 'Completed'));
    expect(causes.filter(({ benign }) => !benign)).toEqual([]);
  });
});

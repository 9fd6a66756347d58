import { openKnowledge } from '../../../knowledge/open.ts';
import { recognise } from '../../../knowledge/recognise.ts';
import { reportTime } from '../../../knowledge/recognisers/reportTime.ts';
import { redact } from '../../../knowledge/redact/redact.ts';
import { readText } from '../../../knowledge/text/text.ts';

const shownAs = (date?: Date) => date?.toISOString().replace(/\.\d{3}Z/, 'Z');

test.each([
  ['AzCopy, which writes UTC', '2026/05/05 10:00:00 ERR: [P#0-T#0] 403', '2026-05-05T10:00:00Z'],
  ['a Z behind a T', '2026-05-05T10:00:00Z ERROR upload of a.bin failed', '2026-05-05T10:00:00Z'],
  ['seven decimals, as pipelines write', '2026-05-05T10:00:00.1234567Z ##[error]Exit code 1', '2026-05-05T10:00:00Z'],
  ['brackets, as the Functions host writes', '[2026-05-05T10:00:00.120Z] Executed (Failed)', '2026-05-05T10:00:00Z'],
  ['an offset with a colon', '2026-05-05T12:00:00.004+02:00 ERROR 1 --- [main] c.Store : 403', '2026-05-05T10:00:00Z'],
  ['an offset without a colon', '2026-05-05T05:00:00-0500 node7 uploader[311]: 403', '2026-05-05T10:00:00Z'],
  ['an offset behind a blank', '2026-05-05 19:00:00.250 +09:00 [ERR] PUT failed', '2026-05-05T10:00:00Z'],
  ['UTC in letters', '2026-05-05 10:00:00 UTC FATAL: archive command failed', '2026-05-05T10:00:00Z'],
  ['the service of a compose file before it', 'worker-1  | 2026-05-05T10:00:00Z 403', '2026-05-05T10:00:00Z'],
  ['the pod before it', '[pod/copy-7d/main] 2026-05-05T10:00:00Z 403', '2026-05-05T10:00:00Z'],
  ['a level before it', 'ERROR 2026-05-05T10:00:00Z store: 403', '2026-05-05T10:00:00Z'],
  ['a syslog that tells the year', '<165>1 2026-05-05T10:00:00.003Z nas07 backup - - 403', '2026-05-05T10:00:00Z'],
  ['a quoted line', '> 2026-05-05T10:00:00Z 403', '2026-05-05T10:00:00Z'],
  ['a header of HTTP', 'HTTP/1.1 403\nDate: Tue, 05 May 2026 10:00:00 GMT\nServer: x', '2026-05-05T10:00:00Z'],
  ['a header in the brackets of AzCopy', '   Date: [Tue, 05 May 2026 10:00:00 GMT]', '2026-05-05T10:00:00Z'],
  ['a log of a proxy', '10.0.0.4 - - [05/May/2026:12:00:00 +0200] "PUT /c/a HTTP/1.1" 403', '2026-05-05T10:00:00Z'],
  ['a field of a log in JSON', '{"level":"error","timestamp":"2026-05-05T12:00:00.1+02:00"}', '2026-05-05T10:00:00Z'],
  ['a row of Log Analytics', 'TimeGenerated: 2026-05-05T10:00:00Z StatusCode: 403', '2026-05-05T10:00:00Z'],
  ['a field called ts', 'level=error ts=2026-05-05T10:00:00.1Z msg="403"', '2026-05-05T10:00:00Z'],
  ['a row of a table', '| 2026-05-05T10:00:00Z | PutBlob | 403 |', '2026-05-05T10:00:00Z'],
  ['a hand-made list', '  - 2026-05-05T12:00:00+02 upload: 403', '2026-05-05T10:00:00Z'],
  ['the words of the service', 'RequestId:1f Time:2026-05-05T10:00:00.5Z', '2026-05-05T10:00:00Z'],
  ['the latest of two', '2026-05-04T10:00:00Z start\n2026-05-05T10:00:00Z 403', '2026-05-05T10:00:00Z'],
  [
    'the service beside a logger without a zone',
    '2026-05-05 12:00:01,204 ERROR azure: Time:2026-05-05T10:00:00Z',
    '2026-05-05T10:00:00Z',
  ],
])('the report has its own time: %s', (_name, report, expected) => {
  const moment = reportTime(readText(report));
  expect([shownAs(moment?.from), shownAs(moment?.to)]).toEqual([expected, expected]);
});

test.each([
  ['Python', '2026-05-05 10:00:00,204 ERROR store 403'],
  ['a bracket', '[2026-05-05 10:00:00.204] [error] 403'],
  ['a T and no more', '2026-05-05T10:00:00 ERROR 403'],
])('without a zone it may have been anywhere on earth: %s', (_name, report) => {
  const moment = reportTime(readText(report));
  expect([shownAs(moment?.from), shownAs(moment?.to)]).toEqual(['2026-05-04T20:00:00Z', '2026-05-05T22:00:00Z']);
});

test.each([
  ['a syslog without a year', 'May  5 10:00:00 nas07 backup[311]: 403'],
  ['rclone, which writes the time of its machine', '2026/05/05 10:00:00 ERROR : a.bin: Failed to copy: 403'],
  ['a clock without a day', '10:00:00 ERROR 403'],
  ['a day without a clock', '2026-05-05 the upload failed'],
  ['a day in the middle of a sentence', 'it failed since 2026-05-05T10:00:00Z or so'],
  ['the end of a token', 'Expiry time: 2026-05-05T10:00:00Z'],
  ['the end of a token in a header of a table', 'Expiry date: Tue, 05 May 2026 10:00:00 GMT'],
  ['the end of a token at the beginning of a line', '2026-05-05T10:00:00Z (expiry)'],
  ['the end of a token, told', '2026-05-05T10:00:00Z is when the SAS ends'],
  ['when a blob was written', 'Last modified time: 2026-05-05T10:00:00Z'],
])('no time of the error: %s', (_name, report) => {
  expect(reportTime(readText(report))).toBeUndefined();
});

const SAS =
  'https://contoso.blob.core.windows.net/c/a?sv=2024-11-04&sr=b&sp=cw&se=2026-05-05T12%3A00%3A00Z&sig=REDACTED';

test.each([
  ['a log two hours before its end', '2026-05-05T10:00:00Z', 'yes', undefined],
  ['a log an hour after its end', '2026-05-05T13:00:00Z', 'no', 'detail'],
  ['a clock that is ahead, before its end', '2026-05-05T13:30:00+02:00', 'yes', undefined],
  ['a clock that is behind, after its end', '2026-05-05 09:00:00 -0500', 'no', 'detail'],
  ['a log of the same day without a zone', '2026-05-05 13:00:00,101', undefined, 'symptom'],
  ['a log of the day before without a zone', '2026-05-04 13:00:00,101', 'yes', undefined],
  ['a log of two days later without a zone', '2026-05-07 13:00:00,101', 'no', 'detail'],
])('the log judges whether a SAS has ended, and not today: %s', (_name, time, sasEnds, rank) => {
  const report = redact(`${time} ERROR PUT ${SAS}\n${time} ERROR 403 AuthenticationFailed`);
  const { facts, observations } = recognise(openKnowledge(), report, {}, new Date('2026-11-21T00:00:00Z'));
  const expired = observations.find(({ id }) => id === 'sas: sas-expired');
  expect([facts.sasEnds, expired?.rank]).toEqual([sasEnds, rank]);
});

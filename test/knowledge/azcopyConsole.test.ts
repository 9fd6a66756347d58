/** What AzCopy prints when it stops before or without a transfer, below the command that was typed. As AzCopy 10.32 prints it. */
import { diagnose } from '../../knowledge/diagnose.ts';
import { openKnowledge } from '../../knowledge/open.ts';
import { jobCompleted } from '../../knowledge/recognisers/azcopyLog.ts';
import { redact } from '../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const SAS = 'sv=2024-11-04&ss=b&srt=sco&st=2026-11-29T08:00:00Z&se=2036-11-30T08:00:00Z&sp=rwdlacup&sig=REDACTED';
const URL = `https://stlake02.blob.core.windows.net/landing?${SAS}`;
const JOB = '857554d7-fec0-9e4f-620d-3b8a73646296';
const LOG = `/home/ada/.azcopy/${JOB}.log`;

const printed = (command: string, ...lines: string[]) => redact([`$ ${command}`, ...lines].join('\n'));
const began = [
  "INFO: Any empty folders will not be processed, because source and/or destination doesn't have full folder support",
  '',
  `Job ${JOB} has started`,
  `Log file is located at: ${LOG}`,
  '',
];
const summary = (completed: number, failed: number, status: string) => [
  `100.0 %, ${completed} Done, ${failed} Failed, 0 Pending, 0 Skipped, ${completed + failed} Total, 2-sec Throughput (Mb/s): 0.01`,
  '',
  `Job ${JOB} summary`,
  'Elapsed Time (Minutes): 0.0334',
  `Number of File Transfers: ${completed + failed}`,
  `Total Number of Transfers: ${completed + failed}`,
  `Number of File Transfers Completed: ${completed}`,
  `Number of File Transfers Failed: ${failed}`,
  'Number of File Transfers Skipped: 0',
  'Number of Symbolic Links Skipped: 0',
  `Final Job Status: ${status}`,
];
const SIGNS_IN = [
  'INFO: Autologin not specified.',
  'INFO: Authenticating to source using Unknown, Please authenticate using Microsoft Entra ID (https://aka.ms/AzCopy/AuthZ), use AzCopy login, or append a SAS token to your Azure URL.',
];

test.each([
  [
    'a variable that holds no number',
    'azcopy-env-variable',
    printed(
      `azcopy copy ./in "${URL}" --recursive`,
      '2026/11/30 14:00:25 error parsing the env AZCOPY_CONCURRENCY_VALUE "many" failed with error strconv.ParseInt: parsing "many": invalid syntax',
    ),
  ],
  [
    'a metadata key with a space',
    'name-invalid',
    printed(
      `azcopy copy ./a.csv "${URL}" --metadata "cost center=12"`,
      "Cannot perform copy due to error: invalid metadata key value 'cost center': can't have spaces or special characters",
    ),
  ],
  [
    'a name longer than the plan holds',
    'name-invalid',
    printed(
      `azcopy copy ./a.csv "${URL}"`,
      `panic: destination root string is too large: {"https://x/${'a'.repeat(900)}`,
    ),
  ],
  [
    'the two sides in the wrong order for --from-to',
    'azcopy-from-to',
    printed(
      `azcopy copy ./in "${URL}" --recursive --from-to BlobLocal`,
      ...SIGNS_IN,
      ...began,
      'Cannot perform copy due to error: cannot list files due to reason no Host in request URL',
    ),
  ],
  [
    'a sync whose source is not there ends as Completed',
    'azcopy-local-path',
    printed(
      `azcopy sync ./inn "${URL}"`,
      ...began,
      "INFO: Accessing '/home/ada/inn' failed with error: open /home/ada/inn: no such file or directory",
      '100.0 %, 0 Done, 0 Failed, 0 Pending, 0 Total, 2-sec Throughput (Mb/s): 0',
      `Job ${JOB} Summary`,
      'Files Scanned at Source: 0',
      'Files Scanned at Destination: 0',
      'Total Number of Copy Transfers: 0',
      'Final Job Status: Completed',
    ),
  ],
  [
    'a pattern that nothing fits',
    'azcopy-recursive',
    printed(`azcopy copy ./in "${URL}" --recursive --include-pattern "*.CSV"`, ...began, ...summary(0, 0, 'Completed')),
  ],
])('%s: %s, and it says so', (_, cause, report) => {
  const { causes, certainty } = diagnose(knowledge, report);
  expect([causes[0]?.id, certainty]).toEqual([cause, expect.stringMatching(/^(?:certain|likely)$/)]);
});

test('S3 without keys: a login is missing, and an old version stops in the same way', () => {
  const report = printed(
    `azcopy copy "https://s3.amazonaws.com/raw-2026" "${URL}" --recursive`,
    'panic: unknown credential type',
  );
  const { causes, question } = diagnose(knowledge, report);
  expect([causes[0]?.id, question?.fact]).toEqual(['login-missing', 'toolVersion']);
});

test.each([
  [412, true],
  [0, false],
])('a sync that scanned %i files and had nothing to do: well %s', (scanned, isWell) => {
  const folded = `files scanned at source: ${scanned}\ntotal number of copy transfers: 0\nfinal job status: completed\n`;
  expect(jobCompleted({ folded })).toBe(isWell);
});

test.each([
  [3, 2, 'CompletedWithErrors'],
  [0, 5, 'Failed'],
])(
  'a summary that counts (%i done, %i failed) and names no reason asks for the line of the log',
  (done, failed, status) => {
    const report = printed(`azcopy copy "${URL}" /data/out --recursive`, ...began, ...summary(done, failed, status));
    const { certainty, question } = diagnose(knowledge, report);
    expect([certainty, question?.fact]).toEqual(['unsure', 'failedLine']);
    expect(question?.howTo).toContain(`storagebot log "${LOG}"`);
    expect(question?.howTo).not.toContain('<log>');
  },
);

test.each([
  ['archived', 'blob-archived'],
  ['lease', 'lease-active'],
  ['local', 'azcopy-local-path'],
  ['disk', 'azcopy-disk'],
  ['kind', 'blob-type-mismatch'],
  ['guarded', 'blob-immutable'],
  ['large', 'size-limit'],
  ['checksum', 'checksum-mismatch'],
])('"%s" behind FAILED is %s', (failedLine, cause) => {
  const report = printed(
    `azcopy copy "${URL}" /data/out --recursive`,
    ...began,
    ...summary(3, 2, 'CompletedWithErrors'),
  );
  expect(diagnose(knowledge, report, { failedLine }).causes[0]?.id).toBe(cause);
});

describe('--output-type json', () => {
  const message = (MessageType: string, content: unknown) =>
    JSON.stringify({
      TimeStamp: '2026-11-30T15:04:04.560551814Z',
      MessageType,
      MessageContent: typeof content === 'string' ? content : JSON.stringify(content),
      PromptDetails: { PromptType: '', ResponseOptions: null, PromptTarget: '' },
    });
  const init = message('Init', { LogFileLocation: LOG, JobID: JOB, IsCleanupJob: false });
  const end = (failed: number, status: string) =>
    message('EndOfJob', {
      JobID: JOB,
      JobStatus: status,
      TransfersCompleted: '3',
      TransfersFailed: `${failed}`,
      TransfersSkipped: '0',
      FailedTransfers: [],
    });

  test('what failed without a reason asks for the line of the log, whose path it tells', () => {
    const report = printed(`azcopy copy ./in "${URL}" --output-type json`, init, end(2, 'CompletedWithErrors'));
    const { question } = diagnose(knowledge, report);
    expect([question?.fact, question?.howTo]).toEqual(['failedLine', expect.stringContaining(`"${LOG}"`)]);
  });

  test('an error is read as AzCopy says it', () => {
    const says = `error parsing the input given by the user. Failed with error couldn't parse "maybe" into a "OverwriteOption"`;
    const report = printed(`azcopy copy ./in "${URL}" --output-type json`, message('Error', says));
    expect(diagnose(knowledge, report)).toMatchObject({
      certainty: 'certain',
      causes: [{ id: 'azcopy-unknown-flag' }],
    });
  });

  test.each([
    [
      'a dry run',
      ['Dryrun', { FromTo: 'LocalBlob', Source: '/srv/a', Destination: 'https://contoso.blob.core.windows.net/in/a' }],
      'no-fault',
    ],
    ['a job that is shown', ['GetJobSummary', { JobID: JOB, TransfersFailed: '2' }], 'azcopy-exit-1'],
  ] as const)('%s is read as AzCopy prints it without it', (_name, [type, content], cause) => {
    const last = type === 'Dryrun' ? message('EndOfJob', '') : end(2, 'CompletedWithErrors');
    const report = printed(message(type, content), last);
    expect(diagnose(knowledge, report).causes[0]?.id).toBe(cause);
  });

  test('a parser that wants one document is told of the lines', () => {
    const report = printed(
      'azcopy copy ./in "$URL" --output-type json | jq .JobStatus',
      'jq: error: Cannot index string',
      init,
    );
    expect(diagnose(knowledge, report).causes[0]?.id).toBe('azcopy-json-lines');
  });
});

test('a command alone tells no cause', () => {
  const report = redact(
    '$ azcopy copy "http://127.0.0.1:10000/devstoreaccount1/raw?sv=2024-11-04&ss=b&sp=rl&sig=REDACTED" out --recursive --from-to BlobLocal',
  );
  expect(diagnose(knowledge, report).certainty).toBe('unsure');
});

/** Consoles of AzCopy 10.32 that count what failed; which of them tell no reason. */
import { diagnose } from '../../../knowledge/diagnose.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { redact } from '../../../knowledge/redact/redact.ts';

const knowledge = openKnowledge();
const read = (text: string) => diagnose(knowledge, redact(text));
const first = (text: string) => read(text).causes[0]?.id;

const COMMAND =
  "$ azcopy copy ./photos 'https://contosodata.blob.core.windows.net/in?sv=2024-11-04&se=2027-01-01&sr=c&sp=rcwl&sig=REDACTED' --recursive --from-to LocalBlob";

const consoleOf = (failed: number, done: number, status: string, more = '') => `INFO: Scanning...
INFO: Any empty folders will not be processed, because source and/or destination doesn't have full folder support

Job 43c9adbb-0111-5a4e-5f74-126b0307665a has started
Log file is located at: /home/jo/.azcopy/43c9adbb-0111-5a4e-5f74-126b0307665a.log
${more}
${done > 0 ? '97.1' : '0.0'} %, ${done} Done, ${failed} Failed, 0 Pending, 0 Skipped, ${done + failed} Total, 2-sec Throughput (Mb/s): 0.2397

Job 43c9adbb-0111-5a4e-5f74-126b0307665a summary
Elapsed Time (Minutes): 0.0334
Number of File Transfers: ${done + failed}
Number of Folder Property Transfers: 0
Total Number of Transfers: ${done + failed}
Number of File Transfers Completed: ${done}
Number of File Transfers Failed: ${failed}
Number of File Transfers Skipped: 0
Total Number of Bytes Transferred: ${done * 20_000}
Final Job Status: ${status}
`;

test.each([
  ['all failed', consoleOf(13, 0, 'Failed')],
  ['some failed', consoleOf(1, 61, 'CompletedWithErrors')],
  ['with its command', `${COMMAND}\n${consoleOf(13, 0, 'Failed')}`],
  [
    'from PowerShell',
    `PS C:\\jobs> .\\azcopy.exe sync "D:\\in" "https://contosodata.blob.core.windows.net/in?<SAS>"\n${consoleOf(2, 9, 'CompletedWithErrors')}`,
  ],
  ['with a question', `hi, why does this fail?\n${consoleOf(4, 0, 'Failed')}`],
  ['auf Deutsch', `Warum geht das nicht?\n${consoleOf(4, 0, 'Failed')}`],
])('the reason stands in the log alone: %s', (_, text) => {
  expect(first(text)).toBe('azcopy-exit-1');
  // Whatever failed, nobody is told that it is certain or likely, and the line of the log is asked for.
  expect(read(text)).toMatchObject({ certainty: 'unsure', question: { fact: 'failedLine' } });
});

test.each([
  [
    'a lease',
    'lease-active',
    consoleOf(
      1,
      0,
      'Failed',
      'UPLOADFAILED: /srv/a.txt : 412 : 412 There is currently a lease on the blob and no lease ID was specified in the request.',
    ),
  ],
  [
    'a code',
    'sas-missing-permission',
    `AuthorizationPermissionMismatch, our SAS has sp=rl\n${consoleOf(13, 0, 'Failed')}`,
  ],
  [
    'a SAS that is over',
    'sas-expired',
    `${COMMAND.replace('2027-01-01', '2021-01-01')}\n${consoleOf(13, 0, 'Failed', '403 Server failed to authenticate the request')}`,
  ],
])('a reason that stands there counts: %s', (_, cause, text) => {
  expect(first(text)).toBe(cause);
});

test.each([
  'azcopy finished with 3 failed of 20000, status CompletedWithErrors',
  'copied over night with azcopy, 12 of 4000 files failed, rest ok',
  'azcopy sagt CompletedWithErrors, 5 fehlgeschlagen',
])('who tells of failures is not told that nothing is wrong: %s', (text) => {
  expect(read(text).causes.map(({ id }) => id)).not.toContain('no-fault');
});

test('nothing failed', () => {
  expect(first(consoleOf(0, 14, 'Completed'))).toBe('no-fault');
});

test('the log is read where it lies', () => {
  const moved = consoleOf(13, 0, 'Failed').replace('/home/jo/.azcopy/', '/var/log/nightly/');
  const [cause] = diagnose(knowledge, redact(moved)).causes;
  expect(cause?.fix.join()).toContain('"/var/log/nightly/43c9adbb-0111-5a4e-5f74-126b0307665a.log"');
});

/** A refusal cancels the whole job (seen on recorded runs): none stands behind a summary that ends otherwise. */
const REFUSALS = ['firewall-blocked', 'rbac-role-missing', 'sas-missing-permission', 'sas-expired', 'key-invalid'];

test.each([
  ['some of an upload', `${COMMAND}\n${consoleOf(1, 61, 'CompletedWithErrors')}`, 'azcopy-local-path'],
  ['all of an upload', `${COMMAND}\n${consoleOf(13, 0, 'Failed')}`, 'container-not-found'],
  [
    'some of a download',
    `$ azcopy copy "https://contosodata.blob.core.windows.net/old?<SAS>" /srv/old --recursive\n${consoleOf(4, 8, 'CompletedWithErrors')}`,
    'blob-archived',
  ],
  [
    'some of what is removed',
    `$ azcopy remove "https://contosodata.blob.core.windows.net/old?<SAS>" --recursive\n${consoleOf(2, 16, 'CompletedWithErrors')}`,
    'lease-active',
  ],
])('behind the summary stands what fails single files: %s', (_, text, second) => {
  const causes = read(text).causes.map(({ id }) => id);
  expect(causes[1]).toBe(second);
  expect(causes.filter((id) => REFUSALS.includes(id))).toEqual([]);
});

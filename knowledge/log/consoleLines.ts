/**
 * The console of `--output-type json`, one message a line, as AzCopy prints the same without it: reports are read in that
 * form. What each line holds is read by messages.ts. Described from consoles of AzCopy 10.32.
 */
import { type JobMessage, type ListedJob, readConsoleMessage, type ShownFile } from './messages.ts';

/** What went wrong, or how the job ended: without one of these the form itself may be the trouble. */
const TELLING = /"MessageType":"(?:Error|EndOfJob|Dryrun)"/;

/** A report in which such messages tell how it went, with their words instead; any other as it is. */
export function withPlainConsole(text: string): string {
  if (!TELLING.test(text)) return text;
  return text.split('\n').map(plainLine).join('\n');
}

function plainLine(line: string): string {
  const at = line.indexOf('{"TimeStamp"');
  const message = at < 0 ? undefined : readConsoleMessage(line.slice(at).trim());
  if (!message) return line;
  const said = message.kind === 'text' ? message.text : wordsOf(message);
  return `${line.slice(0, at)}${said}`.trimEnd();
}

export const linesOfBegin = ({ jobId, logFile }: JobMessage & { kind: 'begin' }): string[] => [
  ...(jobId ? [`Job ${jobId} has started`] : []),
  ...(logFile ? [`Log file is located at: ${logFile}`] : []),
];

function wordsOf(message: JobMessage): string {
  if (message.kind === 'begin') return linesOfBegin(message).join('\n');
  if (message.kind === 'files') return linesOfFiles(message.files).join('\n');
  if (message.kind === 'jobs') return linesOfJobs(message.jobs).join('\n');
  const { completed, failed, skipped, status } = message.ending;
  const answers = linesOfStatuses(message.failures);
  if (message.kind === 'progress') return answers.join('\n');
  return [
    `Number of File Transfers: ${completed + failed + skipped}`,
    `Number of File Transfers Completed: ${completed}`,
    `Number of File Transfers Failed: ${failed}`,
    `Number of File Transfers Skipped: ${skipped}`,
    ...answers,
    ...(status ? [`Final Job Status: ${status}`] : []),
  ].join('\n');
}

const linesOfStatuses = (failures: { status: number }[]): string[] =>
  [...new Set(failures.map((one) => one.status).filter((one) => one > 0))].map((one) => `FAILED with status ${one}`);

/** Their names tell nothing of why. */
const linesOfFiles = (files: ShownFile[]): string[] => [
  ...(['Completed', 'Failed', 'Skipped'] as const).flatMap((outcome) => {
    const count = files.filter(({ as }) => as === outcome.toLowerCase()).length;
    return count === 0 ? [] : [`Number of File Transfers ${outcome}: ${count}`];
  }),
  ...linesOfStatuses(files),
];

const linesOfJobs = (jobs: ListedJob[]): string[] => [
  'Existing Jobs',
  ...jobs.flatMap(({ id, says, command }) => [`JobId: ${id}`, `Status: ${says}`, `Command: ${command}`, '']),
];

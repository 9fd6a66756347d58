/** `storagebot log FILE…`: AzCopy job logs of any size → how the job went, what went wrong, and what did no harm. */
import { accessSync, constants, createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { loadKnowledge } from '../../knowledge/load.ts';
import { type LogReport, type LogSource, readLogs } from '../../knowledge/log/read.ts';
import type { Job } from '../../knowledge/log/session.ts';
import type { CauseCount, CodeCount, UnknownError } from '../../knowledge/log/triage.ts';
import { EXIT, WrongUsage } from '../exit.ts';
import { paint, printJson, showMarkdown } from './output.ts';

/** Large pieces, because a log may have gigabytes. */
const PIECE_BYTES = 1 << 20;

export function register(command: Command): void {
  command
    .argument('<file...>', 'the job log, and its -scanning.log beside it; - reads standard input')
    .option('--json', 'print one JSON object')
    .action(async (files: string[], options: { json?: boolean }) => {
      const wrong = files.map(faultOf).find((says) => says !== undefined);
      if (wrong) throw new WrongUsage(wrong);
      await answer(files, options.json === true);
    });
}

/** What keeps a file from being read, as a sentence. */
function faultOf(file: string): string | undefined {
  if (file === '-') return undefined;
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat)
    return `There is no file ${file}. AzCopy keeps its logs in ~/.azcopy, or where AZCOPY_LOG_LOCATION points.`;
  if (stat.isDirectory()) return `${file} is a folder. Name the logs in it: npx storagebot log ${file}/*.log`;
  return isReadable(file)
    ? undefined
    : `${file} may not be read by this user. Ask for the right to read it, or copy it.`;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const open = (file: string): LogSource =>
  file === '-'
    ? { name: 'standard input', bytes: process.stdin }
    : { name: basename(file), bytes: createReadStream(file, { highWaterMark: PIECE_BYTES }) };

async function answer(files: string[], json: boolean): Promise<void> {
  const report = await readLogs(loadKnowledge(), files.map(open));
  const isRead = report.foreign.length < report.files;
  for (const name of report.foreign) process.stderr.write(`${sayForeign(name)}\n`);
  if (json) printJson(report);
  else if (isRead) process.stdout.write(showReport(report));
  process.exitCode = isRead ? EXIT.answered : EXIT.notRecognised;
}

const sayForeign = (name: string) =>
  `${name} is no AzCopy log: nothing that AzCopy writes stands in it. An error from elsewhere goes to: npx storagebot diagnose - < file`;

// ---- for people: the verdict first, then where to look, then what may be left alone -----------------------------------

function showReport(report: LogReport): string {
  const harm = report.causes.filter(({ benign }) => !benign);
  const noise = report.causes.filter(({ benign }) => benign);
  const blocks = [
    head(report),
    harm.length > 0
      ? `${paint('bold', 'What went wrong')}\n${harm.map((cause, index) => showCause(cause, report, index === 0)).join('\n')}`
      : '',
    showUnknown(report.unknown),
    noise.length > 0 ? `${paint('bold', 'Did no harm')}\n${noise.map(showNoise).join('\n')}` : '',
    showCodes(report.codes),
    hint(report, harm),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const styleOf = (status: string | null) =>
  status === 'Completed' || status === 'CompletedWithSkipped' ? 'green' : status === null ? 'yellow' : 'red';

function head(report: LogReport): string {
  const { jobs, status } = report;
  const says = paint(styleOf(status), status ?? sayUnknown(report));
  const time = span(jobs);
  const first = `${paint('bold', jobs.length > 1 ? `${jobs.length} jobs` : 'Job')} ${says}   ${counts(report.transfers)}${time ? `   ${paint('dim', time)}` : ''}`;
  const each =
    jobs.length > 1
      ? jobs.map((job) => `\n  ${job.file}: ${job.status ?? 'no ending told'}, ${counts(job.transfers)}`)
      : [];
  return first + each.join('');
}

function sayUnknown({ jobs }: LogReport): string {
  const moved = jobs.some(({ transfers }) => Object.values(transfers).some((count) => count !== 0));
  return moved ? 'ended; how, this log level does not tell' : 'no transfer began';
}

const counts = ({ completed, failed, skipped }: Job['transfers']) =>
  [
    `${showCount(completed)} completed`,
    failed ? paint('red', `${showCount(failed)} failed`) : `${showCount(failed)} failed`,
    `${showCount(skipped)} skipped`,
  ].join(', ');

const showCount = (count: number | null) => (count === null ? '?' : count.toLocaleString('en'));

const clock = (time: string) => time.replace('T', ' ').replace('Z', '');

function span(jobs: Job[]): string {
  const start = jobs.flatMap((job) => (job.start ? [job.start] : [])).sort()[0];
  const end = jobs
    .flatMap((job) => (job.end ? [job.end] : []))
    .sort()
    .at(-1);
  if (!start || !end) return '';
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${clock(start)} to ${sameDay ? end.slice(11, 19) : clock(end)} UTC`;
}

const times = (count: number) => `${count.toLocaleString('en')} ×`.padStart(9);

/** The remedy of the first cause in full, of the others its first line. */
function showCause(cause: CauseCount, { jobs }: LogReport, inFull: boolean): string {
  const { id, title, count, failed, first, codes, quote, fix } = cause;
  const amount = failed > 0 && failed !== count ? `, ${failed.toLocaleString('en')} failed for it` : '';
  const where = [
    `${jobs.length === 1 && jobs[0]?.file === first.file ? '' : `${first.file} `}line ${first.line}`,
    first.time ? `${clock(first.time)} UTC` : '',
    first.requestId ? `request ${first.requestId}` : '',
  ].filter(Boolean);
  return [
    `${paint('red', times(count))} ${paint('bold', title)} [${id}]${amount}${codes.length > 0 ? paint('dim', `  ${codes.join(', ')}`) : ''}`,
    `           first: ${where.join(', ')}`,
    quote ? `           ${paint('dim', `“${quote}”`)}` : '',
    fix ? `           do: ${showMarkdown(inFull ? fix : firstLine(fix), '           ').trimStart()}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function showUnknown(unknown: UnknownError[]): string {
  if (unknown.length === 0) return '';
  const rows = unknown.map(
    ({ count, code, quote, first }) =>
      `${paint('red', times(count))} ${quote || 'no message'}${code ? paint('dim', `  ${code}`) : ''}\n           first: line ${first.line}`,
  );
  return `${paint('bold', 'Not recognised')}\n${rows.join('\n')}`;
}

const firstLine = (markdown: string) => (markdown.split('\n')[0] ?? '').replace(/:$/, '.');

const showNoise = ({ id, title, count, codes }: CauseCount) =>
  `${times(count)} ${title} [${id}]${codes.length > 0 ? paint('dim', `  ${codes.join(', ')}`) : ''}`;

function showCodes(codes: CodeCount[]): string {
  if (codes.length === 0) return '';
  const rows = codes.map(
    ({ code, status, count, benign }) =>
      `${times(count)} ${code} (${status})${benign > 0 ? `, ${benign === count ? 'all' : benign.toLocaleString('en')} without harm` : ''}`,
  );
  return `${paint('bold', 'Answers of the service')}\n${rows.join('\n')}`;
}

function hint(report: LogReport, harm: CauseCount[]): string {
  if (harm[0]) return paint('dim', `More: npx storagebot explain ${harm[0].id}`);
  if (report.status?.startsWith('Completed') && report.transfers.failed === 0)
    return paint('green', 'Nothing is wrong here.');
  if (report.unknown.length > 0) return 'No page knows these errors. The first lines of one: npx storagebot diagnose -';
  return 'This log names no error. What AzCopy printed to the console tells more: npx storagebot diagnose -';
}

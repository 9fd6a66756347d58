/** What a log tells, for people: the verdict first, then what to do, then what may be left alone. */

import type { CauseCount } from '../../knowledge/log/causeCount.ts';
import type { CodeCount, UnknownError } from '../../knowledge/log/counts.ts';
import type { Job } from '../../knowledge/log/job.ts';
import type { LogReport, TriagedJob } from '../../knowledge/log/read.ts';
import {
  clock,
  sayCommand,
  sayForecast,
  sayOutcomes,
  sayRetries,
  saySpan,
  sayStatus,
  sayTransfers,
  showCount,
} from '../../knowledge/log/say.ts';
import { explainSkip } from '../../knowledge/log/skips.ts';
import { showMarkdown } from './markdown.ts';
import { paint } from './output.ts';

const INDENT = '           ';
/** Jobs that are told one by one; a folder may hold hundreds. */
const MOST_JOBS = 20;

export function showReport(report: LogReport): string {
  const harm = report.causes.filter(({ benign }) => !benign);
  const noise = report.causes.filter(({ benign }) => benign);
  const blocks = [
    head(report),
    part(
      'What went wrong',
      harm.map((cause, index) => showCause(cause, report, index === 0)),
    ),
    part(
      'Not recognised',
      report.unknown.map((unknown) => showUnknown(unknown, report.jobs)),
    ),
    part('Left out', report.jobs.flatMap(showLeftOut)),
    part(
      'Throttled or not answered, over time',
      report.jobs.flatMap((job) => showRetries(job, report)),
    ),
    part(
      'How long it takes',
      report.jobs.flatMap((job) => showForecast(job, report)),
    ),
    part('Next', showNext(report)),
    part('Did no harm', noise.map(showNoise)),
    part('Answers of the service', report.codes.map(showCode)),
    hint(report, harm),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const part = (title: string, rows: string[]) => (rows.length === 0 ? '' : [paint('bold', title), ...rows].join('\n'));

// ---- the verdict ----------------------------------------------------------------------------------------------------

const styleOf = (status: string | null | undefined) =>
  status === 'Completed' ? 'green' : status === 'CompletedWithSkipped' || !status ? 'yellow' : 'red';

function head(report: LogReport): string {
  const { jobs, status } = report;
  const [only] = jobs;
  if (jobs.length > 1) return headOfMany(report);
  const first = [
    `${paint('bold', 'Job')} ${paint(styleOf(status), status ?? sayUnknown(report))}`,
    paintCounts(report),
  ];
  const told = only ? [sayStarts(only), sayVersion(only), only.os ?? ''].filter(Boolean).join(', ') : '';
  const rows = [
    first.join('   '),
    only?.command ? `  ${sayCommand(only.command)}` : '',
    `  ${paint('dim', [saySpan(only?.start, only?.end), told].filter(Boolean).join('   '))}`,
  ];
  return rows.filter((row) => row.trim() !== '').join('\n');
}

const sayVersion = ({ version }: Job) => (version ? `AzCopy ${version}` : '');
const sayStarts = ({ starts = 1 }: Job) =>
  starts > 1 ? `resumed ${starts === 2 ? 'once' : `${starts - 1} times`}` : '';

function headOfMany(report: LogReport): string {
  const { jobs } = report;
  const shown = [...jobs].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_JOBS);
  const more = jobs.length - shown.length;
  return [
    `${paint('bold', `${jobs.length} jobs:`)} ${sayOutcomes(jobs)}   ${paintCounts(report)}`,
    ...shown.map(
      (job) => `  ${job.file}: ${paint(styleOf(job.status), sayStatus(job.status))}, ${sayTransfers(job.transfers)}`,
    ),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

/** Those that went well come last. */
const rank = ({ status }: Job) => (status === 'Completed' ? 2 : status === 'CompletedWithSkipped' ? 1 : 0);

function sayUnknown({ jobs }: LogReport): string {
  if (jobs.some(({ isDry }) => isDry)) return 'was a dry run, nothing was moved';
  const moved = jobs.some(({ transfers }) => Object.values(transfers).some((count) => count !== 0));
  return moved ? 'ended; how, this log level does not tell' : 'no transfer began';
}

function paintCounts({ transfers }: Pick<LogReport, 'transfers'>): string {
  const says = sayTransfers(transfers);
  return transfers.failed ? says.replace(/[\d,]+ failed/, (failed) => paint('red', failed)) : says;
}

// ---- causes ---------------------------------------------------------------------------------------------------------

const times = (count: number) => `${showCount(count)} ×`.padStart(9);

/** The remedy of the first cause in full, of the others its first line; of a guess what to look at. */
function showCause(cause: CauseCount, { jobs }: LogReport, inFull: boolean): string {
  const { id, title, count, failed, first, codes, quote, certainty, fix } = cause;
  const amount = failed > 0 && failed !== count ? `, ${showCount(failed)} failed for it` : '';
  return [
    `${paint('red', times(count))} ${certainty === 'unsure' ? 'not sure: ' : ''}${paint('bold', title)} [${id}]${amount}${codes.length > 0 ? paint('dim', `  ${codes.join(', ')}`) : ''}`,
    ...showPlace(first, jobs),
    quote ? `${INDENT}${paint('dim', `“${quote}”`)}` : '',
    fix ? `${INDENT}do: ${showMarkdown(inFull ? fix : firstLine(fix), INDENT).trimStart()}` : '',
    ...(certainty === 'unsure' ? showGuess(cause) : []),
  ]
    .filter(Boolean)
    .join('\n');
}

function showPlace({ file, line, time, requestId, path }: CauseCount['first'], jobs: Job[]): string[] {
  const where = [
    `${jobs.length === 1 && jobs[0]?.file === file ? '' : `${file} `}line ${line}`,
    time ? `${clock(time)} UTC` : '',
    requestId ? `request ${requestId}` : '',
  ].filter(Boolean);
  return [`${INDENT}first: ${where.join(', ')}`, ...(path ? [`${INDENT}       ${path}`] : [])];
}

/** What tells it from what else it may be, and nothing to do: a change for a guess may harm. */
function showGuess({ id, tell, rivals = [] }: CauseCount): string[] {
  const others = rivals.map((rival) => `${rival.title} [${rival.id}]: ${rival.tell}`);
  return [
    ...(tell ? [`you would see: ${tell}`] : []),
    ...others.map((other) => `or: ${other}`),
    `look first, change nothing yet: \`npx storagebot explain ${id}\``,
  ].map((row) => `${INDENT}${showMarkdown(row, INDENT).trimStart()}`);
}

const firstLine = (markdown: string) => (markdown.split('\n')[0] ?? '').replace(/:$/, '.');

function showUnknown({ count, code, quote, first }: UnknownError, jobs: Job[]): string {
  const what = `${paint('red', times(count))} ${quote || 'no message'}${code ? paint('dim', `  ${code}`) : ''}`;
  return [what, ...showPlace(first, jobs)].join('\n');
}

const showNoise = ({ id, title, count, codes }: CauseCount) =>
  `${times(count)} ${title} [${id}]${codes.length > 0 ? paint('dim', `  ${codes.join(', ')}`) : ''}`;

const showCode = ({ code, status, count, benign }: CodeCount) =>
  `${times(count)} ${code === String(status) ? code : `${code} (${status})`}${benign > 0 ? `, ${benign === count ? 'all' : showCount(benign)} without harm` : ''}`;

// ---- the job itself -------------------------------------------------------------------------------------------------

function showLeftOut({ leftOut, id, file }: TriagedJob): string[] {
  return leftOut.map((left) => {
    const { says, list, otherwise } = explainSkip(left, id, file);
    const rows = [`  ${says}.`, ...(list ? [`list: \`${list}\``] : []), ...(otherwise ? [otherwise] : [])];
    return rows.map((row, index) => showMarkdown(row, index === 0 ? '' : '    ')).join('\n');
  });
}

function showRetries({ retries, file }: TriagedJob, { jobs }: LogReport): string[] {
  if (!retries || retries.counts.length < 2) return [];
  const { bars, says } = sayRetries(retries);
  return [`${jobs.length > 1 ? `  ${file}\n` : ''}  ${paint('yellow', bars)}\n  ${paint('dim', says)}`];
}

/** Of several jobs only where the SAS does not last. */
function showForecast(job: TriagedJob, { jobs }: LogReport): string[] {
  if (!job.forecast || (jobs.length > 1 && !job.forecast.tooShort)) return [];
  const says = `${jobs.length > 1 ? `${job.file}: ` : ''}${sayForecast(job.forecast, job)}`;
  return [`  ${job.forecast.tooShort ? paint('red', says) : says}`];
}

/** Of several jobs each has its own file: one command for one log. */
function showNext({ jobs }: LogReport): string[] {
  const open = jobs.flatMap(({ next }) => (next ? [next] : []));
  const [only] = open;
  if (!only) return [];
  if (jobs.length > 1) return [`  ${open.length} of the jobs can go on; one log at a time says with which command.`];
  return [`  ${only.says}`, ...only.commands.map((command) => `    ${paint('cyan', command)}`)];
}

function hint(report: LogReport, harm: CauseCount[]): string {
  if (harm[0]?.certainty === 'unsure') return '';
  if (harm[0]) return paint('dim', `More: npx storagebot explain ${harm[0].id}`);
  if (report.status === 'CompletedWithSkipped')
    return paint('yellow', 'Nothing failed, but not everything was copied: see above.');
  if (report.status?.startsWith('Completed') && report.transfers.failed === 0)
    return paint('green', 'Nothing is wrong here.');
  if (report.jobs.some(({ isDry }) => isDry)) return 'Nothing is wrong here: a dry run only says what it would do.';
  if (report.unknown.length > 0) return 'No page knows these errors. The first lines of one: npx storagebot diagnose -';
  return 'This log names no error. What AzCopy printed to the console tells more: npx storagebot diagnose -';
}

/** One line about a job that runs. */
export function showFar(job: Job): string {
  const far = job.percent === undefined ? '' : `${job.percent} %, `;
  const retried = job.retries?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
  const busy = retried > 0 ? `, ${showCount(retried)} retries` : '';
  return `${job.end ? clock(job.end).slice(11) : ''}  ${far}${sayTransfers(job.transfers)}${busy}`.trim();
}

/** AzCopy logs of any size → counts and causes, in one pass and constant memory. */
import type { Knowledge } from '../pages/assemble.ts';
import { redact } from '../redact/redact.ts';
import { asUtf8 } from './bytes.ts';
import type { CauseCount, ChooseStep } from './causeCount.ts';
import { type CodeCount, countAll, type UnknownError } from './counts.ts';
import type { FailedPaths } from './failedPaths.ts';
import { type FileRead, FileReader, isScanningLog } from './fileReader.ts';
import { type Forecast, forecast } from './forecast.ts';
import { type Job, UNFINISHED } from './job.ts';
import { type NextStep, nextStep } from './nextStep.ts';
import { Pending } from './pending.ts';
import { Shapes } from './shapes.ts';
import { countStory } from './storyCause.ts';
import type { Together } from './together.ts';

export interface LogSource {
  name: string;
  /** Pieces may end anywhere, also within a character. */
  bytes: AsyncIterable<Uint8Array>;
  /** Of a file that is worth several threads. */
  large?: LargeFile;
}

export interface LargeFile extends Together {
  path: string;
  /** Is told how many bytes the threads read. */
  taken?: (bytes: number) => void;
  /** What they leave. */
  from(byte: number): AsyncIterable<Uint8Array>;
}

export interface LogReport {
  files: number;
  bytes: number;
  /** Files; null where the logs do not tell. */
  transfers: Job['transfers'];
  /** As AzCopy prints it; `Unfinished` where the log just stops; null where no job began or no line tells. */
  status: string | null;
  codes: CodeCount[];
  causes: CauseCount[];
  /** What failed for reasons that no page knows. */
  unknown: UnknownError[];
  jobs: TriagedJob[];
  /** Files without anything of AzCopy. */
  foreign: string[];
}

export interface ReadOptions {
  /** Takes the files that failed. */
  failedPaths?: FailedPaths;
  /** Which step of a remedy is told; without it the first. */
  choose?: ChooseStep;
  /** Called after each piece: how far the job is, while its log is still being written. */
  watch?: (reader: Pick<FileReader, 'now'>) => void;
}

/**
 * Reads logs one after the other.
 * Job logs come before their scanning logs, so that an answer that both show is counted where its job is told.
 * @throws what the iterables throw.
 */
export async function readLogs(
  knowledge: Knowledge,
  sources: LogSource[],
  { failedPaths, watch, choose }: ReadOptions = {},
): Promise<LogReport> {
  const shapes = new Shapes();
  const pending = new Pending();
  const statusOf = (code: string) => knowledge.byCode.get(code.toLowerCase())?.status[0];
  const reads: (FileRead & { name: string })[] = [];
  let bytes = 0;
  for (const { name, bytes: pieces, large } of sources.toSorted((a, b) => order(a.name) - order(b.name))) {
    const reader = new FileReader({ file: redact(name), shapes, pending, statusOf, failedPaths });
    const read = large ? await readLarge(large, reader) : 0;
    bytes += read;
    for await (const piece of read > 0 && large ? large.from(read) : asUtf8(pieces)) {
      bytes += piece.length;
      reader.push(piece);
      watch?.(reader);
    }
    reads.push({ name: redact(name), ...reader.end() });
  }
  const jobs = onePerId(reads.flatMap((read) => read.jobs));
  const cancelled = jobs.some(({ status }) => status === 'Cancelled');
  const { codes, causes, unknown } = countAll(knowledge, shapes.all(), cancelled, choose);
  const isSilent = causes.every(({ benign }) => benign) && unknown.every(({ quote }) => !/[a-z]/i.test(quote));
  if (isSilent) causes.unshift(...storyOf(knowledge, reads, jobs, choose));
  return {
    files: sources.length,
    bytes,
    transfers: sum(jobs),
    status: worst(jobs),
    codes,
    causes,
    unknown,
    jobs: jobs.map((job) => withOutlook(job, causes)),
    foreign: reads.filter(({ isAzcopy }) => !isAzcopy).map(({ name }) => name),
  };
}

/** Threads are for large files: who reads none loads nothing of them. */
async function readLarge({ path, taken, helpers, size }: LargeFile, reader: FileReader): Promise<number> {
  const { readTogether } = await import('./together.ts');
  return readTogether(path, reader, { helpers, size }, taken);
}

/** A job, and what comes after it. */
export interface TriagedJob extends Job {
  forecast?: Forecast;
  next?: NextStep;
}

function withOutlook(job: Job, causes: CauseCount[]): TriagedJob {
  const harm = causes.filter(({ benign }) => !benign).map(({ id }) => id);
  const outlook = forecast(job);
  const next = nextStep(job, harm);
  return { ...job, ...(outlook ? { forecast: outlook } : {}), ...(next ? { next } : {}) };
}

/** Nothing was selected: that ends as Completed, and may be the very fault. */
const movedNothing = ({ transfers }: Job) => Object.values(transfers).every((count) => count === 0);

const isWell = (job: Job) =>
  (job.status === 'Completed' || job.status === 'CompletedWithSkipped') && !movedNothing(job);

/** Of the first job that did not end well. */
function storyOf(knowledge: Knowledge, reads: FileRead[], jobs: Job[], choose?: ChooseStep): CauseCount[] {
  const job = jobs.find((one) => !isWell(one));
  const read = job && reads.find((one) => one.jobs.includes(job));
  if (!job || !read) return [];
  const cause = countStory(knowledge, read.story.text, read.story.end, job, choose);
  return cause ? [cause] : [];
}

const order = (name: string) => (isScanningLog(name) ? 1 : 0);

/** The console text and the log of one job are one job. */
function onePerId(jobs: Job[]): Job[] {
  const ran = jobs.filter(
    (job) => job.status !== undefined || Object.values(job.transfers).some((count) => count !== 0),
  );
  const chosen = ran.length > 0 ? ran : jobs.slice(0, 1);
  return chosen.filter((job, index) => !job.id || chosen.findIndex((other) => other.id === job.id) === index);
}

function sum(jobs: Job[]): Job['transfers'] {
  const add = (name: keyof Job['transfers']) =>
    jobs.reduce<number | null>((total, { transfers }) => {
      const count = transfers[name];
      return total === null || count === null ? null : total + count;
    }, 0);
  return { completed: add('completed'), failed: add('failed'), skipped: add('skipped') };
}

const WORST_FIRST = [
  'Failed',
  'Cancelled',
  UNFINISHED,
  'CompletedWithErrorsAndSkipped',
  'CompletedWithErrors',
  'CompletedWithSkipped',
  'Completed',
];

function worst(jobs: Job[]): string | null {
  const statuses = jobs.flatMap(({ status }) => (status ? [status] : []));
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? statuses[0] ?? null;
}

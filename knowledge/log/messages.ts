/**
 * The JSON messages of `--output-type json`: one a line, numbers as strings, and objects as JSON within a string. Described
 * from AzCopy 10.32. `jobs show` says all twice, last in EndOfJob.
 */
import { isGuid } from '../text/shapes.ts';
import type { Ending, Tally } from './summary.ts';

/** `time` as logs write it. */
export type ConsoleMessage = ({ kind: 'text'; text: string } | JobMessage) & { time?: string };

export type JobMessage =
  | { kind: 'begin'; jobId?: string; logFile?: string }
  | {
      kind: 'progress' | 'end';
      jobId?: string;
      ending: Ending;
      percent?: number;
      failures: { status: number; source?: string }[];
    }
  | { kind: 'files'; jobId?: string; files: ShownFile[] }
  | { kind: 'jobs'; jobs: ListedJob[] };

/** Of `jobs show --with-status`. */
export interface ShownFile {
  source?: string;
  as: keyof Tally;
  status: number;
}

/** Of `jobs list`. */
export interface ListedJob {
  id: string;
  says: string;
  command: string;
}

interface JsonFile {
  Src?: string;
  ErrorCode?: string;
  TransferStatus?: string;
}

interface JsonContent {
  JobID?: string;
  LogFileLocation?: string;
  JobStatus?: string;
  TransfersCompleted?: string;
  TransfersFailed?: string;
  TransfersSkipped?: string;
  PercentComplete?: string;
  FailedTransfers?: JsonFile[] | null;
  Details?: JsonFile[] | null;
  JobIDDetails?: { JobId?: string; JobStatus?: string; CommandString?: string }[] | null;
  Source?: string;
  Destination?: string;
  FromTo?: string;
}

/** One line; undefined where it is none of these messages. */
export function readConsoleMessage(line: string): ConsoleMessage | undefined {
  const message = parse(line) as { TimeStamp?: string; MessageType?: string; MessageContent?: string } | undefined;
  if (typeof message?.MessageContent !== 'string') return undefined;
  const stamp = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(String(message.TimeStamp));
  const time = stamp ? { time: `${stamp[1]}/${stamp[2]}/${stamp[3]} ${stamp[4]}` } : {};
  return { ...readContent(message.MessageType, message.MessageContent), ...time };
}

/** Their content is repeated in the EndOfJob that follows. */
const REPEATED = new Set(['GetJobSummary', 'ListJobTransfers']);

function readContent(type: string | undefined, content: string): ConsoleMessage {
  if (type !== undefined && REPEATED.has(type)) return { kind: 'text', text: '' };
  const isState = type === 'Init' || type === 'Progress' || type === 'EndOfJob';
  if (!isState && type !== 'Dryrun') return { kind: 'text', text: content };
  const job = (parse(content) ?? {}) as JsonContent;
  if (type === 'Dryrun') return { kind: 'text', text: dryLine(job) };
  const jobId = typeof job.JobID === 'string' && isGuid(job.JobID) ? { jobId: job.JobID } : {};
  if (type === 'Init') {
    const logFile = typeof job.LogFileLocation === 'string' ? { logFile: job.LogFileLocation } : {};
    return { kind: 'begin', ...jobId, ...logFile };
  }
  if (Array.isArray(job.Details)) return { kind: 'files', ...jobId, files: job.Details.map(shownFile) };
  if (Array.isArray(job.JobIDDetails)) return { kind: 'jobs', jobs: job.JobIDDetails.flatMap(listedJob) };
  // A dry run ends with no word.
  if (content === '') return { kind: 'text', text: '' };
  return { ...jobId, ...stateOf(type, job) };
}

function stateOf(type: 'Progress' | 'EndOfJob', job: JsonContent): ConsoleMessage {
  const ending = {
    completed: Number(job.TransfersCompleted ?? 0),
    failed: Number(job.TransfersFailed ?? 0),
    skipped: Number(job.TransfersSkipped ?? 0),
    ...(type === 'EndOfJob' && isStatus(job.JobStatus) ? { status: job.JobStatus } : {}),
  };
  const failures = (job.FailedTransfers ?? []).map(({ ErrorCode, Src }) => ({
    status: Number(ErrorCode ?? 0),
    ...(typeof Src === 'string' ? { source: Src } : {}),
  }));
  const percent = Number(job.PercentComplete);
  const far = Number.isFinite(percent) ? { percent } : {};
  return { kind: type === 'EndOfJob' ? 'end' : 'progress', ending, ...far, failures };
}

const isStatus = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z]{4,40}$/.test(text);

function shownFile({ Src, ErrorCode, TransferStatus }: JsonFile): ShownFile {
  const says = isStatus(TransferStatus) ? TransferStatus : 'Unknown';
  return {
    ...(typeof Src === 'string' ? { source: Src } : {}),
    as: says === 'Success' ? 'completed' : says.startsWith('Skipped') ? 'skipped' : 'failed',
    status: Number(ErrorCode ?? 0) || 0,
  };
}

function listedJob({ JobId, JobStatus, CommandString }: Partial<NonNullable<JsonContent['JobIDDetails']>[number]>) {
  if (typeof JobId !== 'string' || !isGuid(JobId)) return [];
  return [{ id: JobId, says: isStatus(JobStatus) ? JobStatus : '', command: String(CommandString ?? '').trim() }];
}

/** Nothing is copied to the bin: it is removed. */
const dryLine = ({ Source = '', Destination = '', FromTo = '' }: JsonContent) =>
  FromTo.endsWith('Trash') || Destination === ''
    ? `DRYRUN: remove ${Source}`
    : `DRYRUN: copy ${Source} to ${Destination}`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

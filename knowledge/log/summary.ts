/** How a job ended, by its summary, its progress lines, or the JSON messages of the console. */
import { isGuid } from '../text/shapes.ts';
import type { LogRecord } from './records.ts';

/** Files; what the text does not tell is undefined. */
export interface Tally {
  completed: number;
  failed: number;
  skipped: number;
}

export interface Ending extends Tally {
  /** As AzCopy prints it: Completed, CompletedWithErrors, CompletedWithSkipped, CompletedWithErrorsAndSkipped, Failed, Cancelled. */
  status?: string;
  /** Transfers that were planned; sync does not tell. */
  planned?: number;
  /** What was left out while listing. */
  left?: { symlinks: number; hardlinks: number; specials: number };
}

const FINAL_STATUS = /^Final Job Status: ([A-Za-z]{4,40})/;
const COUNT = /^Number of (?:(?:File|Copy) )?Transfers (Completed|Failed|Skipped): (\d+)/;
const PLANNED = /^Total Number of Transfers: (\d+)/;
const LEFT = /^Number of (Symbolic Links|Hardlinks|Special Files) Skipped: (\d+)/;
const LEFT_NAMES = { 'Symbolic Links': 'symlinks', Hardlinks: 'hardlinks', 'Special Files': 'specials' } as const;
const PROGRESS = /(?:^|\D)([\d.]+) ?%, (\d+) Done, (\d+) Failed, (\d+) Pending, (\d+) Skipped, (\d+) Total/;

/** `… summary` of copy, remove and set-properties; `… Summary` of sync. */
export function readSummary({ text, more }: LogRecord): Ending | undefined {
  const rows = text === '' ? more : [text, ...more];
  const status = rows.map((row) => FINAL_STATUS.exec(row)?.[1]).find((found) => found !== undefined);
  const planned = rows.map((row) => PLANNED.exec(row)?.[1]).find((found) => found !== undefined);
  const counts = { completed: 0, failed: 0, skipped: 0 };
  const left = { symlinks: 0, hardlinks: 0, specials: 0 };
  let any = false;
  for (const row of rows) {
    const out = LEFT.exec(row);
    if (out) left[LEFT_NAMES[out[1] as keyof typeof LEFT_NAMES]] = Number(out[2]);
    const found = COUNT.exec(row);
    if (!found) continue;
    counts[(found[1] as string).toLowerCase() as keyof Tally] = Number(found[2]);
    any = true;
  }
  if (!any) return undefined;
  return { ...counts, left, ...(status ? { status } : {}), ...(planned ? { planned: Number(planned) } : {}) };
}

/** The last of these lines is all that a resumed or a killed job tells. Folders are counted with files here. */
export function readProgress(text: string): Progress | undefined {
  const found = PROGRESS.exec(text);
  if (!found) return undefined;
  const [percent, completed, failed, pending, skipped] = found.slice(1).map(Number) as Five;
  return { percent, completed, failed, skipped, pending };
}

type Five = [number, number, number, number, number];

export interface Progress extends Tally {
  pending: number;
  /** Of the bytes. */
  percent?: number;
}

interface JsonSummary {
  JobID?: string;
  LogFileLocation?: string;
  JobStatus?: string;
  TransfersCompleted?: string;
  TransfersFailed?: string;
  TransfersSkipped?: string;
  PercentComplete?: string;
  FailedTransfers?: { Src?: string; Dst?: string; ErrorCode?: string; IsFolderProperties?: boolean }[] | null;
}

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
    };

/** One line of `--output-type json`. Numbers come as strings, and objects as JSON within a string. */
export function readConsoleMessage(line: string): ConsoleMessage | undefined {
  const message = parse(line) as { TimeStamp?: string; MessageType?: string; MessageContent?: string } | undefined;
  if (typeof message?.MessageContent !== 'string') return undefined;
  const stamp = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(String(message.TimeStamp));
  const time = stamp ? { time: `${stamp[1]}/${stamp[2]}/${stamp[3]} ${stamp[4]}` } : {};
  return { ...readContent(message.MessageType, message.MessageContent), ...time };
}

function readContent(MessageType: string | undefined, MessageContent: string): ConsoleMessage {
  if (MessageType !== 'Init' && MessageType !== 'Progress' && MessageType !== 'EndOfJob')
    return { kind: 'text', text: MessageContent };
  const job = (parse(MessageContent) ?? {}) as JsonSummary;
  const jobId = typeof job.JobID === 'string' && isGuid(job.JobID) ? { jobId: job.JobID } : {};
  if (MessageType === 'Init') {
    const logFile = typeof job.LogFileLocation === 'string' ? { logFile: job.LogFileLocation } : {};
    return { kind: 'begin', ...jobId, ...logFile };
  }
  const ending = {
    completed: Number(job.TransfersCompleted ?? 0),
    failed: Number(job.TransfersFailed ?? 0),
    skipped: Number(job.TransfersSkipped ?? 0),
    ...(MessageType === 'EndOfJob' && /^[A-Za-z]{4,40}$/.test(job.JobStatus ?? '')
      ? { status: job.JobStatus as string }
      : {}),
  };
  const failures = (job.FailedTransfers ?? []).map(({ ErrorCode, Src }) => ({
    status: Number(ErrorCode ?? 0),
    ...(typeof Src === 'string' ? { source: Src } : {}),
  }));
  const percent = Number(job.PercentComplete);
  const far = Number.isFinite(percent) ? { percent } : {};
  return { kind: MessageType === 'EndOfJob' ? 'end' : 'progress', ...jobId, ending, ...far, failures };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

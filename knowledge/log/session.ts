/** One start of AzCopy as its log shows it, from the header to the end. A resumed job has several in one file. */

import { isoTime, type LogRecord, own } from './records.ts';
import { type Ending, readProgress, readSummary, type Tally } from './summary.ts';

export interface Session {
  /** A job began: "Job-Command", or "resumed". Before that AzCopy only looks at the two sides. */
  began: boolean;
  /** Transfers were handed out. A job whose listing failed begins as well, and moves nothing. */
  moved: boolean;
  ending?: Ending;
  progress?: ReturnType<typeof readProgress>;
  /** Counted from lines. */
  lines: Tally;
  /** Lines of level INFO are there, so that successes can be counted. */
  tellsAll: boolean;
  cancelled: boolean;
  /** "Closing Log" is there. Without it the process was killed, or the disk was full. */
  closed: boolean;
  start?: string;
  last?: string;
  jobId?: string;
  /** Failures that JSON messages have listed so far. */
  jsonFailures?: number;
  /** Lines that tell who ran what and how it signed in: they give each error its facts. */
  head: string[];
}

export function newSession(): Session {
  return {
    began: false,
    moved: false,
    lines: { completed: 0, failed: 0, skipped: 0 },
    tellsAll: false,
    cancelled: false,
    closed: false,
    head: [],
  };
}

const HEAD =
  /^(?:AzcopyVersion|OS-Environment|Job-Command |Authenticating to |JobID=\S+ (?:resumed|canceled)|Job status updated)/;
const MOST_HEAD = 30;
const LONGEST_HEAD = 4000;
const JOB_ID = /(?:^|\n)(?:JobID=|Job )([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/i;
/** Present only where INFO is logged. */
const SETTINGS = /^(?:INFO: |PERF: |Final job part has been)/;

const BEGINS = /^(?:Job-Command |JobID=\S{36} resumed$|Job [0-9a-f-]{36} has started)/;
/** On the console a last sentence stands in place of "Closing Log". */
const ENDS = /^(?:Closing Log|Cannot perform |failed to perform |Failed to perform )/;
const MOVES = /^(?:Final job part has been scheduled|(?:INFO|WARN|ERR): \[P#)/;

/** Takes what a record tells about the session as a whole. */
export function follow(session: Session, record: LogRecord): void {
  const { text, time } = record;
  if (time) {
    session.start ??= own(time);
    session.last = time;
  }
  if (!session.tellsAll && SETTINGS.test(text)) session.tellsAll = true;
  if (ENDS.test(text)) session.closed = true;
  else if (BEGINS.test(text)) session.began = true;
  if (session.head.length < MOST_HEAD && HEAD.test(text))
    session.head.push(own(`${time ? `${time} ` : ''}${text.slice(0, LONGEST_HEAD)}`));
  if (text.startsWith('Job status updated: Cancel')) session.cancelled = true;
  const progress = /^ ?[\d.]+ ?%,/.test(text) ? readProgress(text) : undefined;
  if (progress) session.progress = progress;
  followEnding(session, record);
  if (!session.moved && session.began && MOVES.test(text)) session.moved = true;
}

function followEnding(session: Session, record: LogRecord): void {
  const { text, more } = record;
  const mayEnd = text === '' || text.startsWith('Job');
  if (!mayEnd) return;
  session.jobId ??= JOB_ID.exec([text, ...more.slice(0, 4)].join('\n'))?.[1];

  const ending = more.length > 0 ? readSummary(record) : undefined;
  if (ending) session.ending = ending;
}

const MOST_SESSIONS = 20;

/** A job that is resumed over and over stays small: its oldest sessions become one. */
export function addSession(sessions: Session[], session: Session): void {
  sessions.push({ ...session, ...(session.last ? { last: own(session.last) } : {}) });
  if (sessions.length <= MOST_SESSIONS) return;
  const [older, old] = sessions.splice(0, 2) as [Session, Session];
  sessions.unshift({
    ...old,
    ...(older.start ? { start: older.start } : {}),
    ...(older.jobId ? { jobId: older.jobId } : {}),
    lines: {
      completed: older.lines.completed + old.lines.completed,
      failed: older.lines.failed + old.lines.failed,
      skipped: older.lines.skipped + old.lines.skipped,
    },
    began: older.began || old.began,
    tellsAll: older.tellsAll && old.tellsAll,
  });
}

export interface Job {
  file: string;
  id?: string;
  /** Undefined where the log does not tell; `Unfinished` where it stops without an ending. */
  status?: string;
  /** Files; null where the log does not tell. */
  transfers: { completed: number | null; failed: number | null; skipped: number | null };
  /** ISO 8601, UTC. */
  start?: string;
  end?: string;
}

export const UNFINISHED = 'Unfinished';

/** The job that a file's sessions make: a resumed one counts on where it stopped. */
export function jobOf(file: string, sessions: Session[]): Job {
  const last = sessions.findLast((session) => session.began || session.ending || session.progress) ?? sessions.at(-1);
  const id =
    sessions.find((session) => session.jobId)?.jobId ?? /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(file)?.[0];
  const status = last && statusOf(last);
  const start = isoTime(sessions[0]?.start);
  const end = isoTime(sessions.at(-1)?.last);
  return {
    file,
    ...(id ? { id } : {}),
    ...(status ? { status } : {}),
    transfers: last ? transfersOf(sessions, last) : { completed: 0, failed: 0, skipped: 0 },
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
  };
}

function statusOf(session: Session): string | undefined {
  if (session.ending?.status) return session.ending.status;
  if (!session.began && !session.ending) return undefined;
  if (!session.closed) return UNFINISHED;
  if (session.cancelled) return 'Cancelled';
  return session.progress && session.progress.pending === 0 ? statusByCounts(session.progress) : undefined;
}

/** How AzCopy itself names the end of a job by its counts. */
function statusByCounts({ completed, failed, skipped }: Tally): string {
  if (failed > 0 && completed === 0 && skipped === 0) return 'Failed';
  if (failed > 0) return skipped > 0 ? 'CompletedWithErrorsAndSkipped' : 'CompletedWithErrors';
  return skipped > 0 ? 'CompletedWithSkipped' : 'Completed';
}

function transfersOf(sessions: Session[], last: Session): Job['transfers'] {
  const { ending, progress } = last;
  if (ending) return { completed: ending.completed, failed: ending.failed, skipped: ending.skipped };
  if (progress && progress.pending === 0)
    return { completed: progress.completed, failed: progress.failed, skipped: progress.skipped };
  const sum = (name: keyof Tally) =>
    Math.max(
      sessions.reduce((total, session) => total + session.lines[name], 0),
      progress?.[name] ?? 0,
    );
  const all = sessions.every((session) => session.tellsAll || !session.began);
  return { completed: all ? sum('completed') : null, failed: sum('failed'), skipped: all ? sum('skipped') : null };
}

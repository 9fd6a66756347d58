/** One start of AzCopy as its log shows it, from the header to the end. A resumed job has several in one file. */

import { GUID } from '../text/shapes.ts';
import { type LogRecord, own } from './records.ts';
import { type Ending, type Progress, readProgress, readSummary, type Tally } from './summary.ts';
import { Timeline } from './timeline.ts';

export interface Session {
  /** A job began: "Job-Command", or "resumed". Before that AzCopy only looks at the two sides. */
  began: boolean;
  /** Transfers were handed out. A job whose listing failed begins as well, and moves nothing. */
  moved: boolean;
  /** The last part of the job was handed out: without it there is no whole plan, and nothing to resume. */
  listed: boolean;
  /** AzCopy looked at both sides: what it was refused before is not what it was asked for. */
  looked: boolean;
  ending?: Ending;
  progress?: Progress;
  /** The first and the last time that it told how far it is. */
  pace?: { from: Moment; to: Moment };
  /** Counted from lines. */
  lines: Tally;
  /** Lines of level INFO are there, so that successes can be counted. */
  tellsAll: boolean;
  cancelled: boolean;
  /** "Closing Log" is there. Without it the process was killed, or the disk was full. */
  closed: boolean;
  /** It only said what it would do. */
  isDry: boolean;
  /** Each of its parts came to an end. */
  allDone: boolean;
  start?: string;
  last?: string;
  jobId?: string;
  version?: string;
  os?: string;
  /** As AzCopy logged it: quotes are gone, signatures are hidden. */
  command?: string;
  /** Lines that say why a file was skipped. */
  skips: Record<SkipReason, number>;
  retries: Timeline;
  /** Failures that JSON messages have listed so far. */
  jsonFailures?: number;
  /** Lines that tell who ran what and how it signed in: they give each error its facts. */
  head: string[];
}

/** A time as the log writes it, and how much of the bytes were done by then. */
export interface Moment {
  time: string;
  percent: number;
}

/** Of lines; what was left out while listing stands in the summary only. */
export type SkipReason = 'exists' | 'snapshots' | 'other';

export function newSession(): Session {
  return {
    began: false,
    moved: false,
    listed: false,
    looked: false,
    lines: { completed: 0, failed: 0, skipped: 0 },
    tellsAll: false,
    cancelled: false,
    closed: false,
    allDone: false,
    isDry: false,
    skips: { exists: 0, snapshots: 0, other: 0 },
    retries: new Timeline(),
    head: [],
  };
}

const HEAD =
  /^(?:AzcopyVersion|OS-Environment|Job-Command |(?:INFO: )?Authenticating to |JobID=\S+ (?:resumed|canceled)|Job status updated)/;
const MOST_HEAD = 30;
const LONGEST_HEAD = 4000;
const JOB_ID = new RegExp(`(?:^|\\n)(?:JobID=|Job )(${GUID})`, 'i');
/** Present only where INFO is logged. */
const SETTINGS = /^(?:INFO: |PERF: |Final job part has been)/;

const BEGINS = /^(?:Job-Command |JobID=\S{36} resumed$|Job [0-9a-f-]{36} has started)/;
/** On the console a last sentence stands in place of "Closing Log". */
const ENDS = /^(?:Closing Log|Cannot perform |failed to perform |Failed to perform )/;
/** Where no summary follows, as with JSON on the console, this is the end. */
const ALL_DONE = /^all parts of entire Job \S{36} successfully completed/;
const LISTED = 'Final job part has been scheduled';
const LOOKED = 'Any empty folders will ';
const MOVES = /^(?:Final job part has been scheduled|(?:INFO|WARN|ERR): \[P#)/;

/** Takes what a record tells about the session as a whole. */
export function follow(session: Session, record: LogRecord): void {
  const { text, time } = record;
  if (time) {
    session.start ??= own(time);
    session.last = time;
  }
  if (!session.tellsAll && SETTINGS.test(text)) session.tellsAll = true;
  if (ALL_DONE.test(text)) session.allDone = true;
  if (session.allDone || ENDS.test(text)) session.closed = true;
  else if (BEGINS.test(text)) session.began = true;
  if (text.startsWith('DRYRUN: ')) session.isDry = true;
  if (text.startsWith(LISTED)) session.listed = true;
  if (text.startsWith(LOOKED)) session.looked = true;
  readHead(session, text);
  if (session.head.length < MOST_HEAD && HEAD.test(text))
    session.head.push(own(`${time ? `${time} ` : ''}${text.slice(0, LONGEST_HEAD)}`));
  if (text.startsWith('Job status updated: Cancel')) session.cancelled = true;
  const progress = /^ ?[\d.]+ ?%,/.test(text) ? readProgress(text) : undefined;
  if (progress) keepProgress(session, progress, time);
  followEnding(session, record);
  if (!session.moved && session.began && MOVES.test(text)) session.moved = true;
}

function readHead(session: Session, text: string): void {
  if (text.startsWith('AzcopyVersion')) session.version = own(text.slice(13).trim().slice(0, 40));
  else if (text.startsWith('OS-Environment')) session.os = own(text.slice(14).trim().slice(0, 40));
  else if (text.startsWith('Job-Command ')) session.command = own(text.slice(12, LONGEST_HEAD).trim());
}

export function keepProgress(session: Session, progress: Progress, time: string | undefined): void {
  session.progress = progress;
  if (!time || progress.percent === undefined || !Number.isFinite(progress.percent)) return;
  const now = { time: own(time), percent: progress.percent };
  session.pace = { from: session.pace?.from ?? now, to: now };
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
/** Of a text that was put together of several logs. */
const MOST_OF_ALL = 400;

/** A job that is resumed over and over stays small: its oldest sessions become one. */
export function addSession(sessions: Session[], session: Session): void {
  sessions.push({ ...session, ...(session.last ? { last: own(session.last) } : {}) });
  if (sessions.length <= MOST_SESSIONS) return;
  const areTwo = sessions[0]?.jobId && sessions[1]?.jobId && sessions[0].jobId !== sessions[1].jobId;
  if (areTwo && sessions.length <= MOST_OF_ALL) return;
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
    listed: older.listed || old.listed,
    skips: {
      exists: older.skips.exists + old.skips.exists,
      snapshots: older.skips.snapshots + old.skips.snapshots,
      other: older.skips.other + old.skips.other,
    },
    ...(older.command && !old.command ? { command: older.command } : {}),
    tellsAll: older.tellsAll && old.tellsAll,
  });
}

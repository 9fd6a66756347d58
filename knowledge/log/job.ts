/** What the sessions of a file make together: one job, which may have been resumed. */

import { redact } from '../redact/redact.ts';
import { GUID } from '../text/shapes.ts';
import { isoTime } from './records.ts';
import type { Session } from './session.ts';
import { type LeftOut, skipsOf } from './skips.ts';
import type { Tally } from './summary.ts';
import type { Retries } from './timeline.ts';

const ID = new RegExp(GUID);

export interface Job {
  file: string;
  id?: string;
  /** Undefined where the log does not tell; `Unfinished` where it stops without an ending. */
  status?: string;
  /** Files; null where the log does not tell. */
  transfers: { completed: number | null; failed: number | null; skipped: number | null };
  /** How often AzCopy was started for it, where it was resumed. */
  starts?: number;
  /** ISO 8601, UTC. */
  start?: string;
  end?: string;
  version?: string;
  os?: string;
  /** Behind `azcopy `, secrets masked. */
  command?: string;
  /** How much of the bytes were done at the end of the log. */
  percent?: number;
  /** Files that were neither done nor failed when it ended. */
  pending?: number;
  /** Percent an hour, by the log's own clock. */
  pace?: number;
  /** It only said on the console what it would do. */
  isDry?: true;
  /** It ended while it still listed files: AzCopy cannot resume it. */
  unlisted?: true;
  /** Why files were left out. */
  leftOut: LeftOut[];
  /** Throttling, 5xx and missing answers over time. */
  retries?: Retries;
}

export const UNFINISHED = 'Unfinished';

/** `cat *.log` puts jobs of several ids into one text; what tells no id goes on with the one before. */
export function jobsOf(file: string, sessions: Session[]): Job[] {
  const jobs: Session[][] = [[]];
  for (const session of sessions) {
    const id = jobs.at(-1)?.find(({ jobId }) => jobId)?.jobId;
    if (id && session.jobId && session.jobId !== id) jobs.push([]);
    jobs.at(-1)?.push(session);
  }
  return jobs.map((own) => jobOf(file, own));
}

/** The job that a file's sessions make: a resumed one counts on where it stopped. */
function jobOf(file: string, sessions: Session[]): Job {
  const last = sessions.findLast((session) => session.began || session.ending || session.progress) ?? sessions.at(-1);
  const id = sessions.find((session) => session.jobId)?.jobId ?? ID.exec(file)?.[0];
  const status = last && statusOf(last);
  const starts = sessions.filter(({ began }) => began).length;
  const start = isoTime(sessions[0]?.start);
  const end = isoTime(sessions.at(-1)?.last);
  const { version, os } = sessions.findLast((session) => session.version) ?? {};
  const command = sessions.find((session) => session.command)?.command;
  const retries = sessions.findLast((session) => session.retries.read())?.retries.read(MOST_BARS);
  return {
    file,
    ...(id ? { id } : {}),
    ...(status ? { status } : {}),
    transfers: last ? transfersOf(sessions, last) : { completed: 0, failed: 0, skipped: 0 },
    ...(starts > 1 ? { starts } : {}),
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(version ? { version } : {}),
    ...(os ? { os } : {}),
    ...(command ? { command: redact(command) } : {}),
    ...(last ? howFar(last) : {}),
    ...(last?.isDry ? { isDry: true } : {}),
    ...(isUnlisted(sessions) ? { unlisted: true } : {}),
    leftOut: last ? skipsOf(sessions, last, command) : [],
    ...(retries ? { retries } : {}),
  };
}

/** Where INFO is not logged nothing tells it. */
const isUnlisted = (sessions: Session[]) =>
  sessions.some(({ began, tellsAll }) => began && tellsAll) && sessions.every(({ listed }) => !listed);

/** Bars of a chart that fits a terminal and a card. */
const MOST_BARS = 48;
const HOUR = 3_600_000;

function howFar({ progress, pace, ending }: Session): Pick<Job, 'percent' | 'pending' | 'pace'> {
  const hours = pace ? (timeOf(pace.to.time) - timeOf(pace.from.time)) / HOUR : 0;
  const speed = pace && hours > 0 ? (pace.to.percent - pace.from.percent) / hours : 0;
  return {
    ...(progress?.percent !== undefined ? { percent: progress.percent } : {}),
    ...(progress && !ending?.status?.startsWith('Completed') ? { pending: progress.pending } : {}),
    ...(speed > 0 ? { pace: speed } : {}),
  };
}

const timeOf = (time: string) => Date.parse(isoTime(time) ?? '');

function statusOf(session: Session): string | undefined {
  if (session.ending?.status) return session.ending.status;
  if (!session.began && !session.ending) return undefined;
  if (!session.closed) return UNFINISHED;
  if (session.cancelled) return 'Cancelled';
  if (session.progress?.pending === 0) return statusByCounts(session.progress);
  return session.allDone && session.listed && session.tellsAll ? statusByCounts(session.lines) : undefined;
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

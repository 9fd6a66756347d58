/** Does the SAS last as long as the job? By the pace that the log shows and by the log's own clock. */
import { sasTimes } from './command.ts';
import type { Job } from './job.ts';
import { UNFINISHED } from './job.ts';
import { isoOf } from './timeline.ts';

export interface Forecast {
  /** When the job would be done at its pace; ISO 8601, UTC. */
  done: string;
  /** The first end of a SAS in its command. */
  sasEnds?: string;
  /** The SAS ends before the job can. */
  tooShort: boolean;
}

const HOUR = 3600;

/** For a job that runs, or that was stopped before its end. Undefined where the log shows no pace. */
export function forecast({ status, percent, pace, end, command }: Job): Forecast | undefined {
  const isOpen = status === UNFINISHED || status === 'Cancelled' || status === undefined;
  if (!isOpen || percent === undefined || pace === undefined || !end || percent >= 100) return undefined;
  const seconds = Date.parse(end) / 1000 + ((100 - percent) / pace) * HOUR;
  if (!(seconds < LATEST)) return undefined;
  const ends = sasTimes(command ?? '').ends.map((time) => Date.parse(time) / 1000);
  const first = Math.min(...ends.filter(Number.isFinite));
  if (!Number.isFinite(first)) return { done: isoOf(Math.round(seconds)), tooShort: false };
  return { done: isoOf(Math.round(seconds)), sasEnds: isoOf(first), tooShort: first < seconds };
}

/** The year 3000: a job that hardly moves has no forecast. */
const LATEST = 32_503_680_000;

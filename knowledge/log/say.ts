/** Sentences about a log that the terminal and the cards share. */
import { bare, parseCommand } from './command.ts';
import type { Forecast } from './forecast.ts';
import { type Job, UNFINISHED } from './job.ts';
import { chart, type Retries } from './timeline.ts';

export const showCount = (count: number | null) => (count === null ? '?' : count.toLocaleString('en'));

export const sayStatus = (status: string | undefined | null) =>
  status === UNFINISHED ? 'Unfinished' : (status ?? 'no end told');

/** `7 Cancelled, 1 Completed, 1 Unfinished`, most frequent first. */
export function sayOutcomes(jobs: Pick<Job, 'status'>[]): string {
  const counts = new Map<string, number>();
  for (const { status } of jobs) counts.set(sayStatus(status), (counts.get(sayStatus(status)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([status, count]) => `${showCount(count)} ${status}`).join(', ');
}

export const sayTransfers = ({ completed, failed, skipped }: Job['transfers']) =>
  `${showCount(completed)} completed, ${showCount(failed)} failed, ${showCount(skipped)} skipped`;

/** For a headline: what a log without an end does not tell is left out. */
export function sayKnownTransfers(transfers: Job['transfers']): string {
  const known = (['completed', 'failed', 'skipped'] as const).filter((name) => transfers[name] !== null);
  return known.map((name) => `${showCount(transfers[name])} ${name}`).join(', ') || sayTransfers(transfers);
}

/** `copy /srv/state → https://contoso.blob.core.windows.net/state`, without queries and flags. */
export function sayCommand(command: string): string {
  const { verb, source, destination } = parseCommand(command);
  const sides = [source, destination].flatMap((side) => (side ? [isUrl(side) ? bare(side).url : side] : []));
  return [`azcopy ${verb}`, sides.join(' → ')].join(' ').trim();
}

const isUrl = (side: string) => /^https?:/i.test(side);

export const clock = (iso: string) => iso.replace('T', ' ').replace('Z', '');

export function sayLength(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.round(hours / 24)} days`;
}

/** `2026-11-20 16:29:09 to 16:31:11 UTC (2 min)` */
export function saySpan(start: string | undefined, end: string | undefined): string {
  if (!start || !end) return '';
  const until = start.slice(0, 10) === end.slice(0, 10) ? end.slice(11, 19) : clock(end);
  return `${clock(start)} to ${until} UTC (${sayLength((Date.parse(end) - Date.parse(start)) / 1000)})`;
}

export function sayRetries({ start, seconds, counts }: Retries): { bars: string; says: string } {
  const end = new Date(Date.parse(start) + counts.length * seconds * 1000).toISOString();
  const most = Math.max(...counts);
  return {
    bars: chart(counts),
    says: `${clock(start)} to ${end.slice(11, 19)} UTC, a bar is ${sayLength(seconds)}, the highest ${showCount(most)}`,
  };
}

export function sayForecast({ done, sasEnds, tooShort }: Forecast, { end = '', status }: Job): string {
  const pace = `At the pace of this log the job ${status === UNFINISHED ? 'would be done' : 'would have been done'} about ${clock(done)} UTC`;
  if (!sasEnds) return `${pace}.`;
  if (!tooShort) return `${pace}; the SAS lasts until ${clock(sasEnds)}.`;
  const needed = sayLength(((Date.parse(done) - Date.parse(end)) / 1000) * MARGIN);
  return `${pace}, but the SAS ends ${clock(sasEnds)}, before that: go on with one that lasts at least ${needed} from the start.`;
}

/** A new SAS should last half as long again as the pace asks for. */
const MARGIN = 1.5;

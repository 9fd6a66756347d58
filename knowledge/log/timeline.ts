/** When the service slowed a job down or did not answer: counts over time, in constant memory. */

/** Answers that a retry follows: 429 and 5xx, and no answer at all (0). */
export const isRetried = (status: number) => status === 0 || status === 429 || status >= 500;

export interface Retries {
  /** ISO 8601, UTC: where the first bar begins. */
  start: string;
  /** What one bar spans. */
  seconds: number;
  counts: number[];
}

const MOST_BARS = 240;

export class Timeline {
  private start = 0;
  private width = 1;
  private counts: number[] = [];

  /** @param seconds since 1970, 0 for no time at all; other goroutines write a little earlier than they should. */
  add(seconds: number): void {
    if (seconds === 0) return;
    if (this.counts.length === 0) this.start = seconds;
    const bar = () => Math.max(0, Math.floor((seconds - this.start) / this.width));
    while (bar() >= MOST_BARS) this.halve();
    const at = bar();
    while (this.counts.length <= at) this.counts.push(0);
    this.counts[at] = (this.counts[at] as number) + 1;
  }

  private halve(): void {
    const pairs = Math.ceil(this.counts.length / 2);
    this.counts = Array.from(
      { length: pairs },
      (_, pair) => (this.counts[2 * pair] ?? 0) + (this.counts[2 * pair + 1] ?? 0),
    );
    this.width *= 2;
  }

  /** In at most so many bars; undefined where nothing was retried. */
  read(bars = MOST_BARS): Retries | undefined {
    if (this.counts.length === 0) return undefined;
    while (this.counts.length > bars) this.halve();
    return { start: isoOf(this.start), seconds: this.width, counts: this.counts };
  }
}

const STAMP = /^(20\d\d)\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):(\d\d):(\d\d)/;

/** Of a time as the log writes it; 0 where a damaged line shows none. The same that the scanner finds in the bytes. */
export function secondsOf(time: string | undefined): number {
  const [year, month, day, hour, minute, second] = (STAMP.exec(time ?? '') ?? []).slice(1).map(Number) as Six;
  return year === undefined ? 0 : Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
}

type Six = [number, number, number, number, number, number];

export const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString().replace('.000', '');

const BARS = '▁▂▃▄▅▆▇█';

/** One character a bar: `▁▁▅█▂`; a blank where nothing was retried. */
export function chart(counts: number[]): string {
  const most = Math.max(1, ...counts);
  return counts.map((count) => (count === 0 ? ' ' : BARS[Math.ceil((count / most) * BARS.length) - 1])).join('');
}

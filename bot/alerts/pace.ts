/**
 * How fast a conversation and a tenant may be written to. Teams' published limits, per bot:
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
import type { Clock } from './clock.ts';

export interface Limit {
  count: number;
  /** Length of the sliding window in ms. */
  per: number;
}

export const CONVERSATION_LIMITS: Limit[] = [
  { count: 7, per: 1000 },
  { count: 8, per: 2000 },
  { count: 60, per: 30_000 },
  { count: 1800, per: 3_600_000 },
];
export const TENANT_LIMIT: Limit = { count: 50, per: 1000 };

/** Clocks tick coarsely and requests overtake each other by some milliseconds. */
const MARGIN = 15;

/** Moments of past sends, oldest first; those older than a minute are counted together, 10 s at a time. */
export type Pace = [at: number, count: number][];

/** How long to wait (ms) until one more send keeps every limit. */
export function waitFor(pace: Pace, limits: Limit[], now: number): number {
  return Math.max(0, ...limits.map((limit) => waitForOne(pace, limit, now)));
}

function waitForOne(pace: Pace, { count, per }: Limit, now: number): number {
  let inside = 0;
  for (let index = pace.length - 1; index >= 0; index--) {
    const [at, sends] = pace[index] as [number, number];
    if (at + per + MARGIN <= now) return 0;
    inside += sends;
    if (inside >= count) return at + per + MARGIN - now;
  }
  return 0;
}

/** The pace with one send more. */
export function spend(pace: Pace, at: number): Pace {
  const next: Pace = [];
  for (const [moment, count] of pace) {
    if (moment < at - 3_700_000) continue;
    // The end of its ten seconds stands for the whole bucket, so that it is never forgotten too early.
    const when = moment < at - 60_000 ? Math.ceil(moment / 10_000) * 10_000 : moment;
    const last = next.at(-1);
    if (last && when < at - 50_000 && last[0] === when) last[1] += count;
    else next.push([when, count]);
  }
  next.push([at, 1]);
  return next.sort((one, other) => one[0] - other[0]);
}

/**
 * When a send counts: it reaches the service between its start and its answer. The answer is the safe assumption, but
 * one that hangs must not hold a slot for long.
 */
export function countedAt(started: number, answered: number): number {
  return Math.min(answered, started + 300);
}

export interface Gate {
  /** Waits for a slot; the returned function says that the answer is there. Rejects never; ends early on the signal. */
  enter(signal?: AbortSignal): Promise<() => void>;
}

/** One gate a tenant. `share` is this instance's part of the limit, 1 when it is alone. */
export function tenantGate(clock: Clock, share: () => number, limit = TENANT_LIMIT): Gate {
  let slots: { started: number; answered?: number }[] = [];
  const momentOf = (slot: { started: number; answered?: number }) =>
    countedAt(slot.started, slot.answered ?? Number.POSITIVE_INFINITY);
  return {
    async enter(signal) {
      for (;;) {
        const now = clock.now();
        slots = slots.filter((slot) => momentOf(slot) + limit.per + MARGIN > now);
        const allowed = Math.max(1, Math.floor(limit.count * share()));
        if (slots.length < allowed || signal?.aborted) {
          const slot: { started: number; answered?: number } = { started: now };
          slots.push(slot);
          return () => {
            slot.answered = clock.now();
          };
        }
        const free = Math.min(...slots.map(momentOf)) + limit.per + MARGIN;
        await clock.sleep(Math.max(5, free - now), signal);
      }
    },
  };
}

/**
 * How fast a conversation and a tenant may be written to. Teams' published limits, per bot:
 * learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
import type { Clock } from '../clock.ts';

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

/** Further ahead than the clocks of two machines are apart. */
const PUT_BACK = 30_000;

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
    // Sent before the clock was put back.
    if (at > now + PUT_BACK) continue;
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

/** A call that hangs must not hold its slot for as long as it hangs. */
const LONGEST_DOUBT = 1500;

/**
 * When a send counts. It reaches the service between its start and its answer; the part of the way that even the
 * quickest recent call needed is common to all and cancels out.
 */
export function countedAt(started: number, answered: number, quickest: number): number {
  return Math.max(started, Math.min(answered - quickest, started + LONGEST_DOUBT));
}

export interface Gate {
  /** Waits for a slot, first come first served. The returned function takes the answer's time and tells when it counted. */
  enter(signal?: AbortSignal): Promise<() => number>;
}

interface Slot {
  started: number;
  /** Undefined while on its way. */
  counted?: number;
}

const REMEMBERED_CALLS = 100;

/** One gate a tenant. `share` is this instance's part of the limit, 1 when it is alone. */
export function tenantGate(clock: Clock, share: () => number, limit = TENANT_LIMIT): Gate {
  let slots: Slot[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let times: number[] = [];
  const freeAt = ({ started, counted }: Slot) =>
    (counted ?? Math.max(clock.now(), started + LONGEST_DOUBT)) + limit.per + MARGIN;

  function finish(slot: Slot): number {
    const answered = clock.now();
    times = [...times, answered - slot.started].slice(-REMEMBERED_CALLS);
    slot.counted = countedAt(slot.started, answered, Math.min(...times));
    return slot.counted;
  }

  async function admit(signal?: AbortSignal): Promise<Slot> {
    for (;;) {
      const now = clock.now();
      slots = slots.filter((slot) => freeAt(slot) > now);
      if (slots.length < Math.max(1, Math.floor(limit.count * share())) || signal?.aborted) {
        const slot: Slot = { started: now };
        slots.push(slot);
        return slot;
      }
      // A call on its way may be answered any moment, so look again soon.
      const known = slots.filter((slot) => slot.counted !== undefined).map(freeAt);
      await clock.sleep(Math.max(1, Math.min(50, ...known.map((at) => at - now))), signal);
    }
  }

  return {
    async enter(signal) {
      const admitted = queue.then(() => admit(signal));
      queue = admitted;
      const slot = await admitted;
      return () => finish(slot);
    },
  };
}

/** Does a process grow? By the slope of what it held, once it is warm. */

export interface Sample {
  minute: number;
  /** Megabytes after a garbage collection. */
  heap: number;
  /** Megabytes that the system counts. */
  rss: number;
  /** Open file descriptors, sockets included. */
  files: number;
  /** What keeps the process awake: sockets, timers, servers. */
  handles: number;
}

export type Measured = Exclude<keyof Sample, 'minute'>;

/**
 * What may be gained between the first and the last sample that count: caches fill late, the allocator keeps pages, and
 * connections come and go with the load. A leak of 1 KB a message passes the heap's within 4,000 messages.
 */
const TOLERATED: Record<Measured, number> = { heap: 4, rss: 25, files: 8, handles: 12 };

/** The first third is the warming up. */
const warm = (samples: Sample[]) => samples.slice(Math.floor(samples.length / 3));

/** A minute: the middle one of the slopes between all pairs (Theil and Sen), so that a crowded moment or two do not count. */
export function slopeOf(samples: Sample[], what: Measured): number {
  const counted = warm(samples);
  const slopes = counted.flatMap((one, index) =>
    counted.slice(index + 1).map((later) => (later[what] - one[what]) / (later.minute - one.minute)),
  );
  return slopes.sort((one, other) => one - other)[slopes.length >> 1] ?? 0;
}

export function grows(samples: Sample[], what: Measured): boolean {
  const counted = warm(samples);
  const minutes = (counted.at(-1)?.minute ?? 0) - (counted[0]?.minute ?? 0);
  return slopeOf(samples, what) * minutes > TOLERATED[what];
}

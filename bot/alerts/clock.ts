/** Time as a parameter: tests let it run faster, or by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal is given. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: Clock = scaledClock(1);

/** Runs `speed` times as fast as the wall's. */
export function scaledClock(speed: number): Clock {
  const start = Date.now();
  const origin = performance.now();
  return {
    now: () => Math.floor(start + (performance.now() - origin) * speed),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, Math.max(0, ms / speed));
        signal?.addEventListener('abort', end);
      }),
  };
}

/** Lets a loop sleep until there may be something to do. A ring during work is not lost. */
import type { Clock } from './clock.ts';

export interface Doorbell {
  ring(): void;
  /** Resolves after `ms`, at a ring, or when `ending` is given. */
  wait(ms: number, ending: AbortSignal): Promise<void>;
}

export function doorbell(clock: Clock): Doorbell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(ms, ending) {
      if (!hasRung && !ending.aborted) {
        const sleeping = new AbortController();
        wake = () => sleeping.abort();
        ending.addEventListener('abort', wake, { once: true });
        await clock.sleep(ms, sleeping.signal);
        ending.removeEventListener('abort', wake);
        wake = undefined;
      }
      hasRung = false;
    },
  };
}

/** Lets a loop sleep until there may be something to do. A call during work is not lost. */
import type { Clock } from './clock.ts';

export interface Waker {
  wake(): void;
  /** Resolves after `ms`, at a call, or when `ending` is given. */
  wait(ms: number, ending: AbortSignal): Promise<void>;
}

export function waker(clock: Clock): Waker {
  let isCalled = false;
  let rise: (() => void) | undefined;
  return {
    wake() {
      isCalled = true;
      rise?.();
    },
    async wait(ms, ending) {
      if (!isCalled && !ending.aborted) {
        const sleeping = new AbortController();
        rise = () => sleeping.abort();
        ending.addEventListener('abort', rise, { once: true });
        await clock.sleep(ms, sleeping.signal);
        ending.removeEventListener('abort', rise);
        rise = undefined;
      }
      isCalled = false;
    },
  };
}

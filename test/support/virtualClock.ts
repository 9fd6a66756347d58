/** A clock that jumps to the next moment at which somebody wants to wake, as soon as nobody has anything left to do. */
import type { Clock } from '../../bot/alerts/clock.ts';
import type { AlertStore } from '../../bot/alerts/store/store.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass until the condition holds; throws when `most` ms of virtual time went by. */
  runUntil(done: () => boolean | Promise<boolean>, most: number): Promise<void>;
  /** The store, so watched that the clock knows when work is going on. */
  watch(store: AlertStore): AlertStore;
}

interface Sleeper {
  at: number;
  wake: () => void;
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

export function virtualClock(start = Date.parse('2026-03-10T10:00:00Z')): VirtualClock {
  let now = start;
  let busy = 0;
  let stirred = 0;
  const sleepers = new Set<Sleeper>();

  function watched<T extends unknown[], R>(call: (...args: T) => Promise<R>): (...args: T) => Promise<R> {
    return async (...args) => {
      busy++;
      stirred++;
      try {
        return await call(...args);
      } finally {
        busy--;
        stirred++;
      }
    };
  }

  /** Until nothing has stirred for some turns of the event loop. */
  async function calm(): Promise<void> {
    for (let quiet = 0; quiet < 6; ) {
      const before = stirred;
      await breath();
      quiet = busy === 0 && stirred === before ? quiet + 1 : 0;
    }
  }

  function jump(): void {
    const next = [...sleepers].sort((one, other) => one.at - other.at)[0];
    if (!next) {
      now += 1000;
      return;
    }
    now = Math.max(now, next.at);
    for (const sleeper of [...sleepers].filter(({ at }) => at <= now)) sleeper.wake();
  }

  return {
    now: () => Math.floor(now),
    sleep(ms, signal) {
      stirred++;
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          stirred++;
          resolve();
        };
        const sleeper = { at: now + Math.max(0, ms), wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake, { once: true });
      });
    },
    async runUntil(done, most) {
      const end = now + most;
      for (;;) {
        await calm();
        if (await done()) return;
        if (now >= end) throw new Error(`After ${most} ms of virtual time it has not come to pass.`);
        jump();
      }
    },
    watch: (store) => ({
      open: watched(store.open),
      close: watched(store.close),
      read: watched(store.read) as AlertStore['read'],
      write: watched(store.write) as AlertStore['write'],
      remove: watched(store.remove),
      list: watched(store.list) as AlertStore['list'],
      put: watched(store.put),
      depth: watched(store.depth),
      take: async (...args) => {
        const taken = await watched(store.take)(...args);
        return taken.map((one) => ({ ...one, done: watched(one.done), again: watched(one.again) }));
      },
    }),
  };
}

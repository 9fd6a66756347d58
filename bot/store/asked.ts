/** How often each page was asked for, by week: kept in the store, so that the most asked are known after a restart. */
import type { Logger } from '../log.ts';
import { NOT_THERE, StaleItemError, type Storage } from './storage.ts';

export interface Asked {
  /** By name of a page of ours, all weeks together. */
  readonly counts: ReadonlyMap<string, number>;
  note(name: string): void;
  /** Reads what was kept; from then on it is kept now and then. */
  open(): Promise<void>;
  close(): Promise<void>;
}

type Weeks = Record<string, Record<string, number>>;

const KEY = 'storagebot-asked';
const WEEK = 7 * 86_400_000;
const EVERY = 5 * 60_000;
const MOST_ROUNDS = 5;

const weekOf = (now: Date) => Math.floor(now.getTime() / WEEK);

export interface AskedParts {
  storage: Storage;
  keepDays: number;
  log: Logger;
  now(): Date;
}

export function openAsked({ storage, keepDays, log, now }: AskedParts): Asked {
  const counts = new Map<string, number>();
  let fresh = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const add = (to: Map<string, number>, name: string, count: number) => to.set(name, (to.get(name) ?? 0) + count);

  /** Other instances count too: theirs are added to, never written over. */
  async function write(news: Map<string, number>): Promise<void> {
    for (let round = 1; ; round++) {
      const { weeks = {}, eTag = NOT_THERE }: { weeks?: Weeks; eTag?: string } = (await storage.read([KEY]))[KEY] ?? {};
      const week = weekOf(now());
      const sum = new Map(Object.entries(weeks[week] ?? {}));
      for (const [name, count] of news) add(sum, name, count);
      const oldest = week - Math.ceil((keepDays * 86_400_000) / WEEK);
      const kept = Object.entries(weeks).filter(([one]) => Number(one) > oldest);
      try {
        return await storage.write({
          [KEY]: { weeks: { ...Object.fromEntries(kept), [week]: Object.fromEntries(sum) }, eTag },
        });
      } catch (fault) {
        if (!(fault instanceof StaleItemError) || round >= MOST_ROUNDS) throw fault;
      }
    }
  }

  /** What cannot be kept now waits for the next time. */
  async function flush(): Promise<void> {
    if (fresh.size === 0) return;
    const news = fresh;
    fresh = new Map();
    await write(news).catch((fault) => {
      for (const [name, count] of news) add(fresh, name, count);
      log.warn({ err: fault }, 'What is asked most could not be kept for now.');
    });
  }

  return {
    counts,
    note(name) {
      add(counts, name, 1);
      add(fresh, name, 1);
    },
    async open() {
      timer = setInterval(() => void flush(), EVERY).unref();
      try {
        const { weeks = {} }: { weeks?: Weeks } = (await storage.read([KEY]))[KEY] ?? {};
        for (const week of Object.values(weeks))
          for (const [name, count] of Object.entries(week)) add(counts, name, count);
      } catch (fault) {
        log.warn({ err: fault }, 'What was asked most could not be read.');
      }
    },
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

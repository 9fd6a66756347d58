/**
 * Where there is much to do, a second thread judges reports beside the first, which does all else: on two cores the bot
 * then answers a quarter more. It starts with the work and ends with it, since it takes memory of its own. Nothing rests
 * on it: whoever gets no answer judges by itself, which comes to the same.
 */
import { performance } from 'node:perf_hooks';
import type { Logger } from '../log.ts';
import { Thread } from './thread.ts';

export interface SecondCore {
  /** The diagnosis as text. Undefined where the thread ended, or failed at it; at once where too much waits for it. */
  ask(question: () => string): Promise<string | undefined> | undefined;
  close(): Promise<unknown>;
}

export interface Pace {
  /** Milliseconds between two looks at how much there is to do. */
  look: number;
  /** So many looks in a row have to see much, or little. */
  busyLooks: number;
  quietLooks: number;
  /** Milliseconds after which an answer is not waited for any longer, and with it the thread. */
  patience: number;
  /** Milliseconds for which a thread that failed is not replaced. */
  rest: number;
}

const PACE: Pace = { look: 500, busyLooks: 2, quietLooks: 60, patience: 5_000, rest: 60_000 };
/** Shares of the time in which the first thread works. With a second one it has less to do. */
const BUSY = 0.5;
const QUIET = 0.15;
/** Questions between two looks that make it worth a thread: much of what a bot does, such as taking alerts, asks none. */
const WORTH_IT = 5;
const WORKER = new URL('./worker.ts', import.meta.url);

/** How much of its time this thread has worked since it was asked last. */
function loadOfThisThread(): () => number {
  let before = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    return utilization;
  };
}

/** Looks from now on how much there is to do. Does not keep the process alive. */
export function openSecondCore(
  log: Pick<Logger, 'info' | 'warn'>,
  { file = WORKER, pace = PACE, load = loadOfThisThread() } = {},
): SecondCore {
  let thread: Thread | undefined;
  let busy = 0;
  let quiet = 0;
  let restsUntil = 0;
  let asked = 0;

  function begin(): void {
    log.info('Much to do: a second thread judges reports.');
    const begun = new Thread(file, (fault) => {
      if (thread === begun) failed(fault ?? 'it ended');
    });
    thread = begun;
  }

  function end(): Promise<unknown> | undefined {
    const ending = thread;
    thread = undefined;
    return ending?.end();
  }

  function failed(fault: string): void {
    log.warn({ fault }, 'The thread that judges reports failed. The first one does its work for a while.');
    restsUntil = performance.now() + pace.rest;
    void end();
  }

  function look(): void {
    const share = load();
    busy = share >= BUSY && asked >= WORTH_IT ? busy + 1 : 0;
    quiet = share < QUIET || asked === 0 ? quiet + 1 : 0;
    asked = 0;
    const now = performance.now();
    if (thread?.hasWaitedSince(now - pace.patience)) failed('it does not answer');
    else if (thread && quiet >= pace.quietLooks) void end();
    else if (!thread && busy >= pace.busyLooks && now >= restsUntil) begin();
  }

  const looking = setInterval(look, pace.look).unref();
  return {
    ask(question) {
      asked++;
      return thread?.isReady() ? thread.ask(question()) : undefined;
    },
    async close() {
      clearInterval(looking);
      await end();
    },
  };
}

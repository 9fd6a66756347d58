/** Does one step again and again until it is stopped. Stopping waits for the step at hand. */
export interface Loop {
  start(): void;
  stop(): Promise<void>;
  /** Given when the loop is to end: a step that sleeps listens to it. */
  ending: AbortSignal;
}

/** @param last is done after the last step, before `stop` resolves. */
export function loop(step: (ending: AbortSignal) => Promise<void>, last?: () => Promise<unknown>): Loop {
  const end = new AbortController();
  let running: Promise<unknown> | undefined;
  async function run(): Promise<void> {
    while (!end.signal.aborted) await step(end.signal);
    await last?.();
  }
  return {
    ending: end.signal,
    start() {
      running = run();
    },
    async stop() {
      end.abort();
      await running;
    },
  };
}

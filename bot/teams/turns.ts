/**
 * One turn at a time for each conversation, in the order of its messages. A turn reads state at its start and writes it at
 * its end; what another instance writes meanwhile is met by eTags (`anew.ts`).
 */

export type Turn<T> = { kind: 'done'; value: T } | { kind: 'tooBusy' };

export interface Turns {
  /** Runs the work when all earlier work of the same conversation has ended; `tooBusy` when too much waits already. */
  run<T>(conversation: string, work: () => Promise<T>): Promise<Turn<T>>;
  /** Ends when no turn runs or waits any more. */
  drained(): Promise<void>;
  /** Conversations with running or waiting turns. */
  active(): number;
}

/** So many turns of one conversation may wait; a person types slower than that. */
const WAITING = 100;

export function serialiseTurns(waiting = WAITING): Turns {
  /** By conversation in which a turn runs: what begins each of those that wait. */
  const lines = new Map<string, (() => void)[]>();
  let whenDrained: (() => void)[] = [];

  /** Undefined: nobody is before it. */
  function placeIn(conversation: string): 'none left' | Promise<void> | undefined {
    const line = lines.get(conversation);
    if (line === undefined) {
      lines.set(conversation, []);
      return undefined;
    }
    return line.length >= waiting ? 'none left' : new Promise((begin) => line.push(begin));
  }

  function leave(conversation: string): void {
    const next = lines.get(conversation)?.shift();
    if (next) next();
    else lines.delete(conversation);
    if (lines.size > 0) return;
    for (const tell of whenDrained) tell();
    whenDrained = [];
  }

  return {
    async run(conversation, work) {
      const place = placeIn(conversation);
      if (place === 'none left') return { kind: 'tooBusy' };
      await place;
      try {
        return { kind: 'done', value: await work() };
      } finally {
        leave(conversation);
      }
    },
    async drained() {
      if (lines.size > 0) await new Promise<void>((tell) => whenDrained.push(tell));
    },
    active: () => lines.size,
  };
}

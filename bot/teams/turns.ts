/**
 * One turn at a time for each conversation, in the order of its messages. A turn reads state at its start and writes it at
 * its end; what another instance writes meanwhile is met by eTags (`anew.ts`).
 */
import PQueue from 'p-queue';

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
  const queues = new Map<string, PQueue>();

  function queueOf(conversation: string): PQueue {
    const known = queues.get(conversation);
    if (known) return known;
    const queue = new PQueue({ concurrency: 1 });
    queue.on('idle', () => queues.delete(conversation));
    queues.set(conversation, queue);
    return queue;
  }

  return {
    async run(conversation, work) {
      const queue = queueOf(conversation);
      if (queue.size >= waiting) return { kind: 'tooBusy' };
      return { kind: 'done', value: await queue.add(work) };
    },
    async drained() {
      while (queues.size > 0) await Promise.all([...queues.values()].map((queue) => queue.onIdle()));
    },
    active: () => queues.size,
  };
}

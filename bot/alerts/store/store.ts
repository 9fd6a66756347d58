/**
 * What the on-call side keeps: documents with versions, and queues whose messages are leased while they are worked on.
 * Two keepers know how: SQLite on one machine, Azure Storage for any number of instances.
 */

import pRetry from 'p-retry';
import { CHECK_ROOM } from '../../store/storage.ts';

export type Shelf =
  | 'ledgers'
  | 'outboxes'
  | 'conversations'
  /** Names of the conversations that want alerts. */
  | 'subscribed'
  /** Where somebody has spoken to the bot. */
  | 'people'
  | 'raw'
  | 'dead'
  | 'instances'
  /** What whoever runs the bot was told once. */
  | 'told';
export type QueueName = 'alerts' | 'outboxes';

export interface Stored<T> {
  id: string;
  value: T;
  /** Changes with each write. */
  version: string;
}

export interface WriteOptions {
  /** The version that was read; undefined: the document must not exist yet; '*': whatever is there. */
  over: string | undefined;
  /** When somebody should look at it (ms since 1970). */
  due?: number | undefined;
  /** Need not outlive a loss of power, only the process: it is told again by whoever told it. Spares a wait for the disk. */
  light?: boolean | undefined;
}

export interface Taken {
  body: string;
  /** How often it was taken, this time included. */
  attempts: number;
  /** Worked off: it is removed. */
  done(): Promise<void>;
  /** Not now: it comes back after a delay (ms). */
  again(delay: number): Promise<void>;
}

export interface AlertStore {
  /** Creates what is missing. Throws when the keeper cannot be reached. */
  open(): Promise<void>;
  close(): Promise<void>;
  read<T>(shelf: Shelf, id: string): Promise<Stored<T> | undefined>;
  /** The new version, or undefined when somebody else was faster. Resolves only when the write is durable. */
  write<T>(shelf: Shelf, id: string, value: T, options: WriteOptions): Promise<string | undefined>;
  remove(shelf: Shelf, id: string): Promise<void>;
  /** All documents of a shelf, or those that are due at a time. */
  list<T>(shelf: Shelf, dueAt?: number): Promise<Stored<T>[]>;
  /** Resolves only when the message is durable. */
  put(queue: QueueName, body: string, delay?: number): Promise<void>;
  /** At most `most` messages, hidden from all others for `lease` ms. */
  take(queue: QueueName, most: number, lease: number): Promise<Taken[]>;
  /** Messages in the queue, those in work included. */
  depth(queue: QueueName): Promise<number>;
}

/** Does it take and give back? Throws when not: reading alone would call a full disk healthy. */
export async function checkStore(store: AlertStore, id: string): Promise<void> {
  await store.write('raw', id, { at: Date.now(), room: CHECK_ROOM }, { over: '*' });
  await store.remove('raw', id);
  await store.depth('alerts');
}

/** Nobody got to write because everybody tried: the caller's message comes back later. */
export class Contended extends Error {
  override name = 'Contended';
}

/** Others are done in a few milliseconds, so the first tries follow at once. */
const RETRIES = { retries: 19, minTimeout: 1, maxTimeout: 200, randomize: true };

export interface Change<T, R> {
  /** What to write; undefined: nothing changed. */
  value?: T;
  due?: number | undefined;
  light?: boolean;
  result: R;
}

/**
 * Reads, changes and writes a document until nobody was in between. `decide` may run several times and must not act.
 * `known` saves the first reading; it is used up by it. Throws Contended after 20 tries.
 */
export async function change<T, R>(
  store: AlertStore,
  shelf: Shelf,
  id: string,
  decide: (value: T | undefined) => Change<T, R>,
  known?: Stored<T>,
): Promise<R> {
  let reading = known;
  return pRetry(
    async () => {
      const stored = reading ?? (await store.read<T>(shelf, id));
      reading = undefined;
      const { value, due, light, result } = decide(stored?.value);
      const options = { over: stored?.version, due, light };
      if (value === undefined || (await store.write(shelf, id, value, options))) return result;
      throw new Contended(`Could not write ${shelf}/${id}: others changed it 20 times in a row. It is tried again.`);
    },
    { ...RETRIES, shouldRetry: ({ error }) => error instanceof Contended },
  );
}

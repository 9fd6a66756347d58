/** Texts that wait for somebody's word whether they want them as a file: in memory, for an hour, within limits. */
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Deps } from '../dialogs/deps.ts';

const HOUR = 60 * 60 * 1000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** After a restart, or when too much waits, a text is gone; the person is told to send the log again. */
export function keptFiles(): NonNullable<Deps['keptFiles']> {
  const kept = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text) => text.length + 1,
    ttl: HOUR,
  });
  return {
    keep(text) {
      const id = randomUUID();
      kept.set(id, text);
      return id;
    },
    find: (id) => kept.get(id),
  };
}

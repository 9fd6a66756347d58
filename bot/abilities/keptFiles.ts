/** Texts that wait for somebody's word whether they want them as a file: in the store, for a day, within limits. */
import { randomUUID } from 'node:crypto';
import type { Deps } from '../../dialogs/deps.ts';
import { isObject } from '../../knowledge/text/shapes.ts';
import type { Storage } from '../store/storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

const keyOf = (id: string) => `storagebot-files/${id}`;

/**
 * What was taken, or declined, goes at once; what nobody answered is given no more after a day, and swept with the
 * conversations.
 */
export function keptFiles(storage: Storage, now: () => Date): NonNullable<Deps['keptFiles']> {
  return {
    async keep(text) {
      if (text.length > MOST_CHARACTERS) return undefined;
      const id = randomUUID();
      await storage.write({ [keyOf(id)]: { text, until: now().getTime() + DAY } });
      return id;
    },
    async find(id) {
      const kept: unknown = (await storage.read([keyOf(id)]))[keyOf(id)];
      if (!isObject(kept) || typeof kept.text !== 'string') return undefined;
      return Number(kept.until) > now().getTime() ? kept.text : undefined;
    },
    drop: (id) => storage.delete([keyOf(id)]),
  };
}

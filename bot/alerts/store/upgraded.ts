/** What an older version wrote, read by a newer one: fields that came since then have their first value. */
import type { AlertStore, Shelf, Stored } from './store.ts';

const FIRST: Partial<Record<Shelf, () => object>> = {
  lanes: () => ({ wanted: [], shown: {}, dead: [], pace: [], arrivals: [], storms: [] }),
  conversations: () => ({ subscriptions: [], mutes: [], quiet: [] }),
  ledgers: () => ({ incidents: [], seen: [] }),
};

export function upgraded(store: AlertStore): AlertStore {
  const complete = <T>(shelf: Shelf, stored: Stored<T>): Stored<T> => {
    const first = FIRST[shelf];
    return first ? { ...stored, value: { ...first(), ...stored.value } } : stored;
  };
  return {
    ...store,
    async read<T>(shelf: Shelf, id: string) {
      const stored = await store.read<T>(shelf, id);
      return stored && complete(shelf, stored);
    },
    async list<T>(shelf: Shelf, dueAt?: number) {
      return (await store.list<T>(shelf, dueAt)).map((stored) => complete(shelf, stored));
    },
  };
}

/** What an older version wrote, read by a newer one: new fields have their first value, renamed ones keep theirs. */

import { table } from '../../../knowledge/table.ts';
import type { AlertStore, Shelf, Stored } from './store.ts';

const FIRST: Partial<Record<Shelf, () => object>> = {
  outboxes: () => ({ wanted: [], shown: {}, dead: [], pace: [], arrivals: [], storms: [] }),
  conversations: () => ({ subscriptions: [], mutes: [], quiet: [] }),
  ledgers: () => ({ incidents: [], seen: [] }),
};

type Old = Record<string, unknown>;

const RENAMED = table<string>({ lanes: 'audience', deeds: 'audit', joints: 'correlations' });

function withNewNames(incident: Old): Old {
  return Object.fromEntries(Object.entries(incident).map(([name, value]) => [RENAMED.get(name) ?? name, value]));
}

function upgrade(shelf: Shelf, value: unknown): unknown {
  const whole = { ...FIRST[shelf]?.(), ...(value as Old) } as Old;
  return shelf === 'ledgers' ? { ...whole, incidents: (whole.incidents as Old[]).map(withNewNames) } : whole;
}

export function upgraded(store: AlertStore): AlertStore {
  const complete = <T>(shelf: Shelf, stored: Stored<T>): Stored<T> => {
    return FIRST[shelf] ? { ...stored, value: upgrade(shelf, stored.value) as T } : stored;
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

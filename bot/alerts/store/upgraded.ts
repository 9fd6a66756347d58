/**
 * What an older version wrote, read by a newer one: new fields have their first value, renamed ones keep theirs. What a
 * newer one wrote is left alone: reading it throws, a list leaves it out, and whoever needs it tries again later.
 */

import { isNewer, NewerFormat } from '../../../dialogs/turn/format.ts';
import { table } from '../../../knowledge/table.ts';
import type { AlertStore, Shelf, Stored } from './store.ts';

const FIRST: Partial<Record<Shelf, () => object>> = {
  outboxes: () => ({ wanted: [], shown: {}, dead: [], pace: [], arrivals: [], storms: [] }),
  conversations: () => ({ subscriptions: [], mutes: [], quiet: [] }),
  ledgers: () => ({ incidents: [], seen: [] }),
};

/** Of ledgers and outboxes; `dialogs/turn/format.ts` says what it means. What else is kept only ever gains fields. */
const FORMAT = 1;
const NUMBERED = new Set<Shelf>(['ledgers', 'outboxes']);

type Old = Record<string, unknown>;

const isBeyondUs = (shelf: Shelf, value: unknown) => NUMBERED.has(shelf) && isNewer(value as Old, FORMAT);

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
      if (stored && isBeyondUs(shelf, stored.value))
        throw new NewerFormat(`${shelf}/${id}`, (stored.value as Old).format);
      return stored && complete(shelf, stored);
    },
    async list<T>(shelf: Shelf, dueAt?: number) {
      const known = (await store.list<T>(shelf, dueAt)).filter(({ value }) => !isBeyondUs(shelf, value));
      return known.map((stored) => complete(shelf, stored));
    },
    write: (shelf, id, value, options) =>
      store.write(shelf, id, NUMBERED.has(shelf) ? { ...value, format: FORMAT } : value, options),
  };
}

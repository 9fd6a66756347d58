/** The stores, so that each use of them within a turn or an alert's way can be seen, and each fault known as theirs. */
import type { AlertStore } from '../alerts/store/store.ts';
import type { Storage } from '../store/storage.ts';
import { orAway } from '../store/storeAway.ts';
import type { Spans } from './spans.ts';

export function watchedStorage(storage: Storage, spans: Spans): Storage {
  return {
    read: (keys) => spans.within('store read', () => orAway(storage.read(keys))),
    write: (changes) => spans.within('store write', () => orAway(storage.write(changes))),
    delete: (keys) => spans.within('store delete', () => orAway(storage.delete(keys))),
  };
}

export function watchedAlertStore(store: AlertStore, spans: Spans): AlertStore {
  return {
    ...store,
    read: (shelf, id) => spans.within('store read', () => orAway(store.read(shelf, id))),
    write: (shelf, id, value, options) =>
      spans.within('store write', () => orAway(store.write(shelf, id, value, options))),
    remove: (shelf, id) => spans.within('store delete', () => orAway(store.remove(shelf, id))),
    list: (shelf, dueAt) => spans.within('store list', () => orAway(store.list(shelf, dueAt))),
    put: (queue, body, delay) => spans.within('store put', () => orAway(store.put(queue, body, delay))),
  };
}

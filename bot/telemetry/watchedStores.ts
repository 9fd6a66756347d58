/** The stores, so that each use of them within a turn or an alert's way can be seen. */
import type { AlertStore } from '../alerts/store/store.ts';
import type { Storage } from '../store/storage.ts';
import type { Spans } from './spans.ts';

export function watchedStorage(storage: Storage, spans: Spans): Storage {
  return {
    read: (keys) => spans.within('store read', () => storage.read(keys)),
    write: (changes) => spans.within('store write', () => storage.write(changes)),
    delete: (keys) => spans.within('store delete', () => storage.delete(keys)),
  };
}

export function watchedAlertStore(store: AlertStore, spans: Spans): AlertStore {
  return {
    ...store,
    read: (shelf, id) => spans.within('store read', () => store.read(shelf, id)),
    write: (shelf, id, value, options) => spans.within('store write', () => store.write(shelf, id, value, options)),
    remove: (shelf, id) => spans.within('store delete', () => store.remove(shelf, id)),
    list: (shelf, dueAt) => spans.within('store list', () => store.list(shelf, dueAt)),
    put: (queue, body, delay) => spans.within('store put', () => store.put(queue, body, delay)),
  };
}

/** botbuilder's `Storage` in one SQLite file: survives a restart and a killed process, and honours eTags. */
import { openDatabase } from './database.ts';
import { groupedWrites } from './groupedWrites.ts';
import { patiently } from './patiently.ts';
import { itemOf, NOT_THERE, overwrites, printOf, StaleItemError, type Storage, type StoreItems } from './storage.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, body TEXT NOT NULL, etag INTEGER NOT NULL, written INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS items_by_age ON items (written);
`;

export interface SqliteStorage extends Storage {
  /** Removes what nobody has written for so long; returns how many items went. */
  forgetOlderThan(milliseconds: number): number;
  close(): void;
}

/**
 * Opens or creates the file, with its folder.
 * @throws StoreFault when the folder cannot be written or the file is no database.
 */
export function openSqliteStorage(file: string, now: () => number = Date.now): SqliteStorage {
  const database = openDatabase(file, SCHEMA);
  const select = database.prepare('SELECT body, etag FROM items WHERE key = ?');
  // The first eTag is random, so that an item that was deleted and made anew is not taken for the old one.
  const replace = database.prepare(
    `INSERT INTO items (key, body, etag, written) VALUES (:key, :body, abs(random() % 1000000000000), :now)
     ON CONFLICT (key) DO UPDATE SET body = :body, etag = etag + 1, written = :now RETURNING etag`,
  );
  const insert = database.prepare(
    `INSERT INTO items (key, body, etag, written) VALUES (:key, :body, abs(random() % 1000000000000), :now)
     ON CONFLICT (key) DO NOTHING RETURNING etag`,
  );
  const update = database.prepare(
    'UPDATE items SET body = :body, etag = etag + 1, written = :now WHERE key = :key AND etag = :etag RETURNING etag',
  );
  const remove = database.prepare('DELETE FROM items WHERE key = ?');
  const forget = database.prepare('DELETE FROM items WHERE written < ?');

  /** Returns the new eTag. */
  function writeItem(key: string, item: { eTag?: unknown }): string {
    const { eTag } = item;
    const row = { key, body: printOf(item), now: now() };
    const written = overwrites(eTag)
      ? replace.get(row)
      : // An item that was deleted meanwhile is written anew, as MemoryStorage does.
        ((eTag === NOT_THERE ? undefined : update.get({ ...row, etag: Number(eTag) })) ?? insert.get(row));
    if (!written) throw new StaleItemError(key);
    return String(written.etag);
  }

  const writes = groupedWrites(database);

  return {
    async read(keys) {
      const rows = await patiently(() => keys.map((key) => ({ key, row: select.get(key) })));
      const items: StoreItems = {};
      for (const { key, row } of rows) if (row) items[key] = itemOf(row.body as string, String(row.etag));
      return items;
    },
    async write(changes) {
      const items = Object.entries(changes);
      let etags: string[] = [];
      await writes.add(() => {
        etags = items.map(([key, item]) => writeItem(key, item));
      });
      items.forEach(([, item], at) => {
        item.eTag = etags[at];
      });
    },
    delete: (keys) =>
      writes.add(() => {
        for (const key of keys) remove.run(key);
      }),
    forgetOlderThan: (milliseconds) => Number(forget.run(now() - milliseconds).changes),
    close() {
      writes.flush();
      if (database.isOpen) database.close();
    },
  };
}

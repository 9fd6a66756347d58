/** botbuilder's `Storage` in one SQLite file: survives a restart and a killed process, and honours eTags. */
import { openDatabase } from './database.ts';
import { groupedWrites } from './groupedWrites.ts';
import { patiently } from './patiently.ts';
import type { Storage, StoreItems } from './storage.ts';

/** The item was changed by somebody else since it was read; read it again. */
export class StaleItemError extends Error {
  override name = 'StaleItemError';
  statusCode = 412;
  constructor(key: string) {
    super(`Writing the item "${key}": it has been changed since it was read (eTag). Read it again and repeat.`);
  }
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS items (key TEXT PRIMARY KEY, body TEXT NOT NULL, etag INTEGER NOT NULL, written INTEGER NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS items_by_age ON items (written);
`;

export interface SqliteStorage extends Storage {
  /** Removes what nobody has written for so long; returns how many items went. */
  forgetOlderThan(milliseconds: number): number;
  close(): void;
}

/** As botbuilder's other stores have it: no eTag, an empty one and `*` overwrite. */
const overwrites = (etag: unknown) => etag === undefined || etag === null || etag === '' || etag === '*';

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
     ON CONFLICT (key) DO UPDATE SET body = :body, etag = etag + 1, written = :now`,
  );
  const update = database.prepare(
    'UPDATE items SET body = :body, etag = etag + 1, written = :now WHERE key = :key AND etag = :etag',
  );
  const remove = database.prepare('DELETE FROM items WHERE key = ?');
  const forget = database.prepare('DELETE FROM items WHERE written < ?');

  function writeItem(key: string, item: { eTag?: unknown }): void {
    const { eTag, ...rest } = item;
    const row = { key, body: JSON.stringify(rest), now: now() };
    // An item that was deleted meanwhile is written anew, as MemoryStorage does.
    if (overwrites(eTag) || select.get(key) === undefined) return void replace.run(row);
    if (update.run({ ...row, etag: Number(eTag) }).changes === 0) throw new StaleItemError(key);
  }

  const writes = groupedWrites(database);

  return {
    async read(keys) {
      const rows = await patiently(() => keys.map((key) => ({ key, row: select.get(key) })));
      const items: StoreItems = {};
      for (const { key, row } of rows)
        if (row) items[key] = { ...JSON.parse(row.body as string), eTag: String(row.etag) };
      return items;
    },
    write: (changes) =>
      writes.add(() => {
        for (const [key, item] of Object.entries(changes)) writeItem(key, item);
      }),
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

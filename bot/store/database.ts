import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The embedded store cannot be opened. */
export class StoreFault extends Error {
  override name = 'StoreFault';
  constructor(file: string, fault: unknown) {
    const { message } = fault as Error;
    super(
      `Opening ${file}: ${message}. Make its folder writable for this user, or set STORAGEBOT_DATA to another one.`,
    );
  }
}

/** WAL: readers and the writer of several processes do not wait for each other, and a killed process loses nothing. */
const PRAGMAS = 'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;';

/**
 * Opens or creates a SQLite file, with its folder, and brings it into shape.
 * @param schema statements that do no harm when they run again
 * @throws StoreFault
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(file);
    database.exec(PRAGMAS + schema);
    return database;
  } catch (fault) {
    throw new StoreFault(file, fault);
  }
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDamaged, SHORT_WAIT } from './patiently.ts';

/** The embedded store cannot be opened. */
export class StoreFault extends Error {
  override name = 'StoreFault';
  constructor(file: string, fault: unknown, tried = 'Opening') {
    const { message } = fault as Error;
    const remedy = isDamaged(fault)
      ? `It is damaged. Stop the bot, move it away and put a backup in its place, or save what can be read with: sqlite3 ${file} .recover | sqlite3 ${file}.saved. Without either it begins a new one. Or set STORAGEBOT_DATA to another one.`
      : 'Make its folder writable for this user, or set STORAGEBOT_DATA to another one.';
    super(`${tried} ${file}: ${message}. ${remedy}`);
  }
}

/** WAL: readers and the writer of several processes do not wait for each other, and a killed process loses nothing. */
const PRAGMAS = 'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;';
/** Once it is open, somebody else's lock must not hold the thread: `patiently` tries again. */
const FROM_THEN_ON = `PRAGMA busy_timeout = ${SHORT_WAIT};`;

/**
 * Opens or creates a SQLite file, with its folder, and brings it into shape.
 * @param schema statements that do no harm when they run again
 * @throws StoreFault
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(file);
    database.exec(PRAGMAS);
    // One commit for all of it: each waits for the disk. IMMEDIATE, so that a process that starts beside this one waits.
    database.exec(`BEGIN IMMEDIATE; ${schema}; COMMIT; ${FROM_THEN_ON}`);
    return database;
  } catch (fault) {
    throw new StoreFault(file, fault);
  }
}

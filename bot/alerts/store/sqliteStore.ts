/** Keeps everything in one SQLite file: the default, for one machine. Survives a crash of process and machine. */

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { isGone, newHolder } from './lease.ts';
import type { AlertStore, QueueName, Shelf, Stored, Taken, WriteOptions } from './store.ts';

const SCHEMA = `
create table if not exists documents (
  shelf text not null, id text not null, value text not null, version text not null, due integer,
  primary key (shelf, id)) without rowid;
create index if not exists documents_due on documents (shelf, due);
create table if not exists messages (
  number integer primary key autoincrement, queue text not null, body text not null,
  due integer not null, attempts integer not null default 0, holder text);
create index if not exists messages_due on messages (queue, due);
-- Names of the first versions.
update or ignore documents set shelf = 'outboxes' where shelf = 'lanes';
update messages set queue = 'outboxes' where queue = 'lanes';`;

interface Waiting {
  act: () => unknown;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

interface Row {
  id: string;
  value: string;
  version: string;
}

/** `now` gives the time in ms and decides what is due. */
export function sqliteStore(folder: string, now: () => number = Date.now): AlertStore {
  let database: DatabaseSync | undefined;
  const prepared = new Map<string, StatementSync>();
  let waiting: Waiting[] = [];

  function sql(text: string): StatementSync {
    const known = prepared.get(text);
    if (known) return known;
    if (!database) throw new Error('The alert store is closed: alerts cannot be kept. Start the alerts part first.');
    const statement = database.prepare(text);
    prepared.set(text, statement);
    return statement;
  }

  /**
   * Writes of one moment share one transaction, so that 500 alerts a second cost a few dozen syncs to disk and not 500.
   * Each caller hears of it only after the commit.
   */
  function durably<T>(act: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.push({ act, resolve: resolve as (result: unknown) => void, reject });
      if (waiting.length === 1) setImmediate(commit);
    });
  }

  function commit(): void {
    const batch = waiting;
    waiting = [];
    try {
      sql('begin immediate').run();
      const results = batch.map(({ act }) => act());
      sql('commit').run();
      batch.forEach(({ resolve }, index) => {
        resolve(results[index]);
      });
    } catch (error) {
      if (database?.isTransaction) database.exec('rollback');
      for (const { reject } of batch) reject(error);
    }
  }

  function write(shelf: Shelf, id: string, text: string, { over, due }: WriteOptions): string | undefined {
    const version = randomUUID();
    const at = due === undefined ? null : Math.round(due);
    const run =
      over === undefined
        ? sql('insert into documents values (?, ?, ?, ?, ?) on conflict do nothing').run(shelf, id, text, version, at)
        : over === '*'
          ? sql('insert or replace into documents values (?, ?, ?, ?, ?)').run(shelf, id, text, version, at)
          : sql('update documents set value = ?, version = ?, due = ? where shelf = ? and id = ? and version = ?').run(
              text,
              version,
              at,
              shelf,
              id,
              over,
            );
    return run.changes === 1 ? version : undefined;
  }

  /** What a process had in work that was killed is taken up at once, not when its lease ends. */
  function freeLeases(): void {
    const rows = sql('select number, holder from messages where holder is not null').all() as {
      number: number;
      holder: string;
    }[];
    for (const { number, holder } of rows) {
      if (isGone(holder))
        sql('update messages set due = ?, holder = null where number = ? and holder = ?').run(now(), number, holder);
    }
  }

  function lease(queue: QueueName, most: number, until: number): Taken[] {
    const holder = newHolder();
    const rows = sql(
      `update messages set due = ?, attempts = attempts + 1, holder = ? where number in
       (select number from messages where queue = ? and due <= ? order by due, number limit ?)
       returning number, body, attempts`,
    ).all(until, holder, queue, now(), most) as unknown as { number: number; body: string; attempts: number }[];
    return rows.map(({ number, body, attempts }) => ({
      body,
      attempts,
      done: () => durably(() => void sql('delete from messages where number = ? and holder = ?').run(number, holder)),
      again: (delay) =>
        durably(
          () =>
            void sql('update messages set due = ?, holder = null where number = ? and holder = ?').run(
              now() + delay,
              number,
              holder,
            ),
        ),
    }));
  }

  const parse = <T>({ id, value, version }: Row): Stored<T> => ({ id, value: JSON.parse(value) as T, version });

  return {
    async open() {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      database = new DatabaseSync(join(folder, 'alerts.sqlite'));
      // FULL: a commit is on the disk before anybody is told, also when the machine loses power.
      database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 3000;');
      database.exec(SCHEMA);
      freeLeases();
    },
    async close() {
      if (waiting.length > 0) commit();
      prepared.clear();
      database?.close();
      database = undefined;
    },
    async read<T>(shelf: Shelf, id: string) {
      const row = sql('select id, value, version from documents where shelf = ? and id = ?').get(shelf, id) as
        | Row
        | undefined;
      return row && parse<T>(row);
    },
    write: (shelf, id, value, options) => durably(() => write(shelf, id, JSON.stringify(value), options)),
    remove: (shelf, id) => durably(() => void sql('delete from documents where shelf = ? and id = ?').run(shelf, id)),
    async list<T>(shelf: Shelf, dueAt?: number) {
      const rows =
        dueAt === undefined
          ? sql('select id, value, version from documents where shelf = ?').all(shelf)
          : sql('select id, value, version from documents where shelf = ? and due <= ? order by due').all(
              shelf,
              Math.round(dueAt),
            );
      return (rows as unknown as Row[]).map((row) => parse<T>(row));
    },
    put: (queue, body, delay = 0) =>
      durably(
        () =>
          void sql('insert into messages (queue, body, due) values (?, ?, ?)').run(
            queue,
            body,
            Math.round(now() + delay),
          ),
      ),
    async take(queue, most, time) {
      // Looking costs nothing; only a find is worth a write.
      if (!sql('select 1 from messages where queue = ? and due <= ? limit 1').get(queue, now())) return [];
      return durably(() => lease(queue, most, Math.round(now() + time)));
    },
    async depth(queue) {
      return (sql('select count(*) as count from messages where queue = ?').get(queue) as { count: number }).count;
    },
  };
}

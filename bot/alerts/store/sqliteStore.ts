/** Keeps everything in one SQLite file: the default, for one machine. Survives a crash of process and machine. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { openDatabase, StoreFault } from '../../store/database.ts';
import { isBusy, isDamaged, LONGEST_WAIT, patiently, rollBack } from '../../store/patiently.ts';
import { isGone, newHolder } from './lease.ts';
import type { AlertStore, QueueName, Shelf, Stored, Taken, WriteOptions } from './store.ts';

const SCHEMA = `
create table if not exists documents (
  shelf text not null, id text not null, value text not null, version text not null, due integer,
  primary key (shelf, id)) without rowid;
-- Most documents are never due: these need no place among those that are.
drop index if exists documents_due;
create index if not exists documents_by_due on documents (shelf, due) where due is not null;
create table if not exists messages (
  number integer primary key autoincrement, queue text not null, body text not null,
  due integer not null, attempts integer not null default 0, holder text);
create index if not exists messages_due on messages (queue, due);
-- Names of the first versions.
update or ignore documents set shelf = 'outboxes' where shelf = 'lanes';
update messages set queue = 'outboxes' where queue = 'lanes'`;

const LONGEST_DELAY = 10 * 60_000;

interface Waiting {
  since: number;
  /** Nothing is lost with it when the machine loses power. */
  light: boolean;
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
  const file = join(folder, 'alerts.sqlite');
  let database: DatabaseSync | undefined;
  const prepared = new Map<string, StatementSync>();
  let waiting: Waiting[] = [];
  let waitsForDisk = true;

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
  function durably<T>(act: () => T, light = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.push({ since: Date.now(), light, act, resolve: resolve as (result: unknown) => void, reject });
      if (waiting.length === 1) setImmediate(commit);
    });
  }

  /** In a WAL a commit that does not wait still outlives the process, and comes to the disk with the next one that does. */
  function waitForDisk(wanted: boolean): void {
    if (wanted === waitsForDisk) return;
    sql(`pragma synchronous = ${wanted ? 'full' : 'normal'}`).run();
    waitsForDisk = wanted;
  }

  function commit(): void {
    const batch = waiting;
    waiting = [];
    try {
      waitForDisk(batch.some(({ light }) => !light));
      sql('begin immediate').run();
      const results = batch.map(({ act }) => act());
      sql('commit').run();
      batch.forEach(({ resolve }, index) => {
        resolve(results[index]);
      });
    } catch (error) {
      rollBack(database);
      const isOld = ({ since }: Waiting) => !isBusy(error) || Date.now() - since > LONGEST_WAIT;
      for (const { reject } of batch.filter(isOld)) reject(named(error));
      // Somebody else holds the file: the rest waits for them, and the thread for nobody.
      waiting = [...batch.filter((one) => !isOld(one)), ...waiting];
      if (waiting.length > 0) setTimeout(commit, 50);
    }
  }

  /** "database disk image is malformed" names neither the file nor a way out. */
  const named = (fault: unknown) => (isDamaged(fault) ? new StoreFault(file, fault, 'Reading') : fault);

  const reading = <T>(work: () => T): Promise<T> =>
    patiently(work).catch((fault) => {
      throw named(fault);
    });

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

  /** What would wait longer than any alert has to is from before the clock was put back. An outbox may wait for a night. */
  const beyond = (queue: QueueName) => (queue === 'alerts' ? now() + LONGEST_DELAY : Number.MAX_SAFE_INTEGER);

  function lease(queue: QueueName, most: number, until: number): Taken[] {
    const holder = newHolder();
    const rows = sql(
      `update messages set due = ?, attempts = attempts + 1, holder = ? where number in
       (select number from messages where queue = ? and (due <= ? or due > ?) order by due, number limit ?)
       returning number, body, attempts`,
    ).all(until, holder, queue, now(), beyond(queue), most) as unknown as {
      number: number;
      body: string;
      attempts: number;
    }[];
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
      // FULL: a commit is on the disk before anybody is told, also when the machine loses power.
      waitsForDisk = true;
      database = openDatabase(file, SCHEMA);
      database.exec('pragma synchronous = full');
      await patiently(freeLeases);
    },
    async close() {
      if (waiting.length > 0) commit();
      prepared.clear();
      database?.close();
      database = undefined;
    },
    async read<T>(shelf: Shelf, id: string) {
      const row = (await reading(() =>
        sql('select id, value, version from documents where shelf = ? and id = ?').get(shelf, id),
      )) as Row | undefined;
      return row && parse<T>(row);
    },
    write: (shelf, id, value, options) =>
      durably(() => write(shelf, id, JSON.stringify(value), options), options.light),
    remove: (shelf, id) => durably(() => void sql('delete from documents where shelf = ? and id = ?').run(shelf, id)),
    async list<T>(shelf: Shelf, dueAt?: number) {
      const rows = await reading(() =>
        dueAt === undefined
          ? sql('select id, value, version from documents where shelf = ?').all(shelf)
          : sql('select id, value, version from documents where shelf = ? and due <= ? order by due').all(
              shelf,
              Math.round(dueAt),
            ),
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
      const isThere = () =>
        sql('select 1 from messages where queue = ? and (due <= ? or due > ?) limit 1').get(
          queue,
          now(),
          beyond(queue),
        );
      if (!(await reading(isThere))) return [];
      return durably(() => lease(queue, most, Math.round(now() + time)));
    },
    async depth(queue) {
      const count = () => sql('select count(*) as count from messages where queue = ?').get(queue);
      return ((await reading(count)) as { count: number }).count;
    },
  };
}

/** A lock of somebody else on the embedded store: nobody's turn waits in the thread, nothing is lost, and /readyz says so. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import { StoreFault } from '../../../bot/store/database.ts';
import { openSqliteStorage } from '../../../bot/store/sqliteStorage.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-locked-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Holds the file as a backup or a shell does, for so long. */
function lock(file: string, milliseconds: number): Promise<void> {
  const other = new DatabaseSync(join(folder, file));
  other.exec('BEGIN IMMEDIATE');
  return new Promise((done) =>
    setTimeout(() => {
      other.exec('ROLLBACK');
      other.close();
      done();
    }, milliseconds),
  );
}

/** A thread that waited for the lock would stand still for as long; a crowded machine holds it up for a moment. */
const LOCKED_MS = 2500;

/** The longest time that nobody else got the thread. */
function watchTheThread(): () => number {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

test('alerts wait for the lock, and the thread does not', async () => {
  const store = sqliteStore(folder);
  await store.open();
  const longest = watchTheThread();
  const locked = lock('alerts.sqlite', LOCKED_MS);
  await Promise.all([store.put('alerts', 'one'), store.write('raw', 'x', {}, { over: '*' }), store.read('raw', 'y')]);
  await locked;
  expect(longest()).toBeLessThan(LOCKED_MS * 0.8);
  expect((await store.take('alerts', 5, 1000)).map(({ body }) => body)).toEqual(['one']);
  await store.close();
});

test('a turn waits for the lock, and the thread does not', async () => {
  const storage = openSqliteStorage(join(folder, 'conversations.db'));
  const longest = watchTheThread();
  const locked = lock('conversations.db', LOCKED_MS);
  await storage.write({ one: { said: 'hello' } });
  await locked;
  expect(longest()).toBeLessThan(LOCKED_MS * 0.8);
  expect(await storage.read(['one'])).toMatchObject({ one: { said: 'hello' } });
  storage.close();
});

test('a lock that stays is told after a while, by its own name', async () => {
  const store = sqliteStore(folder);
  await store.open();
  const locked = lock('alerts.sqlite', 7000);
  await expect(store.put('alerts', 'one')).rejects.toThrow(/locked/);
  await locked;
  await store.put('alerts', 'two');
  await store.close();
}, 20_000);

describe('a damaged store is named with its file and a way out', () => {
  test('when it is opened', async () => {
    writeFileSync(join(folder, 'alerts.sqlite'), 'no database at all, but long enough to be taken for one'.repeat(50));
    await expect(sqliteStore(folder).open()).rejects.toThrow(/alerts\.sqlite: .*\. It is damaged\..*backup.*\.recover/);
    expect(() => openSqliteStorage(join(folder, 'alerts.sqlite'))).toThrow(StoreFault);
  });

  test('when its pages are damaged while it runs', async () => {
    const store = sqliteStore(folder);
    await store.open();
    for (let index = 0; index < 200; index += 1)
      await store.write('raw', `r${index}`, { text: 'x'.repeat(4000) }, { over: '*' });
    await store.close();
    const file = join(folder, 'alerts.sqlite');
    truncateSync(file, 40_000);
    const again = sqliteStore(folder);
    const trouble = await again
      .open()
      .then(() => again.list('raw'))
      .then(
        () => 'none',
        (fault: Error) => fault.message,
      );
    expect(trouble).toMatch(/alerts\.sqlite: .*It is damaged/);
    await again.close().catch(() => undefined);
  });
});

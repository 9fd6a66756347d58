/** Writes that share a commit, and do not share their faults. */
import { DatabaseSync } from 'node:sqlite';
import { groupedWrites } from '../../../bot/store/groupedWrites.ts';

function aTable() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE kept (name TEXT PRIMARY KEY) STRICT');
  const add = database.prepare('INSERT INTO kept (name) VALUES (?)');
  const names = () =>
    database
      .prepare('SELECT name FROM kept ORDER BY name')
      .all()
      .map(({ name }) => name);
  return { database, add: (name: string) => void add.run(name), names };
}

test('many at once are one transaction, and each is told when it is kept', async () => {
  const { database, add, names } = aTable();
  const writes = groupedWrites(database);
  const open: boolean[] = [];
  const all = ['a', 'b', 'c'].map((name) =>
    writes.add(() => {
      open.push(database.isTransaction);
      add(name);
    }),
  );
  expect(names()).toEqual([]);
  await Promise.all(all);
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(open).toEqual([true, true, true]);
  expect(database.isTransaction).toBe(false);
});

test('one that fails takes back all of its own, and nothing of the others', async () => {
  const { database, add, names } = aTable();
  const writes = groupedWrites(database);
  const settled = await Promise.allSettled([
    writes.add(() => add('a')),
    writes.add(() => {
      add('b');
      add('a');
    }),
    writes.add(() => add('c')),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(names()).toEqual(['a', 'c']);
});

test('what waits when the store closes is kept', async () => {
  const { database, add, names } = aTable();
  const writes = groupedWrites(database);
  const kept = writes.add(() => add('a'));
  writes.flush();
  expect(names()).toEqual(['a']);
  await kept;
});

test('a closed file is told to everybody who waits', async () => {
  const { database, add } = aTable();
  const writes = groupedWrites(database);
  const lost = writes.add(() => add('a'));
  database.close();
  await expect(lost).rejects.toThrow();
});

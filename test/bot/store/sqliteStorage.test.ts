import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage, type SqliteStorage } from '../../../bot/store/sqliteStorage.ts';
import { StaleItemError } from '../../../bot/store/storage.ts';

let folder: string;
let storage: SqliteStorage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
  storage = openSqliteStorage(join(folder, 'deep', 'state.db'));
});
afterEach(() => {
  storage.close();
  rmSync(folder, { recursive: true });
});

const read = async (key: string) => (await storage.read([key]))[key];

test('gives back what was written, with an eTag', async () => {
  await storage.write({ 'msteams/19:ä;messageid=1': { words: 'grüße', list: [1, { two: null }] } });
  expect(await read('msteams/19:ä;messageid=1')).toEqual({
    words: 'grüße',
    list: [1, { two: null }],
    eTag: expect.stringMatching(/^\d+$/),
  });
});

test('knows nothing of what was never written', async () => {
  expect(await storage.read(['a', 'b'])).toEqual({});
});

test('takes an item with the eTag that was read', async () => {
  await storage.write({ a: { n: 1 } });
  const item = await read('a');
  await storage.write({ a: { ...item, n: 2 } });
  expect((await read('a')).n).toBe(2);
});

test('refuses an item that somebody else has changed meanwhile', async () => {
  await storage.write({ a: { n: 1 } });
  const mine = await read('a');
  await storage.write({ a: { ...(await read('a')), n: 2 } });
  const late = storage.write({ a: { ...mine, n: 3 } });
  await expect(late).rejects.toThrow(StaleItemError);
  await expect(late).rejects.toMatchObject({ statusCode: 412 });
  expect((await read('a')).n).toBe(2);
});

test('does not take an item that was deleted and made anew for the old one', async () => {
  await storage.write({ a: { n: 1 } });
  const old = await read('a');
  await storage.delete(['a']);
  await storage.write({ a: { n: 2 } });
  await expect(storage.write({ a: { ...old, n: 3 } })).rejects.toThrow(StaleItemError);
});

test.each([['*'], [''], [undefined]])('overwrites when the eTag is %p', async (eTag) => {
  await storage.write({ a: { n: 1 } });
  await storage.write({ a: { n: 2, eTag } });
  expect((await read('a')).n).toBe(2);
});

test('writes all items or none', async () => {
  await storage.write({ a: { n: 1 } });
  await expect(storage.write({ b: { n: 1 }, a: { n: 9, eTag: '77' } })).rejects.toThrow(StaleItemError);
  expect(await storage.read(['a', 'b'])).toEqual({ a: { n: 1, eTag: expect.any(String) } });
});

test('forgets what is deleted, and does not mind what never was', async () => {
  await storage.write({ a: { n: 1 } });
  await storage.delete(['a', 'never']);
  expect(await storage.read(['a'])).toEqual({});
});

test('keeps its items when it is opened again', async () => {
  await storage.write({ a: { n: 1 } });
  storage.close();
  storage = openSqliteStorage(join(folder, 'deep', 'state.db'));
  expect((await read('a')).n).toBe(1);
});

test('two open stores on one file see each other and each other’s eTags', async () => {
  const other = openSqliteStorage(join(folder, 'deep', 'state.db'));
  await storage.write({ a: { n: 1 } });
  const mine = await read('a');
  await other.write({ a: { ...(await other.read(['a'])).a, n: 2 } });
  await expect(storage.write({ a: mine })).rejects.toThrow(StaleItemError);
  other.close();
});

test('forgets what nobody has written for long', async () => {
  let now = 1_000;
  const aging = openSqliteStorage(join(folder, 'aging.db'), () => now);
  await aging.write({ old: { n: 1 } });
  now = 5_000;
  await aging.write({ young: { n: 1 } });
  expect(aging.forgetOlderThan(2_000)).toBe(1);
  expect(Object.keys(await aging.read(['old', 'young']))).toEqual(['young']);
  aging.close();
});

test.each<[string, () => string]>([
  ['is a folder', () => folder],
  ['lies below a file', () => join(folder, 'file', 'state.db')],
  ['is no database', () => join(folder, 'file')],
])('a store that %s is named, with what to do', (_name, file) => {
  writeFileSync(join(folder, 'file'), 'these are no tables, whatever their length may be '.repeat(40));
  expect(() => openSqliteStorage(file())).toThrow(/^Opening .+: .+ set STORAGEBOT_DATA to another one\.$/);
});

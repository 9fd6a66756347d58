/** Both keepers keep the same promises. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureStore } from '../../../../bot/alerts/store/azureStore.ts';
import { sqliteStore } from '../../../../bot/alerts/store/sqliteStore.ts';
import { type AlertStore, change } from '../../../../bot/alerts/store/store.ts';
import { upgraded } from '../../../../bot/alerts/store/upgraded.ts';
import { NewerFormat } from '../../../../dialogs/turn/format.ts';
import { type AzuriteStorage, startAzuriteStorage } from '../../../support/azuriteStorage.ts';
import { hasAzurite } from '../../../support/emulator.ts';
import { describeWith } from '../../../support/parts.ts';

// Other work on the machine may slow these down; what they assert has no time in it.
jest.setTimeout(60_000);

interface Keeper {
  /** A store on the same things as the last one: what a restarted or second process sees. */
  another(): AlertStore;
  end(): Promise<void>;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function keepsItsPromises(start: () => Promise<Keeper>): void {
  let keeper: Keeper;
  let store: AlertStore;

  beforeAll(async () => {
    keeper = await start();
  }, 30_000);
  afterAll(() => keeper.end());
  beforeEach(async () => {
    store = keeper.another();
    await store.open();
  });
  afterEach(() => store.close());

  test('a document is read as it was written, whatever letters it holds', async () => {
    const value = { text: 'Größe: 5 µs, 日本語, \u0000, "quoted"', list: [1, null, { deep: true }] };
    await store.write('raw', 'one/two:drei-日', value, { over: undefined });
    expect((await store.read('raw', 'one/two:drei-日'))?.value).toEqual(value);
    expect(await store.read('raw', 'none')).toBeUndefined();
  });

  test('only one of two who create the same document succeeds', async () => {
    const made = await Promise.all(
      [1, 2, 3].map((value) => store.write('outboxes', 'race', { value }, { over: undefined })),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
  });

  test('a write over an old version is refused', async () => {
    const first = await store.write('outboxes', 'versions', { n: 1 }, { over: undefined });
    const second = await store.write('outboxes', 'versions', { n: 2 }, { over: first });
    expect(await store.write('outboxes', 'versions', { n: 3 }, { over: first })).toBeUndefined();
    expect(await store.read('outboxes', 'versions')).toEqual({ id: 'versions', value: { n: 2 }, version: second });
  });

  test('what a newer version wrote is left alone, and what a version writes has its number', async () => {
    const rolling = upgraded(store);
    await store.write('ledgers', 'newer', { format: 2, incidents: {} }, { over: undefined, due: 1 });
    await expect(change(rolling, 'ledgers', 'newer', () => ({ value: {}, result: 1 }))).rejects.toThrow(NewerFormat);
    await rolling.write('ledgers', 'own', { incidents: [], seen: [], more: 'kept' }, { over: undefined, due: 1 });
    expect((await rolling.list('ledgers', 2)).map(({ id }) => id)).toEqual(['own']);
    await change<object, void>(rolling, 'ledgers', 'own', (value) => ({ value: value as object, result: undefined }));
    expect((await store.read('ledgers', 'own'))?.value).toMatchObject({ format: 1, more: 'kept' });
    expect((await store.read('ledgers', 'newer'))?.value).toEqual({ format: 2, incidents: {} });
  });

  test('20 changes at once from two processes are all counted', async () => {
    const other = keeper.another();
    await other.open();
    const add = (to: AlertStore) =>
      change<{ n: number }, void>(to, 'ledgers', 'counter', (value) => ({
        value: { n: (value?.n ?? 0) + 1 },
        result: undefined,
      }));
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(index % 2 ? store : other)));
    expect((await store.read<{ n: number }>('ledgers', 'counter'))?.value.n).toBe(20);
    await other.close();
  });

  test('what is due is listed, what is not or has no time is left out', async () => {
    await store.write('conversations', 'early', { n: 1 }, { over: '*', due: 100 });
    await store.write('conversations', 'late', { n: 2 }, { over: '*', due: 300 });
    await store.write('conversations', 'never', { n: 3 }, { over: '*' });
    expect((await store.list('conversations', 200)).map(({ id }) => id)).toEqual(['early']);
    expect((await store.list('conversations')).map(({ id }) => id).sort()).toEqual(['early', 'late', 'never']);
    await store.remove('conversations', 'early');
    expect(await store.list('conversations', 200)).toEqual([]);
  });

  const drain = async () => {
    for (;;) {
      const taken = await store.take('alerts', 32, 30_000);
      if (taken.length === 0) return;
      await Promise.all(taken.map((one) => one.done()));
    }
  };

  test('a message is given to one taker only, and is gone when it is done', async () => {
    await drain();
    const bodies = Array.from({ length: 10 }, (_, index) => `message ${index}`);
    await Promise.all(bodies.map((body) => store.put('alerts', body)));
    const takers = await Promise.all([1, 2, 3].map(() => store.take('alerts', 5, 30_000)));
    expect(
      takers
        .flat()
        .map((one) => one.body)
        .sort(),
    ).toEqual(bodies);
    await Promise.all(takers.flat().map((one) => one.done()));
    expect(await store.depth('alerts')).toBe(0);
  });

  test('a message that nobody finished comes back, also to another process', async () => {
    await drain();
    await store.put('alerts', 'unfinished');
    await store.take('alerts', 1, 1000);
    expect(await store.take('alerts', 1, 1000)).toEqual([]);
    await wait(1300);
    const other = keeper.another();
    await other.open();
    const [again] = await other.take('alerts', 1, 30_000);
    expect([again?.body, again?.attempts]).toEqual(['unfinished', 2]);
    await again?.done();
    await other.close();
  });

  test('who lost the lease can neither finish nor return the message', async () => {
    await drain();
    await store.put('alerts', 'contended');
    const [slow] = await store.take('alerts', 1, 1000);
    await wait(1300);
    const [quick] = await store.take('alerts', 1, 30_000);
    await slow?.done();
    await slow?.again(0);
    expect(await store.depth('alerts')).toBe(1);
    await quick?.done();
    expect(await store.depth('alerts')).toBe(0);
  });

  test('a message can be put off', async () => {
    await drain();
    await store.put('alerts', 'later', 1000);
    expect(await store.take('alerts', 1, 1000)).toEqual([]);
    await wait(1300);
    const [one] = await store.take('alerts', 1, 5000);
    await one?.again(1000);
    expect(await store.take('alerts', 1, 1000)).toEqual([]);
    await wait(1300);
    const [again] = await store.take('alerts', 1, 5000);
    expect(again?.body).toBe('later');
    await again?.done();
  });

  test('a large message arrives whole', async () => {
    await drain();
    const large = JSON.stringify({ text: 'ä€"\\'.repeat(40_000) });
    await store.put('alerts', large);
    const [one] = await store.take('alerts', 1, 30_000);
    expect(one?.body === large).toBe(true);
    await one?.done();
    expect(await store.depth('alerts')).toBe(0);
  });
}

describe('SQLite', () => {
  keepsItsPromises(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'storagebot-store-'));
    return { another: () => sqliteStore(folder), end: async () => rmSync(folder, { recursive: true }) };
  });
});

describeWith({ Azurite: hasAzurite() })('Azure Storage, on Azurite', () => {
  keepsItsPromises(async () => {
    const azurite: AzuriteStorage = await startAzuriteStorage();
    return { another: () => azureStore({ storage: azurite.connectionString, prefix: 'contract' }), end: azurite.stop };
  });
});

test('what an older version wrote has the fields of today when it is read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-store-'));
  const plain = sqliteStore(folder);
  await plain.open();
  await plain.write('conversations', 'old', { id: 'old', subscriptions: [{ id: 's' }] }, { over: undefined });
  const store = upgraded(plain);
  expect((await store.read('conversations', 'old'))?.value).toEqual({
    id: 'old',
    subscriptions: [{ id: 's' }],
    mutes: [],
    quiet: [],
  });
  expect((await store.list('conversations'))[0]?.value).toHaveProperty('mutes', []);
  const incident = { id: 'i', lanes: ['k7f3'], deeds: [{ who: 'Ada' }], joints: [] };
  await plain.write('ledgers', 'contosodata01', { incidents: [incident] }, { over: undefined });
  expect((await store.read('ledgers', 'contosodata01'))?.value).toEqual({
    incidents: [{ id: 'i', audience: ['k7f3'], audit: [{ who: 'Ada' }], correlations: [] }],
    seen: [],
  });
  await plain.close();
  rmSync(folder, { recursive: true });
});

test('what a killed process had in work is taken up as soon as the file is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-store-'));
  const script = `
    import { sqliteStore } from ${JSON.stringify(join(import.meta.dirname, '../../../../bot/alerts/store/sqliteStore.ts'))};
    const store = sqliteStore(${JSON.stringify(folder)});
    await store.open();
    await store.put('alerts', 'in work');
    await store.take('alerts', 1, 600_000);
    process.kill(process.pid, 'SIGKILL');`;
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script]);
  const store = sqliteStore(folder);
  await store.open();
  expect((await store.take('alerts', 1, 1000)).map((one) => [one.body, one.attempts])).toEqual([['in work', 2]]);
  await store.close();
  rmSync(folder, { recursive: true });
});

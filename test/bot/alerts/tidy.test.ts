/** What is kept for so many days, and not longer: on both stores. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azureStore } from '../../../bot/alerts/store/azureStore.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../bot/alerts/store/store.ts';
import { tidy, tidyRaw } from '../../../bot/alerts/tidy.ts';
import { readConfig } from '../../../bot/config.ts';
import { openLog } from '../../../bot/log.ts';
import { openOutcomes } from '../../../bot/store/openOutcomes.ts';
import { forgetOld } from '../../../bot/store/retention.ts';
import { openStateStore } from '../../../bot/store/stateStore.ts';
import { anOutcome } from '../../support/anOutcome.ts';
import { type AzuriteStorage, startAzuriteStorage } from '../../support/azuriteStorage.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-26T12:00:00Z');
const ago = (days: number) => NOW - days * DAY;
const incident = (id: string, state: string, days: number) => ({
  id,
  state,
  heardAt: ago(days),
  escalations: [],
  expires: 24,
});

async function fill(store: AlertStore): Promise<void> {
  const over = { over: '*' };
  const incidents = [incident('old', 'resolved', 91), incident('young', 'resolved', 89), incident('open', 'open', 400)];
  await store.write('ledgers', 'a', { resource: {}, seen: ['x'], incidents }, over);
  const oldOnly = [incident('old', 'expired', 200)];
  await store.write('ledgers', 'b', { resource: {}, seen: ['x'], incidents: oldOnly }, over);
  await store.write('dead', 'old', { at: ago(91), body: '', why: '' }, over);
  await store.write('dead', 'young', { at: ago(1), body: '', why: '' }, over);
  const dead = [
    { key: 'old', at: ago(91) },
    { key: 'young', at: ago(2) },
  ];
  await store.write('outboxes', 'o', { id: 'o', wanted: [], shown: {}, dead }, over);
  for (const [id, parked] of [
    ['gone', { why: 'removed', at: ago(91) }],
    ['away', { why: 'removed', at: ago(5) }],
  ] as const) {
    await store.write('conversations', id, { id, subscriptions: [], parked }, { over: '*', due: 0 });
    await store.write('outboxes', id, { id, wanted: [], shown: {}, dead: [] }, over);
  }
  await store.write('conversations', 'here', { id: 'here', subscriptions: [] }, over);
  await store.write('raw', 'due', { text: 'x' }, { over: '*', due: ago(1) });
  await store.write('raw', 'kept', { text: 'x' }, { over: '*', due: NOW + DAY });
}

async function tidies(store: AlertStore): Promise<void> {
  await store.open();
  await fill(store);
  // Twice: several instances do it, each when it likes.
  for (let round = 0; round < 2; round++) {
    await tidyRaw({ store, now: NOW });
    await tidy({ store, now: NOW, keep: 90 * DAY });
  }
  const ids = async (shelf: Parameters<AlertStore['list']>[0]) => (await store.list(shelf)).map(({ id }) => id).sort();
  const ledgers = await store.list<{ incidents: { id: string }[]; seen: string[] }>('ledgers');
  expect(Object.fromEntries(ledgers.map(({ id, value }) => [id, value.incidents.map((one) => one.id)]))).toEqual({
    a: ['young', 'open'],
    b: [],
  });
  expect(ledgers.find(({ id }) => id === 'b')?.value.seen).toEqual([]);
  expect(await ids('dead')).toEqual(['young']);
  expect((await store.read<{ dead: { key: string }[] }>('outboxes', 'o'))?.value.dead.map(({ key }) => key)).toEqual([
    'young',
  ]);
  expect([await ids('conversations'), await ids('outboxes')]).toEqual([
    ['away', 'here'],
    ['away', 'o'],
  ]);
  expect(await ids('raw')).toEqual(['kept']);
  await store.close();
}

async function forgets(env: Record<string, string>): Promise<void> {
  const config = readConfig(env);
  const [state, outcomes] = [openStateStore(config), openOutcomes(config)];
  await state.storage.write({ 'msteams/conversations/old': { words: 'x', eTag: '*' } });
  for (const [id, days] of [
    ['A', 100],
    ['B', 1],
  ] as const)
    await outcomes.record(anOutcome(id, { when: new Date(Date.now() - days * DAY).toISOString() }));
  const parts = { state, outcomes, log: openLog('silent'), now: () => new Date() };
  await forgetOld({ ...parts, keepDays: 90 });
  expect(Object.keys(await state.storage.read(['msteams/conversations/old']))).toHaveLength(1);
  expect((await outcomes.list()).map(({ id }) => id)).toEqual(['B']);
  // The services' clocks count in seconds.
  await new Promise((later) => setTimeout(later, 1100));
  await forgetOld({ ...parts, keepDays: 0 });
  expect(await state.storage.read(['msteams/conversations/old'])).toEqual({});
  expect(await outcomes.list()).toEqual([]);
  outcomes.close();
  state.close();
}

describe('on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('incidents, dead letters and places go when they are old', () => tidies(sqliteStore(folder)));
  test('conversations and outcomes too', () => forgets({ STORAGEBOT_DATA: folder }));
});

describeWith({ Azurite: hasAzurite() })('in a storage account', () => {
  let azurite: AzuriteStorage;
  beforeAll(async () => {
    azurite = await startAzuriteStorage();
  });
  afterAll(() => azurite.stop());

  test('incidents, dead letters and places go when they are old', () =>
    tidies(azureStore({ storage: azurite.connectionString })));
  test('conversations and outcomes too', () => forgets({ STORAGEBOT_STORAGE: azurite.connectionString }));
  test('a store that does not answer gets the next round', async () => {
    const logged: string[] = [];
    const log = openLog('error', { write: (line: string) => logged.push(line) });
    const fails = async () => {
      throw new Error('gone');
    };
    await forgetOld({
      state: { forgetOlderThan: fails },
      outcomes: { forgetBefore: fails },
      keepDays: 1,
      log,
      now: () => new Date(),
    });
    expect(logged).toHaveLength(2);
  });
});

/** What outlives a restart beside the conversations: what is asked most, and lists that wait to be taken as a file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptFiles } from '../../../bot/abilities/keptFiles.ts';
import { readConfig } from '../../../bot/config.ts';
import { openLog } from '../../../bot/log.ts';
import { openAsked } from '../../../bot/store/asked.ts';
import { openStateStore, type StateStore } from '../../../bot/store/stateStore.ts';
import { startBot } from '../../support/runningBot.ts';
import { freshRoom, invokes, says } from '../../support/teams.ts';

const DAY = 86_400_000;
let folder: string;
let store: StateStore;
let now: Date;
beforeEach(() => {
  now = new Date('2026-11-26T12:00:00Z');
  folder = mkdtempSync(join(tmpdir(), 'storagebot-asked-'));
  store = openStateStore(readConfig({ STORAGEBOT_DATA: folder }));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const lines: string[] = [];
const log = openLog('debug', { write: (line) => void lines.push(line) });
const opened = async (storage = store.storage) => {
  const asked = openAsked({ storage, keepDays: 90, log, now: () => now });
  await asked.open();
  return asked;
};
const counted = async () => Object.fromEntries((await opened()).counts);

test('what was asked is known after a restart, whichever instance was asked', async () => {
  const [one, other] = [await opened(), await opened()];
  for (const name of ['sas-expired', 'sas-expired', 'AZSM1024']) one.note(name);
  other.note('sas-expired');
  await Promise.all([one.close(), other.close()]);
  expect(await counted()).toEqual({ 'sas-expired': 3, AZSM1024: 1 });
});

test('what was asked before the days that are kept is let go', async () => {
  const before = await opened();
  before.note('network-rules');
  await before.close();
  now = new Date(now.getTime() + 120 * DAY);
  const after = await opened();
  after.note('sas-expired');
  await after.close();
  expect(await counted()).toEqual({ 'sas-expired': 1 });
});

test('a store that is away keeps nobody from counting, and gets it later', async () => {
  let isAway = true;
  const gone = () => Promise.reject(new Error('away'));
  const storage = {
    read: (keys: string[]) => (isAway ? gone() : store.storage.read(keys)),
    write: (changes: object) => (isAway ? gone() : store.storage.write(changes)),
    delete: gone,
  };
  const asked = await opened(storage);
  asked.note('sas-expired');
  await asked.close();
  expect([asked.counts.get('sas-expired'), lines.join('').includes('could not be kept')]).toEqual([1, true]);
  isAway = false;
  await asked.close();
  expect(await counted()).toEqual({ 'sas-expired': 1 });
});

test('an empty search shows after a restart what was asked most before it', async () => {
  const env = { STORAGEBOT_DATA: folder };
  const firstOffered = async () => {
    const bot = await startBot({ store: openStateStore(readConfig(env)) });
    const value = { commandId: 'search', parameters: [{ name: 'initialRun', value: 'true' }], queryOptions: {} };
    const response = await bot.send(invokes('composeExtension/query', value, freshRoom(bot.connector.url)));
    const title = JSON.stringify(await response.json());
    for (let n = 0; n < 3; n++) await bot.send(says('AADSTS700016', freshRoom(bot.connector.url)));
    await bot.stop();
    return title;
  };
  const before = await firstOffered();
  const after = await firstOffered();
  const first = (answer: string) => /"title":"([^"]+)"/.exec(answer)?.[1];
  expect(first(after)).not.toBe(first(before));
}, 60_000);

test('a list waits for its taker over a restart, for a day, until it is taken', async () => {
  const files = () => keptFiles(store.storage, () => now);
  const id = await files().keep('a/b.txt\n');
  expect(await files().find(id!)).toBe('a/b.txt\n');
  now = new Date(now.getTime() + 2 * DAY);
  expect(await files().find(id!)).toBeUndefined();
  const other = await files().keep('c.txt\n');
  await files().drop(other!);
  expect(await files().find(other!)).toBeUndefined();
  expect(await files().keep('x'.repeat(5_000_000))).toBeUndefined();
  expect(await files().find('../msteams/conversations/x')).toBeUndefined();
});

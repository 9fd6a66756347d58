/** What a message costs, counted: the same for ten conversations and for thousands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationKey } from '../../../bot/alerts/audience/conversation.ts';
import { register } from '../../../bot/alerts/audience/conversations.ts';
import { realClock } from '../../../bot/alerts/clock.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../bot/alerts/store/store.ts';
import { inChannel } from '../../support/onCallAlone.ts';

let folder: string;
let store: AlertStore;
let calls: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-register-'));
  const inner = sqliteStore(folder);
  await inner.open();
  calls = [];
  const counted =
    (name: string, work: unknown) =>
    (...args: unknown[]) => {
      calls.push(`${name} ${String(args[0])}`);
      return (work as (...args: unknown[]) => unknown)(...args);
    };
  store = Object.fromEntries(
    Object.entries(inner).map(([name, work]) => [name, counted(name, work)]),
  ) as unknown as AlertStore;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const chat = (name: string) =>
  ({ ...inChannel(name), conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: 't' } }) as never;

test.each([10, 2000])(
  'among %i conversations a message costs one read, or one write when it is the first; after a start both',
  async (many) => {
    const filling = register(store, realClock);
    await filling.open();
    await Promise.all(Array.from({ length: many }, (_, index) => filling.remember(chat(`known-${index}`))));
    const known = register(store, realClock);
    const costOf = async (work: () => Promise<unknown>) => {
      calls = [];
      await work();
      return calls;
    };
    expect(await costOf(() => known.remember(chat('new')))).toEqual(['write conversations']);
    expect(await costOf(() => known.remember(chat('new')))).toEqual(['read conversations']);
    const [tried, ...changed] = await costOf(() => known.remember(chat('known-5')));
    expect([tried, changed]).toEqual(['write conversations', ['read conversations', 'write conversations']]);
    expect(await costOf(() => known.subscribed())).toEqual(['list subscribed']);
  },
);

test('those that subscribed are listed, also when an older version kept them without a list', async () => {
  const first = register(store, realClock);
  await first.open();
  for (const name of ['one', 'two', 'three']) await first.remember(inChannel(name));
  const key = conversationKey('19:two@thread.tacv2');
  const subscription = { id: 's', by: 'ada', at: 1, severities: [], accounts: [], groups: [], meanings: [] };
  await first.edit(key, (one) => one.subscriptions.push(subscription));
  expect([...(await first.subscribed()).keys()]).toEqual([key]);
  for (const id of [key, 'made']) await store.remove('subscribed', id);
  const upgraded = register(store, realClock);
  await upgraded.open();
  expect([...(await upgraded.subscribed()).keys()]).toEqual([key]);
  await upgraded.edit(key, (one) => {
    one.subscriptions = [];
  });
  expect([...(await upgraded.subscribed()).keys()]).toEqual([]);
  expect((await upgraded.placesOf('ada')).length).toBe(3);
});

/** Two instances on one store: one of them has not heard of a subscription yet when it enters an alert. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { conversationKey } from '../../../bot/alerts/audience/conversation.ts';
import { register } from '../../../bot/alerts/audience/conversations.ts';
import { realClock } from '../../../bot/alerts/clock.ts';
import type { Outbox } from '../../../bot/alerts/delivery/outbox.ts';
import { work } from '../../../bot/alerts/intake/consumer.ts';
import { sqliteStore } from '../../../bot/alerts/store/sqliteStore.ts';
import type { AlertStore } from '../../../bot/alerts/store/store.ts';
import { sweepOnce } from '../../../bot/alerts/sweep.ts';
import { openAlertPages } from '../../../knowledge/alerts/open.ts';
import { anAlert } from '../../support/anAlert.ts';
import { inChannel } from '../../support/onCallAlone.ts';

/** Read beforehand: what an instance knows of the others is two seconds old at most. */
const PAGES = openAlertPages();
const KEY = conversationKey('19:one@thread.tacv2');

let folder: string;
let store: AlertStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-stale-'));
  store = sqliteStore(folder);
  await store.open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const subscribed = async () => {
  const known = register(store, realClock);
  await known.remember(inChannel('one'));
  const at = Date.now();
  const subscription = { id: 's', by: 'ada', at, severities: [], accounts: [], groups: [], meanings: [] };
  await known.edit(KEY, (one) => one.subscriptions.push(subscription));
};

/** An instance that looked for subscriptions before there was any: its list is some seconds old at most. */
async function unaware() {
  const known = register(store, realClock);
  await known.open();
  await known.subscribed();
  return known;
}

async function enter(known: Awaited<ReturnType<typeof unaware>>, states: ('Fired' | 'Resolved')[]): Promise<void> {
  const knowledge = {
    pages: PAGES,
    diagnose: () => ({ causes: [] }),
    causeTitle: (id: string) => id,
    onFault: () => undefined,
  };
  for (const state of states) {
    await store.put('alerts', JSON.stringify({ at: Date.now(), body: anAlert({ state }) }));
    const taken = await store.take('alerts', 10, 10_000);
    await work({ store, clock: realClock, knowledge, known, onNews: () => undefined, onFault: fail }, taken);
  }
}

const fail = (fault: unknown) => {
  throw fault;
};
const waiting = async () => (await store.read<Outbox>('outboxes', KEY))?.value.wanted.map(({ kind }) => kind) ?? [];

test.each<[string, ('Fired' | 'Resolved')[]]>([
  ['is still on', ['Fired']],
  ['is over already', ['Fired', 'Resolved']],
])('trouble that it entered, and that %s, is told once it is looked for', async (_name, states) => {
  const other = await unaware();
  await subscribed();
  await enter(other, states);
  expect(await waiting()).toEqual([]);
  const known = register(store, realClock);
  await sweepOnce({ store, clock: realClock, known });
  await sweepOnce({ store, clock: realClock, known });
  expect(await waiting()).toEqual(['incident']);
});

test('trouble that was over before anybody subscribed is not told', async () => {
  await enter(await unaware(), ['Fired', 'Resolved']);
  await new Promise((later) => setTimeout(later, 5));
  await subscribed();
  await sweepOnce({ store, clock: realClock, known: register(store, realClock) });
  expect(await waiting()).toEqual([]);
});

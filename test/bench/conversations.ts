/** What a message costs with a storage account as the store, from ten conversations to ten thousand. Needs Azurite. */

import { conversationKey } from '../../bot/alerts/audience/conversation.ts';
import { register } from '../../bot/alerts/audience/conversations.ts';
import { realClock } from '../../bot/alerts/clock.ts';
import { azureStore } from '../../bot/alerts/store/azureStore.ts';
import { startAzuriteStorage } from '../support/azuriteStorage.ts';

const STEPS = [10, 100, 1000, Number(process.argv[2] ?? 10_000)];
const MESSAGES = 40;

const message = (name: string) =>
  ({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversation: { id: `a:${name}`, conversationType: 'personal', tenantId: 't' },
    from: { id: `29:${name}`, name },
    recipient: { id: '28:bot', name: 'storagebot' },
  }) as never;

async function median(work: (index: number) => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < MESSAGES; index += 1) {
    const began = performance.now();
    await work(index);
    took.push(performance.now() - began);
  }
  return took.sort((one, other) => one - other)[MESSAGES / 2] as number;
}

const azurite = await startAzuriteStorage();
const store = azureStore({ storage: azurite.connectionString });
await store.open();
const filling = register(store, realClock);
await filling.open();
let kept = 0;
process.stdout.write('conversations   known (ms)   new (ms)   those subscribed (ms)\n');
for (const many of STEPS) {
  while (kept < many) {
    const some = Array.from({ length: Math.min(50, many - kept) }, (_, index) => `c${kept + index}`);
    await Promise.all(some.map((name) => filling.remember(message(name))));
    kept += some.length;
  }
  if (many === STEPS[0])
    await filling.edit(conversationKey('a:c1'), (one) =>
      one.subscriptions.push({ id: 's', by: 'x', at: 1, severities: [], accounts: [], groups: [], meanings: [] }),
    );
  const known = await median((index) => register(store, realClock).remember(message(`c${index % many}`)));
  const fresh = await median((index) => register(store, realClock).remember(message(`n${many}-${index}`)));
  const subscribed = await median(() => register(store, realClock).subscribed());
  const cells = [String(many).padStart(13), ...[known, fresh, subscribed].map((ms) => ms.toFixed(1).padStart(10))];
  process.stdout.write(`${cells.join('   ')}\n`);
}
await store.close();
await azurite.stop();

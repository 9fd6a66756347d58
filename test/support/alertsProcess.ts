/**
 * The bot as a process of its own, with short leases, for tests that kill it. Prints its address once it listens.
 * DIE_AFTER names a step ("write ledgers", "deliver"): once an alert was accepted, the process kills itself right after it.
 */

import { flushCompileCache } from 'node:module';
import { alertsPart } from '../../bot/alerts/alerts.ts';
import { realClock } from '../../bot/alerts/clock.ts';
import { openAlertStore } from '../../bot/alerts/store/openStore.ts';
import type { AlertStore } from '../../bot/alerts/store/store.ts';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';

const shifts = { slice: 800, hold: 3000, lease: 4000, poll: 60 };
const step = process.env.DIE_AFTER;
let armed = false;

function dieAfter(name: string): void {
  if (armed && name === step) process.kill(process.pid, 'SIGKILL');
  if (name === 'put alerts') armed = true;
}

function mortal(store: AlertStore): AlertStore {
  const watched =
    (name: string, work: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]) => {
      const result = await work(...args);
      dieAfter(`${name} ${String(args[0])}`);
      return name === 'take' ? (result as { done(): Promise<void> }[]).map(one(String(args[0]))) : result;
    };
  const one = (queue: string) => (taken: { done(): Promise<void> }) => ({
    ...taken,
    done: () => taken.done().then(() => dieAfter(`done ${queue}`)),
  });
  const steps = Object.entries(store).map(([name, work]) => [name, watched(name, work as never)]);
  return Object.fromEntries(steps) as AlertStore;
}

const config = readConfig({ PORT: '0', STORAGEBOT_LOG_LEVEL: 'fatal', ...(process.env as Record<string, string>) });
const app = createApp(config, {
  alerts(deps) {
    const parts = { shifts, lease: 4000, sweepEvery: 2000 };
    if (!step) return alertsPart(deps, parts);
    const inner = deps.sender;
    const sender = {
      deliver: async (outgoing: Parameters<typeof inner.deliver>[0]) => {
        const delivery = await inner.deliver(outgoing);
        dieAfter('deliver');
        return delivery;
      },
    };
    return alertsPart(deps, { ...parts, store: mortal(openAlertStore(deps.settings, realClock)), sender });
  },
});
const address = await app.start();
// Whoever is killed writes nothing at its end: what was compiled is kept now, for those that are started after it.
flushCompileCache();
process.stdout.write(`listens on ${address}\n`);

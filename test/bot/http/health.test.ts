/** What the addresses for machines tell: honest readiness, dead letters, metrics where they are wanted; and guesses of keys. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { slowGuesses } from '../../../bot/http/guesses.ts';
import { freePort } from '../../support/freePort.ts';
import { parrot } from '../../support/parrot.ts';
import { startBot } from '../../support/runningBot.ts';

const ready = async (address: string) => {
  const response = await fetch(`${address}/readyz`);
  return { status: response.status, body: (await response.json()) as { troubles: string[]; deadLetters?: object } };
};

test('a store that stays locked is not ready, answers in time, and is ready again afterwards', async () => {
  const bot = await startBot({ talks: parrot });
  const file = join(bot.folder, 'alerts.sqlite');
  expect(existsSync(file)).toBe(true);
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  // Answered while it is still locked.
  const health = fetch(`${bot.address}/healthz`);
  expect((await ready(bot.address)).status).toBe(503);
  expect((await health).status).toBe(200);
  other.exec('ROLLBACK');
  other.close();
  expect(await ready(bot.address)).toMatchObject({ status: 200, body: { troubles: [] } });
  await bot.stop();
}, 90_000);

test('a store that reads and does not write is not ready', async () => {
  const bot = await startBot({ talks: parrot });
  const write = async () => {
    throw new Error('database or disk is full');
  };
  const full = { ...bot.store, storage: { ...bot.store.storage, write }, check: () => write() };
  const other = await startBot({ talks: parrot, store: { ...full, close: () => undefined } });
  expect(await ready(other.address)).toMatchObject({
    status: 503,
    body: { troubles: ['The store of conversations does not answer.'] },
  });
  await other.stop();
  await bot.stop();
}, 90_000);

test('metrics can be closed, or stand on a port of their own and nowhere else', async () => {
  const closed = await startBot({ talks: parrot }, { STORAGEBOT_METRICS: 'off' });
  expect((await fetch(`${closed.address}/metrics`)).status).toBe(404);
  await closed.stop();
  const port = await freePort();
  const apart = await startBot({ talks: parrot }, { STORAGEBOT_METRICS: String(port) });
  expect((await fetch(`${apart.address}/metrics`)).status).toBe(404);
  const own = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining('storagebot_')]);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(404);
  await apart.stop();
}, 90_000);

test('after ten wrong keys in a minute an address waits, and others do not', async () => {
  const wrong = slowGuesses(50);
  const from = (remoteAddress: string) => wrong({ socket: { remoteAddress } } as never);
  for (let guess = 0; guess < 10; guess += 1) expect(await from('203.0.113.9')).toBe(401);
  const began = performance.now();
  expect(await from('203.0.113.9')).toBe(429);
  expect(performance.now() - began).toBeGreaterThanOrEqual(45);
  expect(await from('203.0.113.10')).toBe(401);
});

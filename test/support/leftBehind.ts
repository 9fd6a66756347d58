/** Starts the bot as `serve` does, and prints how many bytes a message leaves behind for the large collections. Needs `--expose-gc`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getHeapSpaceStatistics } from 'node:v8';
import { loadLate } from '../../bot/lateModules.ts';
import { runAsyncNatively } from '../../bot/nativeAsync.ts';

loadLate();
runAsyncNatively();
const { createApp } = await import('../../bot/app.ts');
const { readConfig } = await import('../../bot/config.ts');
const { startConnector } = await import('./connector.ts');
const { says } = await import('./teams.ts');

const folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
const app = createApp(readConfig({ PORT: '0', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' }));
const address = await app.start();
const connector = await startConnector();
const headers = { 'content-type': 'application/json' };

let count = 0;
/** Each time another text in another conversation: nothing of it is kept on purpose. */
async function say(): Promise<void> {
  const where = { serviceUrl: connector.url, conversation: `left-${++count}` };
  const activity = says(`mount error(13): Permission denied on ubuntu, run ${count}`, where);
  await fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

const { gc: collect } = globalThis as unknown as { gc(how?: { type: 'minor' }): void };
const collectYoung = () => collect({ type: 'minor' });
const old = () =>
  getHeapSpaceStatistics()
    .filter(({ space_name: name }) => name === 'old_space' || name === 'large_object_space')
    .reduce((sum, { space_used_size: size }) => sum + size, 0);

async function talk(messages: number): Promise<void> {
  for (let said = 1; said <= messages; said++) {
    await say();
    if (said % 32 === 0) collectYoung();
  }
  collectYoung();
}

const MESSAGES = 160;
await talk(MESSAGES);
collect();
await talk(32);
const before = old();
await talk(MESSAGES);
const left = (old() - before) / MESSAGES;
process.stdout.write(JSON.stringify({ left, answered: connector.sent().length / count }));
await app.stop();
await connector.close();
rmSync(folder, { recursive: true });

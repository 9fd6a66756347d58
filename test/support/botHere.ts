/** The bot in this very process, loaded and started as `serve` does, beside a stand-in for the connector. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export async function tell(text: string, conversation?: string): Promise<void> {
  const activity = says(text, { serviceUrl: connector.url, ...(conversation && { conversation }) });
  await fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

export const answered = () => connector.sent().length;

export async function end(): Promise<void> {
  await app.stop();
  await connector.close();
  rmSync(folder, { recursive: true });
}

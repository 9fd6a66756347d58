/** Starts the bot as `serve` does, answers one message, and prints the packages that this loaded. A process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const loaded = new Set<string>();
const files = new Set<string>();
const nameOf = (file: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
registerHooks({
  load(url, context, next) {
    loaded.add(nameOf(url) ?? 'own');
    files.add(url);
    return next(url, context);
  },
});

const { loadLate } = await import('../../bot/lateModules.ts');
loadLate();
const { createApp } = await import('../../bot/app.ts');
const { readConfig } = await import('../../bot/config.ts');
const { startConnector } = await import('./connector.ts');
const { says } = await import('./teams.ts');

const folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
const app = createApp(readConfig({ PORT: '0', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' }));
const address = await app.start();
const connector = await startConnector();
const activity = says('403 AuthorizationPermissionMismatch on azcopy copy', { serviceUrl: connector.url });
const headers = { 'content-type': 'application/json' };
await fetch(`${address}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
process.stdout.write(JSON.stringify({ answered: connector.sent().length, loaded: [...loaded], files: [...files] }));
await app.stop();
await connector.close();
rmSync(folder, { recursive: true });

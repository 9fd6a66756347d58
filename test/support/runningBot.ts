/** The whole bot on a free loopback port, with a connector that catches what it says and a folder that goes with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, createApp, type Parts } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { openStateStore, type StateStore } from '../../bot/store/stateStore.ts';
import { aCause, aKnowledge } from './aKnowledge.ts';
import { type FakeConnector, startConnector } from './connector.ts';
import { edgeOfTests } from './edges.ts';

export interface RunningBot {
  app: App;
  address: string;
  connector: FakeConnector;
  store: StateStore;
  /** Where it keeps its state. */
  folder: string;
  /** What the bot logged, as one text. */
  logged(): string;
  /** Posts JSON to a path of the bot. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Hands an activity to the bot, as Teams does; ends when the turn has ended. */
  send(activity: object, headers?: Record<string, string>): Promise<Response>;
  /** What /metrics says. */
  metrics(): Promise<string>;
  stop(): Promise<void>;
}

export async function startBot(parts: Partial<Parts> = {}, env: Record<string, string> = {}): Promise<RunningBot> {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
  const config = readConfig({ PORT: '0', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'debug', ...env });
  const lines: string[] = [];
  const log = openLog(config.logLevel, { write: (line) => void lines.push(line) });
  const store = parts.store ?? openStateStore(config);
  // The parrot needs no knowledge, and reading all pages takes longer than its tests.
  const knowledge = parts.talks ? { knowledge: aKnowledge(aCause('some-cause')).knowledge } : {};
  const app = createApp(config, { log, ...edgeOfTests(), ...knowledge, ...parts, store });
  const address = await app.start();
  const connector = await startConnector();
  const post: RunningBot['post'] = (path, body, headers = {}) =>
    fetch(`${address}${path}`, {
      method: 'POST',
      // A connection that is kept may be closed by the bot in the moment that it is used again, where work held this
      // thread, which is both sides', for longer than the bot keeps it.
      headers: { 'content-type': 'application/json; charset=utf-8', connection: 'close', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    app,
    address,
    connector,
    store,
    folder,
    logged: () => lines.join(''),
    post,
    send: (activity, headers) => post('/api/messages', activity, headers),
    async metrics() {
      // After a long search: connections that the bot closed meanwhile are noticed before one is used again.
      await sleep(10);
      return await (await fetch(`${address}/metrics`)).text();
    },
    async stop() {
      await app.stop();
      await connector.close();
      rmSync(folder, { recursive: true });
    },
  };
}

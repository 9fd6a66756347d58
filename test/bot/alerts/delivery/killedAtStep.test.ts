/** A real process that kills itself right after a named step, with a storage account as the store: the next one shows the alert, at most twice. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { anAlert } from '../../../support/anAlert.ts';
import { type AzuriteStorage, startAzuriteStorage } from '../../../support/azuriteStorage.ts';
import { type FakeConnector, startConnector } from '../../../support/connector.ts';
import { hasAzurite } from '../../../support/emulator.ts';
import { describeWith } from '../../../support/parts.ts';
import { says } from '../../../support/teams.ts';

const MAIN = resolve('test/support/alertsProcess.ts');
const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
const SURROUNDINGS = { PATH, HOME, NODE_COMPILE_CACHE };
const STEPS = ['put alerts', 'write ledgers', 'write outboxes', 'deliver', 'done outboxes'];

let folder: string;
let connector: FakeConnector;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-step-'));
  connector = await startConnector();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await connector.close();
  rmSync(folder, { recursive: true });
});

async function start(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; address: string; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...SURROUNDINGS, ...env },
  });
  children.add(child);
  const ended = new Promise((done) => child.once('exit', (_code, signal) => done(signal)));
  const address = await new Promise<string>((found, failed) => {
    void ended.then(() => failed(new Error('The bot ended before it listened.')));
    child.stdout?.on('data', (text) => {
      const url = /listens on (\S+)/.exec(String(text))?.[1];
      if (url) found(url);
    });
  });
  return { child, address, ended };
}

const post = (address: string, path: string, body: unknown) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const cardsOf = (account: string) =>
  connector.calls.filter(({ method, activity }) => method === 'POST' && JSON.stringify(activity).includes(account))
    .length;

async function survives(step: string, account: string, env: Record<string, string>): Promise<void> {
  const dying = await start({ ...env, DIE_AFTER: step });
  await post(dying.address, '/api/messages', says('subscribe', { serviceUrl: connector.url, place: 'channel' }));
  // "put alerts" is the step that the sender waits for: whether it hears 202 or nothing, the alert is queued.
  await post(dying.address, '/api/alerts', anAlert({ account, id: account })).catch(() => undefined);
  if (step === 'put alerts') dying.child.kill('SIGKILL');
  expect(await dying.ended).toBe('SIGKILL');
  const next = await start(env);
  for (let tries = 0; tries < 300 && cardsOf(account) === 0; tries += 1)
    await new Promise((done) => setTimeout(done, 100));
  expect(cardsOf(account)).toBeGreaterThan(0);
  // Whatever else was left to do would show itself now.
  await new Promise((done) => setTimeout(done, 1500));
  expect(cardsOf(account)).toBeLessThanOrEqual(2);
  next.child.kill('SIGKILL');
  await next.ended;
}

describeWith({ Azurite: hasAzurite() })('on a storage account', () => {
  let azurite: AzuriteStorage;
  beforeAll(async () => {
    azurite = await startAzuriteStorage();
  }, 60_000);
  afterAll(() => azurite.stop());

  test.each(STEPS)(
    'after "%s"',
    (step) =>
      survives(step, `blobs${STEPS.indexOf(step)}`, {
        STORAGEBOT_DATA: join(folder, 'blobs'),
        STORAGEBOT_STORAGE: azurite.connectionString,
      }),
    120_000,
  );
});

/** Real processes, killed at random while alerts come in: nothing is lost, and a kill costs at most one card twice. */
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
const INCIDENTS = 16;
const KILLS = 2;

interface Bot {
  child: ChildProcess;
  address: string;
}

async function start(env: Record<string, string>): Promise<Bot> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...SURROUNDINGS, ...env },
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code} before it listened.`)));
    child.stdout?.on('data', (text) => {
      const found = /listens on (\S+)/.exec(String(text))?.[1];
      if (found) resolve(found);
    });
  });
  return { child, address };
}

function kill({ child }: Bot): Promise<void> {
  return new Promise((ended) => {
    child.removeAllListeners('exit');
    child.once('exit', () => ended());
    child.kill('SIGKILL');
  });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** As Azure Monitor does it: again on 503 and when nobody answers, and elsewhere if there is a second address. */
async function deliver(bots: Bot[], body: unknown): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const bot = bots[tries % bots.length] as Bot;
    const status = await fetch(`${bot.address}/api/alerts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 202) return;
    await wait(100);
  }
  throw new Error('No bot took the alert.');
}

const account = (index: number) => `killed${String(index).padStart(2, '0')}`;
const summaries = (connector: FakeConnector, method: string) =>
  connector.calls.filter((call) => call.method === method).map((call) => String(call.activity.summary ?? ''));

/** The state that each incident's cards show at the end: of every posted card the last update counts. */
function finalStates(connector: FakeConnector): Map<string, string[]> {
  const cards = new Map<string, string>();
  for (const call of connector.calls) {
    const id = String(call.method === 'POST' ? call.activity.id : call.activityId);
    if (/killed\d\d/.test(String(call.activity.summary))) cards.set(id, String(call.activity.summary));
  }
  const states = new Map<string, string[]>();
  for (const summary of cards.values()) {
    const name = /killed\d\d/.exec(summary)?.[0] ?? '';
    states.set(name, [...(states.get(name) ?? []), summary.split(' ')[0] ?? '']);
  }
  return states;
}

async function survives(env: Record<string, string>, processes: number, kills = KILLS): Promise<void> {
  const connector = await startConnector();
  const bots: Bot[] = [];
  for (let index = 0; index < processes; index++) bots.push(await start(env));
  try {
    const where = { serviceUrl: connector.url, place: 'channel' as const };
    await fetch(`${bots[0]?.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(says('subscribe', where)),
    });
    await connector.next(1, 15_000);
    const killing = (async () => {
      for (let killed = 0; killed < kills; killed++) {
        await wait(1200 + Math.random() * 1500);
        const index = Math.floor(Math.random() * bots.length);
        await kill(bots[index] as Bot);
        bots[index] = await start(env);
      }
    })();
    for (let index = 0; index < INCIDENTS; index++) {
      await deliver(bots, anAlert({ account: account(index), id: `k${index}` }));
      if (index % 2 === 1)
        await deliver(bots, anAlert({ account: account(index), id: `k${index}`, state: 'Resolved' }));
      await wait(150);
    }
    await killing;
    const isRight = () => {
      const states = finalStates(connector);
      return Array.from({ length: INCIDENTS }, (_, index) =>
        states.get(account(index))?.includes(index % 2 ? 'RESOLVED' : 'FIRING'),
      ).every(Boolean);
    };
    for (let tries = 0; tries < 600 && !isRight(); tries++) await wait(100);
    await wait(1500);
    const posted = summaries(connector, 'POST').filter((summary) => /killed\d\d/.test(summary));
    expect([...finalStates(connector).keys()].sort()).toEqual(
      Array.from({ length: INCIDENTS }, (_, index) => account(index)),
    );
    expect(isRight()).toBe(true);
    expect(posted.length - INCIDENTS).toBeLessThanOrEqual(kills);
  } finally {
    await Promise.all(bots.map(kill));
    await connector.close();
  }
}

test('one process on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-killed-'));
  await survives({ STORAGEBOT_DATA: folder }, 1);
  rmSync(folder, { recursive: true });
}, 180_000);

describeWith({ Azurite: hasAzurite() })('on one Azurite', () => {
  let azurite: AzuriteStorage;
  let folder: string;

  beforeEach(async () => {
    azurite = await startAzuriteStorage();
    folder = mkdtempSync(join(tmpdir(), 'storagebot-killed-'));
  }, 30_000);
  afterEach(async () => {
    await azurite.stop();
    rmSync(folder, { recursive: true });
  });

  test('two processes share the work and are killed in turn', async () => {
    await survives({ STORAGEBOT_DATA: folder, STORAGEBOT_STORAGE: azurite.connectionString }, 2);
  }, 180_000);

  test('two processes that nobody kills post nothing twice', async () => {
    await survives({ STORAGEBOT_DATA: folder, STORAGEBOT_STORAGE: azurite.connectionString }, 2, 0);
  }, 180_000);
});

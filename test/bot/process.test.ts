/** The bot as a process: it goes on after a kill, and stops in good order. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killLeftBots, runStoragebot, startBotProcess } from '../support/botProcess.ts';
import { cardsOf, type FakeConnector, startConnector } from '../support/connector.ts';
import { type Place, says } from '../support/teams.ts';

jest.setTimeout(60_000);

let folder: string;
let connector: FakeConnector;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-test-'));
  connector = await startConnector();
});
afterEach(async () => {
  killLeftBots();
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ STORAGEBOT_DATA: folder });
const where = (place: Place = 'channel') => ({ serviceUrl: connector.url, place });
const send = (address: string, activity: object) =>
  fetch(`${address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
const shown = () => JSON.stringify(connector.calls.map(({ activity }) => cardsOf(activity)));

test.each<[Place]>([['personal'], ['channel']])(
  'killed and started again, it takes the answer in a %s',
  async (place) => {
    const first = await startBotProcess(env());
    await send(first.address, says('403 on azcopy copy', where(place)));
    expect(shown()).toContain("I don't know");
    expect(await first.end('SIGKILL')).toBe('SIGKILL');

    connector.clear();
    const second = await startBotProcess(env());
    const response = await send(second.address, says('1', where(place)));
    expect(response.status).toBe(200);
    // The word that was chosen counts as if it had been pasted.
    expect(shown()).toContain('Seen: AuthorizationPermissionMismatch, 403');
    expect(await second.end('SIGTERM')).toBe(0);
  },
);

test('SIGTERM lets a running turn end', async () => {
  const bot = await startBotProcess(env());
  const reached = new Promise<void>((arrived) => {
    connector.answerWith = () => {
      arrived();
      return 'hang';
    };
  });
  const response = send(bot.address, says('help', where()));
  await reached;
  const ended = bot.end('SIGTERM');
  connector.release();
  expect((await response).status).toBe(200);
  expect(await ended).toBe(0);
});

test('SIGTERM to npm start ends the bot too: nothing is left on the port', async () => {
  const env = { PATH: process.env.PATH ?? '', HOME: folder, PORT: '0', CI: 'true', STORAGEBOT_DATA: folder };
  const npm = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = await new Promise<string>((found) => {
    let printed = '';
    npm.stdout.on('data', (chunk) => {
      printed += chunk;
      const url = /listens on (http:\S+)/.exec(printed)?.[1];
      if (url) found(url);
    });
  });
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  npm.kill('SIGTERM');
  const isGone = () =>
    fetch(`${address}/healthz`).then(
      () => false,
      () => true,
    );
  for (let tries = 0; tries < 100 && !(await isGone()); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await isGone()).toBe(true);
});

test('where the port is taken it says so and ends with 3', async () => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const { port } = taken.address() as { port: number };
  const { code, stderr } = await runStoragebot(['serve'], { env: { ...env(), PORT: String(port) } });
  taken.close();
  expect([code, stderr]).toEqual([3, expect.stringContaining('set PORT to another number')]);
  expect(stderr).not.toMatch(/\bat \S+ \(/);
});

test('with wrong settings it names them all and ends with 2', async () => {
  const { code, stderr } = await runStoragebot(['serve'], {
    env: { ...env(), HOST: '0.0.0.0', STORAGEBOT_PROBE: 'x' },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/STORAGEBOT_PROBE[\s\S]*HOST=0\.0\.0\.0/);
});

test('it tells where it listens, and opens the local client only when people are there', async () => {
  const bot = await startBotProcess({ ...env(), CI: '' });
  expect((await fetch(`${bot.address}/`)).status).toBe(200);
  await bot.end('SIGTERM');
  expect(bot.printed()).toContain(`Try it in a browser: ${bot.address}/`);

  const alone = await startBotProcess({ ...env(), CI: '' }, ['--no-client']);
  expect((await fetch(`${alone.address}/`)).status).toBe(404);
  await alone.end('SIGTERM');
});

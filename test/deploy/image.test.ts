/** The production image without docker: its files are put together by the Dockerfile's own lines, and started. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnector } from '../support/connector.ts';
import { buildImage, type Image, makeReadOnly } from '../support/dockerfile.ts';
import { freePort } from '../support/freePort.ts';
import { says } from '../support/teams.ts';

jest.setTimeout(300_000);

const ROOT = join(import.meta.dirname, '../..');
const DOCKERFILE = readFileSync(join(ROOT, 'deploy/Dockerfile'), 'utf8');
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
/** Only root may become somebody else; elsewhere the read-only tree has to do. */
const isRoot = process.getuid?.() === 0;

let target: string;
let image: Image;
let node: string;

/** `/data` and the like mean the image's own. */
function runIn(line: string, folder: string, root: string): void {
  const here = line.replace(/(?<=\s)\/(?=\w)/g, `${root}/`);
  const path = `${join(target, 'bin')}:${process.env.PATH}`;
  const env = { PATH: path, HOME: target, npm_config_prefer_offline: 'true', npm_config_cache: npmCache() };
  execFileSync('sh', ['-ec', here], { cwd: folder, env, stdio: 'pipe' });
}

const npmCache = () => spawnSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).stdout.trim();

beforeAll(() => {
  target = mkdtempSync(join(tmpdir(), 'storagebot-image-'));
  execFileSync('chmod', ['755', target]);
  // The Node that the Dockerfile names, in the version that the project brings.
  mkdirSync(join(target, 'bin'));
  node = join(target, 'bin/node');
  copyFileSync(process.execPath, node);
  execFileSync('chmod', ['755', node]);
  image = buildImage(ROOT, 'deploy/Dockerfile', target, runIn);
  makeReadOnly(join(image.root, 'app'));
});
afterAll(() => {
  execFileSync('chmod', ['-R', 'u+w', target]);
  rmSync(target, { recursive: true });
});

function start(env: Record<string, string>) {
  const [, ...args] = image.command;
  const [uid, gid] = image.user.split(':').map(Number);
  const data = join(image.root, image.env.STORAGEBOT_DATA as string);
  return spawn(node, args, {
    cwd: join(image.root, image.workdir),
    env: { ...image.env, STORAGEBOT_DATA: data, PATH: join(target, 'bin'), HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot ? { uid, gid } : {}),
  });
}

/** Other work on the machine may slow a start down a lot. */
async function untilHealthy(address: string, hasEnded: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !hasEnded(); tries++) {
    if (
      await fetch(`${address}/healthz`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return;
    await new Promise((again) => setTimeout(again, 200));
  }
  throw new Error('The bot of the image does not get healthy.');
}

async function running(env: Record<string, string>, use: (address: string, printed: () => string) => Promise<void>) {
  const PORT = String(await freePort());
  const child = start({ PORT, ...env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  try {
    const address = `http://127.0.0.1:${PORT}`;
    await untilHealthy(address, () => child.exitCode !== null);
    await use(address, () => printed);
  } finally {
    child.kill('SIGTERM');
  }
  expect([await ended, printed]).toEqual([0, printed]);
}

test('the Node of the image is the one that everything is tested on', () => {
  expect(image.from).toMatch(new RegExp(`^node:${MANIFEST.devDependencies.node}-\\w+-slim(@sha256:[0-9a-f]{64})?$`));
  expect(execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()).toBe(`v${MANIFEST.devDependencies.node}`);
});

test('the image is pinned, not root, checks its health, and runs no script of a package', () => {
  expect(DOCKERFILE.match(/^FROM .*/gm)?.every((line) => /:\d+\.\d+\.\d+-/.test(line))).toBe(true);
  expect(image.user).toBe('1000:1000');
  expect(image.health[0]).toBe('node');
  expect(DOCKERFILE).toMatch(/npm ci --ignore-scripts --omit=dev/);
});

test('it holds what the bot needs and nothing else', () => {
  const app = join(image.root, 'app');
  expect(readdirSync(app).sort()).toEqual(['bot', 'dialogs', 'knowledge', 'node_modules', 'package.json']);
  const packages = readdirSync(join(app, 'node_modules'));
  // Some tools are what a package of the bot's needs as well.
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const tools = Object.keys(MANIFEST.devDependencies).filter((name) => locked[`node_modules/${name}`].dev);
  expect(tools).toContain('jest');
  expect(tools.filter((name) => packages.includes(name))).toEqual([]);
  expect(packages.filter((name) => Object.keys(MANIFEST.dependencies).includes(name)).length).toBeGreaterThan(10);
  const size = Number(execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t')[0]);
  expect(size).toBeLessThan(250);
  expect(existsSync(join(app, 'knowledge/.prepared'))).toBe(true);
});

test('started read-only, as another user than root, it is healthy and answers a message', async () => {
  const connector = await startConnector();
  await running({ HOST: '127.0.0.1' }, async (address) => {
    const check = image.health.slice(1);
    const health = spawnSync(node, check, { env: { PORT: new URL(address).port }, encoding: 'utf8' });
    expect([health.status, health.stderr]).toEqual([0, '']);
    const body = JSON.stringify(says('403 AuthorizationPermissionMismatch', { serviceUrl: connector.url }));
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${address}/api/messages`, { method: 'POST', headers, body })).status).toBe(200);
    expect(JSON.stringify(connector.calls)).toMatch(/role|SAS/i);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });
  await connector.close();
});

test('as the image has it, open to all, it takes signed requests only', async () => {
  const env = { MicrosoftAppId: '11111111-2222-3333-4444-555555555555', MicrosoftAppPassword: 'x' };
  await running(env, async (address, printed) => {
    const body = JSON.stringify(says('403', { serviceUrl: 'https://smba.trafficmanager.net/emea/' }));
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${address}/api/messages`, { method: 'POST', headers, body })).status).toBe(401);
    expect(printed()).toContain('takes signed requests only');
  });
});

test('without a registration it does not open itself to the network', async () => {
  const child = start({ PORT: '0' });
  let printed = '';
  child.stderr.on('data', (chunk) => (printed += chunk));
  expect(await new Promise((done) => child.once('exit', done))).toBe(2);
  expect(printed).toContain('without MicrosoftAppId');
});

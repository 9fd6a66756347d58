/**
 * The whole bot for a quarter of an hour at a steady rate: people ask and press buttons, alerts come and are resolved.
 * Tells over time what it holds on to, and fails where that grows. `npm run bench soak 3` takes three minutes.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { anAlert } from '../support/anAlert.ts';
import { startConnector } from '../support/connector.ts';
import { grows, type Sample, slopeOf } from '../support/growth.ts';
import { buttonsOf } from '../support/talkTo.ts';
import { executes, freshRoom, says, type Where } from '../support/teams.ts';

const MINUTES = Number(process.argv[2] ?? 15);
/** Rounds a second: each is a message, a press and an alert. */
const PER_SECOND = Number(process.env.PER_SECOND ?? 5);
const CHANNELS = 10;
const SAMPLES = 20;
const REPORTS = [
  'azcopy copy fails with 403 AuthorizationPermissionMismatch, we use a managed identity',
  'AZSM1024',
  'my copy hangs at Scanning for hours',
  'mount error(13): Permission denied on ubuntu',
  'status',
];

const folder = mkdtempSync(join(tmpdir(), 'storagebot-soak-'));
const connector = await startConnector();
const bot = fork(join(import.meta.dirname, '../../bot/storagebot.js'), ['serve', '--no-client'], {
  execArgv: ['--expose-gc', '--import', join(import.meta.dirname, '../support/tellsHeap.ts')],
  env: { PATH: process.env.PATH, PORT: '0', CI: 'true', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const ended = new Promise<number | null>((done) => bot.once('exit', done));
let address = '';

function listens(): Promise<void> {
  return new Promise((found, failed) => {
    void ended.then((code) => failed(new Error(`The bot ended with ${code} before it listened.`)));
    bot.stdout?.on('data', (text) => {
      address ||= /listens on (http:\S+)/.exec(String(text))?.[1] ?? '';
      if (address) found();
    });
  });
}

let answers = 0;
async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
  answers++;
}

/** Somebody new asks, and presses the first button of the card that comes. */
async function ask(round: number): Promise<void> {
  const where: Where = freshRoom(connector.url);
  await post('/api/messages', says(REPORTS[round % REPORTS.length] as string, where));
  const { activity } = connector.calls.findLast(({ conversation }) => conversation === where.conversation) ?? {};
  const [button] = buttonsOf(activity).filter(({ verb }) => verb);
  if (button) await post('/api/messages', executes(button.verb ?? '', button.data, where, activity?.id));
}

/** Fired, and a while later resolved, for one account after the other. */
function alert(round: number): Promise<void> {
  const number = Math.floor(round / (2 * CHANNELS));
  const state = Math.floor(round / CHANNELS) % 2 === 0 ? 'Fired' : 'Resolved';
  return post(
    '/api/alerts',
    anAlert({ account: `soak${round % CHANNELS}`, id: `s${round % CHANNELS}-${number}`, state }),
  );
}

interface Held {
  heap: number;
  handles: number;
}

async function heldAfterGc(): Promise<Held> {
  const told = new Promise<Held>((tell) => bot.once('message', (held) => tell(held as Held)));
  bot.send('tell');
  return Promise.race([told, ended.then((code) => Promise.reject(new Error(`The bot ended with ${code}.`)))]);
}

async function sample(began: number): Promise<Sample> {
  const { heap, handles } = await heldAfterGc();
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${bot.pid}/status`, 'utf8'))?.[1]);
  const files = readdirSync(`/proc/${bot.pid}/fd`).length;
  return { minute: (performance.now() - began) / 60_000, heap: heap / 1e6, rss: kilobytes / 1024, files, handles };
}

const row = (...cells: (string | number)[]) =>
  process.stdout.write(`${cells.map((c) => String(c).padStart(10)).join('')}\n`);

async function subscribe(): Promise<void> {
  for (let channel = 0; channel < CHANNELS; channel++) {
    const conversation = `19:soak-${channel}@thread.tacv2`;
    const where = { serviceUrl: connector.url, place: 'channel' as const, conversation };
    await post('/api/messages', says(`subscribe account soak${channel}`, where));
  }
}

const samples: Sample[] = [];
const faults: unknown[] = [];

async function run(): Promise<void> {
  const began = performance.now();
  const length = MINUTES * 60_000;
  row('minute', 'answers', 'heap MB', 'rss MB', 'files', 'handles');
  for (let round = 0; performance.now() - began < length; round++) {
    for (const work of [ask(round), alert(round)]) work.catch((fault) => faults.push(fault));
    await sleep(Math.max(0, began + ((round + 1) * 1000) / PER_SECOND - performance.now()));
    if (performance.now() - began < ((samples.length + 1) * length) / SAMPLES) continue;
    const now = await sample(began);
    samples.push(now);
    row(now.minute.toFixed(1), answers, now.heap.toFixed(1), now.rss.toFixed(0), now.files, now.handles);
    connector.calls.splice(0, Math.max(0, connector.calls.length - 200));
  }
}

// Whatever happens, nothing of it is left running.
try {
  await listens();
  await subscribe();
  await run();
} finally {
  bot.kill('SIGTERM');
  await Promise.race([ended, sleep(10_000)]);
  bot.kill('SIGKILL');
  await connector.close();
  rmSync(folder, { recursive: true, force: true });
}

for (const what of ['heap', 'rss', 'files', 'handles'] as const) {
  const verdict = grows(samples, what) ? 'GROWS' : 'flat';
  process.stdout.write(`${what.padEnd(8)}${verdict.padEnd(7)}${slopeOf(samples, what).toFixed(2)} a minute\n`);
  if (verdict !== 'flat') process.exitCode = 1;
}
if (faults.length > 0) {
  process.stdout.write(`${faults.length} requests failed, the first: ${String(faults[0])}\n`);
  process.exitCode = 1;
}

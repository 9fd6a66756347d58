/**
 * The whole bot beside a bare echo bot on the same packages: messages a second when saturated, the wait at 200 a second,
 * memory, and the time to the first answer. Both are processes of their own and take turns; figures are medians of pairs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { says } from '../support/teams.ts';

const PAIRS = Number(process.env.PAIRS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 5);
const REPORTS = [
  'azcopy copy fails with 403 AuthorizationPermissionMismatch, we use a managed identity',
  'AZSM1024',
  'my copy hangs at Scanning for hours',
  'mount error(13): Permission denied on ubuntu',
];

interface Running {
  address: string;
  child: ChildProcess;
  /** Milliseconds from the start of the process until it listens. */
  listening: number;
  folder: string;
}

async function start(args: string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'storagebot-bench-'));
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, PORT: '0', CI: 'true', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((found) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /listens on (http:\S+)/.exec(line)?.[1];
      if (url) found(url);
    });
  });
  return { address, child, listening: performance.now() - began, folder };
}

async function stop({ child, folder }: Running): Promise<void> {
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

/** Resident megabytes of a process, as Linux tells them. */
function residentOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Takes replies and answers them at once. */
const connector = createServer((request, response: ServerResponse) => {
  request.resume().on('end', () => {
    replies++;
    response.setHeader('content-type', 'application/json').end('{"id":"1"}');
  });
});
await new Promise<void>((ready) => connector.listen(0, '127.0.0.1', ready));
const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
let replies = 0;
let rooms = 0;

/** No text comes twice: what is kept of one that was judged a moment ago would be measured instead. */
const body = () => {
  const text = `${REPORTS[rooms % REPORTS.length]}, run ${++rooms}`;
  return JSON.stringify(says(text, { serviceUrl, conversation: `bench-${rooms}` }));
};

async function fire(address: string, more: { overallRate?: number; connections: number; duration: number }) {
  const result = await autocannon({
    url: address,
    ...more,
    requests: [
      {
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} answers were no 200, ${result.errors} failed.`);
  return result;
}

interface Figures {
  perSecond: number;
  p99: number;
  idle: number;
  loaded: number;
  firstAnswer: number;
}

async function measure(args: string[]): Promise<Figures> {
  const bot = await start(args);
  const asked = performance.now();
  const first = await fetch(`${bot.address}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(),
  });
  if (!first.ok) throw new Error(`The first message was answered with ${first.status}.`);
  const firstAnswer = bot.listening + performance.now() - asked;
  await new Promise((rested) => setTimeout(rested, 2_000));
  const idle = residentOf(bot.child);
  await fire(bot.address, { connections: 20, duration: 2 });
  const steady = await fire(bot.address, { overallRate: 200, connections: 20, duration: SECONDS });
  const before = replies;
  const full = await fire(bot.address, { connections: 40, duration: SECONDS });
  const loaded = residentOf(bot.child);
  const perSecond = (replies - before) / full.duration;
  await stop(bot);
  return { perSecond, p99: steady.latency.p99, idle, loaded, firstAnswer };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
const root = join(import.meta.dirname, '..', '..');
const echo: Figures[] = [];
const own: Figures[] = [];
for (let pair = 0; pair < PAIRS; pair++) {
  echo.push(await measure([join(root, 'test/support/echoBot.ts')]));
  own.push(await measure([join(root, 'bot/storagebot.js'), 'serve']));
}
connector.close();

const ROWS: [keyof Figures, string, string][] = [
  ['perSecond', 'answers a second, saturated', ''],
  ['p99', 'p99 at 200 a second', ' ms'],
  ['idle', 'memory, idle', ' MB'],
  ['loaded', 'memory, after the load', ' MB'],
  ['firstAnswer', 'start to the first answer', ' ms'],
];
for (const [name, says, unit] of ROWS) {
  const ratio = median(own.map((figures, pair) => figures[name] / (echo[pair] as Figures)[name]));
  const [ours, theirs] = [own, echo].map((all) => Math.round(median(all.map((figures) => figures[name]))));
  process.stdout.write(
    `${says.padEnd(30)} storagebot ${ours}${unit}  echo ${theirs}${unit}  ratio ${ratio.toFixed(2)}\n`,
  );
}

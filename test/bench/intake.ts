/**
 * Alerts at 500 a second for some seconds, while the bot also enters them and posts cards: how long the senders wait
 * for their 202. The bot is a process of its own, the senders keep a steady rate whatever the answers do.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anAlert } from '../support/anAlert.ts';
import { startConnector } from '../support/connector.ts';
import { says } from '../support/teams.ts';

const PER_SECOND = 500;
const SECONDS = Number(process.env.SECONDS ?? 20);
/** Accounts and rules that the alerts are spread over. */
const ACCOUNTS = 40;

const folder = mkdtempSync(join(tmpdir(), 'storagebot-bench-'));
const main = join(import.meta.dirname, '../../bot/cli.ts');
const bot = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'serve', '--no-client'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: '39780', STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' },
});
await new Promise<void>((ready) => bot.stdout.on('data', (text) => String(text).includes('listens') && ready()));
const connector = await startConnector();
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(path: string, body: object): Promise<number> {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port: 39780, path, method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    call.on('error', reject);
    call.end(text);
  });
}

await post('/api/messages', says('subscribe', { serviceUrl: connector.url, place: 'channel' }));

/** User and system time of the bot; Linux only. */
function cpuSeconds(): number[] {
  try {
    const fields = readFileSync(`/proc/${bot.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [Number(fields[11]) / 100, Number(fields[12]) / 100];
  } catch {
    return [];
  }
}

const times: number[] = [];
const statuses = new Map<number, number>();

async function sendOne(index: number): Promise<void> {
  const began = performance.now();
  const account = `bench${index % ACCOUNTS}`;
  const status = await post('/api/alerts', anAlert({ account, id: `bench-${index}`, rule: `rule-${index % 7}` }));
  times.push(performance.now() - began);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
}

const began = performance.now();
const sent: Promise<void>[] = [];
while (sent.length < PER_SECOND * SECONDS) {
  const due = Math.floor(((performance.now() - began) / 1000) * PER_SECOND);
  while (sent.length < Math.min(due, PER_SECOND * SECONDS)) sent.push(sendOne(sent.length));
  await new Promise((wait) => setTimeout(wait, 2));
}
await Promise.all(sent);
const seconds = (performance.now() - began) / 1000;

times.sort((one, other) => one - other);
const at = (share: number) =>
  `${(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)} ms`;
const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
process.stdout.write(
  `${times.length} alerts in ${seconds.toFixed(1)} s (${(times.length / seconds).toFixed(0)} a second): ${answers}\n`,
);
process.stdout.write(
  `answer: median ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  most ${at(1)}   (aim: p99 under 100 ms)\n`,
);
process.stdout.write(`cards posted meanwhile: ${connector.sent().length}\n`);
const [user = 0, system = 0] = cpuSeconds();
process.stdout.write(`processor time of the bot: ${(user + system).toFixed(1)} s of ${seconds.toFixed(1)} s\n`);
bot.kill('SIGKILL');
await connector.close();
rmSync(folder, { recursive: true });
process.exit(Number.parseFloat(at(0.99)) < 100 && statuses.size === 1 ? 0 : 1);

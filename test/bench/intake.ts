/**
 * Alerts at 500 a second for some seconds, while the bot also enters them and posts cards: how long the senders wait
 * for their 202. The bot is a process of its own, the senders keep a steady rate whatever the answers do.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { anAlert } from '../support/anAlert.ts';
import { startConnector } from '../support/connector.ts';
import { says } from '../support/teams.ts';

const PER_SECOND = 500;
const SECONDS = Number(process.env.SECONDS ?? 20);
/** Accounts and rules that the alerts are spread over. */
const ACCOUNTS = 40;
const PORT = '39780';
const ADDRESS = `http://127.0.0.1:${PORT}`;

const folder = mkdtempSync(join(tmpdir(), 'storagebot-bench-'));
const main = join(import.meta.dirname, '../../bot/storagebot.js');
const bot = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'serve', '--no-client'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT, STORAGEBOT_DATA: folder, STORAGEBOT_LOG_LEVEL: 'error' },
});
await new Promise<void>((ready) => bot.stdout.on('data', (text) => String(text).includes('listens') && ready()));
const connector = await startConnector();
const SUBSCRIBE = says('subscribe', { serviceUrl: connector.url, place: 'channel' });
const JSON_BODY = { 'content-type': 'application/json' };
await fetch(`${ADDRESS}/api/messages`, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(SUBSCRIBE) });

/** User and system time of the bot; Linux only. */
function cpuSeconds(): number[] {
  try {
    const fields = readFileSync(`/proc/${bot.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [Number(fields[11]) / 100, Number(fields[12]) / 100];
  } catch {
    return [];
  }
}

let sent = 0;
function nextAlert(): string {
  const index = sent++;
  return JSON.stringify(
    anAlert({ account: `bench${index % ACCOUNTS}`, id: `bench-${index}`, rule: `rule-${index % 7}` }),
  );
}

const { latency, statusCodeStats, duration, errors } = await autocannon({
  url: ADDRESS,
  overallRate: PER_SECOND,
  connections: 64,
  duration: SECONDS,
  requests: [
    {
      method: 'POST',
      path: '/api/alerts',
      headers: JSON_BODY,
      setupRequest: (request) => ({ ...request, body: nextAlert() }),
    },
  ],
});

const statuses = Object.entries(statusCodeStats ?? {});
const answered = statuses.reduce((sum, [, { count = 0 }]) => sum + count, 0);
const answers = statuses.map(([status, { count }]) => `${count} × ${status}`).join(', ');
process.stdout.write(
  `${answered} alerts in ${duration.toFixed(1)} s (${(answered / duration).toFixed(0)} a second): ${answers}\n`,
);
process.stdout.write(
  `answer: median ${latency.p50} ms  p97.5 ${latency.p97_5} ms  p99 ${latency.p99} ms  most ${latency.max} ms   (aim: p99 under 100 ms)\n`,
);
process.stdout.write(`cards posted meanwhile: ${connector.sent().length}\n`);
const [user = 0, system = 0] = cpuSeconds();
process.stdout.write(`processor time of the bot: ${(user + system).toFixed(1)} s of ${duration.toFixed(1)} s\n`);
bot.kill('SIGKILL');
await connector.close();
rmSync(folder, { recursive: true });
process.exit(latency.p99 < 100 && errors === 0 && statuses.length === 1 ? 0 : 1);

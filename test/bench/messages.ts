/** How long a person waits for an answer: the whole bot over HTTP, from the activity to the reply at the connector. */
import { startBot } from '../support/runningBot.ts';
import { says } from '../support/teams.ts';

const SECONDS = 5;
const REPORT =
  'azcopy copy ./x https://contoso.blob.core.windows.net/c --recursive\nERROR CODE: AuthorizationPermissionMismatch';

const bot = await startBot({}, { STORAGEBOT_LOG_LEVEL: 'error' });
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
let rooms = 0;

async function ask(): Promise<number> {
  const began = performance.now();
  const response = await bot.send(says(REPORT, { serviceUrl: bot.connector.url, conversation: `bench-${++rooms}` }));
  if (response.status !== 200) throw new Error(`The bot answered ${response.status}.`);
  return performance.now() - began;
}

/** Asks at a steady rate, as people do who do not know of each other. */
async function measure(perSecond: number): Promise<void> {
  const asked: Promise<number>[] = [];
  const began = performance.now();
  while (asked.length < perSecond * SECONDS) {
    const due = began + (asked.length * 1000) / perSecond;
    await new Promise((wait) => setTimeout(wait, Math.max(0, due - performance.now())));
    asked.push(ask());
  }
  const times = (await Promise.all(asked)).sort((a, b) => a - b);
  const at = (share: number) => milliseconds(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const name = `answers, ${perSecond} a second`;
  process.stdout.write(`${name.padEnd(46)} median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)}\n`);
}

process.stdout.write(`first answer after the start: ${milliseconds(await ask())}\n`);
for (const perSecond of [1, 10, 50]) await measure(perSecond);
const { sent } = bot.connector;
process.stdout.write(
  `${sent().length} answers for ${rooms} questions, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
);
await bot.stop();

/** How long a person waits for an answer: the whole bot over HTTP, from the activity to the reply at the connector. */
import autocannon from 'autocannon';
import { startBot } from '../support/runningBot.ts';
import { says } from '../support/teams.ts';

const SECONDS = 5;
const REPORT =
  'azcopy copy ./x https://contoso.blob.core.windows.net/c --recursive\nERROR CODE: AuthorizationPermissionMismatch';

const bot = await startBot({}, { STORAGEBOT_LOG_LEVEL: 'error' });
let rooms = 0;

/** Asks at a steady rate, as people do who do not know of each other: each in a conversation of their own. */
async function measure(perSecond: number): Promise<void> {
  const { latency, non2xx, errors } = await autocannon({
    url: bot.address,
    overallRate: perSecond,
    connections: Math.min(perSecond, 10),
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => {
          const conversation = `bench-${++rooms}`;
          return { ...request, body: JSON.stringify(says(REPORT, { serviceUrl: bot.connector.url, conversation })) };
        },
      },
    ],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no 200, ${errors} requests failed.`);
  const name = `answers, ${perSecond} a second`;
  process.stdout.write(`${name.padEnd(46)} median ${latency.p50} ms  p99 ${latency.p99} ms  most ${latency.max} ms\n`);
}

for (const perSecond of [1, 10, 50]) await measure(perSecond);
const { sent } = bot.connector;
process.stdout.write(
  `${sent().length} answers for ${rooms} questions, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
);
await bot.stop();

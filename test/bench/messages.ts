/** How long a person waits for an answer: the whole bot over HTTP, from the activity to the reply at the connector. */
import autocannon from 'autocannon';
import { startBot } from '../support/runningBot.ts';
import { says } from '../support/teams.ts';

const SECONDS = 5;
/** What people begin with, and what they say next. */
const TALKS = [
  [
    'azcopy copy ./x https://contoso.blob.core.windows.net/c --recursive\nERROR CODE: AuthorizationPermissionMismatch',
    'I have Contributor on the resource group, is that not enough?',
  ],
  ['403 on azcopy copy', 'the VM sits in the same region as the account'],
  ['our function app gets AuthorizationFailure reading blobs', 'public access is off, there is a private endpoint'],
  ['uploads die with 503 server busy', 'lowered the concurrency to 16, still the same'],
  ['mount error(13): Permission denied on ubuntu', 'key was rotated on Friday'],
  ['x509: certificate signed by unknown authority', 'how would I do that on windows?'],
  ['409 when the pipeline creates the container', 'the step before deletes it'],
  ['AZSM1024', 'the agent has been able to write there until last week'],
  ['my copy hangs at Scanning for hours', 'about 4 million files on a NAS, over SMB'],
  ['403 bei azcopy mit SAS', 'die SAS läuft erst nächstes Jahr ab'],
  ['azcopyで403エラーが出ます', 'マネージドIDを使っています'],
  ['404 BlobNotFound but the portal shows the blob', 'why do you think so?'],
] as const;

const bot = await startBot({}, { STORAGEBOT_LOG_LEVEL: 'error' });
const [path, method, headers] = ['/api/messages', 'POST', { 'content-type': 'application/json' }] as const;
let rooms = 0;

/** What stands in the nth place of that room's talk. */
function bodyOf(room: number, place: 0 | 1): string {
  const text = TALKS[room % TALKS.length]?.[place] ?? '';
  return JSON.stringify(says(text, { serviceUrl: bot.connector.url, conversation: `bench-${room}` }));
}

/** Asks at a steady rate, as people do who do not know of each other: each in a conversation of their own. */
async function measure(what: string, perSecond: number, body: () => string): Promise<void> {
  const { latency, non2xx, errors } = await autocannon({
    url: bot.address,
    overallRate: perSecond,
    connections: Math.min(perSecond, 10),
    duration: SECONDS,
    requests: [{ method, path, headers, setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no 200, ${errors} requests failed.`);
  const name = `${what}, ${perSecond} a second`;
  process.stdout.write(`${name.padEnd(46)} median ${latency.p50} ms  p99 ${latency.p99} ms  most ${latency.max} ms\n`);
}

for (const perSecond of [1, 10, 50]) {
  const first = rooms;
  await measure('first messages', perSecond, () => bodyOf(rooms++, 0));
  // Every room has heard its first message, perhaps but for the last ones.
  let next = first;
  await measure('second messages', perSecond, () => bodyOf(Math.min(next++, rooms - 1), 1));
}
const { sent } = bot.connector;
process.stdout.write(`${sent().length} answers, ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`);
await bot.stop();

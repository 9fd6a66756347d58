/**
 * The connector is away for a while: alerts wait and are shown once, replies that were refused come later, once and in
 * their order, and the conversation goes on. DOWN_SECONDS=60 takes a minute each.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { anAlert } from '../../support/anAlert.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { type SlowProxy, startSlowProxy } from '../../support/slowProxy.ts';
import { freshRoom, says, type Where } from '../../support/teams.ts';

const DOWN_MS = Number(process.env.DOWN_SECONDS ?? 4) * 1000;
jest.setTimeout(120_000 + 3 * DOWN_MS);

let bot: RunningBot;
let way: SlowProxy;
beforeEach(async () => {
  bot = await startBot();
  way = await startSlowProxy(Number(new URL(bot.connector.url).port));
});
afterEach(async () => {
  await way.close();
  await bot.stop();
});

const room = (place?: 'channel') => freshRoom(`http://127.0.0.1:${way.port}`, place);

const channelOf = (conversation = '') => conversation.split(';')[0];

/** What was posted into a conversation, in whatever thread: its words, or those of its card. */
const postedTo = ({ conversation }: Where) =>
  bot.connector.calls
    .filter(
      (call) =>
        call.method === 'POST' &&
        channelOf(call.conversation) === channelOf(conversation) &&
        call.activity.type !== 'typing',
    )
    .map(({ activity }) => JSON.stringify(activity.attachments ?? activity.text));

async function untilThere(where: Where, most: number): Promise<void> {
  // After a failure the outbox waits as long again, at most a minute.
  for (let waited = 0; waited < 2 * DOWN_MS + 20_000 && postedTo(where).length < most; waited += 100) await sleep(100);
  // What comes twice comes now.
  await sleep(1_500);
}

async function begin(account: string) {
  const [channel, chat] = [room('channel'), room()];
  await bot.send(says(`subscribe account ${account}`, channel));
  await bot.send(says('azcopy copy fails with 403 AuthorizationPermissionMismatch', chat));
  bot.connector.clear();
  return { channel, chat };
}

/** The turn ends, though the connector is still away. */
async function endsMeanwhile(text: string, where: Where): Promise<void> {
  expect((await bot.send(says(text, where))).status).toBe(200);
}

test.each<[string, () => unknown, () => unknown]>([
  [
    'answers 503',
    () => {
      bot.connector.answerWith = () => ({ status: 503 });
    },
    () => bot.connector.release(),
  ],
  [
    'takes no connections',
    () => way.close(),
    async () => {
      way = await startSlowProxy(Number(new URL(bot.connector.url).port), way.port);
    },
  ],
])('the connector %s', async (_name, goes, comesBack) => {
  const { channel, chat } = await begin('down01');
  const other = room();
  await goes();
  expect((await bot.post('/api/alerts', anAlert({ account: 'down01', id: 'down01' }))).status).toBe(202);
  await endsMeanwhile('AZSM1024', other);
  await endsMeanwhile('explain AuthorizationFailure', chat);
  await endsMeanwhile('explain AZSM1031', chat);
  await sleep(DOWN_MS);
  expect(bot.connector.sent()).toEqual([]);
  await comesBack();
  await untilThere(channel, 1);
  await untilThere(chat, 2);
  await untilThere(other, 1);
  expect(postedTo(channel)).toEqual([expect.stringContaining('down01')]);
  expect(postedTo(other)).toEqual([expect.stringContaining('AZSM1024')]);
  expect(postedTo(chat)).toEqual([
    expect.stringContaining('AuthorizationFailure'),
    expect.stringContaining('AZSM1031'),
  ]);
  expect(bot.logged()).not.toContain('A turn failed');
});

test('the connector takes everything and answers nothing: no turn hangs, nothing is said twice, the case goes on', async () => {
  const { chat } = await begin('hangs01');
  const heard: string[] = [];
  bot.connector.answerWith = (call) => {
    if (call.method === 'POST' && call.activity.type === 'message' && call.conversation === chat.conversation)
      heard.push(call.activity.text ?? JSON.stringify(call.activity.attachments));
    return 'hang';
  };
  expect((await bot.post('/api/alerts', anAlert({ account: 'hangs01', id: 'hangs01' }))).status).toBe(202);
  await endsMeanwhile('it is a managed identity', chat);
  expect(heard).toHaveLength(1);
  bot.connector.release();
  bot.connector.clear();
  await bot.send(says('why', chat));
  expect(postedTo(chat)).toHaveLength(1);
  expect(postedTo(chat)[0]).not.toMatch(/Paste the error|no case/i);
  const key = `msteams/conversations/${chat.conversation}/`;
  const { thread } = (await bot.store.storage.read([key]))[key];
  const [{ triage }] = Object.values<{ triage: { said: unknown[] } }>(thread.people) as [
    { triage: { said: unknown[] } },
  ];
  expect(triage.said.length).toBeGreaterThanOrEqual(2);
});

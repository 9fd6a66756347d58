/** The conversations as Teams has them: over HTTP, with the real knowledge, a connector on loopback, and a store on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../knowledge/open.ts';
import { SIGNATURE } from '../support/aSas.ts';
import { cardFaults } from '../support/cardFaults.ts';
import { cardsOf } from '../support/connector.ts';
import { type RunningBot, startBot } from '../support/runningBot.ts';
import { buttonsOf, wordsOf } from '../support/talkTo.ts';
import { ADA, executes, invokes, type Place, says, THREAD } from '../support/teams.ts';

// Generous: other work may share the machine.
jest.setTimeout(30_000);

const knowledge = openKnowledge();
const folder = mkdtempSync(join(tmpdir(), 'storagebot-talk-'));
const start = () => startBot({ knowledge }, { STORAGEBOT_DATA: folder });
let bot: RunningBot;
beforeAll(async () => {
  bot = await start();
});
afterAll(async () => {
  await bot.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => bot.connector.clear());

const BEN = { id: '29:ben', name: 'Ben Example', aadObjectId: '7f1c3f0e-5a8e-4a52-9b1b-0d6a2f0c9a02' };

let rooms = 0;
const where = (place: Place = 'personal') => ({
  serviceUrl: bot.connector.url,
  place,
  conversation: place === 'channel' ? `19:talk-${++rooms}@thread.tacv2;messageid=${THREAD}` : `talk-${++rooms}`,
});
/** The same conversation after the bot, and with it the connector, began anew. */
const moved = (here: ReturnType<typeof where>) => ({ ...here, serviceUrl: bot.connector.url });

/** The newest card that people see, with the message that holds it. */
function shown() {
  const call = bot.connector.calls.filter(({ activity }) => cardsOf(activity).length > 0).at(-1);
  const id = call?.method === 'PUT' ? call.activityId : call?.activity.id;
  return { id: id ?? '', card: cardsOf(call?.activity ?? {})[0] };
}

async function press(title: string, here: ReturnType<typeof where>, from = ADA, on = shown()) {
  const button = buttonsOf(on.card).find((one) => one.title.startsWith(title));
  if (!button) throw new Error(`no button ${title} on ${wordsOf(on.card)}`);
  const response = await bot.send({ ...executes(button.verb ?? '', button.data, here, on.id), from });
  return (await response.json()) as { statusCode: number; type: string; value: unknown };
}

const CODE = 'ERROR CODE: AuthorizationPermissionMismatch';

test.each<[Place]>([['personal'], ['groupChat'], ['channel']])(
  'one card answers in a %s, and a button narrows',
  async (place) => {
    const here = where(place);
    await bot.send(says(CODE, here));
    expect(bot.connector.sent()).toHaveLength(1);
    expect(bot.connector.sent()[0]?.text ?? '').toBe('');
    expect(cardFaults(shown().card)).toEqual([]);
    const answer = await press('SAS', here);
    expect(answer.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(cardFaults(answer.value)).toEqual([]);
    expect(wordsOf(answer.value)).toContain('lacks a permission');
    expect(bot.connector.sent()).toHaveLength(1);
  },
);

test('a typed answer in a channel is answered below it', async () => {
  const here = where('channel');
  await bot.send(says(CODE, here));
  await bot.send(says('Entra ID', here));
  expect(bot.connector.sent()).toHaveLength(2);
  expect(bot.connector.calls.filter(({ method }) => method === 'PUT')).toHaveLength(0);
});

test('two people in one thread do not answer for each other', async () => {
  const here = where('channel');
  await bot.send(says(CODE, here));
  const anas = shown();
  await bot.send({ ...says('AZSM1024', here), from: BEN });
  const told = await press('SAS', here, BEN, anas);
  expect(wordsOf(told.value)).toContain('asked of Ada Example');
  const answer = await press('SAS', here, ADA, anas);
  expect(wordsOf(answer.value)).toContain('lacks a permission');
});

test('turns that arrive together are all answered, each in its case', async () => {
  const rooms = Array.from({ length: 8 }, () => where());
  await Promise.all(rooms.map((here) => bot.send(says(CODE, here))));
  await Promise.all(rooms.map((here) => bot.send(says('1', here))));
  const last = new Map(bot.connector.calls.map(({ conversation, activity }) => [conversation, wordsOf(activity)]));
  for (const { conversation } of rooms) expect(last.get(conversation)).toContain('lacks a permission');
});

test('a bot that is stopped and started between any two steps goes on', async () => {
  const here = where();
  await bot.send(says(CODE, here));
  await restart();
  await bot.send(says('Entra ID', moved(here)));
  expect(wordsOf(shown().card)).not.toContain('did not recognise');
  await restart();
  await bot.send(says('back', moved(here)));
  expect(wordsOf(shown().card)).toContain('Back at the question before');
  await restart();
  await bot.send(says('SAS', moved(here)));
  expect(wordsOf(shown().card)).toContain('lacks a permission');
});

async function restart() {
  await bot.stop();
  bot = await start();
}

test('a SAS that is pasted is nowhere afterwards', async () => {
  const signature = 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE%3D';
  const here = where('channel');
  await bot.send(
    says(`https://contoso.blob.core.windows.net/in?sv=2024-11-04&sr=c&sp=r&se=2099-01-01&sig=${signature}`, here),
  );
  expect(wordsOf(shown().card)).toContain('contains a secret');
  expect(wordsOf(bot.connector.calls) + bot.logged()).not.toContain(signature.slice(0, 12));
});

test('the form for a SAS is opened, sent, and answered in the chat', async () => {
  const here = where();
  const form = await bot.send(invokes('task/fetch', { data: { task: 'checkSas' }, context: {} }, here));
  expect(wordsOf(await form.json())).toContain('"style":"Password"');
  const sas = `https://contoso.blob.core.windows.net/in?sv=2024-11-04&sr=c&sp=r&se=2020-01-01&sig=${encodeURIComponent(SIGNATURE)}`;
  const sent = await bot.send(invokes('task/submit', { data: { sas, job: '', probe: 'no' }, context: {} }, here));
  expect(wordsOf(await sent.json())).toContain('in the chat');
  expect(wordsOf(shown().card)).toContain('has a fault');
  expect(wordsOf(bot.connector.calls) + bot.logged()).not.toContain(SIGNATURE.slice(8, 24));
});

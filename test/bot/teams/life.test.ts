/** The life of an installation, over HTTP: what Teams tells of it, twice and in any order. */
import { alertsPart } from '../../../bot/alerts/alerts.ts';
import { MOST_GREETED } from '../../../bot/teams/newcomers.ts';
import { anAlert } from '../../support/anAlert.ts';
import { oneBot } from '../../support/oneBot.ts';
import { startBot } from '../../support/runningBot.ts';
import { BOT, envelope, freshRoom, installs, type Place, says, uninstalls, type Where } from '../../support/teams.ts';
import { until } from '../../support/until.ts';

jest.setTimeout(60_000);

const bot = oneBot({ alerts: (deps) => alertsPart(deps) });

const where = (place?: Place) => freshRoom(bot.connector.url, place);
const at = (activity: object, seconds: number) => ({
  ...activity,
  timestamp: new Date(1_790_000_000_000 + seconds * 1000).toISOString(),
});
const welcomes = () => bot.connector.sent().length;

test('pushed to everybody, it greets no crowd, and answers whoever speaks', async () => {
  const own = await startBot();
  const rooms = Array.from({ length: 100 }, () => freshRoom(own.connector.url));
  for (const room of rooms) for (const event of installs(room)) await own.send(event);
  const greeted = new Set(own.connector.calls.map(({ conversation }) => conversation));
  expect([own.connector.sent().length, greeted.size]).toEqual([MOST_GREETED, MOST_GREETED]);
  const quiet = rooms.find(({ conversation }) => !greeted.has(conversation))!;
  own.connector.clear();
  await own.send(says('hello', quiet));
  expect(own.connector.sent()).toHaveLength(1);
  await own.stop();
});

const ORDERS = [
  ['as sent', [0, 1]],
  ['the other way round', [1, 0]],
  ['each twice', [0, 0, 1, 1]],
  ['again after a while', [0, 1, 0]],
] as const;

test.each(
  (['personal', 'groupChat', 'channel'] as Place[]).flatMap((place) =>
    ORDERS.map(([name, order]) => [place, name, order] as const),
  ),
)('in a %s, the events of an installation %s: one welcome', async (place, _name, order) => {
  const here = where(place);
  const events = installs(here);
  for (const index of order) await bot.send(at(events[index] as object, index));
  expect([welcomes(), bot.connector.cards().length]).toEqual([1, 1]);
});

test('removed and added again, it greets again; what comes late of the first time is not heard', async () => {
  const here = where('channel');
  const [add] = installs(here) as [object];
  await bot.send(at(add, 0));
  await bot.send(at(uninstalls(here), 60));
  await bot.send(at(add, 1));
  expect(welcomes()).toBe(1);
  await bot.send(at(add, 120));
  expect(welcomes()).toBe(2);
});

test('a removal that arrives after a newer installation forgets nothing', async () => {
  const here = where();
  const [add] = installs(here) as [object];
  await bot.send(at(add, 100));
  await bot.send(at(uninstalls(here), 50));
  await bot.send(at(add, 100));
  expect(welcomes()).toBe(1);
});

test('2,000 people who join a team of ten thousand get no message, and cost no call', async () => {
  const here = where('channel');
  const joined = { ...envelope(here), type: 'conversationUpdate' };
  const people = Array.from({ length: 2000 }, (_, n) => ({ id: `29:${n}` }));
  expect((await bot.send({ ...joined, membersAdded: people })).status).toBe(200);
  await Promise.all(people.slice(0, 200).map((one) => bot.send({ ...joined, membersAdded: [one] })));
  expect(bot.connector.calls).toEqual([]);
});

test('others who leave take nothing with them', async () => {
  const here = where('groupChat');
  await bot.send(says('ERROR CODE: AuthorizationPermissionMismatch', here));
  await bot.send({ ...envelope(here), type: 'conversationUpdate', membersRemoved: [{ id: '29:other' }] });
  const kept = await bot.store.storage.read([`msteams/conversations/${here.conversation}/`]);
  expect(JSON.stringify(kept)).toContain('AuthorizationPermissionMismatch');
  await bot.send({ ...envelope(here), type: 'conversationUpdate', membersRemoved: [BOT] });
  expect(await bot.store.storage.read([`msteams/conversations/${here.conversation}/`])).toEqual({});
});

describe('a team that has alerts', () => {
  const CHANNEL = '19:alerts-channel@thread.tacv2';
  const TEAM = '19:alerts-team@thread.tacv2';
  const here = (): Where => ({ serviceUrl: bot.connector.url, place: 'channel', conversation: CHANNEL });
  const data = (more: object = {}) => ({
    team: { id: TEAM, name: 'Storage team' },
    channel: { id: CHANNEL, name: 'Alerts' },
    tenant: { id: '22222222-3333-4444-5555-666666666666' },
    ...more,
  });
  const tells = (eventType: string, more: object = {}) => ({
    ...envelope({ ...here(), conversation: TEAM }),
    type: 'conversationUpdate',
    channelData: data({ eventType, ...more }),
  });
  const say = (text: string) => bot.send({ ...says(text, here()), channelData: data() });
  const posted = () => JSON.stringify(bot.connector.sent()).includes(`contosolife${count}`);
  let count = 0;
  const alert = () => bot.post('/api/alerts', anAlert({ account: `contosolife${++count}` }));
  const statusSays = async (words: string) => {
    await say('status');
    return JSON.stringify(bot.connector.sent().at(-1)).includes(words);
  };

  beforeAll(async () => {
    await say('subscribe');
  });

  test.each([
    ['renamed', () => tells('teamRenamed', { team: { id: TEAM, name: 'Data platform' } }), 'Data platform'],
    ['its channel renamed', () => tells('channelRenamed', { channel: { id: CHANNEL, name: 'On call' } }), 'On call'],
  ])('%s: the new name is known at once', async (_name, event, name) => {
    await bot.send(event());
    const kept = await namesKept();
    expect(kept).toContain(name);
  });

  async function namesKept(): Promise<string> {
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(`${bot.folder}/alerts.sqlite`, { readOnly: true });
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[];
    const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${name}"`).all());
    database.close();
    return JSON.stringify(rows);
  }

  test.each([
    ['archived', 'teamArchived', 'teamUnarchived'],
    ['deleted', 'teamDeleted', 'teamRestored'],
    ['its channel deleted', 'channelDeleted', 'channelRestored'],
  ])('%s: nothing is sent, nothing is lost, and all comes when it is back', async (_name, goes, comes) => {
    await bot.send(tells(goes));
    bot.connector.clear();
    expect((await alert()).status).toBe(202);
    await new Promise((done) => setTimeout(done, 700));
    expect(bot.connector.calls).toEqual([]);
    await bot.send(tells(comes));
    await until('the card', () => posted() || undefined);
  });

  test('the end of an archive does not undo a deletion', async () => {
    await bot.send(tells('teamDeleted'));
    await bot.send(tells('teamUnarchived'));
    bot.connector.clear();
    await alert();
    await new Promise((done) => setTimeout(done, 700));
    expect(bot.connector.calls).toEqual([]);
    await bot.send(tells('teamRestored'));
    expect(await statusSays('incident')).toBe(true);
  });

  test.each(['channelCreated', 'teamSomething', 'teamRenamed'])(
    '%s without what it needs is heard in silence',
    async (eventType) => {
      const response = await bot.send(tells(eventType, { team: {}, channel: {} }));
      expect([response.status, bot.connector.calls]).toEqual([200, []]);
    },
  );
});

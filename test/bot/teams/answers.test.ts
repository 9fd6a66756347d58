/** The whole bot with its real knowledge and conversations, over real HTTP. */
import { cardsOf } from '../../support/connector.ts';
import { oneBot } from '../../support/oneBot.ts';
import { executes, freshRoom, installs, invokes, type Place, says } from '../../support/teams.ts';

const bot = oneBot();

const where = (place?: Place) => freshRoom(bot.connector.url, place);
const PLACES: Place[] = ['personal', 'groupChat', 'channel'];
const REPORTS = [
  '403 on azcopy copy',
  'AZSM1024',
  'AuthorizationPermissionMismatch',
  'AADSTS50005',
  'exit code 2',
  '503',
  'it hangs at Scanning',
  '<Error><Code>AuthenticationFailed</Code><Message>Signature did not match.</Message></Error>',
];

test.each(PLACES.flatMap((place) => REPORTS.map((report) => [place, report] as const)))(
  'in a %s, "%s" gets one card in its thread',
  async (place, report) => {
    const here = where(place);
    const response = await bot.send(says(report, here));
    expect([response.status, bot.connector.sent().length, bot.connector.cards().length]).toEqual([200, 1, 1]);
    expect(bot.connector.calls.map((call) => call.conversation)).toEqual([here.conversation]);
    expect(JSON.stringify(bot.connector.cards()[0])).not.toContain('not understand');
  },
);

test.each(['help', 'cancel', 'hello', 'status', ''])('"%s" is answered kindly', async (word) => {
  const response = await bot.send(says(word, where('channel')));
  expect([response.status, bot.connector.sent().length]).toEqual([200, 1]);
  expect(bot.logged()).not.toContain('A turn failed');
});

test('an installation is greeted once', async () => {
  const here = where('channel');
  for (const activity of installs(here)) await bot.send(activity);
  expect(bot.connector.cards().length).toBe(1);
});

test('a pressed answer leads on', async () => {
  const here = where();
  await bot.send(says('403 on azcopy copy', here));
  const [posted] = bot.connector.sent();
  const buttons = actionsIn(cardsOf(posted!)[0]);
  const pressed = buttons.find((action) => action.verb === 'answer')!;
  const response = await bot.send(executes('answer', pressed.data ?? {}, here, posted!.id));
  const body = (await response.json()) as { type: string; value: unknown };
  expect([response.status, body.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
  expect(JSON.stringify(body.value)).toMatch(/Seen: Auth\w+/);
});

interface Action {
  type: string;
  verb?: string;
  data?: object;
}

/** All Action.Execute of a card, wherever they stand. */
function actionsIn(value: unknown): Action[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Action).type === 'Action.Execute' ? [value as Action] : [];
  return [...own, ...Object.values(value).flatMap(actionsIn)];
}

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'x'],
  ['data of nobody', { data: { task: 'unknown' } }],
  ['data that is null', { data: null }],
])('task/fetch and task/submit with %s do not break it', async (_name, value) => {
  for (const name of ['task/fetch', 'task/submit']) {
    const response = await bot.send(invokes(name, value, where()));
    expect(response.status).toBeLessThan(502);
  }
  await bot.send(says('help', where()));
  expect(bot.connector.cards().length).toBe(1);
});

test('no secret comes back, is logged, or is kept', async () => {
  const secrets = {
    sig: 'c2VjcmV0LXNpZ25hdHVyZS10aGF0LW5vYm9keS1zZWVz',
    key: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYg==',
  };
  const report =
    `azcopy copy ./x "https://contoso.blob.core.windows.net/c?sv=2022-11-02&sp=r&sr=c&se=2020-01-01&sig=${secrets.sig}%3D"\n` +
    `DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${secrets.key};EndpointSuffix=core.windows.net\n` +
    'RESPONSE 403 AuthenticationFailed';
  const here = where();
  await bot.send(says(report, here));
  const state = await readState(here.conversation);
  for (const place of [JSON.stringify(bot.connector.calls), bot.logged(), state]) {
    expect(place).not.toContain(secrets.sig);
    expect(place).not.toContain(secrets.key.slice(0, 40));
  }
  expect(state).toContain('AuthenticationFailed');
});

async function readState(conversation: string): Promise<string> {
  const key = `msteams/conversations/${conversation}/`;
  return JSON.stringify(await bot.store.storage.read([key]));
}

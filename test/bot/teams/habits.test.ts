/** What people do with messages after they were sent, over HTTP, with the real knowledge. */
import type { TurnContext } from 'botbuilder';
import type { OutcomeEntry } from '../../../dialogs/deps.ts';
import { cardsOf } from '../../support/connector.ts';
import { chooses, searches } from '../../support/extension.ts';
import { oneBot } from '../../support/oneBot.ts';
import { parrot } from '../../support/parrot.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { wordsOf } from '../../support/talkTo.ts';
import { deletes, edits, envelope, freshRoom, invokes, type Place, says } from '../../support/teams.ts';

jest.setTimeout(30_000);

const outcomes: OutcomeEntry[] = [];
const bot = oneBot({ abilities: { feedback: { record: (entry) => void outcomes.push(entry) } } });
beforeEach(() => {
  outcomes.length = 0;
});

const where = (place?: Place) => freshRoom(bot.connector.url, place);
const puts = () => bot.connector.calls.filter(({ method }) => method === 'PUT');
const stateOf = async (conversation: string) =>
  JSON.stringify(await bot.store.storage.read([`msteams/conversations/${conversation}/`]));

/** Says something, and the id of the message and of the card that answers it. */
async function asks(text: string, here: ReturnType<typeof where>) {
  const message = says(text, here);
  await bot.send(message);
  return { message: message.id as string, card: bot.connector.sent().at(-1)?.id as string };
}

describe.each<[Place]>([['personal'], ['groupChat'], ['channel']])('in a %s', (place) => {
  test('a changed report is diagnosed anew, on the same card', async () => {
    const here = where(place);
    const { message, card } = await asks('ERROR CODE: ServerBusy, 503', here);
    await bot.send({ ...edits('ERROR CODE: AuthorizationPermissionMismatch', here), id: message });
    expect([bot.connector.sent().length, puts().map(({ activityId }) => activityId)]).toEqual([1, [card]]);
    const shown = wordsOf(cardsOf(puts()[0]!.activity)[0]);
    expect(shown).toContain('You changed the message');
    expect(shown).toContain('AuthorizationPermissionMismatch');
    expect(shown).not.toContain('ServerBusy');
  });

  test('a deleted report is forgotten, and its card says so', async () => {
    const here = where(place);
    const { message, card } = await asks('ERROR CODE: AuthorizationPermissionMismatch on backup-blue', here);
    expect(await stateOf(here.conversation)).toContain('backup-blue');
    await bot.send({ ...deletes(here), id: message });
    expect(puts().map(({ activityId }) => activityId)).toEqual([card]);
    expect(wordsOf(cardsOf(puts()[0]!.activity)[0])).toContain('I have forgotten this case');
    expect(await stateOf(here.conversation)).not.toContain('backup-blue');
  });
});

test('a secret that an edit brings is masked and warned of', async () => {
  const here = where();
  const { message } = await asks('ERROR CODE: AuthenticationFailed', here);
  const signature = 'c2VjcmV0LXNpZ25hdHVyZS10aGF0LW5vYm9keS1zZWVz';
  await bot.send({
    ...edits(`AuthenticationFailed https://a.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=r&sig=${signature}`, here),
    id: message,
  });
  expect(JSON.stringify(bot.connector.calls)).toContain('contains a secret');
  for (const place of [JSON.stringify(bot.connector.calls), bot.logged(), await stateOf(here.conversation)])
    expect(place).not.toContain(signature);
});

test('deleting something that was never heard changes nothing', async () => {
  const here = where();
  await asks('ERROR CODE: AuthorizationPermissionMismatch', here);
  await bot.send({ ...deletes(here), id: '1' });
  expect([puts().length, (await stateOf(here.conversation)).includes('AuthorizationPermissionMismatch')]).toEqual([
    0,
    true,
  ]);
});

test('the card of a case may be rated, other cards may not', async () => {
  const here = where();
  await asks('ERROR CODE: AuthorizationPermissionMismatch', here);
  await asks('help', here);
  expect(bot.connector.sent().map(({ channelData }) => channelData?.feedbackLoop?.type)).toEqual([
    'default',
    undefined,
  ]);
});

test.each([
  ['like', 'yes'],
  ['dislike', 'no'],
])('a thumb (%s) counts for the cause of its card', async (reaction, outcome) => {
  const here = where('channel');
  const { card } = await asks('ERROR CODE: AuthorizationPermissionMismatch', here);
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: 'because' }) };
  await bot.send({
    ...invokes('message/submitAction', { actionName: 'feedback', actionValue }, here),
    replyToId: card,
  });
  expect(outcomes).toMatchObject([{ outcome, reason: 'because' }]);
  expect(outcomes[0]?.cause).not.toBe('unknown');
});

test.each([
  ['like', 1],
  ['heart', 1],
  ['sad', 0],
  ['surprised', 0],
])('a reaction (%s) to the card counts %d times, and is answered with silence', async (type, times) => {
  const here = where();
  const { card } = await asks('ERROR CODE: AuthorizationPermissionMismatch', here);
  const before = bot.connector.calls.length;
  const reaction = { ...envelope(here), type: 'messageReaction', replyToId: card };
  await bot.send({ ...reaction, reactionsAdded: [{ type }] });
  await bot.send({ ...reaction, reactionsRemoved: [{ type }] });
  expect([outcomes.length, bot.connector.calls.length - before]).toEqual([times, 0]);
});

test('a reaction to somebody else’s message says nothing', async () => {
  await bot.send({
    ...envelope(where('channel')),
    type: 'messageReaction',
    replyToId: '1',
    reactionsAdded: [{ type: 'like' }],
  });
  expect([outcomes, bot.connector.calls]).toEqual([[], []]);
});

describe('a message that is nothing but a card', () => {
  const card = (content: object, here: ReturnType<typeof where>) => ({
    ...says('', here),
    text: undefined,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  });

  test('of another app is read', async () => {
    const body = [{ type: 'TextBlock', text: 'Pipeline failed: AuthorizationPermissionMismatch' }];
    await bot.send(card({ type: 'AdaptiveCard', body }, where()));
    expect(wordsOf(bot.connector.cards()[0])).toContain('AuthorizationPermissionMismatch');
  });

  test('that was inserted from the composer says nothing more', async () => {
    const here = where();
    const found = (await (await bot.send(searches('AZSM1024', here))).json()) as {
      composeExtension: { attachments: { content: object; preview: { content: { tap: { value: object } } } }[] };
    };
    const [row] = found.composeExtension.attachments;
    const whole = (await (await bot.send(chooses(row?.preview.content.tap.value, here))).json()) as typeof found;
    await bot.send(card(row?.content as object, here));
    await bot.send(card(whole.composeExtension.attachments[0]?.content as object, here));
    expect(bot.connector.sent()).toEqual([]);
  });
});

describe('sources', () => {
  test('are numbered in the text and cited, without the label of a model', async () => {
    const here = where('channel');
    await asks(
      'azcopy copy ./x https://a.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=r&se=2020-01-01 AuthenticationFailed',
      here,
    );
    await bot.send(says('sources', here));
    const [, message] = bot.connector.sent();
    const [entity] = message?.entities ?? [];
    const cited = (entity?.citation ?? []) as {
      position: number;
      appearance: { name: string; url: string; abstract: string };
    }[];
    expect(entity).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
    });
    expect(JSON.stringify(message)).not.toContain('AIGeneratedContent');
    expect(cited.length).toBeGreaterThan(0);
    for (const [at, { position, appearance }] of cited.entries()) {
      expect([position, appearance.url.startsWith('https://'), appearance.name.length <= 80]).toEqual([
        at + 1,
        true,
        true,
      ]);
      expect(message?.text).toContain(`[${at + 1}]`);
    }
  });

  test('of nothing are none, and the case stands', async () => {
    const here = where();
    await bot.send(says('sources', here));
    expect(wordsOf(bot.connector.cards()[0])).toContain('no case whose sources');
  });
});

test('suggested actions, which Teams shows one-to-one only, are sent nowhere', async () => {
  for (const place of ['personal', 'groupChat', 'channel'] as Place[])
    for (const text of ['hello', 'help', '403 on azcopy copy']) await bot.send(says(text, where(place)));
  expect(bot.connector.sent().filter(({ suggestedActions }) => suggestedActions !== undefined)).toEqual([]);
});

describe('what takes long', () => {
  let slow: RunningBot;
  const takes = (ms: number) => (deps: unknown, state: never) => ({
    ...parrot(deps, state),
    onMessage: async (context: TurnContext) => {
      await new Promise((done) => setTimeout(done, ms));
      await context.sendActivity('done');
    },
  });
  afterEach(() => slow.stop());
  const said = () => slow.connector.calls.map(({ activity }) => activity.type);

  test.each<[Place, string[]]>([
    ['personal', ['typing', 'message']],
    ['groupChat', ['typing', 'message']],
    ['channel', ['message']],
  ])('in a %s, over a second: %j', async (place, expected) => {
    slow = await startBot({ talks: takes(1300) as never });
    await slow.send(says('x', freshRoom(slow.connector.url, place)));
    expect(said()).toEqual(expected);
  });

  test('what is quick shows no typing, also afterwards', async () => {
    slow = await startBot({ talks: takes(50) as never });
    await slow.send(says('x', freshRoom(slow.connector.url)));
    await new Promise((done) => setTimeout(done, 1200));
    expect(said()).toEqual(['message']);
  });
});

test('a text beyond what Teams takes comes as several messages, in their order', async () => {
  const long = await startBot({
    talks: ((deps: unknown, state: never) => ({
      ...parrot(deps, state),
      onMessage: async (context: TurnContext) =>
        void (await context.sendActivity(Array.from({ length: 9000 }, (_, n) => `line ${n}`).join('\n'))),
    })) as never,
  });
  await long.send(says('x', freshRoom(long.connector.url)));
  const texts = long.connector.sent().map(({ text }) => String(text));
  await long.stop();
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.map((text) => text.split('\n')[0])).toEqual(texts.map((_, at) => `(${at + 1}/${texts.length})`));
  const lines = texts.flatMap((text) => text.split('\n').slice(1));
  expect(lines).toEqual(Array.from({ length: 9000 }, (_, n) => `line ${n}`));
  expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(28 * 1024);
});

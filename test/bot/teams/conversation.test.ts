/** The door over real HTTP, with Teams-shaped activities and a connector on loopback. */

import { oneBot } from '../../support/oneBot.ts';
import { parrot } from '../../support/parrot.ts';
import {
  BOT,
  deletes,
  edits,
  executes,
  freshRoom,
  installs,
  invokes,
  type Place,
  says,
  submits,
  uninstalls,
} from '../../support/teams.ts';

const bot = oneBot({ talks: parrot });

const where = (place?: Place) => freshRoom(bot.connector.url, place);
const texts = () => bot.connector.sent().map(({ text }) => text);

test.each<[Place]>([['personal'], ['groupChat'], ['channel']])(
  'answers once, in a %s, in the same thread',
  async (place) => {
    const here = where(place);
    const message = says('403 on azcopy copy', here);
    const response = await bot.send(message);
    expect(response.status).toBe(200);
    expect(texts()).toEqual(['heard 1: 403 on azcopy copy']);
    expect(bot.connector.calls[0]).toMatchObject({ conversation: here.conversation, activityId: message.id });
  },
);

test.each<[Place]>([['groupChat'], ['channel']])('stays quiet in a %s when nobody mentions it', async (place) => {
  const response = await bot.send(says('lunch?', where(place), { mentioned: false }));
  expect([response.status, texts()]).toEqual([200, []]);
});

test('stays quiet when it hears itself', async () => {
  await bot.send({ ...says('echo', where()), from: BOT });
  expect(texts()).toEqual([]);
});

test('hears a pressed button in a channel without a mention', async () => {
  await bot.send(submits({ answer: 'sas' }, where('channel')));
  expect(texts()).toEqual(['pressed {"answer":"sas"}']);
});

test('undoes what Teams does to a text', async () => {
  await bot.send({ ...says('', where()), text: 'ERROR&nbsp;CODE:&lt;X&gt;', attachments: undefined });
  expect(texts()).toEqual(['heard 1: ERROR CODE:<X>']);
});

test('replaces a card when its button is executed', async () => {
  const response = await bot.send(executes('answer', { fact: 'auth' }, where('channel')));
  expect(await response.json()).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: { body: [{ text: 'answer' }] },
  });
  expect(texts()).toEqual([]);
});

test.each([
  ['task/fetch', 'fetched'],
  ['task/submit', 'submitted'],
])('answers %s', async (name, value) => {
  const response = await bot.send(invokes(name, { data: {} }, where()));
  expect(await response.json()).toEqual({ task: { type: 'message', value } });
});

test('hands on the answer to an offered file', async () => {
  const response = await bot.send(invokes('fileConsent/invoke', { type: 'fileUpload', action: 'decline' }, where()));
  expect([response.status, texts()]).toEqual([200, ['file decline']]);
});

test('takes a thumb under an answer', async () => {
  const actionValue = { reaction: 'like', feedback: '{"feedbackText":"fast"}' };
  const response = await bot.send(invokes('message/submitAction', { actionName: 'feedback', actionValue }, where()));
  expect([response.status, texts()]).toEqual([200, []]);
});

test('says to Teams that it does not know an invoke', async () => {
  expect((await bot.send(invokes('composeExtension/anonymousQueryLink', {}, where()))).status).toBe(501);
});

test('welcomes once, although Teams tells of an installation twice', async () => {
  const here = where('channel');
  for (const activity of installs(here)) await bot.send(activity);
  expect(texts()).toEqual(['welcome']);
});

test('an upgrade of the app neither greets nor forgets', async () => {
  const here = where('channel');
  await bot.send(says('ask colour', here));
  for (const action of ['remove-upgrade', 'add-upgrade']) await bot.send({ ...uninstalls(here), action });
  await bot.send(says('red', here));
  expect(texts()).toEqual(['What do you mean by colour?', 'heard 2 about colour: red']);
});

test('answers in the response where the sender wants it so', async () => {
  const response = await bot.send({ ...says('hello', where()), deliveryMode: 'expectReplies' });
  expect(await response.json()).toMatchObject({ activities: [{ type: 'message', text: 'heard 1: hello' }] });
  expect(bot.connector.calls).toEqual([]);
});

test('does not welcome other people', async () => {
  const [, joined] = installs(where('groupChat'));
  await bot.send({ ...joined, membersAdded: [{ id: '29:new' }] });
  expect(bot.connector.calls).toEqual([]);
});

test('forgets a conversation that it is removed from', async () => {
  const here = where();
  await bot.send(says('one', here));
  await bot.send(uninstalls(here));
  await bot.send(says('two', here));
  expect(texts()).toEqual(['heard 1: one', 'heard 1: two']);
});

test.each<[string, (here: ReturnType<typeof where>) => object]>([
  ['a message that was restored', (here) => ({ ...edits('403', here), channelData: { eventType: 'undeleteMessage' } })],
  ['a deleted message', (here) => deletes(here)],
  ['a reaction', (here) => ({ ...deletes(here), type: 'messageReaction', reactionsAdded: [{ type: 'like' }] })],
  ['typing', (here) => ({ ...deletes(here), type: 'typing' })],
  ['an event', (here) => ({ ...deletes(here), type: 'event', name: 'application/vnd.microsoft.meetingStart' })],
  ['the end of a conversation', (here) => ({ ...deletes(here), type: 'endOfConversation' })],
  ['a trace', (here) => ({ ...deletes(here), type: 'trace' })],
  ['a type that nobody knows', (here) => ({ ...deletes(here), type: 'madeUp' })],
])('takes %s in silence', async (_name, activity) => {
  const response = await bot.send(activity(where()));
  expect([response.status, await response.text(), bot.connector.calls]).toEqual([200, '', []]);
});

test('reads an edited message anew, and once', async () => {
  const here = where();
  const first = says('403 on copy', here);
  await bot.send(first);
  const change = { ...edits('409 on copy', here), id: first.id };
  for (let time = 0; time < 2; time++)
    await bot.send({ ...change, timestamp: new Date(Date.now() + time).toISOString() });
  expect(texts()).toEqual(['heard 1: 403 on copy', 'changed: 409 on copy']);
});

test.each<[Place]>([['groupChat'], ['channel']])(
  'in a %s an edit without a mention is not for the bot',
  async (place) => {
    const here = where(place);
    await bot.send({ ...edits('403', here), text: '403', attachments: [], entities: [] });
    expect(texts()).toEqual([]);
  },
);

test('an edit that leaves the words as they were says nothing', async () => {
  const here = where();
  const first = says('403 on copy', here);
  await bot.send(first);
  await bot.send({
    ...edits('403  on copy', here),
    id: first.id,
    text: '403 on copy',
    timestamp: new Date().toISOString(),
  });
  expect(texts()).toEqual(['heard 1: 403 on copy']);
});

test('answers a message once that is delivered twice, also at the same time', async () => {
  const message = says('hello', where());
  await Promise.all([bot.send(message), bot.send(message)]);
  await bot.send(message);
  expect(texts()).toEqual(['heard 1: hello']);
});

test('answers two messages that carry the same id', async () => {
  const here = where();
  await bot.send({ ...says('one', here), id: '1' });
  await bot.send({ ...says('two', here), id: '1' });
  expect(texts()).toEqual(['heard 1: one', 'heard 2: two']);
});

test('counts 21 messages, 20 of them at once', async () => {
  const here = where();
  await bot.send(says('first', here));
  await Promise.all(Array.from({ length: 20 }, (_, n) => bot.send(says(`message ${n}`, here))));
  const counts = texts().map((text) => Number(/heard (\d+)/.exec(text ?? '')?.[1]));
  expect(counts).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
});

test('a question is on disk before anybody sees it', async () => {
  const here = where();
  let onDisk: Promise<object> | undefined;
  bot.connector.answerWith = () => {
    onDisk ??= bot.store.storage.read([`msteams/conversations/${here.conversation}/`]);
    return undefined;
  };
  await bot.send(says('ask colour', here));
  bot.connector.answerWith = undefined;
  expect(JSON.stringify(await onDisk)).toContain('colour');
});

test('keeps two threads of one channel apart', async () => {
  const [one, other] = [where('channel'), where('channel')];
  await bot.send(says('ask colour', one));
  await bot.send(says('blue', other));
  await bot.send(says('red', one));
  expect(texts()).toEqual(['What do you mean by colour?', 'heard 1: blue', 'heard 2 about colour: red']);
});

describe('when something breaks inside', () => {
  test('the user gets a case number, the log gets the rest, and the conversation goes on afresh', async () => {
    const here = where();
    await bot.send(says('ask colour', here));
    const response = await bot.send(says('break', here));
    await bot.send(says('red', here));
    const [, sorry, after] = texts();
    const number = /case (\w+)/.exec(sorry ?? '')?.[1] ?? 'no number';
    expect([response.status, after]).toEqual([200, 'heard 1: red']);
    expect(sorry).not.toMatch(/inner|srv|Error/);
    expect(bot.logged()).toContain(number);
    expect(bot.logged()).toContain('inner secret detail');
  });

  test('a pressed button gets its sentence in the card', async () => {
    const response = await bot.send(executes('break', {}, where()));
    const body = (await response.json()) as { type: string; value: string };
    expect(body.type).toBe('application/vnd.microsoft.activity.message');
    expect(body.value).toMatch(/case \w+/);
  });

  test.each([
    ['refuses', { status: 403 }],
    ['is broken', { status: 502 }],
    ['has enough', { status: 429, headers: { 'retry-after': '30' } }],
    ['sends elsewhere', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }],
    ['hangs up', 'reset' as const],
  ])('a connector that %s is asked once and nobody waits', async (_name, misbehaviour) => {
    let asked = 0;
    bot.connector.answerWith = () => {
      asked += 1;
      return misbehaviour;
    };
    const response = await bot.send(says('hello', where()));
    bot.connector.answerWith = undefined;
    expect([response.status, asked]).toEqual([200, 1]);
  });

  test('a connector that nobody runs does not bring the bot down', async () => {
    const response = await bot.send(says('hello', { ...where(), serviceUrl: 'http://127.0.0.1:1' }));
    expect(response.status).toBe(200);
    expect((await fetch(`${bot.address}/healthz`)).status).toBe(200);
  });
});

test('no secret gets into the log', async () => {
  const signature = 'c2VjcmV0LXNpZ25hdHVyZS10aGF0LW5vYm9keS1zZWVz%3D';
  bot.connector.answerWith = () => ({ status: 400, body: { error: { message: `?sv=2022-11-02&sig=${signature}` } } });
  await bot.send(says(`https://contoso.blob.core.windows.net/c?sv=2022-11-02&sp=r&sig=${signature}`, where()));
  bot.connector.answerWith = undefined;
  expect(bot.logged()).toContain('A turn failed');
  expect(bot.logged()).not.toContain(signature.slice(0, 20));
});

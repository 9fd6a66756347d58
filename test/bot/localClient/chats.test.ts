import type { Message } from '../../../bot/localClient/chats.ts';
import { type RunningBot, startCardsBot } from '../../support/cardsBot.ts';
import { connector, localChat } from '../../support/localChat.ts';
import { until } from '../../support/until.ts';

let running: RunningBot;
beforeEach(async () => {
  running = await startCardsBot();
});
afterEach(() => running.stop());

const chat = (key: 'personal' | 'group' | 'channel') => localChat(running.address, key);
const says = (text: string) => (message: Message) => message.from === 'bot' && message.content.text === text;
const seen = (type: string) => until(type, () => running.bot.seen.find((activity) => activity.type === type));

describe('what the bot is sent', () => {
  test('in a personal chat the text, with the entities of Teams, and who says it', async () => {
    await chat('personal').post('messages', { text: 'a < b & c' });
    const activity = await seen('message');
    expect(activity).toMatchObject({
      channelId: 'msteams',
      serviceUrl: `${running.address}/local/connector/`,
      text: 'a &lt; b &amp; c',
      textFormat: 'plain',
      conversation: { conversationType: 'personal' },
      channelData: { tenant: { id: activity.conversation.tenantId } },
    });
    expect(activity.from.aadObjectId).toMatch(/^[0-9a-f-]{36}$/);
    expect(activity.attachments).toEqual([{ contentType: 'text/html', content: '<p>a &lt; b &amp; c</p>' }]);
  });

  test('in a channel the thread of the post, and the mention as an entity', async () => {
    const { body: post } = await chat('channel').post('messages', { text: '@storagebot 403 on azcopy copy' });
    const activity = await seen('message');
    expect(activity.conversation.id).toBe(`19:local-channel@thread.tacv2;messageid=${post.id}`);
    expect(activity.text).toBe('<at>storagebot</at>&nbsp;403 on azcopy copy');
    const mentions = activity.entities?.filter(({ type }) => type === 'mention');
    expect(mentions).toEqual([
      { type: 'mention', text: '<at>storagebot</at>', mentioned: { id: activity.recipient.id, name: 'storagebot' } },
    ]);
  });

  test.each(['group', 'channel'] as const)('nothing from a %s without a mention', async (key) => {
    await chat(key).post('messages', { text: 'lunch?' });
    await chat('personal').post('messages', { text: 'hello' });
    await chat('personal').waitFor('the echo', says('You said: hello'));
    expect(running.bot.seen.map(({ text }) => text)).toEqual(['hello']);
  });

  test('its installation, once a chat, when the chat is first opened', async () => {
    await chat('group').post('open', {});
    await chat('group').post('open', {});
    await seen('conversationUpdate');
    const types = running.bot.seen.map(({ type }) => type);
    expect(types).toEqual(['installationUpdate', 'conversationUpdate']);
  });

  test('after a restart another conversation, with an installation of its own', async () => {
    const before = (await chat('personal').read()).conversationId;
    await chat('personal').post('messages', { text: 'hello' });
    await chat('personal').post('restart', {});
    await seen('conversationUpdate');
    const after = await chat('personal').read();
    expect(after.conversationId).not.toBe(before);
    expect(after.messages.filter(({ from }) => from === 'you')).toEqual([]);
  });
});

describe('what the bot does', () => {
  test('an answer comes into the thread that asked', async () => {
    const channel = chat('channel');
    const first = await channel.post('messages', { text: '@storagebot first' });
    const second = await channel.post('messages', { text: '@storagebot second' });
    const one = await channel.waitFor('the first answer', says('You said: first'));
    const two = await channel.waitFor('the second answer', says('You said: second'));
    expect([one.thread, two.thread]).toEqual([first.body.id, second.body.id]);
  });

  test('an update changes the message in its place', async () => {
    await chat('personal').post('messages', { text: 'update' });
    const message = await chat('personal').waitFor('the update', says('second words'));
    expect(message.edited).toBe(true);
    expect((await chat('personal').read()).messages.some(says('first words'))).toBe(false);
  });

  test('a deletion leaves an empty message', async () => {
    await chat('personal').post('messages', { text: 'delete' });
    const message = await chat('personal').waitFor('the deletion', ({ deleted }) => deleted === true);
    expect(message.content).toEqual({});
  });

  test('a message that the bot cannot take is marked', async () => {
    await chat('personal').post('messages', { text: 'x'.repeat(200_000) });
    const message = await chat('personal').waitFor('the mark', ({ undelivered }) => undelivered !== undefined);
    expect(message.from).toBe('you');
  });
});

describe('the connector', () => {
  const channel = '19%3Alocal-channel%40thread.tacv2';

  test('begins a new post in the channel, and tells its conversation', async () => {
    const activity = { type: 'message', text: 'An alert' };
    const wanted = { isGroup: true, channelData: { channel: { id: '19:local-channel@thread.tacv2' } }, activity };
    const { status, body } = await connector(running.address, 'POST', 'conversations', wanted);
    expect(status).toBe(201);
    expect(body.id).toBe(`19:local-channel@thread.tacv2;messageid=${body.activityId}`);
    const shown = await chat('channel').waitFor('the alert', says('An alert'));
    expect(shown.thread).toBe(body.activityId);
  });

  test('shows what comes to a conversation of before a restart in the chat of now', async () => {
    const { conversationId } = await chat('personal').read();
    await chat('personal').post('restart', {});
    const path = `conversations/${encodeURIComponent(conversationId)}/activities`;
    await connector(running.address, 'POST', path, { type: 'message', text: 'late' });
    expect((await chat('personal').read()).messages.some(says('late'))).toBe(true);
  });

  test.each([
    ['an unknown conversation', 'POST', 'conversations/19%3Ax/activities', { type: 'message' }, 404],
    ['an unknown message to change', 'PUT', `conversations/${channel}/activities/1`, { type: 'message' }, 404],
    ['an unknown message to delete', 'DELETE', `conversations/${channel}/activities/1`, undefined, 404],
    [
      'a message over the limit of Teams',
      'POST',
      `conversations/${channel}/activities`,
      { text: 'x'.repeat(110_000) },
      413,
    ],
    ['an unknown member', 'GET', `conversations/${channel}/members/29%3Ax`, undefined, 404],
    ['the members', 'GET', `conversations/${channel}/members`, undefined, 200],
    ['the team', 'GET', 'teams/19%3Alocal-team', undefined, 200],
    ['the channels', 'GET', 'teams/19%3Alocal-team/conversations', undefined, 200],
  ])('%s', async (_name, method, path, body, status) => {
    expect((await connector(running.address, method, path, body)).status).toBe(status);
  });

  test('a bot may not change what a person wrote', async () => {
    const { body: post } = await chat('channel').post('messages', { text: 'mine' });
    const path = `conversations/${channel}/activities/${post.id}`;
    expect((await connector(running.address, 'DELETE', path)).status).toBe(403);
  });

  test('keeps the last 200 messages of a chat', async () => {
    for (let n = 1; n <= 205; n++) {
      await connector(running.address, 'POST', `conversations/${channel}/activities`, {
        type: 'message',
        text: `${n}`,
      });
    }
    const { messages } = await chat('channel').read();
    expect(messages.map(({ content }) => content.text).at(0)).toBe('6');
    expect(messages).toHaveLength(200);
  });
});

/** "Diagnose this message" as Teams asks for it: over HTTP, with the real knowledge and a connector on loopback. */
import { SIGNATURE } from '../../support/aSas.ts';
import { cardFaults } from '../../support/cardFaults.ts';
import { opens, type Payload, pressesIn } from '../../support/extension.ts';
import { oneBot } from '../../support/oneBot.ts';
import { buttonsOf, wordsOf } from '../../support/talkTo.ts';
import { freshRoom, type Place, THREAD } from '../../support/teams.ts';

jest.setTimeout(30_000);

const bot = oneBot();

const where = (place?: Place) => freshRoom(bot.connector.url, place);

interface Answer {
  task?: { type: string; value: { title: string; card: { content: object } } };
  composeExtension?: { type: string; attachments: { content: object; preview: object }[] };
}

async function ask(activity: object): Promise<Answer> {
  const response = await bot.send(activity);
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}
const cardIn = ({ task }: Answer) => task?.value.card.content;
const open = async (message: Payload, here = where()) => cardIn(await ask(opens(message, here)));

/** What a button hands back, with what was filled in. */
function dataOf(card: unknown, button: string, inputs: object = {}): object {
  const found = buttonsOf(card).find(({ title }) => title === button);
  if (!found) throw new Error(`no button ${button} on ${wordsOf(card)}`);
  return { ...found.data, ...inputs };
}

const html = (content: string): Payload => ({ body: { contentType: 'html', content } });
const XML = '&lt;Error&gt;&lt;Code&gt;AuthorizationPermissionMismatch&lt;/Code&gt;&lt;/Error&gt;';
const card = (content: unknown): Payload => ({
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const ADAPTIVE = {
  type: 'AdaptiveCard',
  body: [
    { type: 'TextBlock', text: 'Pipeline failed' },
    { type: 'FactSet', facts: [{ title: 'Error', value: 'AuthorizationPermissionMismatch' }] },
  ],
  actions: [{ type: 'Action.Submit', title: 'Rerun', data: { code: 'ServerBusy' } }],
};

test.each<[string, Payload]>([
  ['plain text', { body: { contentType: 'text', content: 'ERROR CODE: AuthorizationPermissionMismatch' } }],
  ['HTML', html('<div>we get <strong>AuthorizationPermissionMismatch</strong>&nbsp;again</div>')],
  ['a code block', html(`<p>look:</p><codeblock class="Xml"><code>${XML}</code></codeblock>`)],
  ['preformatted text', html(`<pre>${XML}</pre>`)],
  ['a table', html('<table><tr><td>403</td><td>AuthorizationPermissionMismatch</td></tr></table>')],
  ['a subject', { ...html('<p>see above</p>'), subject: 'AuthorizationPermissionMismatch since noon' }],
  ['a card', card(ADAPTIVE)],
  ['a card as JSON in text', card(JSON.stringify(ADAPTIVE))],
  [
    'a card with runs',
    card({
      type: 'AdaptiveCard',
      body: [
        { type: 'RichTextBlock', inlines: ['Code: ', { type: 'TextRun', text: 'AuthorizationPermissionMismatch' }] },
      ],
    }),
  ],
  [
    'a connector card',
    {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.card.o365connector',
          content: {
            title: 'Alert',
            sections: [{ facts: [{ name: 'Code', value: 'AuthorizationPermissionMismatch' }] }],
          },
        },
      ],
    },
  ],
  [
    'a hero card',
    {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.hero',
          content: { title: 'x', text: 'AuthorizationPermissionMismatch' },
        },
      ],
    },
  ],
  [
    'a code snippet',
    {
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.codesnippet',
          content: { language: 'Xml', lines: ['<Code>AuthorizationPermissionMismatch</Code>'] },
        },
      ],
    },
  ],
  [
    'a quoted message',
    {
      ...html('<attachment id="1"></attachment><p>anyone?</p>'),
      attachments: [
        {
          contentType: 'messageReference',
          content: JSON.stringify({ messagePreview: 'AuthorizationPermissionMismatch' }),
        },
      ],
    },
  ],
  [
    'a forwarded message',
    {
      attachments: [
        {
          contentType: 'forwardedMessageReference',
          content: JSON.stringify({ originalMessageContent: '<p>AuthorizationPermissionMismatch</p>' }),
        },
      ],
    },
  ],
])('reads %s', async (_name, message) => {
  const shown = await open(message);
  expect(wordsOf(shown)).toContain('AuthorizationPermissionMismatch');
  expect(wordsOf(shown)).not.toContain('ServerBusy');
  expect(cardFaults(shown)).toEqual([]);
});

test('answers in a dialog, says nothing in the conversation and keeps nothing of it', async () => {
  const here = where('groupChat');
  const answer = await ask(opens(html('403 AuthorizationFailure on azcopy copy'), here));
  expect(answer.task).toMatchObject({ type: 'continue', value: { title: 'Diagnosis of this message' } });
  expect(wordsOf(cardIn(answer))).toContain('Only you see this');
  expect(bot.connector.calls).toEqual([]);
  const key = `msteams/conversations/${here.conversation}/`;
  expect(await bot.store.storage.read([key])).toEqual({});
});

test.each<[string, Payload, RegExp]>([
  ['a picture', { attachments: [{ contentType: 'image/png', name: 'shot.png' }] }, /no text.*|Pictures and files/],
  ['a file', { ...html('<p>see file</p>'), attachments: [{ contentType: 'reference', name: 'job.log' }] }, /job\.log/],
  ['nothing', {}, /Paste the error here/],
])('%s asks for the text instead', async (_name, message, says) => {
  const shown = await open(message);
  expect(wordsOf(shown)).toMatch(says);
  expect(cardFaults(shown)).toEqual([]);
});

test('what is pasted instead is diagnosed', async () => {
  const here = where();
  const shown = await open({ attachments: [{ contentType: 'image/png', name: 'shot.png' }] }, here);
  const data = dataOf(shown, 'Diagnose', { more: 'AuthorizationPermissionMismatch' });
  expect(wordsOf(cardIn(await ask(pressesIn(data, here))))).toContain('AuthorizationPermissionMismatch');
});

test('a deleted message is said to be one', async () => {
  expect(await ask(opens({ ...html('403'), deleted: true }, where()))).toEqual({
    task: { type: 'message', value: 'This message was deleted.' },
  });
});

test('a question is answered in the dialog, and narrows', async () => {
  const here = where('groupChat');
  const shown = await open(html('403 on azcopy copy'), here);
  const [asked] = JSON.stringify(shown).match(/"id":"answer".*?"choices":\[.*?\]/) ?? [];
  const [, value] = /"value":"([^"]+)"/.exec(asked ?? '') ?? [];
  const after = cardIn(await ask(pressesIn(dataOf(shown, 'Go on', { answer: value }), here)));
  expect(JSON.stringify(after)).not.toContain(asked);
  expect(cardFaults(after)).toEqual([]);
  expect(bot.connector.calls).toEqual([]);
});

test('further words narrow too', async () => {
  const here = where();
  const shown = await open(html('403 on azcopy copy'), here);
  const after = cardIn(
    await ask(pressesIn(dataOf(shown, 'Go on', { more: 'AuthorizationPermissionMismatch, we use a SAS' }), here)),
  );
  expect(wordsOf(after)).toContain('AuthorizationPermissionMismatch');
});

describe('post to the thread', () => {
  const report = html('<p>ERROR CODE: AuthorizationPermissionMismatch</p>');

  test.each<[string, Payload, string]>([
    ['a post', { ...report, id: '1700000000555' }, '1700000000555'],
    ['a reply', { ...report, id: '1700000000556', replyToId: THREAD }, THREAD],
  ])('of %s goes into its thread, with nothing to press', async (_name, message, thread) => {
    const here = { ...where('channel'), conversation: '19:general@thread.tacv2' };
    const shown = await open(message, here);
    const answer = await ask(pressesIn(dataOf(shown, 'Post to the thread'), here));
    expect(answer).toEqual({ task: { type: 'message', value: 'Posted to the thread.' } });
    const [call] = bot.connector.calls;
    expect([call?.conversation, call?.activityId]).toEqual([`19:general@thread.tacv2;messageid=${thread}`, thread]);
    const [posted] = bot.connector.cards();
    expect(wordsOf(posted)).toContain('Ada Example');
    expect(wordsOf(posted)).not.toContain('Only you see this');
    expect([buttonsOf(posted), cardFaults(posted)]).toEqual([[], []]);
  });

  test.each([403, 404])('where the bot is no member (%d) the card goes into the composer', async (status) => {
    const here = where('groupChat');
    const shown = await open(report, here);
    bot.connector.answerWith = () => ({ status, body: { error: { code: 'BotNotInConversationRoster' } } });
    const { composeExtension } = await ask(pressesIn(dataOf(shown, 'Post to the thread'), here));
    expect(composeExtension).toMatchObject({
      type: 'result',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }],
    });
    const inserted = composeExtension?.attachments[0]?.content;
    expect([
      wordsOf(inserted).includes('AuthorizationPermissionMismatch'),
      buttonsOf(inserted),
      cardFaults(inserted),
    ]).toEqual([true, [], []]);
  });

  test('a connector that hangs is not waited for longer than Teams waits for us', async () => {
    const here = where('channel');
    const shown = await open(report, here);
    bot.connector.answerWith = () => 'hang';
    // Answered while it still hangs.
    const answer = await ask(pressesIn(dataOf(shown, 'Post to the thread'), here));
    bot.connector.release();
    expect(JSON.stringify(answer)).toContain('not confirmed');
  });

  test('what was filled in counts', async () => {
    const here = where('channel');
    const shown = await open(html('it fails'), here);
    const press = JSON.stringify(shown).includes('Post to the thread') ? 'Post to the thread' : 'Diagnose';
    const data = { ...dataOf(shown, press, { more: 'ServerBusy 503' }), do: 'post' };
    await ask(pressesIn(data, here));
    expect(wordsOf(bot.connector.cards()[0])).toContain('ServerBusy');
  });
});

test('a secret is told to the presser only, and appears nowhere', async () => {
  const here = where('channel');
  const url = `https://contoso.blob.core.windows.net/c?sv=2022-11-02&sp=r&sr=c&se=2020-01-01&sig=${SIGNATURE}`;
  const shown = await open(
    html(`<p>azcopy copy ./x "${url.replaceAll('&', '&amp;')}"</p><p>AuthenticationFailed</p>`),
    here,
  );
  expect(wordsOf(shown)).toContain('this message contains a secret');
  await ask(pressesIn(dataOf(shown, 'Post to the thread'), here));
  expect(wordsOf(bot.connector.cards()[0])).not.toContain('contains a secret');
  for (const place of [JSON.stringify(shown), JSON.stringify(bot.connector.calls), bot.logged()])
    expect(place).not.toContain(SIGNATURE.slice(0, 20));
});

test.each<[string, object]>([
  ['nothing', {}],
  ['a text that is no packet', { do: 'go', carries: 'x' }],
  ['a number', { do: 'post', carries: 7 }],
  ['a packet of somebody else', { do: 'go', carries: Buffer.from('{"report":1}').toString('base64') }],
])('data of nobody (%s) is answered with a sentence', async (_name, data) => {
  expect((await ask(pressesIn(data, where()))).task?.type).toBe('message');
});

test.each<[string, unknown]>([
  ['no payload', undefined],
  ['a list', []],
  ['bodies of the wrong kind', { body: 7, attachments: [null, 7, { content: { a: [] } }], subject: {} }],
])('a payload with %s does not break it', async (_name, messagePayload) => {
  const activity = { ...opens({}, where()), value: { commandId: 'diagnose', messagePayload } };
  expect((await ask(activity)).task?.type).toBe('continue');
});

test('a German reads German', async () => {
  const shown = cardIn(await ask({ ...opens(html('403 on azcopy copy'), where()), locale: 'de-DE' }));
  expect(wordsOf(shown)).toContain('Nur du siehst das');
});

test('a message of 100 KB is answered on a card that fits', async () => {
  const shown = await open(html(`<pre>${'INFO: something happened 403\n'.repeat(3500)}AuthorizationFailure</pre>`));
  expect(cardFaults(shown)).toEqual([]);
});

describe('check-sas, the private form', () => {
  test('opens masked, and answers in the dialog only', async () => {
    const here = where('channel');
    const form = cardIn(await ask(opens({}, here, 'check-sas')));
    expect(JSON.stringify(form)).toContain('"style":"Password"');
    const sas = `?sv=2022-11-02&sp=r&sr=c&se=2020-01-01&sig=${SIGNATURE}`;
    const answer = await ask(pressesIn({ task: 'checkSas', sas }, here, 'check-sas'));
    expect(wordsOf(cardIn(answer))).toMatch(/fault/);
    expect(bot.connector.calls).toEqual([]);
    for (const place of [JSON.stringify(answer), bot.logged()]) expect(place).not.toContain(SIGNATURE.slice(0, 20));
  });

  test('an empty field is asked for again', async () => {
    const answer = await ask(pressesIn({ task: 'checkSas', sas: ' ' }, where(), 'check-sas'));
    expect(wordsOf(cardIn(answer))).toContain('Paste a SAS token');
  });
});

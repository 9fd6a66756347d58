/** The addresses beside the chat: diagnose, health, readiness, metrics. */
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';
import { parrot } from '../../support/parrot.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { says } from '../../support/teams.ts';

const { knowledge } = aKnowledge(
  aCause('sas-missing-permission'),
  aCode('AuthorizationPermissionMismatch', 'status: 403\ncauses:\n  - cause: sas-missing-permission'),
);

let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({ talks: parrot, knowledge }, { STORAGEBOT_ALERT_KEYS: 'the-key-of-16-letters' });
});
afterAll(() => bot.stop());

const ask = (body: unknown, headers?: Record<string, string>) => bot.post('/api/diagnose', body, headers);

test('a text gets its diagnosis', async () => {
  const response = await ask({ text: 'ERROR CODE: AuthorizationPermissionMismatch', facts: { auth: 'sas' } });
  expect(response.status).toBe(200);
  const diagnosis = (await response.json()) as { causes: object[] };
  expect(diagnosis.causes[0]).toMatchObject({ id: 'sas-missing-permission', confidence: expect.any(Number) });
  expect(diagnosis).toMatchObject({
    certainty: expect.stringMatching(/certain|likely|unsure/),
    codes: expect.arrayContaining(['AuthorizationPermissionMismatch']),
    facts: { auth: 'sas' },
  });
});

test('a secret in the text does not come back', async () => {
  const text =
    'AuthenticationFailed https://contoso.blob.core.windows.net/c?sv=2022-11-02&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D';
  expect(await (await ask({ text })).text()).not.toContain('c2VjcmV0LXNpZ25hdHVyZQ');
});

test.each<[string, unknown, string]>([
  ['no text', {}, '"text"'],
  ['an empty text', { text: '' }, '"text"'],
  ['a text that is a number', { text: 403 }, '"text"'],
  ['an unknown fact', { text: '403', facts: { mood: 'bad' } }, 'no such fact'],
  ['an unknown answer', { text: '403', facts: { auth: 'magic' } }, 'facts.auth takes sas, entra'],
])('%s is refused with what to write instead', async (_name, body, says) => {
  const response = await ask(body);
  const { error } = (await response.json()) as { error: { message: string } };
  expect([response.status, error.message]).toEqual([400, expect.stringContaining(says)]);
});

test.each<[string, Record<string, string>, number]>([
  ['without a key', {}, 200],
  ['with the key', { 'x-storagebot-key': 'the-key-of-16-letters' }, 200],
  ['with a wrong key', { 'x-storagebot-key': 'another' }, 401],
  ['with an empty key', { 'x-storagebot-key': '' }, 401],
  ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }, 401],
  [
    'through a proxy with the key',
    { 'x-forwarded-for': '203.0.113.9', 'x-storagebot-key': 'the-key-of-16-letters' },
    200,
  ],
])('from this machine, %s, it answers %p', async (_name, headers, status) => {
  expect((await ask({ text: '403' }, headers)).status).toBe(status);
});

test('it is alive and ready', async () => {
  const health = await fetch(`${bot.address}/healthz`);
  const ready = await fetch(`${bot.address}/readyz`);
  expect([health.status, await health.json()]).toEqual([200, { status: 'alive' }]);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', troubles: [] }]);
});

test('without its store it is alive but not ready, and names no inside', async () => {
  const check = async () => {
    throw new Error('ENOENT /srv/data/conversations.db');
  };
  const broken = await startBot({ talks: parrot, store: { ...bot.store, check, close: () => undefined } });
  const [ready, health] = await Promise.all([fetch(`${broken.address}/readyz`), fetch(`${broken.address}/healthz`)]);
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { status: 'not ready', troubles: ['The store of conversations does not answer.'] },
  ]);
  expect(health.status).toBe(200);
  await broken.stop();
});

test('metrics count turns, requests and diagnoses, and hold nobody’s words', async () => {
  await bot.send({ ...says('a private sentence', { serviceUrl: bot.connector.url }) });
  await bot.send({ ...says('x', { serviceUrl: bot.connector.url }), type: 'inventedType' });
  await ask({ text: '403' });
  await fetch(`${bot.address}/some/path/of/mine`);
  const response = await fetch(`${bot.address}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/storagebot_turns_total\{kind="message",result="done"\} [1-9]/);
  expect(text).toMatch(/storagebot_turns_total\{kind="other",result="done"\} 1/);
  expect(text).toMatch(/storagebot_http_requests_total\{route="\/api\/diagnose",status="200"\} [1-9]/);
  expect(text).toMatch(/storagebot_http_requests_total\{route="none",status="404"\} 1/);
  expect(text).toMatch(/storagebot_diagnoses_total\{certainty="\w+"\} [1-9]/);
  expect(text).not.toMatch(/private sentence|inventedType|path\/of\/mine/);
});

test('work after a turn reaches the same thread, behind the turns that wait', async () => {
  const late = await startBot({
    talks: (deps, state) => ({
      ...parrot(deps, state),
      async onMessage(context) {
        const { text } = context.activity;
        if (text !== 'probe') return void (await context.sendActivity(`heard ${text}`));
        await context.sendActivity('wait');
        deps.later?.(context, async (continued) => void (await continued.sendActivity('done')));
      },
    }),
  });
  const here = { serviceUrl: late.connector.url, place: 'channel' as const };
  const first = says('probe', here);
  await late.send(first);
  await late.connector.next(2);
  expect(late.connector.sent().map(({ text }) => text)).toEqual(['wait', 'done']);
  expect(late.connector.calls.map(({ conversation, activityId }) => [conversation, activityId])).toEqual([
    [first.conversation?.id, first.id],
    [first.conversation?.id, first.id],
  ]);
  await late.stop();
});

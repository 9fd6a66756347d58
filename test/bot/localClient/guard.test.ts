import { type RunningBot, startCardsBot } from '../../support/cardsBot.ts';
import { ask } from '../../support/localChat.ts';

let running: RunningBot;
beforeAll(async () => {
  running = await startCardsBot();
});
afterAll(() => running.stop());

const url = (path: string) => running.address + path;
const own = () => new URL(running.address).host;
const json = { 'content-type': 'application/json' };

test('the page forbids every inline script and style and every other host', async () => {
  const { status, headers } = await ask(url('/'));
  expect(status).toBe(200);
  const policy = String(headers['content-security-policy']).split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
});

test.each([
  ['another name that points here (DNS rebinding)', 'evil.example', 403],
  ['a name that begins like loopback', '127.0.0.1.evil.example', 403],
  ['localhost', 'localhost:3978', 200],
  ['a forwarded port', '127.0.0.1:8080', 200],
  ['IPv6 loopback', '[::1]:3978', 200],
])('a request under %s', async (_name, host, status) => {
  for (const path of ['/', '/local/page/main.js', '/local/chats']) {
    expect((await ask(url(path), 'GET', { host })).status).toBe(status);
  }
});

test.each([
  ['of the page itself', () => ({ ...json, origin: `http://${own()}`, 'sec-fetch-site': 'same-origin' }), 201],
  ['of a tool without a browser', () => json, 201],
  ['of another site', () => ({ ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), 403],
  [
    'of another port on this machine',
    () => ({ ...json, origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }),
    403,
  ],
  ['of a sandboxed frame', () => ({ ...json, origin: 'null' }), 403],
  ['of a form, which cannot say JSON', () => ({ 'content-type': 'text/plain' }), 415],
  ['under another name', () => ({ ...json, host: 'evil.example' }), 403],
])('a message %s', async (_name, headers, status) => {
  const heard = await ask(url('/local/chats/personal/messages'), 'POST', headers(), '{"text":"hello"}');
  expect(heard.status).toBe(status);
});

test('a browser may not play the bot, even on the same origin', async () => {
  const path = '/local/connector/v3/conversations/19%3Alocal-channel%40thread.tacv2/activities';
  const headers = { ...json, origin: running.address, 'sec-fetch-site': 'same-origin' };
  expect((await ask(url(path), 'POST', headers, '{"type":"message","text":"x"}')).status).toBe(403);
});

test('another site may not listen', async () => {
  expect((await ask(url('/local/events'), 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test.each([
  ['no JSON', 'messages', '{', 400],
  ['no text', 'messages', '{}', 400],
  ['a text that is no text', 'messages', '{"text":5}', 400],
  ['a thread that is no number', 'messages', '{"text":"x","thread":"../../x"}', 400],
  ['an invoke that the page never sends', 'invokes', '{"message":"1","card":0,"name":"signin/verifyState"}', 400],
  ['a button of a message that is gone', 'submits', '{"message":"1","value":{}}', 404],
  ['more than a message may have', 'messages', JSON.stringify({ text: 'x'.repeat(300_000) }), 413],
])('%s is refused', async (_name, what, body, status) => {
  const heard = await ask(url(`/local/chats/personal/${what}`), 'POST', json, body);
  expect(heard.status).toBe(status);
  expect(heard.body).not.toMatch(/node_modules|at .*\.ts/);
});

test.each(['/local/chats/other/messages', '/local/page/..%2f..%2fpackage.json', '/local/page/package.json'])(
  'there is nothing at %s',
  async (path) => {
    const method = path.includes('chats') ? 'POST' : 'GET';
    expect((await ask(url(path), method, json, method === 'POST' ? '{}' : undefined)).status).toBe(404);
  },
);

/** Nothing that arrives on the socket ends the bot or reaches its inside. New requests: `npm run fuzz`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type BotProcess, killLeftBots, startBotProcess } from '../../support/botProcess.ts';
import { anyText, PROPERTY_TIME, settings } from '../../support/property.ts';

const folder = mkdtempSync(join(tmpdir(), 'storagebot-requests-'));
const KEY = 'a-key-of-sixteen-letters-or-more';
let bot: BotProcess;
beforeAll(async () => {
  bot = await startBotProcess({ STORAGEBOT_DATA: folder, STORAGEBOT_ALERT_KEYS: KEY });
});
afterAll(async () => {
  await bot.end('SIGTERM');
  killLeftBots();
  rmSync(folder, { recursive: true });
});

/** Sends bytes, closes its half unless an answer is waited for, and hands back what came until the other side closed or fell silent. */
function send(raw: string | Buffer, waits = false): Promise<string> {
  const { hostname, port } = new URL(bot.address);
  return new Promise((done) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => (waits ? socket.write(raw) : socket.end(raw)));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard));
  });
}

const status = (answer: string) => Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0);
const request = (method: string, target: string, headers: string[], body = '') =>
  Buffer.from(`${[`${method} ${target} HTTP/1.1`, ...headers].join('\r\n')}\r\n\r\n${body}`, 'utf8');

async function expectItLives() {
  expect(bot.child.exitCode).toBeNull();
  expect((await fetch(`${bot.address}/healthz`)).status).toBe(200);
  expect(bot.printed()).not.toMatch(/nobody caught|nobody listened|A request failed/);
}

const HOSTS = [
  'foo|bar',
  '[',
  'a:b:c',
  '@',
  '%',
  '127.0.0.1:99999',
  '',
  ' ',
  '::',
  'a b',
  '[::1',
  'x:',
  '\u00e9',
  'a\\b',
  '#',
  '?',
  '/',
  'xn--',
  '%00',
  '1e3',
  '0x7f.1:80',
  'user@host',
  '..',
  'a'.repeat(5000),
];
const PATHS = ['/healthz', '/readyz', '/metrics', '/api/alerts', '/api/messages', '/api/diagnose', '/nothing', '/'];
const TARGETS = [
  'http://[::bad/',
  'http://',
  'http://x:99999/',
  '*',
  '//',
  '//[',
  '//[/../../api/alerts',
  '/%',
  '/%ff',
  '/%00',
  '/\\',
  '/?key=%ff',
  '?',
  '/a?b#c',
  'healthz',
  '/..//..',
  '/;',
  '/:a',
  '/*',
  'localhost:80',
  '/api/alerts/%2e%2e',
];

test.each(HOSTS.flatMap((host) => PATHS.slice(0, 3).map((path) => [host, path])))(
  'the Host %j on %s is answered, and the bot lives',
  async (host, path) => {
    expect([200, 400, 431]).toContain(
      status(await send(request('GET', path as string, [`Host: ${host}`, 'Connection: close']), true)),
    );
    await expectItLives();
  },
);

test.each(TARGETS)('the target %j is answered, and the bot lives', async (target) => {
  const answer = status(await send(request('GET', target, ['Host: localhost', 'Connection: close'])));
  expect(answer).toBeGreaterThanOrEqual(400);
  expect(answer).toBeLessThan(500);
  await expectItLives();
});

test.each([
  [
    'an upgrade',
    ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'],
    200,
  ],
  ['an upgrade to HTTP/2', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: x'], 200],
  ['an expectation that nobody has', ['Expect: a miracle', 'Connection: close'], 417],
  ['a body that it waits for', ['Expect: 100-continue', 'Content-Length: 0', 'Connection: close'], 100],
])('%s is answered', async (_name, headers, expected) => {
  expect(status(await send(request('GET', '/healthz', ['Host: localhost', ...headers])))).toBe(expected);
  await expectItLives();
});

const oneOf = (...values: string[]) => fc.constantFrom(...values);
const HEADERS = [
  'Content-Type',
  'Content-Length',
  'Content-Encoding',
  'Transfer-Encoding',
  'Authorization',
  'Accept',
  'Accept-Version',
  'Origin',
  'Expect',
  'Upgrade',
  'Connection',
  'X-Forwarded-For',
  'Forwarded',
  'x-storagebot-key',
  'aeg-event-type',
  'WebHook-Request-Origin',
  'WebHook-Request-Rate',
  'X-HTTP-Method-Override',
  'Cookie',
  'Range',
  'If-Match',
  '__proto__',
  'constructor',
];
const VALUES = [
  'application/json',
  'multipart/form-data; boundary=x',
  'gzip',
  'chunked',
  '0',
  '5',
  '-1',
  '1e9',
  'Bearer x',
  'Bearer eyJhbGciOiJub25lIn0.e30.',
  'SubscriptionValidation',
  KEY,
  'close',
  'keep-alive',
  '*',
  '',
  'null',
];
const BODIES = [
  '',
  '{}',
  '[]',
  'null',
  '"',
  '{"type":"message"',
  '{"type":5}',
  '[[[[',
  '0\r\n\r\n',
  '5\r\nabcde\r\n0\r\n\r\n',
  'zz\r\n',
  '{"__proto__":{"x":1}}',
  '{"type":"message","conversation":{"id":"\\ud800"},"serviceUrl":"http://127.0.0.1:1/"}',
  '['.repeat(20_000),
  '{"a":'.repeat(20_000),
];

const anyRequest = fc.record({
  method: fc.oneof(
    {
      weight: 6,
      arbitrary: oneOf(
        'GET',
        'POST',
        'PUT',
        'OPTIONS',
        'HEAD',
        'DELETE',
        'PATCH',
        'TRACE',
        'CONNECT',
        'QUERY',
        'PURGE',
      ),
    },
    anyText(1),
  ),
  target: fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(oneOf(...PATHS), oneOf('', '?', '?key=', `?key=${KEY}`, '#', '/', '//', '%', '?a=%ff'))
        .map((parts) => parts.join('')),
    },
    { weight: 2, arbitrary: oneOf(...TARGETS) },
    { weight: 2, arbitrary: anyText(4).map((text) => `/${text.replace(/[\r\n]/g, '')}`) },
  ),
  version: fc.oneof(
    { weight: 9, arbitrary: oneOf('HTTP/1.1') },
    oneOf('HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'ICAP/1.0', ''),
  ),
  host: fc.oneof(
    oneOf('localhost', '127.0.0.1'),
    oneOf(...HOSTS),
    anyText(2).map((text) => text.replace(/[\r\n]/g, '')),
  ),
  headers: fc.array(fc.tuple(oneOf(...HEADERS), fc.oneof({ weight: 4, arbitrary: oneOf(...VALUES) }, anyText(2))), {
    maxLength: 5,
  }),
  body: fc.oneof({ weight: 3, arbitrary: oneOf(...BODIES) }, anyText(6)),
  measured: fc.boolean(),
});

test(
  'thousands of requests that nobody would write are each answered, and the bot lives',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRequest, { minLength: 20, maxLength: 20 }), async (requests) => {
        const answers = await Promise.all(
          requests.map(({ method, target, version, host, headers, body, measured }) => {
            const length = measured
              ? [`Content-Length: ${Buffer.byteLength(body)}`, 'Content-Type: application/json']
              : [];
            const lines = [
              `${method} ${target} ${version}`,
              `Host: ${host}`,
              ...headers.map((pair) => pair.join(': ')),
              ...length,
            ];
            return send(`${lines.join('\r\n')}\r\n\r\n${body}`);
          }),
        );
        for (const answer of answers) expect(status(answer)).not.toBe(500);
        await expectItLives();
      }),
      settings(200),
    );
  },
  PROPERTY_TIME * 4,
);

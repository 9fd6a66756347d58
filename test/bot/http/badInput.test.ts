/** Whatever arrives: 4xx, a kind answer or silence; never a crash, an inner message, or a file left behind. */
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { oneBot } from '../../support/oneBot.ts';
import { parrot } from '../../support/parrot.ts';
import { says } from '../../support/teams.ts';

const bot = oneBot({ talks: parrot });

const message = (text: string) => says(text, { serviceUrl: bot.connector.url });
const JSON_TYPE = { 'content-type': 'application/json' };
const INSIDE = /\bat \S+ \(|\.ts\b|node_modules|TypeError|undefined|\/work\/|\/srv\//;

async function expectRefusal(response: Response, status: number) {
  const body = await response.text();
  expect([response.status, body]).toEqual([
    status,
    expect.stringMatching(/^\{"error":\{"code":"\w+","message":"[^"]+"\}\}$/),
  ]);
  expect(body).not.toMatch(INSIDE);
}

async function expectAlive() {
  expect((await bot.send(message('still there?'))).status).toBe(200);
  expect(bot.connector.sent().at(-1)?.text).toContain('still there?');
}

test.each<[string, unknown, number]>([
  ['malformed JSON', '{"type":"message",', 400],
  ['an empty body', '', 400],
  ['an empty object', {}, 400],
  ['a type that is a number', { type: 5 }, 400],
  ['a type and nothing else', { type: 'message' }, 400],
  ['a list', [], 400],
  ['null', 'null', 400],
  ['a text', '"message"', 400],
  ['a number', '1e999', 400],
  ['no conversation', { type: 'message', text: 'x', serviceUrl: 'http://127.0.0.1:1' }, 400],
  ['a conversation that is a text', { type: 'message', conversation: 'x', serviceUrl: 'http://127.0.0.1:1' }, 400],
  ['a conversation without id', { type: 'message', conversation: {}, serviceUrl: 'http://127.0.0.1:1' }, 400],
  ['no serviceUrl', { type: 'message', conversation: { id: 'x' } }, 400],
  ['a serviceUrl that is no address', { type: 'message', conversation: { id: 'x' }, serviceUrl: 'there' }, 400],
  [
    'a text that is an object',
    { type: 'message', conversation: { id: 'x' }, serviceUrl: 'http://127.0.0.1:1', text: {} },
    400,
  ],
  [
    'an id of 10 000 characters',
    { type: 'message', conversation: { id: 'x'.repeat(10_000) }, serviceUrl: 'http://127.0.0.1:1' },
    400,
  ],
  [
    'a serviceUrl on another machine',
    { type: 'message', conversation: { id: 'x' }, serviceUrl: 'http://169.254.169.254' },
    403,
  ],
  ['a prototype that is meddled with', '{"__proto__":{"type":"message"}}', 400],
  ['a nesting of 100 000 lists', '['.repeat(100_000), 400],
])('%s is refused', async (_name, body, status) => {
  await expectRefusal(await bot.post('/api/messages', body), status);
  await expectAlive();
});

test.each<[string, Record<string, string>, () => string | Uint8Array<ArrayBuffer>, number]>([
  ['gzip that is no gzip', { ...JSON_TYPE, 'content-encoding': 'gzip' }, () => 'this is no gzip', 415],
  [
    'gzip cut short',
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
    () => bytes(gzipSync('{"type":"message"}').subarray(0, 12)),
    415,
  ],
  ['a gzip bomb', { ...JSON_TYPE, 'content-encoding': 'gzip' }, () => bytes(gzipSync(Buffer.alloc(50_000_000))), 415],
  ['brotli', { ...JSON_TYPE, 'content-encoding': 'br' }, () => 'x', 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, () => 'type=message', 415],
  ['plain text', { 'content-type': 'text/plain' }, () => '{"type":"message"}', 415],
  ['binary', JSON_TYPE, () => bytes(Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])), 400],
  [
    'bad UTF-8 inside JSON',
    JSON_TYPE,
    () => bytes(Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xff]), Buffer.from('"}')])),
    400,
  ],
  ['1 MB of text', JSON_TYPE, () => JSON.stringify(message('x'.repeat(1_000_000))), 413],
])('%s is refused', async (_name, headers, body, status) => {
  await expectRefusal(await fetch(`${bot.address}/api/messages`, { method: 'POST', headers, body: body() }), status);
  await expectAlive();
});

const bytes = (buffer: Buffer) => new Uint8Array(buffer);

test('a body without a length ends at the limit', async () => {
  const megabyte = new ReadableStream({
    start(controller) {
      for (let n = 0; n < 16; n++) controller.enqueue(new TextEncoder().encode(' '.repeat(65_536)));
      controller.close();
    },
  });
  const request = { method: 'POST', headers: JSON_TYPE, body: megabyte, duplex: 'half' } as RequestInit;
  await expectRefusal(await fetch(`${bot.address}/api/messages`, request), 413);
  await expectAlive();
});

test('a multipart upload is refused and leaves no file', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
  const part = 'Content-Disposition: form-data; name="file"; filename="report.log"\r\nContent-Type: text/plain';
  const form = `--cut\r\n${part}\r\n\r\n${'x'.repeat(10_000)}\r\n--cut--\r\n`;
  await expectRefusal(
    await bot.post('/api/messages', form, { 'content-type': 'multipart/form-data; boundary=cut' }),
    415,
  );
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'))).toEqual(before);
});

test.each<[string, string, string, number]>([
  ['no such address', 'GET', '/nowhere', 404],
  ['the wrong method', 'GET', '/api/messages', 405],
  ['a path that cannot be decoded', 'GET', '/%c0%ae%c0%ae/', 404],
  ['a walk out of the folder', 'GET', '/../../etc/passwd', 404],
])('%s gets a short JSON answer', async (_name, method, path, status) => {
  await expectRefusal(await fetch(`${bot.address}${path}`, { method }), status);
});

test.each<[string, Record<string, unknown>]>([
  ['an empty text', { text: '' }],
  ['no text at all', { text: undefined, attachments: undefined }],
  ['text null', { text: null }],
  ['nobody as sender', { from: undefined }],
  ['a sender that is a text', { from: 'me' }],
  ['nobody as recipient', { recipient: undefined }],
  ['entities that are no list', { entities: 'all' }],
  ['entities that are nothing', { entities: [null, 5] }],
  ['attachments that are nothing', { attachments: [null, { contentType: 'text/html', content: 7 }] }],
  ['channel data that is a text', { channelData: 'x' }],
  ['times that are none', { timestamp: 'yesterday', localTimestamp: 5 }],
  ['control characters', { text: 'a\u0000b\u0008c' }],
  ['half a surrogate pair', { text: 'broken \ud800 text' }],
  ['200 KB of text', { text: 'RESPONSE 403 '.repeat(16_000), attachments: undefined }],
])('a message with %s is answered', async (_name, odd) => {
  const response = await bot.send({ ...message('x'), ...odd });
  expect(response.status).toBe(200);
  // What is too large for one message of Teams comes back in parts.
  expect(bot.connector.sent()[0]?.text).toMatch(/^(?:\(1\/\d+\)\n)?heard/);
});

test('a client that hangs up in the middle of its body does no harm', async () => {
  const { port } = new URL(bot.address);
  await new Promise<void>((done) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(
        'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"ty',
      );
      setTimeout(() => socket.destroy(), 20);
    });
    socket.on('close', () => done());
  });
  await expectAlive();
});

describe('in local mode', () => {
  test.each<[string, Record<string, string>]>([
    ['a web page of somebody else', { origin: 'https://evil.example' }],
    ['a name that was pointed at this machine', { host: 'rebound.example:3978' }],
  ])('%s is refused', async (_name, headers) => {
    expect(await statusOf('POST', '/api/messages', { ...JSON_TYPE, ...headers }, JSON.stringify(message('x')))).toBe(
      403,
    );
  });
});

/** fetch would not let a test choose Origin and Host. */
async function statusOf(method: string, path: string, headers: Record<string, string>, body: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const call = request(`${bot.address}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end(body);
  });
}

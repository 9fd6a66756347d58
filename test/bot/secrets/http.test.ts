/** Secrets in requests, well-made and broken, and in what goes wrong inside: neither answers nor the log repeat them. */

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { anAlert } from '../../support/anAlert.ts';
import { bytesBelow } from '../../support/bytesBelow.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';
import { envelope, executes, invokes, says } from '../../support/teams.ts';
import { until } from '../../support/until.ts';

// Generous: other work may share the machine.
jest.setTimeout(120_000);

const planted = plantSecrets(6);
const texts = planted.map(({ text }) => text);
/** Each kind and each encoding, for the slower doors. */
const third = texts.filter((_text, index) => index % 3 === 0);
const search = searchFor(planted);
const knowledge = openKnowledge();
let folder: string;
let bot: RunningBot;
let isRunning = false;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'storagebot-planted-'));
});
afterEach(async () => {
  if (isRunning) await bot.stop();
  isRunning = false;
  rmSync(folder, { recursive: true, force: true });
});

async function start(parts: Parameters<typeof startBot>[0] = {}, env: Record<string, string> = {}): Promise<void> {
  bot = await startBot({ knowledge, ...parts }, { STORAGEBOT_DATA: folder, ...env });
  isRunning = true;
}

const here = (conversation = 'room') => ({ serviceUrl: bot.connector.url, conversation });

async function expectNothing(answers: string[]): Promise<void> {
  const metrics = await bot.metrics();
  expect([
    ...search('an answer', answers.join('\n')),
    ...search('what was sent', JSON.stringify(bot.connector.calls)),
    ...search('the log', bot.logged()),
    ...search('/metrics', metrics),
    ...bytesBelow(folder).flatMap(([file, bytes]) => search(file, bytes)),
  ]).toEqual([]);
}

const bodyOf = async (response: Promise<Response>) => {
  const answer = await response;
  return JSON.stringify([...answer.headers]) + (await answer.text());
};

test('POST /api/diagnose', async () => {
  await start();
  const answers: string[] = [];
  for (const text of texts) {
    answers.push(await bodyOf(bot.post('/api/diagnose', { text })));
    answers.push(await bodyOf(bot.post('/api/diagnose', { text: '403', facts: { auth: text } })));
    answers.push(await bodyOf(bot.post('/api/diagnose', { text: '403', facts: { [text]: 'sas' } })));
  }
  expect(answers.join()).toContain('"certainty"');
  await expectNothing(answers);
});

/** Only some characters may stand in a header. */
const headerOf = (text: string) => text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 4000);

const REQUESTS: Record<string, (text: string) => Promise<Response>[]> = {
  'bodies that are no JSON': (text) =>
    ['/api/diagnose', '/api/messages'].map((path) => bot.post(path, `{"text": "${text}`)),
  'bodies of another type': (text) => [
    bot.post('/api/diagnose', text, { 'content-type': 'text/plain' }),
    bot.post('/api/messages', text, { 'content-type': headerOf(text).slice(0, 200) }),
    bot.post('/api/diagnose', { wrong: text }),
    bot.post('/api/diagnose', [text]),
  ],
  'addresses that do not exist, and queries': (text) => [
    fetch(`${bot.address}/${encodeURIComponent(text)}`),
    fetch(`${bot.address}/nothing?sig=${encodeURIComponent(text)}`, { method: 'DELETE' }),
    fetch(`${bot.address}/healthz?key=${encodeURIComponent(text)}`),
    bot.post(`/api/diagnose?key=${encodeURIComponent(text)}`, { text: '403' }),
    bot.post(`/api/alerts?key=${encodeURIComponent(text)}`, anAlert()),
    bot.post(`/api/messages?code=${encodeURIComponent(text)}&sig=${encodeURIComponent(text)}`, {}),
  ],
  headers: (text) => [
    bot.post('/api/diagnose', { text: '403' }, { 'x-storagebot-key': headerOf(text) }),
    bot.post('/api/alerts', anAlert(), { authorization: headerOf(text), 'x-ms-copy-source': headerOf(text) }),
    bot.post('/api/messages', {}, { authorization: `Bearer ${headerOf(text)}`, cookie: headerOf(text) }),
    fetch(`${bot.address}/readyz`, { headers: { 'user-agent': headerOf(text), referer: headerOf(text) } }),
  ],
  'activities that are none': (text) => [
    bot.send({ type: text }),
    bot.send({ ...envelope(here()), type: text }),
    bot.send({ ...says('hello', here()), serviceUrl: `https://evil.example/?${encodeURIComponent(text)}` }),
    bot.send({ ...invokes(text, { text }, here()) }),
    bot.send({ ...says('hello', here()), text: { inner: text } }),
    bot.send({ ...executes('explain', {}, here()), value: text }),
  ],
};

test.each(Object.keys(REQUESTS))('%s', async (name) => {
  await start({}, { STORAGEBOT_ALERT_KEYS: 'a-key-of-this-test-and-no-other' });
  // At once: wrong keys are answered late, and need not wait for each other.
  const tried = texts.filter((_text, index) => index % 7 === 0);
  const answers = await Promise.all(tried.flatMap(REQUESTS[name] as (text: string) => Promise<Response>[]).map(bodyOf));
  expect(answers.length).toBeGreaterThan(60);
  await expectNothing(answers);
});

/** As the libraries throw: with the secret in the message, in the cause, and in fields that some logs print. */
function faultWith(text: string): Error {
  const fault = new Error(`Request to ${text} failed`, { cause: new Error(`inner: ${text}`) });
  return Object.assign(fault, {
    code: text,
    request: { url: text, headers: { authorization: text } },
    statusCode: 500,
  });
}

test('a turn that fails with the secret in its fault', async () => {
  let at = 0;
  const diagnose = () => {
    throw faultWith(texts[at++ % texts.length] as string);
  };
  await start({ abilities: { diagnose } });
  const answers: string[] = [];
  for (const index of texts.keys()) answers.push(await bodyOf(bot.send(says('why is it 403?', here(`room-${index}`)))));
  expect(bot.logged()).toContain('A turn failed');
  expect(JSON.stringify(bot.connector.calls)).toContain('went wrong on my side');
  await expectNothing(answers);
});

test('a store that fails with its connection string in the fault', async () => {
  let at = 0;
  const fail = async () => {
    throw faultWith(third[at++ % third.length] as string);
  };
  const storage = { read: fail, write: fail, delete: fail };
  const store = { storage, check: fail, close: () => undefined };
  await start({ store: store as never });
  const answers: string[] = [];
  for (const index of third.keys()) answers.push(await bodyOf(bot.send(says('403', here(`room-${index}`)))));
  answers.push(await bodyOf(fetch(`${bot.address}/readyz`)));
  expect(bot.logged()).toContain('A turn failed');
  await expectNothing(answers);
});

test('a connector that repeats secrets in its refusals', async () => {
  await start();
  await bot.send(says('subscribe', here()));
  let at = 0;
  bot.connector.answerWith = () => {
    const text = third[at++ % third.length] as string;
    return {
      status: 400,
      body: { error: { code: text, message: text } },
      headers: { 'x-text': headerOf(text).trim() },
    };
  };
  const answers: string[] = [];
  for (const index of third.keys()) answers.push(await bodyOf(bot.send(says('403', here(`room-${index}`)))));
  for (const account of ['contosodata01', 'contosodata02', 'contosodata03'])
    answers.push(await bodyOf(bot.post('/api/alerts', anAlert({ account }))));
  await until('a card that was not taken', () => bot.logged().includes('A card was not taken'));
  await expectNothing(answers);
});

describe('a probe', () => {
  let service: Server;
  beforeEach(async () => {
    // Some services repeat in their refusal what they were asked with.
    service = createServer((request, response) => {
      const told = `${request.url} ${request.headers.authorization ?? ''}`;
      response.writeHead(403, {
        'x-ms-error-code': 'AuthenticationFailed',
        'x-ms-request-id': told,
        'content-type': 'application/xml',
      });
      response.end(
        `<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><Message>${told}</Message><AuthenticationErrorDetail>Signature did not match: ${told}</AuthenticationErrorDetail></Error>`,
      );
    });
    await new Promise<void>((ready) => service.listen(0, '127.0.0.1', ready));
  });
  afterEach(() => new Promise((closed) => service.close(closed)));

  const form = (sas: string) =>
    invokes('task/submit', { data: { sas, job: '', probe: 'yes', exercise: 'yes' }, context: {} }, here());
  const tokens = planted
    .filter(({ kind, encoding }) => kind === 'SAS URL' && encoding === 'as it is')
    .map(({ text }) => new URL(text).search);

  test('of a service that repeats the SAS in its refusal', async () => {
    const host = `127.0.0.1:${(service.address() as AddressInfo).port}`;
    await start({}, { STORAGEBOT_PROBE_HOSTS: host });
    const answers: string[] = [];
    for (const token of tokens) {
      const before = bot.connector.sent().length;
      answers.push(await bodyOf(bot.send(form(`http://${host}/devstoreaccount1/in${token}`))));
      await until('the answer of the probe', () => bot.connector.sent().length >= before + 2 || undefined);
    }
    await expectNothing(answers);
  });

  test('that fails with the URL in its fault', async () => {
    const probe = async (url: string) => {
      throw faultWith(url);
    };
    await start({ probe: probe as never });
    const answers: string[] = [];
    for (const token of tokens)
      answers.push(await bodyOf(bot.send(form(`https://contosodata01.blob.core.windows.net/in${token}`))));
    await until('an answer for each', () => bot.connector.sent().length >= tokens.length * 2);
    await expectNothing(answers);
  });
});

describe('settings that cannot work', () => {
  const NAMES = [
    'PORT',
    'HOST',
    'STORAGEBOT_STORAGE',
    'STORAGEBOT_PROBE',
    'STORAGEBOT_PROBE_HOSTS',
    'STORAGEBOT_SERVICE_HOSTS',
    'STORAGEBOT_TIME_ZONE',
    'STORAGEBOT_LOG_LEVEL',
    'STORAGEBOT_ALERT_KEYS',
    'STORAGEBOT_TENANTS',
    'MicrosoftAppId',
    'MicrosoftAppType',
    'MicrosoftAppTenantId',
    'MicrosoftAppPassword',
    'CertificateThumbprint',
    'CertificatePrivateKey',
  ];

  test.each(NAMES)('%s: what is said names the setting and not its value', (name) => {
    const said: string[] = [];
    for (const text of texts)
      try {
        readConfig({ PORT: 'no port', [name]: text });
      } catch (fault) {
        said.push(String((fault as Error).stack), JSON.stringify(fault));
      }
    expect(said.length).toBeGreaterThan(0);
    expect(search(name, said.join('\n'))).toEqual([]);
  });
});

import type { IncomingMessage } from 'node:http';
import { isForeignPage, isKey, mayUse } from '../../../bot/http/access.ts';

const aRequest = (headers: Record<string, string> = {}, from = '127.0.0.1', url = '/api/diagnose') =>
  ({
    headers: { host: '127.0.0.1:3978', ...headers },
    url,
    socket: { remoteAddress: from },
  }) as unknown as IncomingMessage;

const local = { alertKeys: ['old-key', 'new-key'] };
const signed = { ...local, app: { id: 'x' } };
const without = { alertKeys: [] };

test.each<[string, Parameters<typeof mayUse>[1], IncomingMessage, boolean]>([
  ['this machine, local, no key', local, aRequest(), true],
  ['this machine over IPv6', local, aRequest({}, '::1'), true],
  ['this machine as a mapped address', local, aRequest({}, '::ffff:127.0.0.1'), true],
  ['another machine, local, no key', local, aRequest({}, '10.0.0.5'), false],
  ['another machine with a key', local, aRequest({ 'x-storagebot-key': 'new-key' }, '10.0.0.5'), true],
  ['this machine with a wrong key', local, aRequest({ 'x-storagebot-key': 'x' }), false],
  ['this machine with a key that nobody asked for', without, aRequest({ 'x-storagebot-key': 'x' }), true],
  ['this machine, app id, no key', signed, aRequest(), false],
  ['app id and key in the address', signed, aRequest({}, '203.0.113.1', '/api/diagnose?key=old-key'), true],
  ['app id and a key in the address that is empty', signed, aRequest({}, '203.0.113.1', '/api/diagnose?key='), false],
  [
    'app id, no keys configured, an empty key',
    { alertKeys: [], app: { id: 'x' } },
    aRequest({ 'x-storagebot-key': '' }),
    false,
  ],
  ['behind a proxy', local, aRequest({ 'x-forwarded-for': '203.0.113.1' }), false],
  ['behind a proxy that says so in the new way', local, aRequest({ forwarded: 'for=203.0.113.1' }), false],
  ['a web page of somebody else', local, aRequest({ origin: 'https://evil.example' }), false],
])('%s → %p', (_name, config, request, expected) => {
  expect(mayUse(request, config)).toBe(expected);
});

test.each<[string, string[], boolean]>([
  ['new-key', ['old-key', 'new-key'], true],
  ['new-ke', ['old-key', 'new-key'], false],
  ['new-key ', ['old-key', 'new-key'], false],
  ['', ['old-key'], false],
  ['old-key', [], false],
])('the key "%s" among %p → %p', (key, keys, expected) => {
  expect(isKey(key, keys)).toBe(expected);
});

test.each<[Record<string, string>, boolean]>([
  [{ host: 'localhost:3978' }, false],
  [{ host: '[::1]:3978' }, false],
  [{ host: 'localhost:3978', origin: 'http://localhost:3978' }, false],
  [{ host: 'localhost:3978', origin: 'http://localhost:9999' }, true],
  [{ host: 'localhost:3978', origin: 'null' }, true],
  [{ host: 'rebound.example' }, true],
  [{ host: '' }, true],
])('a request with %p comes from a foreign page: %p', (headers, expected) => {
  expect(isForeignPage(aRequest(headers))).toBe(expected);
});

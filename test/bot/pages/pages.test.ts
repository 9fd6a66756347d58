/** The web pages as a browser without scripts asks for them. */
import { addressesOf } from '../../../bot/pages/addresses.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { parrot } from '../../support/parrot.ts';
import { plantSecrets, searchFor } from '../../support/plantedSecrets.ts';
import { type RunningBot, startBot } from '../../support/runningBot.ts';

jest.setTimeout(120_000);

const knowledge = openKnowledge();
const KEY = 'the-key-of-16-letters';
const REGISTERED = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '22222222-3333-4444-5555-666666666666',
  MicrosoftAppPassword: 'not-a-real-one',
};

const running: RunningBot[] = [];
async function start(env: Record<string, string>, parts: object = {}): Promise<RunningBot> {
  const bot = await startBot({ talks: parrot, knowledge, ...parts }, env);
  running.push(bot);
  return bot;
}
let local: RunningBot;
beforeAll(async () => {
  local = await start({}, { withClient: true });
});
afterAll(async () => {
  for (const bot of running) await bot.stop();
});

interface Shown {
  status: number;
  text: string;
  headers: Headers;
}

async function get(path: string, { bot = local, headers = {} } = {}): Promise<Shown> {
  const response = await fetch(`${bot.address}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

async function send(path: string, fields: Record<string, string>, { bot = local, headers = {} } = {}): Promise<Shown> {
  const body = new URLSearchParams(fields);
  const response = await fetch(`${bot.address}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

test.each([
  ['a code', '/codes/AZSM1024', 'The agent may not write to the target'],
  ['a code of many on one page', '/codes/AuthorizationSourceIPMismatch', 'AuthorizationSourceIPMismatch'],
  ['a status', '/codes/403', '403'],
  ['an exit code', '/codes/exit-code-2', 'AzCopy crashed'],
  ['sentences without a code', '/codes/keyring', 'The store of tokens on this machine'],
  ['a cause', '/causes/sas-expired', 'The SAS has expired'],
  ['a table', '/tables/roles', '<table>'],
  ['an answer', '/answers/make-sas', 'Making a SAS'],
  ['what an alert means', '/alerts/throttled', 'The account is at its limits'],
  ['all codes', '/codes', 'Microsoft Entra ID'],
  ['all causes', '/causes', 'sas-expired'],
  ['the first page', '/ask', 'Paste the error'],
  ['the search', '/search', 'Words, a code'],
])('%s has an address of its own', async (_says, path, shows) => {
  const { status, text, headers } = await get(path);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(text).toContain(shows);
});

test.each([
  ['de-DE', '/causes/sas-expired', '<h1 >Die SAS ist abgelaufen</h1>'],
  ['ja-JP', '/causes/sas-expired', '<h1 >SAS の有効期限が切れています</h1>'],
  ['de-DE', '/codes/BlobArchived', 'Der Blob liegt in der Archivebene'],
  ['en-GB', '/causes/sas-expired', '<h1 >The SAS has expired</h1>'],
])('in %s %s names causes in the language', async (language, path, shown) => {
  expect((await get(path, { headers: { 'accept-language': language } })).text).toContain(shown);
});

test('every code, cause, table, answer and meaning of an alert is there, under one address each', async () => {
  const { all, at } = addressesOf(knowledge);
  expect(new Set(all.map(({ path }) => path.toLowerCase())).size).toBe(all.length);
  for (const { code } of knowledge.entries)
    if (code) expect([code, at('codes', code)?.path]).toEqual([code, expect.any(String)]);
  for (const page of knowledge.causes.values())
    if (!page.ofCode) expect(at('causes', page.matter.cause)?.name).toBe(page.matter.cause);
  for (const address of all.filter((_one, index) => index % 25 === 0))
    expect([address.path, (await get(`/${address.path}`)).status]).toEqual([address.path, 200]);
});

test.each([
  ['/codes/azsm1024', '../codes/AZSM1024'],
  ['/codes/azsm-1024', '../codes/AZSM1024'],
  ['/causes/SAS-EXPIRED', '../causes/sas-expired'],
])('%s leads to the one address of its page', async (path, to) => {
  const { status, headers } = await get(path);
  expect([status, headers.get('location')]).toEqual([301, to]);
});

test.each([
  ['/codes/AuthorizationFailur', 'AuthorizationFailure'],
  ['/causes/sas-expird', 'sas-expired'],
])('%s is missing, and the page that was meant is named', async (path, meant) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).toContain('Did you mean');
  expect(text).toContain(meant);
});

test('a wrong address is shown as text', async () => {
  const { status, text } = await get(`/codes/${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(status).toBe(404);
  expect(text).not.toContain('<script>');
});

test('a report gets its verdict, its evidence and its fix', async () => {
  const { status, text, headers } = await send('/ask', { text: 'AADSTS50076: multi-factor authentication is needed' });
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  for (const part of ['Why this', 'Fix', 'AADSTS50076', '<pre', 'Sources']) expect(text).toContain(part);
});

test('a question is answered by a further form, and an answer can be taken back', async () => {
  const asked = await send('/ask', { text: '403 on azcopy copy' });
  const [, name = '', value = ''] = /<button name="(fact\.[\w-]+)" value="([\w-]+)"/.exec(asked.text) ?? [];
  const report = /<input type="hidden" name="text" value="([^"]*)"/.exec(asked.text)?.[1];
  expect([name, report]).toEqual([expect.stringMatching(/^fact\./), '403 on azcopy copy']);
  const next = await send('/ask', { text: '403 on azcopy copy', [name]: value });
  expect(next.text).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  expect(next.text).toContain('You said');
});

test.each([
  ['a question', 'which role do I need to read blobs?', 'Storage Blob Data Reader'],
  ['no storage trouble', 'lorem ipsum dolor', 'I will not guess'],
])('%s is answered too', async (_says, text, shows) => {
  expect((await send('/ask', { text })).text).toContain(shows);
});

test('an example of the first page is a verdict', async () => {
  expect((await send('/ask', { text: '', example: 'AZSM1024' })).text).toContain('AZSM1024');
});

test('an empty field is the first page again; a made-up fact is left out', async () => {
  expect((await send('/ask', { text: '  ' })).text).toContain('Paste the error');
  expect((await send('/ask', { text: '403 on azcopy copy', 'fact.__proto__': 'x' })).status).toBe(200);
});

test('a search finds exact names first, and what is misspelt', async () => {
  const first = async (words: string) =>
    /<ul class="links"><li><a href="([^"]+)"/.exec((await send('/search', { words })).text)?.[1];
  expect(await first('AuthorizationFailure')).toBe('codes/AuthorizationFailure');
  expect(await first('azsm1024')).toBe('codes/AZSM1024');
  expect(await first('authorisationfailure')).toMatch(/^codes\/Authori/);
  expect(await first('which role')).toMatch(/roles/);
});

test('no secret comes back, is put into an address, or is logged', async () => {
  const planted = plantSecrets(13);
  const search = searchFor(planted);
  // Some at a time: each stands on a line of its own, as in a log.
  for (let from = 0; from < planted.length; from += 6) {
    const lines = planted.slice(from, from + 6).map(({ text }) => `azcopy fails: ${text}`);
    const { text, headers } = await send('/ask', { text: lines.join('\n\n') });
    expect(search('the verdict', `${text} ${headers.get('location')}`)).toEqual([]);
    expect(search('the search', (await send('/search', { words: planted[from]?.text ?? '' })).text)).toEqual([]);
  }
  expect(search('the log', local.logged())).toEqual([]);
});

test('a page may run and load nothing but our own files, and be framed by nobody', async () => {
  const { headers, text } = await get('/codes/AZSM1024');
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(part);
  expect(policy).not.toContain('unsafe');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});

test.each([
  ['de-AT,de;q=0.9,en;q=0.5', 'de', 'Ursachen'],
  ['ja', 'ja', '原因'],
  ['fr, en', 'en', 'Causes'],
  ['', 'en', 'Causes'],
])('a browser that asks for "%s" gets the frame in %s', async (accept, language, shows) => {
  const { text } = await get('/ask', { headers: { 'accept-language': accept } });
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(shows);
});

test('a language that is chosen stays chosen', async () => {
  const chosen = await get('/ask?lang=ja');
  expect(chosen.text).toContain('<html lang="ja">');
  const cookie = String(chosen.headers.get('set-cookie')).split(';')[0] as string;
  expect((await get('/codes', { headers: { cookie, 'accept-language': 'de' } })).text).toContain('<html lang="ja">');
});

test('HEAD answers as GET does, without a body', async () => {
  const response = await fetch(`${local.address}/codes/AZSM1024`, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('what is no form, or too long, is refused with a page', async () => {
  const json = await fetch(`${local.address}/ask`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect([json.status, json.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8']);
  expect((await send('/ask', { text: 'a'.repeat(1_100_000) })).status).toBe(413);
});

describe('in local mode', () => {
  test('the chat keeps its place, and both lead to each other', async () => {
    expect((await get('/')).text).toContain('href="/ask"');
    expect((await get('/ask')).text).toMatch(/<a href="\.?\/">Chat/);
  });

  test.each<[string, Record<string, string>]>([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['from a foreign page', { origin: 'https://evil.example' }],
  ])('a request %s is refused', async (_says, headers) => {
    expect((await get('/ask', { headers })).status).toBe(403);
    expect((await send('/ask', { text: '403' }, { headers })).status).toBe(403);
  });

  test('without the local client there are no pages', async () => {
    const bot = await start({});
    expect((await get('/ask', { bot })).status).toBe(404);
  });
});

describe('of a registered bot', () => {
  const far = { 'x-forwarded-for': '203.0.113.9' };

  test('there are none unless somebody switches them on', async () => {
    const bot = await start(REGISTERED);
    for (const path of ['/', '/ask', '/codes/AZSM1024', '/pages/style.css'])
      expect([path, (await get(path, { bot, headers: far })).status]).toEqual([path, 404]);
  });

  test('read: everybody reads and searches, nobody pastes', async () => {
    const bot = await start({ ...REGISTERED, STORAGEBOT_PAGES: 'read' });
    const home = await get('/', { bot, headers: far });
    expect([home.status, home.text.includes('<textarea')]).toEqual([200, false]);
    expect((await get('/codes/AZSM1024', { bot, headers: far })).status).toBe(200);
    expect((await send('/search', { words: 'role' }, { bot, headers: far })).status).toBe(200);
    expect((await send('/ask', { text: '403' }, { bot, headers: far })).status).toBe(403);
  });

  test('key: pasting takes one of the shared keys, once', async () => {
    const bot = await start({ ...REGISTERED, STORAGEBOT_PAGES: 'key', STORAGEBOT_ALERT_KEYS: KEY });
    expect((await get('/', { bot, headers: far })).text).toContain('type="password"');
    expect((await send('/ask', { text: '403' }, { bot, headers: far })).status).toBe(401);
    const wrong = await send('/ask', { text: '403', key: 'another' }, { bot, headers: far });
    expect([wrong.status, wrong.text.includes('This is not the key')]).toEqual([401, true]);
    const right = await send(
      '/ask',
      { text: 'AZSM1024', key: KEY },
      { bot, headers: { ...far, 'x-forwarded-proto': 'https' } },
    );
    const cookie = String(right.headers.get('set-cookie'));
    expect(right.text).toContain('AZSM1024');
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict; Secure/);
    expect(cookie + right.text).not.toContain(KEY);
    const again = { ...far, cookie: cookie.split(';')[0] as string };
    expect((await send('/ask', { text: 'AZSM1024' }, { bot, headers: again })).status).toBe(200);
    for (const proof of ['AAAA', 'é'.repeat(43)]) {
      const forged = { ...far, cookie: `storagebot-key=${proof}` };
      expect((await send('/ask', { text: 'AZSM1024' }, { bot, headers: forged })).status).toBe(401);
    }
    const foreign = { ...again, 'sec-fetch-site': 'cross-site' };
    expect((await send('/ask', { text: 'AZSM1024' }, { bot, headers: foreign })).status).toBe(403);
  });

  test('open: everybody pastes, but not endlessly', async () => {
    const bot = await start({ ...REGISTERED, STORAGEBOT_PAGES: 'open' });
    expect((await send('/ask', { text: 'AZSM1024' }, { bot, headers: far })).status).toBe(200);
    const statuses = new Set<number>();
    for (let round = 0; round < 125; round += 1)
      statuses.add((await send('/search', { words: 'x' }, { bot, headers: far })).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

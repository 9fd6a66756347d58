import type { ServerResponse } from 'node:http';
import { addressRules } from '../../../bot/azure/probe/address.ts';
import { LIMITS } from '../../../bot/azure/probe/budget.ts';
import { openProbe, type ProbeParts } from '../../../bot/azure/storageProbe.ts';
import { openLog } from '../../../bot/log.ts';
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';
import { containerToken } from '../../support/aSas.ts';
import { hasOpenssl, selfSigned } from '../../support/certificate.ts';
import { describeWith } from '../../support/parts.ts';
import { answerWith, missing, type RecordingServer, startRecordingServer } from '../../support/recordingServer.ts';

const SIGNED = containerToken('box', 'racwdl', new Date(Date.now() + 3_600_000));
const SECRET = /sig=([^&]+)/.exec(SIGNED)?.[1] ?? '';
const STORAGE = { 'x-ms-request-id': 'r', 'x-ms-version': '2021-12-02' };

let server: RecordingServer | undefined;
let other: RecordingServer | undefined;
afterEach(async () => {
  await server?.stop();
  await other?.stop();
  server = other = undefined;
});

/** A storage host by name, whose name leads to this machine. */
const HOST = 'contoso.blob.core.windows.net';
const toLoopback: ProbeParts['names'] = { addresses: async () => ['127.0.0.1'], alias: async () => undefined };
const free: ProbeParts['rates'] = { wait: async () => undefined };

/** The real pages are another test's affair. */
const { knowledge } = aKnowledge(aCause('sas-expired'));

const probeOf = (port: number, parts: Partial<ProbeParts> = {}, probe: 'off' | 'look' | 'exercise' = 'exercise') =>
  openProbe({ probe, probeHosts: [`${HOST}:${port}`] }, { knowledge, names: toLoopback, rates: free, ...parts });
const urlOf = (port: number, scheme = 'http') => `${scheme}://${HOST}:${port}/box?${SIGNED}`;

describe('what is sent', () => {
  const deed = ({ method, url }: { method: string; url: string }) => {
    const { searchParams, pathname } = new URL(url, 'http://x');
    const comp = searchParams.get('comp');
    return `${method}${comp ? ` ${comp}` : ''} ${pathname === '/box' ? 'container' : 'blob'}`;
  };

  test('looking sends GET and HEAD only, and each list asks for one name', async () => {
    server = await startRecordingServer(missing);
    await probeOf(server.port)(urlOf(server.port));
    expect(server.requests.map(deed)).toEqual([
      'GET list container',
      'GET blob',
      'GET tags blob',
      'GET blobs container',
    ]);
    const lists = server.requests.filter(({ url }) => /comp=(list|blobs)/.test(url));
    expect(lists.every(({ url }) => url.includes('maxresults=1'))).toBe(true);
  });

  test('exercising sends the requests of the plan and no others, all of them to names that nobody has', async () => {
    server = await startRecordingServer(missing);
    await probeOf(server.port)(urlOf(server.port), { exercise: true });
    const written = server.requests.filter(({ method }) => !['GET', 'HEAD'].includes(method));
    expect(written.map(deed)).toEqual([
      'PUT lease blob',
      'PUT snapshot blob',
      'PUT appendblock blob',
      'DELETE blob',
      'DELETE blob',
      'DELETE blob',
      'PUT legalhold blob',
    ]);
    expect(written.every(({ url }) => /^\/box\/storagebot-probe-[0-9a-f-]{36}\?/.test(url))).toBe(true);
  });

  test('what deletes or makes something carries a condition that cannot hold', async () => {
    server = await startRecordingServer(missing);
    await probeOf(server.port)(urlOf(server.port), { exercise: true });
    const grave = server.requests.filter(({ method, url }) => method === 'DELETE' || /snapshot|appendblock/.test(url));
    expect(grave).toHaveLength(5);
    expect(grave.every(({ headers }) => headers['if-match'] === '"0x0000000000000000"')).toBe(true);
  });

  test('each request has an id of its own, and the result shows it', async () => {
    server = await startRecordingServer(missing);
    const { checks } = await probeOf(server.port)(urlOf(server.port), { exercise: true });
    const sent = server.requests.map(({ headers }) => headers['x-ms-client-request-id']);
    expect(new Set(sent).size).toBe(server.requests.length);
    const shown = checks.filter(({ letter }) => letter).map(({ requestId }) => requestId);
    expect(shown.filter(Boolean)).toEqual(sent);
  });

  test('an operator who allows looking only gets looking only', async () => {
    server = await startRecordingServer(missing);
    const { checks } = await probeOf(server.port, {}, 'look')(urlOf(server.port), { exercise: true });
    expect(server.requests.every(({ method }) => method === 'GET')).toBe(true);
    expect(checks.find(({ name }) => name === 'exercise')).toMatchObject({ result: 'skipped' });
  });

  test('switched off, nothing is sent and no name is looked up', async () => {
    server = await startRecordingServer(missing);
    const addresses = jest.fn(async () => ['127.0.0.1']);
    const probe = probeOf(server.port, { names: { addresses, alias: async () => undefined } }, 'off');
    expect(await probe(urlOf(server.port))).toMatchObject({ reached: false, checks: [{ result: 'skipped' }] });
    expect([addresses.mock.calls.length, server.connections()]).toEqual([0, 0]);
  });

  test('the host is kept in the request, and no proxy of the environment is asked', async () => {
    server = await startRecordingServer(missing);
    other = await startRecordingServer(missing);
    const proxy = `http://127.0.0.1:${other.port}`;
    const before = { ...process.env };
    Object.assign(process.env, { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ALL_PROXY: proxy, NODE_USE_ENV_PROXY: '1' });
    try {
      await probeOf(server.port)(urlOf(server.port));
    } finally {
      process.env = before;
    }
    expect(new Set(server.requests.map(({ headers }) => headers.host))).toEqual(new Set([`${HOST}:${server.port}`]));
    expect(other.connections()).toBe(0);
  });

  test.each([
    ['&comp=undelete', 'GET list container'],
    ['&snapshot=2026-01-01T00:00:00Z&comp=incrementalcopy', 'GET list container'],
  ])('a URL that ends in %s changes nothing of what is asked', async (tail, first) => {
    server = await startRecordingServer(missing);
    await probeOf(server.port)(urlOf(server.port) + tail);
    expect(deed(server.requests[0]!)).toBe(first);
  });
});

describe('what comes back', () => {
  const answering = (reply: (response: ServerResponse) => void) =>
    startRecordingServer((_request, response) => reply(response));

  test('a redirect is not followed', async () => {
    other = await startRecordingServer(missing);
    const location = `http://127.0.0.1:${other.port}/box`;
    server = await answering((response) => answerWith(response, 307, { ...STORAGE, location }));
    await probeOf(server.port)(urlOf(server.port), { exercise: true });
    expect(other.connections()).toBe(0);
  });

  test('nothing is asked twice, however the service fails', async () => {
    server = await answering((response) => answerWith(response, 503, STORAGE));
    const { checks } = await probeOf(server.port)(urlOf(server.port), { exercise: true });
    expect(server.requests).toHaveLength(1);
    expect(checks.filter(({ letter }) => letter).every(({ result }) => result !== 'ok')).toBe(true);
  });

  test('an endless answer is cut at 64 KB', async () => {
    let sent = 0;
    server = await startRecordingServer((_request, response) => {
      response.writeHead(404, STORAGE);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) sent += 16_384;
        response.once('drain', pour);
      };
      pour();
    });
    const { reached } = await probeOf(server.port)(urlOf(server.port));
    expect(reached).toBe(true);
    expect(server.requests).toHaveLength(4);
    // What stood in the buffers of both sides was sent as well.
    expect(sent).toBeLessThan(4 * 8 * 1024 * 1024);
  });

  test('a service that never answers is given up when the time is over', async () => {
    server = await startRecordingServer(() => undefined);
    const limits = { ...LIMITS, milliseconds: 200 };
    const { reached, checks } = await probeOf(server.port, { limits })(urlOf(server.port));
    expect(reached).toBe(false);
    expect(checks.at(-1)).toMatchObject({ name: 'network', result: 'failed' });
  });

  test('when the time is over within an answer, what was found until then is told', async () => {
    server = await startRecordingServer((request, response) => {
      if (request.url.includes('comp=list')) missing(request, response);
    });
    const limits = { ...LIMITS, milliseconds: 300 };
    const { reached, checks } = await probeOf(server.port, { limits })(urlOf(server.port), { exercise: true });
    expect(reached).toBe(true);
    expect(checks.find(({ name }) => name === 'list')?.result).toBe('ok');
    expect(checks.filter(({ letter }) => letter && letter !== 'l').map(({ result }) => result)).not.toContain('ok');
  });

  test('a name server that never answers is given up too', async () => {
    const names = { addresses: () => new Promise<string[]>(() => undefined), alias: async () => undefined };
    const probe = probeOf(1, { names, limits: { ...LIMITS, milliseconds: 100 } });
    expect(await probe(urlOf(1))).toMatchObject({ reached: false, checks: [{ name: 'dns', result: 'failed' }] });
  });

  test('a name server that tells addresses but never an alias does not hold the probe up', async () => {
    server = await startRecordingServer(missing);
    const names = { addresses: async () => ['127.0.0.1'], alias: () => new Promise<undefined>(() => undefined) };
    const { reached } = await probeOf(server.port, { names })(urlOf(server.port));
    expect(reached).toBe(true);
  });

  test('after the last allowed request none follows', async () => {
    server = await startRecordingServer(missing);
    const probe = probeOf(server.port, { limits: { ...LIMITS, requests: 5 } });
    const { checks } = await probe(urlOf(server.port), { exercise: true });
    expect(server.requests).toHaveLength(5);
    expect(checks.at(-1)?.says).toContain('5 requests');
  });

  test('the whole plan stays within twenty requests and ten seconds', () => {
    expect(LIMITS).toEqual({ milliseconds: 10_000, requests: 20, answerBytes: 65_536 });
  });

  test('a page of something else than storage is not taken for the service', async () => {
    server = await answering((response) => answerWith(response, 403, {}, '<html>Please sign in to the network</html>'));
    const { reached, causes } = await probeOf(server.port)(urlOf(server.port), { exercise: true });
    expect(reached).toBe(false);
    expect(causes[0]?.id).toBe('proxy-misconfigured');
  });

  test.each([
    ['an hour behind', 3_600_000, 'failed', 'clock-skew'],
    ['an hour ahead', -3_600_000, 'failed', 'clock-skew'],
    ['twenty seconds behind', 20_000, 'ok', undefined],
    ['right', 0, 'ok', undefined],
  ])('a clock that is %s is seen from the Date header', async (_how, ahead, result, cause) => {
    server = await startRecordingServer((_request, response) => {
      answerWith(response, 404, { ...STORAGE, date: new Date(Date.now() + ahead).toUTCString() });
    });
    const found = await probeOf(server.port)(urlOf(server.port));
    expect(found.checks.find(({ name }) => name === 'clock')?.result).toBe(result);
    expect(Math.abs((found.clockOffset ?? Number.NaN) - ahead)).toBeLessThanOrEqual(1_000);
    expect(found.causes[0]?.id).toBe(cause);
  });
});

describe('the address that was checked is the address that is used', () => {
  test('a name that leads elsewhere at the second look-up is not looked up a second time', async () => {
    server = await startRecordingServer(missing);
    other = await startRecordingServer(missing, { host: '127.0.0.2', port: server.port });
    const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']];
    const addresses = jest.fn(async () => answers.shift() ?? []);
    await probeOf(server.port, { names: { addresses, alias: async () => undefined } })(urlOf(server.port), {
      exercise: true,
    });
    expect(addresses).toHaveBeenCalledTimes(1);
    expect(other.connections()).toBe(0);
    expect(server.requests.length).toBeGreaterThan(5);
  });

  test('where the first address is closed, the next one that was checked is taken', async () => {
    server = await startRecordingServer(missing);
    const names = { addresses: async () => ['127.0.0.3', '127.0.0.1'], alias: async () => undefined };
    const { reached, checks } = await probeOf(server.port, { names })(urlOf(server.port));
    expect([reached, checks[1]?.says.includes('127.0.0.1')]).toEqual([true, true]);
  });

  test('a request that would leave the checked host is not sent', async () => {
    const { openConnection } = await import('../../../bot/azure/probe/connection.ts');
    const { openBudget } = await import('../../../bot/azure/probe/budget.ts');
    server = await startRecordingServer(missing);
    const target = addressRules([`${HOST}:${server.port}`]).aim(urlOf(server.port))!;
    const connection = openConnection(target, '127.0.0.1', openBudget(LIMITS));
    await expect(connection.ask({ method: 'GET', url: 'http://evil.example/' })).rejects.toThrow('leave the host');
    connection.close();
    expect(server.connections()).toBe(0);
  });

  test.each([
    ['ENOTFOUND', undefined, 'dns-no-such-host'],
    ['ENOTFOUND', 'contoso.privatelink.blob.core.windows.net', 'private-endpoint-path'],
    ['EAI_AGAIN', undefined, 'network-unstable'],
  ])('a name that ends in %s with the alias %s is the cause %s', async (code, alias, cause) => {
    const addresses = async (host: string) => {
      if (!host.startsWith('contoso')) return ['20.1.1.1'];
      throw Object.assign(new Error(code), { code });
    };
    const result = await probeOf(1, { names: { addresses, alias: async () => alias } })(urlOf(1));
    expect(result).toMatchObject({ reached: false, checks: [{ name: 'dns', result: 'failed', code }] });
    expect(result.causes[0]?.id).toBe(cause);
  });

  test('without any network it is not the account that is missing', async () => {
    const addresses = async () => {
      throw Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' });
    };
    const result = await probeOf(1, { names: { addresses, alias: async () => undefined } })(urlOf(1));
    expect(result.checks[0]?.says).toContain('this machine has no network');
    expect(result.causes[0]?.id).toBe('network-egress-blocked');
  });

  test('a public address, refused, where a private endpoint exists: the way is a likely cause', async () => {
    const pages = aKnowledge(
      aCause('firewall-blocked'),
      aCode('AuthorizationFailure', 'status: 403\ncauses: [{ cause: firewall-blocked }]'),
    );
    server = await startRecordingServer((_request, response) => {
      answerWith(response, 403, { ...STORAGE, 'x-ms-error-code': 'AuthorizationFailure' });
    });
    const names = {
      addresses: async () => ['20.60.1.1'],
      alias: async () => 'contoso.privatelink.blob.core.windows.net',
    };
    const { lookAtPort, lookAtTls } = await import('../../../bot/azure/probe/tlsLook.ts');
    const { openConnection } = await import('../../../bot/azure/probe/connection.ts');
    // The public address is only believed in: the way to it ends at this machine.
    const network = {
      lookAtPort: async () => ({ kind: 'open' as const, says: '' }),
      lookAtTls: async () => ({ kind: 'trusted' as const, says: '' }),
      openConnection: (...[target, , budget]: Parameters<typeof openConnection>) =>
        openConnection({ ...target, secure: false, port: server!.port }, '127.0.0.1', budget),
    } satisfies { lookAtPort: typeof lookAtPort; lookAtTls: typeof lookAtTls; openConnection: typeof openConnection };
    const probe = openProbe({ probe: 'look', probeHosts: [] }, { knowledge: pages.knowledge, names, network });
    const { checks, causes } = await probe(`https://${HOST}/box?${SIGNED}`);
    expect(checks[0]?.says).toContain('has a private endpoint');
    expect(causes.map(({ id }) => id)).toContain('private-endpoint-path');
  });

  test('a port where nothing listens is told as such', async () => {
    server = await startRecordingServer(missing);
    const { port } = server;
    await server.stop();
    server = undefined;
    const { checks } = await probeOf(port)(urlOf(port));
    expect(checks.at(-1)).toMatchObject({ name: 'network', result: 'failed', code: 'ECONNREFUSED' });
  });
});

describeWith({ openssl: hasOpenssl() })('the certificate is looked at before anything is sent', () => {
  const tls = hasOpenssl() ? selfSigned('Contoso Inspecting Proxy', [HOST]) : { key: '', cert: '' };

  test('one that nobody trusts is named by its signer, and the SAS stays here', async () => {
    server = await startRecordingServer(missing, { tls });
    const { reached, checks, causes } = await probeOf(server.port)(urlOf(server.port, 'https'));
    const look = checks.find(({ name }) => name === 'tls');
    expect(look).toMatchObject({ result: 'failed', says: expect.stringContaining('Contoso Inspecting Proxy') });
    expect(causes).toEqual([{ id: 'tls-untrusted-certificate', confidence: 1 }]);
    expect([reached, server.requests.length]).toEqual([false, 0]);
  });

  test('one that is trusted lets the requests through, with the name in TLS and in the request', async () => {
    server = await startRecordingServer(missing, { tls });
    const { reached, checks } = await probeOf(server.port, { ca: tls.cert })(urlOf(server.port, 'https'));
    expect([reached, checks.find(({ name }) => name === 'tls')?.result]).toEqual([true, 'ok']);
    expect(new Set(server.requests.map(({ serverName }) => serverName))).toEqual(new Set([HOST]));
    expect(server.requests[0]?.headers.host).toBe(`${HOST}:${server.port}`);
  });

  test('one for another name is told as such', async () => {
    const foreign = selfSigned('Somebody else', ['files.example']);
    server = await startRecordingServer(missing, { tls: foreign });
    const { checks } = await probeOf(server.port, { ca: foreign.cert })(urlOf(server.port, 'https'));
    expect(checks.find(({ name }) => name === 'tls')).toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      says: expect.stringContaining('files.example'),
    });
    expect(server.requests).toHaveLength(0);
  });

  test('what does not speak TLS is told as such', async () => {
    server = await startRecordingServer(missing);
    const { checks } = await probeOf(server.port)(urlOf(server.port, 'https'));
    expect(checks.find(({ name }) => name === 'tls')?.result).toBe('failed');
  });
});

describe('nothing of the secret is kept', () => {
  test.each([
    ['accepted', missing],
    [
      'refused with the string to sign',
      (_request: unknown, response: ServerResponse) =>
        answerWith(
          response,
          403,
          { ...STORAGE, 'x-ms-error-code': 'AuthenticationFailed' },
          `<Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>sig=${SECRET} did not match</AuthenticationErrorDetail></Error>`,
        ),
    ],
  ])('a SAS that is %s stands neither in the result nor in the log', async (_how, reply) => {
    server = await startRecordingServer(reply);
    const lines: string[] = [];
    const log = openLog('debug', { write: (line) => lines.push(line) });
    const result = await probeOf(server.port, { log })(urlOf(server.port), { exercise: true, who: 'ada' });
    expect(server.requests.length).toBeGreaterThan(0);
    for (const text of [JSON.stringify(result), ...lines]) {
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(decodeURIComponent(SECRET));
    }
  });

  test('one line of the log tells who probed what, how far, and what came out', async () => {
    server = await startRecordingServer(missing);
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => lines.push(line) });
    await probeOf(server.port, { log })(urlOf(server.port), { exercise: true, who: 'ada' });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      audit: 'probe',
      who: 'ada',
      level: 'exercise',
      host: `${HOST}:${server.port}`,
      requests: server.requests.length,
      reached: true,
    });
  });

  test('a refused address is in the log too, without the address', async () => {
    const lines: string[] = [];
    const log = openLog('info', { write: (line) => lines.push(line) });
    await probeOf(1, { log })(`https://169.254.169.254/latest?sig=${SECRET}`, { who: 'eve' });
    expect(JSON.parse(lines[0]!)).toMatchObject({ audit: 'probe', who: 'eve', reached: false });
    expect(lines.join('')).not.toContain(SECRET);
  });
});

test('all together cannot probe more than so often a minute', async () => {
  server = await startRecordingServer(missing);
  const { openRates } = await import('../../../bot/azure/probe/rates.ts');
  const probe = probeOf(server.port, { rates: openRates(2) });
  const results = [await probe(urlOf(server.port)), await probe(urlOf(server.port)), await probe(urlOf(server.port))];
  expect(results.map(({ reached }) => reached)).toEqual([true, true, false]);
  expect(results[2]?.checks[0]).toMatchObject({ result: 'skipped', says: expect.stringContaining('Try again in') });
});

test.each([
  ['no SAS', '', 'refused'],
  ['a masked one', `?${SIGNED.replace(/sig=[^&]+/, 'sig=REDACTED')}`, 'skipped'],
])('a URL with %s is asked once, without a credential', async (_what, query, auth) => {
  server = await startRecordingServer(missing);
  const { reached, checks } = await probeOf(server.port)(`http://${HOST}:${server.port}/box${query}`, {
    exercise: true,
  });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]?.url).not.toContain('sig');
  expect([reached, checks.find(({ name }) => name === 'auth')?.result]).toEqual([true, auth]);
});

test.each([
  ['an Azure host gets a version that it knows, whatever sv says', HOST, '2019-12-12', '2024-08-04'],
  ['an emulator gets the version that was signed for', '127.0.0.1', '2020-12-06', '2020-12-06'],
  ['an emulator is spared a version from the future', '127.0.0.1', '2026-10-06', '2021-12-02'],
])('%s', async (_what, host, signed, expected) => {
  server = await startRecordingServer(missing);
  const place = `${host}:${server.port}`;
  const probe = openProbe({ probe: 'look', probeHosts: [place] }, { knowledge, names: toLoopback, rates: free });
  await probe(`http://${place}/contoso/box?${SIGNED.replace(/sv=[^&]+/, `sv=${signed}`)}`);
  expect(new Set(server.requests.map(({ headers }) => headers['x-ms-version']))).toEqual(new Set([expected]));
});

import fc from 'fast-check';
import { addressRules, REFUSAL } from '../../../bot/azure/probe/address.ts';
import { openProbe } from '../../../bot/azure/storageProbe.ts';
import { SIGNATURE } from '../../support/aSas.ts';
import { anyCharacter } from '../../support/property.ts';

/** A probe whose every way out is counted. Names lead where the test says. */
function aWatchedProbe(answers: Record<string, string[]> = {}, probeHosts: string[] = []) {
  const asked: string[] = [];
  const reached: string[] = [];
  const leave = (address: string) => {
    reached.push(address);
    throw Object.assign(new Error('no packet may leave'), { code: 'EPERM' });
  };
  const probe = openProbe(
    { probe: 'exercise', probeHosts },
    {
      rates: { wait: async () => undefined },
      names: {
        addresses: async (host) => {
          asked.push(host);
          return answers[host] ?? ['20.60.1.1'];
        },
        alias: async () => undefined,
      },
      network: {
        lookAtPort: async (_target, address) => leave(address),
        lookAtTls: async (_target, address) => leave(address),
        openConnection: (_target, address) => leave(address),
      },
    },
  );
  return { probe, asked, reached };
}

const SAS = `sv=2024-11-04&sr=c&sp=rl&se=2030-01-01T00:00:00Z&sig=${encodeURIComponent(SIGNATURE)}`;

/** By what each tries to pass. */
const HOSTILE: Record<string, string[]> = {
  'addresses instead of names': [
    'https://127.0.0.1/box',
    'https://127.1/box',
    'https://127.0.0.1.:443/box',
    'https://0.0.0.0/box',
    'https://10.0.0.5/box',
    'https://172.16.0.1/box',
    'https://192.168.1.1/box',
    'https://169.254.169.254/metadata/instance?api-version=2021-02-01',
    'https://168.63.129.16/machine?comp=goalstate',
    'https://100.100.100.200/latest',
    'https://100.64.0.1/box',
    'https://224.0.0.1/box',
    'https://255.255.255.255/box',
    'https://20.60.1.1/box',
    'http://127.0.0.1:10000/devstoreaccount1/box',
    'http://localhost:10000/devstoreaccount1/box',
    'http://localhost:3978/healthz',
  ],
  'other spellings of addresses': [
    'https://2130706433/box',
    'https://0x7f000001/box',
    'https://0x7f.0.0.1/box',
    'https://0177.0.0.1/box',
    'https://017700000001/box',
    'https://0251.0376.0251.0376/box',
    'https://2852039166/latest',
    'https://0xa9fea9fe/latest',
    'https://①②⑦.⓪.⓪.①/box',
    'https://127。0。0。1/box',
    'https://%31%32%37.0.0.1/box',
  ],
  'IPv6 in all its dresses': [
    'https://[::1]/box',
    'https://[::]/box',
    'https://[::ffff:127.0.0.1]/box',
    'https://[::ffff:7f00:1]/box',
    'https://[::127.0.0.1]/box',
    'https://[64:ff9b::7f00:1]/box',
    'https://[64:ff9b:1::a9fe:a9fe]/box',
    'https://[2002:7f00:1::]/box',
    'https://[2001:0:7f00:1::]/box',
    'https://[fe80::1]/box',
    'https://[fd00:ec2::254]/latest',
    'https://[fc00::1]/box',
    'https://[fec0::1]/box',
    'https://[ff02::1]/box',
    'https://[2603:1030::1]/box',
  ],
  'names that look like storage': [
    'https://contoso.blob.core.windows.net.evil.example/box',
    'https://evil.example/contoso.blob.core.windows.net/box',
    'https://contosoblob.core.windows.net.evil.example/',
    'https://contoso-blob.core.windows.net/box',
    'https://blob.core.windows.net/box',
    'https://a.b.blob.core.windows.net/box',
    'https://contoso.blob.core.windows.net@evil.example/box',
    'https://contoso.blob.core.windows.net:pass@evil.example/box',
    'https://user@contoso.blob.core.windows.net/box',
    'https://user:pass@contoso.blob.core.windows.net/box',
    'https://:@contoso.blob.core.windows.net/box',
    'https://evil.example#@contoso.blob.core.windows.net/box',
    'https://evil.example\\@contoso.blob.core.windows.net/box',
    'https://evil.example?.blob.core.windows.net/box',
    'https://contoso.blob.core.windows.net%2eevil.example/box',
    'https://contoso.blob.core.windows.net\t.evil.example/box',
    'https://contoso.blob.core.windows.net\u200b.evil.example/box',
    'https://contoso.blоb.core.windows.net/box',
    'https://contoso.blob.core.windows.net。evil.example/box',
    'https://metadata.google.internal/computeMetadata/v1/',
    'https://login.microsoftonline.com/common',
    'https://management.azure.com/subscriptions',
    'https://kubernetes.default.svc/api',
  ],
  'other ports and schemes': [
    'http://contoso.blob.core.windows.net/box',
    'https://contoso.blob.core.windows.net:80/box',
    'https://contoso.blob.core.windows.net:8443/box',
    'https://contoso.blob.core.windows.net:22/box',
    'https://contoso.blob.core.windows.net:0/box',
    'https://contoso.blob.core.windows.net:99999/box',
    'ftp://contoso.blob.core.windows.net/box',
    'file:///etc/passwd',
    'file://contoso.blob.core.windows.net/etc/passwd',
    'gopher://contoso.blob.core.windows.net/_x',
    'javascript:alert(1)',
    'data:text/plain,x',
    '//contoso.blob.core.windows.net/box',
    'https:///contoso.blob.core.windows.net/box',
    'https:contoso.blob.core.windows.net/box',
    'contoso.blob.core.windows.net/box',
    '',
  ],
};

const hostile = Object.entries(HOSTILE).flatMap(([by, urls]) => urls.map((url): [string, string] => [by, url]));

test('there are more than sixty ways to try', () => {
  expect(new Set(hostile.map(([, url]) => url)).size).toBeGreaterThan(60);
});

test.each(hostile)('%s: %s is refused without a packet, with the one sentence', async (_by, url) => {
  const { probe, asked, reached } = aWatchedProbe();
  const result = await probe(`${url}${url.includes('?') ? '&' : '?'}${SAS}`, { exercise: true });
  expect(result).toEqual({
    reached: false,
    checks: [{ name: 'network', result: 'refused', says: REFUSAL }],
    causes: [],
  });
  expect({ asked, reached }).toEqual({ asked: [], reached: [] });
});

const HOST = 'contoso.blob.core.windows.net';
const URL = `https://${HOST}/box?${SAS}`;

// The name is a storage host, but somebody's name server leads it elsewhere.
test.each([
  ['loopback', ['127.0.0.1']],
  ['loopback, IPv6', ['::1']],
  ['link-local', ['169.254.10.10']],
  ['the metadata service', ['169.254.169.254']],
  ["Azure's host node", ['168.63.129.16']],
  ['multicast', ['239.1.1.1']],
  ['unspecified', ['0.0.0.0']],
  ['carrier-grade NAT', ['100.64.1.1']],
  ['a mapped address', ['::ffff:20.60.1.1']],
  ['a compatible address', ['::7f00:1']],
  ['NAT64', ['64:ff9b::a00:1']],
  ['6to4', ['2002:a00:1::']],
  ['Teredo', ['2001:0:4136:e378::']],
  ['site-local', ['fec0::1']],
  ['documentation', ['192.0.2.1']],
  ['benchmarking', ['198.18.0.1']],
  ['one good address and one bad', ['20.60.1.1', '127.0.0.1']],
  ['one good address and the metadata service', ['20.60.1.1', '169.254.169.254']],
  ['no address at all, but words', ['localhost']],
])('a storage host that leads to %s is refused without a packet', async (_what, addresses) => {
  const { probe, reached } = aWatchedProbe({ [HOST]: addresses });
  const { checks } = await probe(URL, { exercise: true });
  expect(checks).toEqual([{ name: 'network', result: 'refused', says: REFUSAL }]);
  expect(reached).toEqual([]);
});

test.each([
  ['10.1.2.3', []],
  ['fd12:3456::1', []],
  ['10.1.2.3', ['10.9.0.0/16']],
])('a private endpoint at %s is reported and left alone with %j listed', async (address, listed) => {
  const { probe, reached } = aWatchedProbe({ [HOST]: [address] }, listed);
  const { checks, causes } = await probe(URL);
  expect(checks[0]).toMatchObject({ name: 'dns', result: 'ok', says: expect.stringContaining(address) });
  expect(checks[1]).toMatchObject({ name: 'network', result: 'skipped' });
  expect(causes.map(({ id }) => id)).toEqual(['private-endpoint-path']);
  expect(reached).toEqual([]);
});

test('a private endpoint inside a listed network is connected to', async () => {
  const { probe, reached } = aWatchedProbe({ [HOST]: ['10.1.2.3'] }, ['10.1.0.0/16']);
  await expect(probe(URL)).rejects.toThrow('no packet may leave');
  expect(reached).toEqual(['10.1.2.3']);
});

test.each(['169.254.169.254', '168.63.129.16'])('no list opens the way to %s', async (address) => {
  const { probe, reached } = aWatchedProbe({ [HOST]: [address] }, ['169.254.0.0/16', '168.63.129.16/32', HOST]);
  expect((await probe(URL)).checks[0]?.says).toBe(REFUSAL);
  expect(reached).toEqual([]);
});

test('a name is looked up once', async () => {
  const { probe, asked } = aWatchedProbe({ [HOST]: ['127.0.0.1'] });
  await probe(URL);
  expect(asked).toEqual([HOST]);
});

test.each<[string, string[], boolean]>([
  ['https://contoso.blob.core.windows.net/box', [], true],
  ['https://CONTOSO.blob.core.windows.net:443/box', [], true],
  ['https://contoso.blob.core.windows.net./box', [], true],
  ['"https://contoso.blob.core.windows.net/my box/a.txt"', [], true],
  ['https://contoso-secondary.blob.core.windows.net/box', [], true],
  ['https://contoso.dfs.core.usgovcloudapi.net/box', [], true],
  ['https://contoso.file.core.chinacloudapi.cn/box', [], true],
  ['https://contoso.z12.queue.storage.azure.net/box', [], true],
  ['https://contoso.privatelink.blob.core.windows.net/box', [], true],
  ['http://127.0.0.1:10000/devstoreaccount1/box', ['127.0.0.1:10000'], true],
  ['http://127.0.0.1:10001/devstoreaccount1/box', ['127.0.0.1:10000'], false],
  ['http://127.0.0.1/box', ['127.0.0.1'], false],
  ['https://127.0.0.1/box', ['127.0.0.1'], true],
  ['http://[::1]:10000/devstoreaccount1/box', ['[::1]:10000'], true],
  ['https://storage.stack.example/box', ['storage.stack.example'], true],
  ['https://other.stack.example/box', ['storage.stack.example'], false],
  ['http://contoso.blob.core.windows.net/box', ['contoso.blob.core.windows.net'], false],
])('%s with %j listed: %p', (url, listed, expected) => {
  expect(addressRules(listed).aim(url) !== undefined).toBe(expected);
});

// Whatever the text: the target's host is a storage host, as the text spells it, over https on 443.
const ANY_HOST = fc.constantFrom('contoso.blob.core.windows.net', '127.0.0.1', 'evil.example', '[::1]', '0x7f.1');
test.each([
  ['any text', fc.array(anyCharacter).map((all) => all.join(''))],
  ['any web address', fc.webUrl({ withQueryParameters: true, withFragments: true })],
  ['any text around a host', fc.string().chain((text) => ANY_HOST.map((host) => `https://${text}${host}${text}`))],
  ['any text after a host', fc.string().chain((text) => ANY_HOST.map((host) => `https://${host}${text}`))],
])('%s leads to a storage host or nowhere', (_what, urls) => {
  const rules = addressRules([]);
  fc.assert(
    fc.property(urls, (url) => {
      const target = rules.aim(url);
      return (
        target === undefined ||
        (target.secure &&
          target.port === 443 &&
          /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(core\.[a-z.]+|storage\.azure\.net)$/.test(target.host))
      );
    }),
    { numRuns: 2_000 },
  );
});

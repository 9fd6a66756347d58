/** Files, queues, tables and Data Lake: what is sent, and with queues what the emulator makes of it. */
import {
  AccountSASPermissions,
  AccountSASResourceTypes,
  AccountSASServices,
  generateAccountSASQueryParameters,
  generateQueueSASQueryParameters,
  QueueSASPermissions,
  QueueServiceClient,
  StorageSharedKeyCredential,
} from '@azure/storage-queue';
import { openProbe } from '../../../bot/azure/storageProbe.ts';
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';
import { aToken } from '../../support/aSas.ts';
import { EMULATOR_KEY } from '../../support/azurite.ts';
import { type Emulator, hasAzurite, startEmulator } from '../../support/emulator.ts';
import { freePort } from '../../support/freePort.ts';
import { describeWith } from '../../support/parts.ts';
import { missing, type RecordingServer, startRecordingServer } from '../../support/recordingServer.ts';

const { knowledge } = aKnowledge(
  aCause('sas-missing-permission'),
  aCause('resource-not-found'),
  aCode('AuthorizationPermissionMismatch', 'status: 403\ncauses: [{ cause: sas-missing-permission }]'),
  aCode('QueueNotFound', 'status: 404\ncauses: [{ cause: resource-not-found }]'),
);

const probeOf = (host: string) =>
  openProbe(
    { probe: 'exercise', probeHosts: [host] },
    {
      knowledge,
      rates: { wait: async () => undefined },
      names: { addresses: async () => ['127.0.0.1'], alias: async () => undefined },
    },
  );

describe('what is sent to services other than blobs', () => {
  let server: RecordingServer;
  beforeEach(async () => {
    server = await startRecordingServer(missing);
  });
  afterEach(() => server.stop());

  const sent = async (service: string, path: string, token: string) => {
    const host = `contoso.${service}.core.windows.net:${server.port}`;
    const result = await probeOf(host)(`http://${host}/${path}?${token}`, { exercise: true });
    const shape = ({ method, url }: { method: string; url: string }) => {
      const { pathname, searchParams } = new URL(url, 'http://x');
      const what = ['restype', 'comp', 'resource', 'action'].map((name) => searchParams.get(name)).filter(Boolean);
      const where = pathname
        .replace(/storagebot-probe-[0-9a-f-]{36}/g, 'NOBODY')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
      return [method, where, ...what].join(' ');
    };
    return { result, shapes: server.requests.map(shape), requests: server.requests };
  };
  const files = { sr: 's', sp: 'rcwdl', se: '2030-01-01' };

  test('files: what writes goes below a directory that nobody has', async () => {
    const { shapes, result } = await sent('file', 'share', aToken(files));
    expect(shapes).toEqual([
      'GET /share/ directory list',
      'GET /share/NOBODY/NOBODY',
      'PUT /share/NOBODY/NOBODY lease',
      'PUT /share/NOBODY/NOBODY',
      'DELETE /share/NOBODY/NOBODY',
    ]);
    expect([...(result.can ?? '')].sort().join('')).toBe('cdlrw');
  });

  test('files: a SAS for one file never writes to it', async () => {
    const { shapes, result, requests } = await sent('file', 'share/dir/own.txt', aToken({ ...files, sr: 'f' }));
    expect(shapes).toEqual(['GET /share/dir/own.txt', 'PUT /share/dir/own.txt lease']);
    expect(requests[1]?.headers['x-ms-lease-action']).toBe('release');
    const left = result.checks.filter(({ name }) => ['create', 'delete'].includes(name));
    expect(left.map((one) => one.result)).toEqual(['skipped', 'skipped']);
  });

  test('Data Lake: what writes needs a path, and goes to one that nobody has', async () => {
    const { shapes, requests } = await sent('dfs', 'lake', aToken({ sp: 'racwdlmeop', se: '2030-01-01' }));
    expect(shapes).toEqual([
      'GET /lake filesystem',
      'GET /lake/NOBODY',
      'HEAD /lake/NOBODY getStatus',
      'POST /lake/NOBODY',
      'PATCH /lake/NOBODY append',
      'DELETE /lake/NOBODY',
      'PATCH /lake/NOBODY setAccessControl',
      'PATCH /lake/NOBODY setAccessControl',
      'PUT /lake/NOBODY',
    ]);
    const rename = requests.at(-1);
    expect(rename?.headers['x-ms-rename-source']).toMatch(/^\/lake\/storagebot-probe-/);
    expect(rename?.headers['if-match']).toBe('"0x0000000000000000"');
    expect(requests[3]?.headers['x-ms-lease-action']).toBe('release');
  });

  test('Data Lake: a directory SAS is tried inside its directory', async () => {
    const { shapes } = await sent('dfs', 'lake/a/b/c.txt', aToken({ sr: 'd', sdd: '2', sp: 'rwl', se: '2030-01-01' }));
    expect(shapes[1]).toBe('GET /lake/a/b/c.txt');
    expect(shapes[3]).toBe('POST /lake/a/b/NOBODY');
  });

  test('queues: a SAS for one queue puts no message in and takes none out', async () => {
    const { shapes, result } = await sent('queue', 'jobs', aToken({ sr: 'q', sp: 'raup', se: '2030-01-01' }));
    expect(shapes).toEqual(['GET /jobs metadata', 'DELETE /jobs/messages/ID', 'PUT /jobs/messages/ID']);
    expect(result.checks.find(({ name }) => name === 'add')?.result).toBe('skipped');
  });

  test('tables: one row is asked for, and nothing is written', async () => {
    const { shapes, requests } = await sent(
      'table',
      'rows',
      aToken({ sr: undefined, tn: 'rows', sp: 'raud', se: '2030-01-01' }),
    );
    expect(shapes).toEqual(['GET /rows()']);
    expect(requests[0]?.url).toContain('%24top=1');
  });
});

describeWith({ Azurite: hasAzurite() })('queues, asked of the emulator', () => {
  const account = 'contoso';
  // The SDK writes no sr into a queue's SAS: only the host says that it is one.
  const host = () => `${account}.queue.core.windows.net:${port}`;
  const credential = new StorageSharedKeyCredential(account, EMULATOR_KEY);
  const ends = new Date(Date.now() + 3_600_000);
  let port: number;
  let emulator: Emulator;
  let service: QueueServiceClient;

  beforeAll(async () => {
    port = await freePort();
    const options = ['--queueHost', '127.0.0.1', '--queuePort', String(port), '--inMemoryPersistence'];
    emulator = await startEmulator('queue', [port], options, `${account}:${EMULATOR_KEY}`);
    service = new QueueServiceClient(`http://127.0.0.1:${port}/${account}`, credential);
    await service.createQueue('jobs', { metadata: { keep: 'me' } });
    await service.getQueueClient('jobs').sendMessage('work');
  }, 30_000);
  afterAll(() => emulator?.stop());

  const photograph = async () => {
    const { metadata, approximateMessagesCount } = await service.getQueueClient('jobs').getProperties();
    const { peekedMessageItems } = await service.getQueueClient('jobs').peekMessages({ numberOfMessages: 32 });
    const queues: unknown[] = [];
    for await (const queue of service.listQueues({ includeMetadata: true })) queues.push(queue);
    return { metadata, approximateMessagesCount, peekedMessageItems, queues };
  };

  test.each(['r', 'u', 'p', 'ru', 'raup'])('a queue SAS with %s: the matrix equals the grant', async (granted) => {
    const before = await photograph();
    const token = generateQueueSASQueryParameters(
      { queueName: 'jobs', permissions: QueueSASPermissions.parse(granted), expiresOn: ends },
      credential,
    );
    const url = `http://${host()}/jobs?${token}`;
    const { can = '', cannot = '' } = await probeOf(host())(url, { exercise: true });
    const testable = [...granted].filter((letter) => letter !== 'a');
    expect([...can].sort().join('')).toBe(testable.sort().join(''));
    expect([...cannot].sort().join('')).toBe([...'pru'].filter((letter) => !granted.includes(letter)).join(''));
    expect(await photograph()).toEqual(before);
  });

  test.each(['r', 'a', 'p', 'u', 'l', 'raupl'])('an account SAS for queues with %s: the same', async (granted) => {
    const before = await photograph();
    const token = generateAccountSASQueryParameters(
      {
        services: AccountSASServices.parse('q').toString(),
        resourceTypes: AccountSASResourceTypes.parse('sco').toString(),
        permissions: AccountSASPermissions.parse(granted),
        expiresOn: ends,
      },
      credential,
    );
    const url = `http://${host()}/jobs?${token}`;
    const { can = '', cannot = '', causes } = await probeOf(host())(url, { exercise: true });
    expect(causes.every(({ id }) => id === 'sas-missing-permission')).toBe(true);
    expect([...can].sort().join('')).toBe([...granted].sort().join(''));
    expect([...cannot].sort().join('')).toBe([...'alpru'].filter((letter) => !granted.includes(letter)).join(''));
    expect(await photograph()).toEqual(before);
  });
});

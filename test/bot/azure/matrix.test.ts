import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AccountSASPermissions,
  BlobSASPermissions,
  BlobServiceClient,
  type ContainerClient,
  ContainerSASPermissions,
  generateAccountSASQueryParameters,
  generateBlobSASQueryParameters,
} from '@azure/storage-blob';
import { openProbe } from '../../../bot/azure/storageProbe.ts';
import { inOrder } from '../../../knowledge/sas/letters.ts';
import { compareWithClaim, type ProbeResult } from '../../../knowledge/sas/probe.ts';
import { aCause, aCode, aKnowledge } from '../../support/aKnowledge.ts';
import { SIGNATURE } from '../../support/aSas.ts';
import { type Azurite, startAzurite } from '../../support/azurite.ts';
import { hasAzurite } from '../../support/emulator.ts';
import { describeWith } from '../../support/parts.ts';

/** Enough to name what these tests are refused for. */
const { knowledge } = aKnowledge(
  aCause('sas-missing-permission'),
  aCause('sas-signature-invalid'),
  aCause('container-not-found'),
  aCode('AuthorizationPermissionMismatch', 'status: 403\ncauses: [{ cause: sas-missing-permission }]'),
  aCode('AuthorizationFailure', 'status: 403\ncauses: [{ cause: sas-signature-invalid }]'),
  aCode('ContainerNotFound', 'status: 404\ncauses: [{ cause: container-not-found }]'),
);

/** The probe's letters, in the order in which a result lists them does not matter here. */
const TRIED = [...'racwdltxyfi'];
const MIXTURES = ['rl', 'rw', 'cw', 'rac', 'rdl', 'racwdl', 'racwdlt', 'wt', 'racwdxltmeiyf', 'acw', 'lt', 'dl'];

/**
 * Where the emulator differs from the service.
 * x, y: it knows no versions and asks for d; it also takes the snapshot parameter for a part of what is signed.
 * i: it answers legal holds with 500. m, o, p: only the dfs endpoint knows them, and the emulator has none.
 */
const EMULATOR: Readonly<Record<string, (granted: string) => 'yes' | 'no' | 'not tried'>> = {
  x: (granted) => (granted.includes('d') ? 'yes' : 'no'),
  y: () => 'not tried',
  i: () => 'not tried',
};

const expected = (letter: string, granted: string) =>
  EMULATOR[letter]?.(granted) ?? (granted.includes(letter) ? 'yes' : 'no');

/** What passes through w as well proves nothing of c and a, where they are not claimed. */
const isHidden = (letter: string, granted: string) =>
  'ac'.includes(letter) && granted.includes('w') && !granted.includes(letter);

const realOf = (result: ProbeResult, letter: string) =>
  compareWithClaim(result, letter).find((line) => line.letter === letter)?.real ?? 'not tried';

/** Everything that could change, down to the bytes. */
async function photograph(service: BlobServiceClient, container: ContainerClient) {
  const blobs: unknown[] = [];
  const everything = {
    includeMetadata: true,
    includeTags: true,
    includeSnapshots: true,
    includeUncommitedBlobs: true,
    includeDeleted: true,
    includeVersions: true,
  };
  for await (const { name, snapshot, properties, metadata, tags } of container.listBlobsFlat(everything)) {
    const client = snapshot ? container.getBlobClient(name).withSnapshot(snapshot) : container.getBlobClient(name);
    const content = properties.contentLength ? (await client.downloadToBuffer()).toString('base64') : '';
    blobs.push({ name, snapshot, properties, metadata, tags, content });
  }
  const containers: unknown[] = [];
  for await (const item of service.listContainers({ includeMetadata: true })) containers.push(item);
  const { etag, lastModified, metadata, leaseState } = await container.getProperties();
  const blocks = await container.getBlockBlobClient('half').getBlockList('all');
  return { blobs, containers, box: { etag, lastModified, metadata, leaseState }, blocks: blocks.uncommittedBlocks };
}

/** A front end that takes every condition off a request before the emulator sees it. */
async function startCarelessFront(to: number): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).filter(([name]) => !/^if-|condition|^host$/.test(name)),
    );
    const { method, url } = incoming;
    const forward = request({ host: '127.0.0.1', port: to, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

describeWith({ Azurite: hasAzurite() })('what a SAS can really do, asked of the emulator', () => {
  let azurite: Azurite;
  let service: BlobServiceClient;
  let box: ContainerClient;
  const ends = new Date(Date.now() + 3_600_000);
  const probe = (url: string, exercise = true) =>
    openProbe(
      { probe: 'exercise', probeHosts: [`127.0.0.1:${azurite.port}`] },
      { knowledge, rates: { wait: async () => undefined } },
    )(url, { exercise });

  /** The SDK for blobs does not know o and p, so the token is written out and signed here. */
  const signedByHand = (letters: string) => {
    const [se, sv] = [`${ends.toISOString().slice(0, 19)}Z`, '2020-12-06'];
    const account = `/blob/${azurite.account}/box`;
    const text = [letters, '', se, account, '', '', '', sv, 'c', '', '', '', '', '', '', ''].join('\n');
    const sig = azurite.credential.computeHMACSHA256(text);
    return `${box.url}?${new URLSearchParams({ sv, sr: 'c', sp: letters, se, sig })}`;
  };
  const containerUrl = (letters: string) =>
    `${box.url}?${generateBlobSASQueryParameters(
      { containerName: 'box', permissions: ContainerSASPermissions.parse(letters), expiresOn: ends },
      azurite.credential,
    )}`;
  const blobUrl = (name: string, letters: string) =>
    `${box.url}/${name}?${generateBlobSASQueryParameters(
      { containerName: 'box', blobName: name, permissions: BlobSASPermissions.parse(letters), expiresOn: ends },
      azurite.credential,
    )}`;
  const accountUrl = (path: string, letters: string, resourceTypes = 'sco') =>
    `${azurite.url}${path}?${generateAccountSASQueryParameters(
      { services: 'b', resourceTypes, permissions: AccountSASPermissions.parse(letters), expiresOn: ends },
      azurite.credential,
    )}`;

  beforeAll(async () => {
    azurite = await startAzurite();
    service = new BlobServiceClient(azurite.url, azurite.credential);
    box = service.getContainerClient('box');
    await box.create({ metadata: { keep: 'me' } });
    await box.getBlockBlobClient('a.txt').upload('hello', 5, { metadata: { a: '1' }, tags: { colour: 'red' } });
    await box.getBlockBlobClient('empty').upload('', 0);
    await box.getBlobClient('a.txt').createSnapshot();
    const log = box.getAppendBlobClient('log');
    await log.create();
    await log.appendBlock('line', 4);
    await box.getPageBlobClient('disk').create(512);
    await box.getBlockBlobClient('half').stageBlock('YQ==', 'half', 4);
  }, 30_000);
  afterAll(() => azurite?.stop());

  test.each([...'racwdltxyfmei', ...MIXTURES])(
    'a container SAS with %s: the matrix equals the grant',
    async (granted) => {
      const before = await photograph(service, box);
      const result = await probe(containerUrl(granted));
      const found = Object.fromEntries(
        TRIED.filter((letter) => !isHidden(letter, granted)).map((letter) => [letter, realOf(result, letter)]),
      );
      const wanted = Object.fromEntries(
        TRIED.filter((letter) => !isHidden(letter, granted)).map((letter) => [letter, expected(letter, granted)]),
      );
      expect(found).toEqual(wanted);
      expect(await photograph(service, box)).toEqual(before);
    },
  );

  test.each(['o', 'p', 'mop', 'racwdlmeop'])(
    'a container SAS with %s: what only a namespace knows is left to the dfs endpoint',
    async (granted) => {
      const before = await photograph(service, box);
      const { checks, can = '' } = await probe(signedByHand(granted));
      const told = checks.filter(({ letter = '?' }) => 'mop'.includes(letter) && granted.includes(letter));
      expect(told.map(({ letter }) => letter).join('')).toBe([...'mop'].filter((l) => granted.includes(l)).join(''));
      expect(told.every(({ result, says }) => result === 'skipped' && says.includes('dfs'))).toBe(true);
      expect([...'racwdl'].filter((letter) => can.includes(letter)).join('')).toBe(granted.replace(/[meop]/g, ''));
      expect(await photograph(service, box)).toEqual(before);
    },
  );

  test.each([...'racwdlt', 'rl', 'racwdl', 'cw', 'wd'])('an account SAS with %s: the same', async (granted) => {
    const before = await photograph(service, box);
    const result = await probe(accountUrl('/box', inOrder(granted, 'rwdxylacuptfi')));
    const letters = [...'racwdlt'].filter((letter) => !isHidden(letter, granted));
    expect(Object.fromEntries(letters.map((letter) => [letter, realOf(result, letter)]))).toEqual(
      Object.fromEntries(letters.map((letter) => [letter, expected(letter, granted)])),
    );
    expect(await photograph(service, box)).toEqual(before);
  });

  test('an account SAS without a container in the URL is tried on one that nobody has', async () => {
    const before = await photograph(service, box);
    const result = await probe(accountUrl('', 'rwdlac'));
    expect([...'rwdlac'].map((letter) => realOf(result, letter))).toEqual(Array(6).fill('yes'));
    expect(await photograph(service, box)).toEqual(before);
  });

  test('an account SAS without objects is refused for that reason', async () => {
    const result = await probe(accountUrl('/box', 'rwdlac', 'c'));
    expect(result.checks.find(({ name }) => name === 'read')).toMatchObject({
      result: 'refused',
      code: 'AuthorizationResourceTypeMismatch',
    });
    expect(result.checks.find(({ name }) => name === 'list')?.result).toBe('ok');
  });

  // A blob's own SAS leaves no other name to write to: what could come true there is left out.
  test.each<[string, string, string, string]>([
    ['a.txt', 'r', 'r', 'w'],
    ['a.txt', 'rw', 'rw', 't'],
    ['a.txt', 't', 't', 'rw'],
    ['a.txt', 'racwd', 'rw', 't'],
    ['log', 'ra', 'r', 'w'],
    ['half', 'rw', 'rw', 't'],
    ['new.txt', 'rcw', 'rcw', 't'],
    ['new.txt', 'rac', 'rac', 'w'],
  ])(
    'a SAS for the blob %s with %s: %s can be, %s cannot, the rest is not tried',
    async (blob, granted, can, cannot) => {
      const before = await photograph(service, box);
      const result = await probe(blobUrl(blob, granted));
      expect([...can].map((letter) => realOf(result, letter))).toEqual([...can].map(() => 'yes'));
      expect([...cannot].map((letter) => realOf(result, letter))).toEqual([...cannot].map(() => 'no'));
      expect(await photograph(service, box)).toEqual(before);
    },
  );

  test('on a blob that exists neither a snapshot nor an append is risked, and the reason is said', async () => {
    const { checks } = await probe(blobUrl('a.txt', 'racwd'));
    const told = checks.filter(({ name }) => ['create', 'append'].includes(name));
    expect(told.map(({ result }) => result)).toEqual(['skipped', 'skipped']);
    expect(told.every(({ says }) => says.includes('could be real'))).toBe(true);
  });

  // The emulator signs the snapshot too, so its refusal is of the signature: the service itself answers 404.
  test('a refusal that is not about the letter is not taken for one', async () => {
    const { checks, can, cannot } = await probe(blobUrl('a.txt', 'rd'));
    expect(checks.find(({ name }) => name === 'delete')).toMatchObject({
      result: 'failed',
      code: 'AuthorizationFailure',
    });
    expect(`${can}${cannot}`).not.toContain('d');
  });

  test('a policy says nothing in sp, and the service tells what it allows', async () => {
    await box.setAccessPolicy(undefined, [
      { id: 'readers', accessPolicy: { permissions: 'rl', startsOn: new Date(Date.now() - 60_000), expiresOn: ends } },
    ]);
    const token = generateBlobSASQueryParameters({ containerName: 'box', identifier: 'readers' }, azurite.credential);
    const result = await probe(`${box.url}?${token}`);
    expect([...(result.can ?? '')].sort().join('')).toBe('lr');
    expect(compareWithClaim(result, undefined).every(({ claimed }) => claimed === 'policy')).toBe(true);
    expect([...'wcad'].every((letter) => result.cannot?.includes(letter))).toBe(true);
  });

  test('nothing changes even where every condition is overlooked', async () => {
    const before = await photograph(service, box);
    const careless = await startCarelessFront(azurite.port);
    const { port } = careless.address() as AddressInfo;
    const ask = openProbe(
      { probe: 'exercise', probeHosts: [`127.0.0.1:${port}`] },
      { knowledge, rates: { wait: async () => undefined } },
    );
    const elsewhere = (url: string) => url.replace(`:${azurite.port}/`, `:${port}/`);
    const results = [];
    for (const url of [containerUrl('racwdxltmeiyf'), accountUrl('/box', 'rwdxylacuptfi'), blobUrl('new.txt', 'racwd')])
      results.push(await ask(elsewhere(url), { exercise: true }));
    careless.close();
    expect(results.every(({ can = '' }) => can.includes('w') && can.includes('c'))).toBe(true);
    expect(await photograph(service, box)).toEqual(before);
  });

  test('without the wish to exercise nothing that writes is tried', async () => {
    const { checks } = await probe(containerUrl('racwdl'), false);
    const writes = checks.filter(({ name }) => ['write', 'create', 'append', 'delete'].includes(name));
    expect(writes.map(({ result }) => result)).toEqual(Array(4).fill('skipped'));
  });

  test('a SAS of another key is refused as such, and not asked further', async () => {
    const url = containerUrl('rl').replace(/sig=[^&]+/, `sig=${encodeURIComponent(SIGNATURE)}`);
    const result = await probe(url);
    expect(result.reached).toBe(true);
    expect(result.checks.find(({ name }) => name === 'auth')?.result).toBe('refused');
    expect(result.checks.filter(({ requestId }) => requestId)).toHaveLength(1);
    expect(result.causes.length).toBeGreaterThan(0);
    expect(JSON.stringify(result)).not.toContain(SIGNATURE.slice(8, 24));
  });

  test('a container that does not exist is named as the cause', async () => {
    const { causes } = await probe(accountUrl('/nobody', 'rl'));
    expect(causes[0]?.id).toBe('container-not-found');
  });
});

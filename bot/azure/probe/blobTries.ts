/**
 * Blobs. What writes goes to a name that nobody has, and is of a kind that needs what is not there: releasing a lease,
 * making a snapshot, appending, deleting. None of these creates a blob, so even a service that overlooked the condition
 * beside it would change nothing. Put Blob and Put Block would create something and are not used.
 * Permissions: the tables of learn.microsoft.com/rest/api/storageservices/create-service-sas and …/create-account-sas.
 */
import { AnonymousCredential, BlobServiceClient, type ContainerClient, newPipeline } from '@azure/storage-blob';
import { ONCE } from './sdkClient.ts';
import {
  encodePath,
  type Ground,
  IMPOSSIBLE_ETAG,
  LONG_AGO,
  mayHave,
  noLease,
  type Plan,
  randomName,
  type Seen,
  type Try,
  untried,
} from './tries.ts';

const ONE = { maxPageSize: 1 };
const CONDITIONS = { ifMatch: IMPOSSIBLE_ETAG };

interface Scene extends Ground {
  container: ContainerClient;
  containerName: string;
  /** What a SAS for one blob opens; undefined for wider ones. */
  single?: string;
  /** What is read: the blob of the URL, or one that nobody has. */
  readable: string;
  /** What is written to: nobody has it, unless the SAS is for one blob. */
  object: string;
  /** Listing starts here: a directory's SAS lists only below it. */
  prefix?: string;
  service: BlobServiceClient;
}

function setScene(ground: Ground): Scene {
  const { origin, query, client, sas, target } = ground;
  const service = new BlobServiceClient(
    `${origin}/?${query}`,
    newPipeline(new AnonymousCredential(), { httpClient: client, retryOptions: ONCE }),
  );
  const { container: containerName = randomName(), path } = target.place;
  const kind = sas.parameters.get('sr');
  const single = ['b', 'bs', 'bv'].includes(kind ?? '') ? path : undefined;
  const depth = Number(sas.parameters.get('sdd') ?? Number.NaN);
  const folder =
    kind === 'd'
      ? path
          ?.split('/')
          .slice(0, Number.isNaN(depth) ? undefined : depth)
          .join('/')
      : undefined;
  const prefix = folder === undefined ? '' : `${folder}/`;
  const object = single ?? prefix + randomName();
  return {
    ...ground,
    service,
    container: service.getContainerClient(containerName),
    containerName,
    object,
    readable: path && kind !== 'd' ? path : object,
    ...(single === undefined ? {} : { single }),
    ...(prefix ? { prefix } : {}),
  };
}

const look = (letter: string, name: string, what: string, run: Try['run'], more: Partial<Try> = {}): Try => ({
  kind: 'try',
  level: 'look',
  letter,
  name,
  what,
  run,
  ...more,
});
const exercise = (letter: string, name: string, what: string, run: Try['run'], more: Partial<Try> = {}): Try =>
  look(letter, name, what, run, { level: 'exercise', ...more });

const firstOf = (pages: { byPage(settings: typeof ONE): AsyncIterableIterator<unknown> }) => pages.byPage(ONE).next();

function list({ service, container, prefix, single, target, sas }: Scene): Plan {
  if (single !== undefined) return [];
  const containers = target.place.level === 'account' && (sas.parameters.get('srt')?.includes('s') ?? false);
  const run = () =>
    containers ? firstOf(service.listContainers()) : firstOf(container.listBlobsFlat(prefix ? { prefix } : {}));
  return [look('l', 'list', containers ? 'Listing containers' : 'Listing', run)];
}

/** The first byte only. */
const read = ({ container, readable, target }: Scene): Try =>
  look('r', 'read', 'Reading', () => container.getBlobClient(readable).download(0, 1, { maxRetryRequests: 0 }), {
    own: readable === target.place.path,
  });

const readTags = ({ container, object }: Scene): Try =>
  look('t', 'tags', 'Reading and writing index tags', () => container.getBlobClient(object).getTags());

function find(scene: Scene): Plan {
  const { container, single } = scene;
  if (single !== undefined) return [];
  // A value that nobody ever set: the answer is empty.
  const where = `"storagebot" = '${randomName()}'`;
  return [look('f', 'find', 'Finding blobs by tags', () => firstOf(container.findBlobsByTags(where)))];
}

const properties = ({ container, object }: Scene): Try =>
  look('e', 'execute', 'Reading system properties', () => container.getBlobClient(object).getProperties(), {
    alsoBy: 'r',
  });

/** Release Lease needs w, and a lease that does not exist cannot be released, whatever the blob. */
const write = ({ container, object }: Scene): Try =>
  exercise('w', 'write', 'Writing', () => container.getBlobClient(object).getBlobLeaseClient(noLease()).releaseLease());

const onlyIfMissing =
  (single: string | undefined, deed: string) =>
  (seen: Seen): string | undefined =>
    single === undefined || seen.get('r')?.status === 404
      ? undefined
      : `Not tried: this SAS is for one blob, and ${deed} could be real there.`;

/** Snapshot Blob takes c or w, and what does not exist has no snapshots. */
const create = ({ container, object, single }: Scene): Try =>
  exercise(
    'c',
    'create',
    'Creating',
    () => container.getBlobClient(object).createSnapshot({ conditions: CONDITIONS }),
    { alsoBy: 'w', unless: onlyIfMissing(single, 'a snapshot') },
  );

/** Append Block never creates its blob; beside that neither the ETag nor the position can be right. */
const append = ({ container, object, single }: Scene): Try =>
  exercise(
    'a',
    'append',
    'Appending',
    () =>
      container
        .getAppendBlobClient(object)
        .appendBlock('x', 1, { conditions: { ...CONDITIONS, appendPosition: 2 ** 40 } }),
    { alsoBy: 'w', unless: onlyIfMissing(single, 'an appended byte') },
  );

/** For a SAS of one blob a snapshot is named that was never made, so that the blob itself is not spoken of. */
const remove = ({ container, object, single }: Scene): Try =>
  exercise('d', 'delete', 'Deleting', () => {
    const blob = container.getBlobClient(object);
    return (single === undefined ? blob : blob.withSnapshot(LONG_AGO)).delete({ conditions: CONDITIONS });
  });

function onNamesOnly(scene: Scene): Plan {
  const { container, containerName, object, single, ask } = scene;
  const path = `/${encodeURIComponent(containerName)}/${encodePath(object)}`;
  const plan: Try[] = [
    exercise('x', 'delete-version', 'Deleting a version', () =>
      container.getBlobClient(object).withVersion(LONG_AGO).delete({ conditions: CONDITIONS }),
    ),
    exercise('y', 'permanent-delete', 'Deleting for good', () =>
      ask({
        method: 'DELETE',
        path,
        query: { snapshot: LONG_AGO, deletetype: 'permanent' },
        headers: { 'if-match': IMPOSSIBLE_ETAG },
      }),
    ),
    exercise('i', 'immutability', 'Setting a legal hold', () => container.getBlobClient(object).setLegalHold(false)),
  ];
  if (single === undefined) return plan;
  const says =
    'Not tried: this SAS is for one blob, and a service that overlooks a parameter would take the blob itself.';
  return plan
    .filter(({ letter }) => mayHave(scene, letter))
    .map(({ letter, name }) => untried(letter, name, 'exercise', says));
}

const NAMESPACE: readonly [letter: string, name: string][] = [
  ['m', 'move'],
  ['o', 'ownership'],
  ['p', 'permissions'],
];

const elsewhere = (scene: Scene): Plan =>
  NAMESPACE.filter(([letter]) => scene.sas.permissions?.includes(letter)).map(([letter, name]) =>
    untried(letter, name, 'exercise', 'Not tried: only the dfs endpoint knows this; probe the dfs URL.'),
  );

/** Asked only of a SAS that may have it: without r, HEAD tells e apart. */
const execute = (scene: Scene): Plan => (mayHave(scene, 'e') ? [properties(scene)] : []);

/** A snapshot or a version is never changed: only reading it is asked, by the name that the URL gives. */
function readOnly({ container, readable, target }: Scene): Plan {
  const blob = container.getBlobClient(readable);
  const snapshot = target.url.searchParams.get('snapshot');
  const version = target.url.searchParams.get('versionid') ?? '';
  const one = snapshot ? blob.withSnapshot(snapshot) : blob.withVersion(version);
  return [look('r', 'read', 'Reading', () => one.download(0, 1, { maxRetryRequests: 0 }), { own: true })];
}

/** All tries in the order in which they are made: what tells most comes first. */
export function blobTries(ground: Ground): Plan {
  const scene = setScene(ground);
  if (['bs', 'bv'].includes(ground.sas.parameters.get('sr') ?? '')) return readOnly(scene);
  return [
    ...list(scene),
    read(scene),
    readTags(scene),
    ...find(scene),
    ...execute(scene),
    write(scene),
    create(scene),
    append(scene),
    remove(scene),
    ...onNamesOnly(scene),
    ...elsewhere(scene),
  ];
}

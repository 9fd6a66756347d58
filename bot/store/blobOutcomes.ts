/** Outcomes in a storage account, one blob a case, so that several instances of the bot can share them. */
import type { ContainerClient } from '@azure/storage-blob';
import pRetry from 'p-retry';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { openBlobService, statusOf } from './blobService.ts';
import type { Outcomes } from './outcomes.ts';
import { reaching } from './unreachable.ts';

const CONTAINER = 'storagebot-outcomes';

/** A pressed button must be answered within five seconds, and its outcome is kept before that. Milliseconds. */
const LONGEST_WRITE = 4000;
/** Somebody else may write the same case meanwhile; it is hardly ever two. */
const MOST_ROUNDS = 5;
const AT_ONCE = 16;

/** Somebody else wrote in between. */
class Overtaken extends Error {
  override name = 'Overtaken';
}

interface Kept {
  entry: OutcomeEntry;
  etag: string;
}

/** @param storage connection string, or the blob endpoint, which the managed identity opens */
export function openBlobOutcomes(storage: string, managedIdentityClientId?: string): Outcomes {
  const container = openBlobService(storage, managedIdentityClientId).getContainerClient(CONTAINER);
  return {
    record: (entry) => record(container, entry),
    list: (since = '') => reaching(list(container, since)),
    forgetBefore: (moment) => forgetBefore(container, moment),
    close: () => undefined,
  };
}

const blobOf = (container: ContainerClient, id: string) =>
  container.getBlockBlobClient(`${encodeURIComponent(id)}.json`);

async function record(container: ContainerClient, entry: OutcomeEntry): Promise<OutcomeEntry | undefined> {
  const abortSignal = AbortSignal.timeout(LONGEST_WRITE);
  return pRetry(
    async () => {
      const before = await read(container, blobOf(container, entry.id).name, abortSignal);
      if (before && before.entry.when > entry.when) return before.entry;
      if (await write(container, entry, before?.etag, abortSignal)) return before?.entry;
      throw new Overtaken(
        `Keeping an outcome in container "${CONTAINER}": ${MOST_ROUNDS} times somebody else was faster.`,
      );
    },
    { retries: MOST_ROUNDS - 1, minTimeout: 0, shouldRetry: ({ error }) => error instanceof Overtaken },
  );
}

/** False where the blob is no longer what it was: read again. */
async function write(
  container: ContainerClient,
  entry: OutcomeEntry,
  etag: string | undefined,
  abortSignal: AbortSignal,
): Promise<boolean> {
  const body = Buffer.from(JSON.stringify(entry));
  try {
    await blobOf(container, entry.id).uploadData(body, {
      conditions: etag ? { ifMatch: etag } : { ifNoneMatch: '*' },
      metadata: { said: entry.when },
      blobHTTPHeaders: { blobContentType: 'application/json' },
      abortSignal,
    });
    return true;
  } catch (fault) {
    const status = statusOf(fault);
    if (status === 404) await container.createIfNotExists({ abortSignal });
    else if (status !== 409 && status !== 412) throw fault;
    return false;
  }
}

async function read(container: ContainerClient, name: string, abortSignal?: AbortSignal): Promise<Kept | undefined> {
  try {
    const answer = await container.getBlockBlobClient(name).download(0, undefined, { abortSignal });
    const text = await textOf(answer.readableStreamBody as NodeJS.ReadableStream);
    return { entry: JSON.parse(text) as OutcomeEntry, etag: answer.etag as string };
  } catch (fault) {
    if (statusOf(fault) !== 404) throw fault;
    return undefined;
  }
}

async function list(container: ContainerClient, since: string): Promise<OutcomeEntry[]> {
  const names = await namesOf(container, since);
  const entries: OutcomeEntry[] = [];
  for (let index = 0; index < names.length; index += AT_ONCE) {
    const some = await Promise.all(names.slice(index, index + AT_ONCE).map((name) => read(container, name)));
    entries.push(...some.flatMap((one) => (one ? [one.entry] : [])));
  }
  return entries.sort((a, b) => b.when.localeCompare(a.when) || a.id.localeCompare(b.id));
}

async function forgetBefore(container: ContainerClient, moment: string): Promise<void> {
  const recent = new Set(await namesOf(container, moment));
  const old = (await namesOf(container, '')).filter((name) => !recent.has(name));
  for (const name of old) await container.getBlockBlobClient(name).deleteIfExists();
}

/** Old ones are told apart by their metadata, without a download. */
async function namesOf(container: ContainerClient, since: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, metadata } of container.listBlobsFlat({ includeMetadata: true }))
      if ((metadata?.said ?? since) >= since) names.push(name);
  } catch (fault) {
    // No container: nobody has said anything yet.
    if (statusOf(fault) !== 404) throw fault;
  }
  return names;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

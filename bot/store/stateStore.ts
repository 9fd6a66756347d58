/** Picks where conversations are kept: the embedded store on disk, or blobs when a storage account is configured. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openSqliteStorage } from './sqliteStorage.ts';
import { CHECK_ROOM, type Storage } from './storage.ts';

export interface StateStore {
  storage: Storage;
  /** Does it answer? Throws when not. */
  check(): Promise<void>;
  /** Removes what nobody has touched for so many milliseconds: such a conversation starts afresh. */
  forgetOlderThan(milliseconds: number): Promise<void>;
  close(): void;
}

export const CONVERSATIONS_FILE = 'conversations.db';
const CONTAINER = 'storagebot-state';
const CHECK_KEY = 'storagebot-check';

export function openStateStore(config: Config): StateStore {
  return config.storage ? blobStore(config.storage, config.identity) : embeddedStore(config.data);
}

function embeddedStore(folder: string): StateStore {
  const storage = openSqliteStorage(join(folder, CONVERSATIONS_FILE));
  return {
    storage,
    check: () => writeAndRemove(storage),
    forgetOlderThan: async (milliseconds) => void storage.forgetOlderThan(milliseconds),
    close: () => storage.close(),
  };
}

/** Reading alone would call a full disk healthy. */
async function writeAndRemove(storage: Storage): Promise<void> {
  await storage.write({ [CHECK_KEY]: { at: Date.now(), room: CHECK_ROOM, eTag: '*' } });
  await storage.delete([CHECK_KEY]);
}

/** Loaded only when asked for: the Azure packages take 150 ms that a local start need not wait for. */
const load = createRequire(import.meta.url);

/** A turn waits for its state, and Teams waits for the turn: two short tries instead of the SDK's four long ones. */
const PIPELINE = { storagePipelineOptions: { retryOptions: { maxTries: 2, tryTimeoutInMs: 4000 } } };

function blobStore(setting: string, clientId?: string): StateStore {
  const { BlobsStorage } = load('botbuilder-azure-blobs') as typeof import('botbuilder-azure-blobs');
  const url = `${setting.replace(/\/$/, '')}/${CONTAINER}`;
  const storage = startingAnew(() =>
    /^https?:/i.test(setting)
      ? new BlobsStorage('', '', PIPELINE, url, credential(clientId))
      : new BlobsStorage(setting, CONTAINER, PIPELINE),
  );
  return {
    storage,
    check: () => writeAndRemove(storage),
    forgetOlderThan: (milliseconds) => forgetBlobs(setting, clientId, Date.now() - milliseconds),
    close: () => undefined,
  };
}

/** BlobsStorage writes a blob anew with each turn, so its time is that of the last one. */
async function forgetBlobs(setting: string, clientId: string | undefined, before: number): Promise<void> {
  const { BlobServiceClient } = load('@azure/storage-blob') as typeof import('@azure/storage-blob');
  const service = /^https?:/i.test(setting)
    ? new BlobServiceClient(setting.replace(/\/$/, ''), credential(clientId))
    : BlobServiceClient.fromConnectionString(setting);
  const container = service.getContainerClient(CONTAINER);
  if (!(await container.exists())) return;
  for await (const { name, properties } of container.listBlobsFlat()) {
    if (properties.lastModified.getTime() >= before) continue;
    // Somebody may be speaking just now.
    const conditions = { ifUnmodifiedSince: properties.lastModified };
    await container.deleteBlob(name, { conditions }).catch(forgiveSpeaking);
  }
}

function forgiveSpeaking(fault: unknown): void {
  if (![404, 412].includes((fault as { statusCode?: number }).statusCode ?? 0)) throw fault;
}

/** BlobsStorage remembers for ever that its container could not be created, so after a failure a fresh one takes over. */
function startingAnew(open: () => Storage): Storage {
  let inner = open();
  const orAnew = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (fault) {
      inner = open();
      throw fault;
    }
  };
  return {
    read: (keys) => orAnew(inner.read(keys)),
    write: (changes) => orAnew(inner.write(changes)),
    delete: (keys) => orAnew(inner.delete(keys)),
  };
}

function credential(managedIdentityClientId?: string) {
  const { DefaultAzureCredential } = load('@azure/identity') as typeof import('@azure/identity');
  return new DefaultAzureCredential({ managedIdentityClientId });
}

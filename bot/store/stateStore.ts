/** Picks where conversations are kept: the embedded store on disk, or blobs when a storage account is configured. */
import { join } from 'node:path';
import type { ContainerClient } from '@azure/storage-blob';
import type { Config } from '../config.ts';
import { forgiving, openBlobService } from './blobService.ts';
import { openBlobStorage } from './blobStorage.ts';
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

function blobStore(setting: string, clientId?: string): StateStore {
  const container = () => openBlobService(setting, clientId).getContainerClient(CONTAINER);
  const storage = openBlobStorage(container);
  return {
    storage,
    check: () => writeAndRemove(storage),
    forgetOlderThan: (milliseconds) => forgetBlobs(container(), Date.now() - milliseconds),
    close: () => undefined,
  };
}

/** A blob is written anew with each turn, so its time is that of the last one. */
async function forgetBlobs(container: ContainerClient, before: number): Promise<void> {
  if (!(await container.exists())) return;
  for await (const { name, properties } of container.listBlobsFlat()) {
    if (properties.lastModified.getTime() >= before) continue;
    // Somebody may be speaking just now.
    const conditions = { ifUnmodifiedSince: properties.lastModified };
    await container.deleteBlob(name, { conditions }).catch(forgiving(404, 412));
  }
}

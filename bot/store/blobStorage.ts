/** botbuilder's `Storage` in a container: one blob an item, named as BlobsStorage names it, with eTags that count. */
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { ContainerClient } from '@azure/storage-blob';
import { forgiving, statusOf } from './blobService.ts';
import { itemOf, NOT_THERE, overwrites, printOf, StaleItemError, type Storage, type StoreItems } from './storage.ts';

/** A turn waits for its state, and Teams waits 15 seconds for the turn. Milliseconds. */
const LONGEST = 4500;

const nameOf = (key: string) => encodeURIComponent(key.split('/').filter(Boolean).join('/')).slice(0, 1024);

function conditionsOf(etag: unknown) {
  if (overwrites(etag)) return {};
  return etag === NOT_THERE ? { ifNoneMatch: '*' } : { ifMatch: String(etag) };
}

/** @param open a container that need not be there yet. */
export function openBlobStorage(open: () => ContainerClient): Storage {
  let opened: ContainerClient | undefined;
  const blobOf = (key: string) => {
    opened ??= open();
    return { container: opened, blob: opened.getBlockBlobClient(nameOf(key)) };
  };

  async function read(key: string): Promise<StoreItems> {
    const { blob } = blobOf(key);
    const answer = await blob
      .download(0, undefined, { abortSignal: AbortSignal.timeout(LONGEST) })
      .catch(forgiving(404));
    if (!answer?.readableStreamBody) return {};
    return { [key]: itemOf(await text(answer.readableStreamBody), answer.etag) };
  }

  async function write(key: string, item: { eTag?: unknown }): Promise<void> {
    const { container, blob } = blobOf(key);
    const { eTag } = item;
    const body = Buffer.from(printOf(item));
    const id = randomUUID();
    const abortSignal = AbortSignal.timeout(LONGEST);
    const upload = () =>
      blob.upload(body, body.length, {
        conditions: conditionsOf(eTag),
        metadata: { write: id },
        blobHTTPHeaders: { blobContentType: 'application/json' },
        abortSignal,
      });
    try {
      const { etag } = await upload().catch(async (fault) => {
        if (statusOf(fault) !== 404) throw fault;
        await container.createIfNotExists({ abortSignal });
        return upload();
      });
      item.eTag = etag;
    } catch (fault) {
      if (![404, 409, 412].includes(statusOf(fault) ?? 0)) throw fault;
      // The first try of the SDK may have arrived after all, and its second one found what it had written itself.
      const { metadata, etag } = (await blob.getProperties({ abortSignal }).catch(forgiving(404))) ?? {};
      if (metadata?.write !== id) throw new StaleItemError(key);
      item.eTag = etag;
    }
  }

  return {
    read: async (keys) => Object.assign({}, ...(await Promise.all(keys.map(read)))),
    async write(changes) {
      await Promise.all(Object.entries(changes).map(([key, item]) => write(key, item)));
    },
    async delete(keys) {
      const abortSignal = AbortSignal.timeout(LONGEST);
      await Promise.all(keys.map((key) => blobOf(key).blob.delete({ abortSignal }).catch(forgiving(404))));
    },
  };
}

/** Keeps queues in Azure Storage Queues and documents in blobs with eTags, so that many instances can share the work. */
import { randomUUID } from 'node:crypto';
import { DefaultAzureCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import { type QueueClient, QueueServiceClient } from '@azure/storage-queue';
import { reaching } from '../../store/unreachable.ts';
import type { AlertStore, QueueName, Shelf, Stored, Taken } from './store.ts';

export interface AzurePlace {
  /** Connection string, or the blob endpoint (https://account.blob.core.windows.net) for a managed identity. */
  storage: string;
  managedIdentityClientId?: string | undefined;
  /** Names of the container and of the queues begin with it; several bots can share an account. */
  prefix?: string;
}

/** A queue message takes 64 KB of base64; a larger body goes into a blob. */
const LARGEST_MESSAGE = 47_000;

/** What the first versions called it: their blobs and queue are found under that name. */
const FIRST_NAMES = { outboxes: 'lanes' };

const statusOf = (error: unknown) => (error as { statusCode?: number }).statusCode;

export function azureStore({ storage, managedIdentityClientId, prefix = 'storagebot' }: AzurePlace): AlertStore {
  const { blobs, queues } = connect(storage, managedIdentityClientId);
  const container = blobs.getContainerClient(`${prefix}-alerts`);
  const queueOf: Record<QueueName, QueueClient> = {
    alerts: queues.getQueueClient(`${prefix}-alerts`),
    outboxes: queues.getQueueClient(`${prefix}-${FIRST_NAMES.outboxes}`),
  };
  const folderOf = (shelf: Shelf) => (shelf === 'outboxes' ? FIRST_NAMES.outboxes : shelf);
  const nameOf = (shelf: Shelf, id: string) => `${folderOf(shelf)}/${encodeURIComponent(id)}.json`;

  async function taken(
    queue: QueueClient,
    message: { messageId: string; popReceipt: string; messageText: string; dequeueCount: number },
  ): Promise<Taken | undefined> {
    const { text, blob } = await openBody(container, message.messageText);
    const gone = () => deleteMessage(queue, message.messageId, message.popReceipt);
    // A body that is no more belonged to a message that was worked off by somebody else.
    if (text === undefined) return gone().then(() => undefined);
    return {
      body: text,
      attempts: message.dequeueCount,
      async done() {
        const mine = await gone();
        if (blob && mine) await container.getBlockBlobClient(blob).deleteIfExists();
      },
      async again(delay) {
        const seconds = Math.min(7 * 86_400, Math.ceil(delay / 1000));
        await queue
          .updateMessage(message.messageId, message.popReceipt, message.messageText, seconds)
          .catch(forgive(400, 404));
      },
    };
  }

  return {
    async open() {
      await reaching(
        Promise.all([
          container.createIfNotExists(),
          queueOf.alerts.createIfNotExists(),
          queueOf.outboxes.createIfNotExists(),
        ]),
      );
    },
    async close() {},
    read: <T>(shelf: Shelf, id: string) => readBlob<T>(container, nameOf(shelf, id), id),
    async write(shelf, id, value, { over, due }) {
      const conditions = over === undefined ? { ifNoneMatch: '*' } : over === '*' ? {} : { ifMatch: over };
      const body = Buffer.from(JSON.stringify(value));
      const metadata: Record<string, string> = due === undefined ? {} : { due: String(Math.round(due)) };
      const options = { conditions, metadata, blobHTTPHeaders: { blobContentType: 'application/json' } };
      const written = await container
        .getBlockBlobClient(nameOf(shelf, id))
        .uploadData(body, options)
        .catch(forgive(409, 412));
      return written?.etag;
    },
    async remove(shelf, id) {
      await container.getBlockBlobClient(nameOf(shelf, id)).deleteIfExists();
    },
    async list<T>(shelf: Shelf, dueAt?: number) {
      const names: string[] = [];
      for await (const blob of container.listBlobsFlat({ prefix: `${folderOf(shelf)}/`, includeMetadata: true })) {
        const due = Number(blob.metadata?.due);
        if (dueAt === undefined || due <= dueAt) names.push(blob.name);
      }
      return readAll<T>(container, names);
    },
    async put(queue, body, delay = 0) {
      const text = await packBody(container, body);
      await queueOf[queue].sendMessage(text, { messageTimeToLive: -1, visibilityTimeout: Math.ceil(delay / 1000) });
    },
    async take(queue, most, lease) {
      const client = queueOf[queue];
      const options = { numberOfMessages: Math.min(32, most), visibilityTimeout: Math.max(1, Math.ceil(lease / 1000)) };
      const { receivedMessageItems } = await client.receiveMessages(options);
      const all = await Promise.all(receivedMessageItems.map((message) => taken(client, message)));
      return all.filter((message) => message !== undefined);
    },
    async depth(queue) {
      return (await queueOf[queue].getProperties()).approximateMessagesCount ?? 0;
    },
  };
}

function connect(storage: string, clientId: string | undefined) {
  // The SDK waits up to 5 minutes by itself; the consumer and the sender of an alert want to know sooner.
  const options = { retryOptions: { maxTries: 3, tryTimeoutInMs: 8000, retryDelayInMs: 200, maxRetryDelayInMs: 2000 } };
  if (!/^https:\/\//i.test(storage)) {
    return {
      blobs: BlobServiceClient.fromConnectionString(storage, options),
      queues: QueueServiceClient.fromConnectionString(storage, options),
    };
  }
  const credential = new DefaultAzureCredential(clientId ? { managedIdentityClientId: clientId } : {});
  const host = storage.replace(/\/+$/, '');
  return {
    blobs: new BlobServiceClient(host, credential, options),
    queues: new QueueServiceClient(host.replace('.blob.', '.queue.'), credential, options),
  };
}

/** Turns answers that mean "somebody was faster" into undefined. */
function forgive(...statuses: number[]) {
  return (error: unknown): undefined => {
    if (!statuses.includes(statusOf(error) ?? 0)) throw error;
  };
}

/** False when the message was no longer ours: its lease had ended and somebody else has it. */
async function deleteMessage(queue: QueueClient, id: string, receipt: string): Promise<boolean> {
  return (await queue.deleteMessage(id, receipt).catch(forgive(400, 404))) !== undefined;
}

async function readBlob<T>(container: ContainerClient, name: string, id: string): Promise<Stored<T> | undefined> {
  const blob = container.getBlockBlobClient(name);
  const answer = await blob.download().catch(forgive(404));
  if (!answer) return undefined;
  const text = await textOf(answer.readableStreamBody as NodeJS.ReadableStream);
  return { id, value: JSON.parse(text) as T, version: answer.etag as string };
}

async function readAll<T>(container: ContainerClient, names: string[]): Promise<Stored<T>[]> {
  const found: Stored<T>[] = [];
  for (let index = 0; index < names.length; index += 16) {
    const some = names.slice(index, index + 16).map((name) => readBlob<T>(container, name, idOf(name)));
    found.push(...(await Promise.all(some)).filter((one) => one !== undefined));
  }
  return found;
}

function idOf(name: string): string {
  return decodeURIComponent(name.slice(name.indexOf('/') + 1).replace(/\.json$/, ''));
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString('utf8');
}

/** Base64, as queue messages are XML; the blob of a large body is written before the message that names it. */
async function packBody(container: ContainerClient, body: string): Promise<string> {
  const bytes = Buffer.from(body);
  if (bytes.length <= LARGEST_MESSAGE) return bytes.toString('base64');
  const name = `bodies/${randomUUID()}`;
  await container.getBlockBlobClient(name).uploadData(bytes);
  return Buffer.from(JSON.stringify({ bodyInBlob: name })).toString('base64');
}

async function openBody(
  container: ContainerClient,
  packed: string,
): Promise<{ text: string | undefined; blob?: string }> {
  const text = Buffer.from(packed, 'base64').toString('utf8');
  const blob = /^\{"bodyInBlob":"(bodies\/[\w-]+)"\}$/.exec(text)?.[1];
  if (!blob) return { text };
  const answer = await container.getBlockBlobClient(blob).download().catch(forgive(404));
  return { text: answer && (await textOf(answer.readableStreamBody as NodeJS.ReadableStream)), blob };
}

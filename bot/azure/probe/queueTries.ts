/**
 * Queues. Messages are only spoken of by an id that no message has. Putting and taking messages knows no conditions:
 * both are tried on a queue that nobody has, where the SAS reaches one, and else left out.
 * Permissions: learn.microsoft.com/rest/api/storageservices/create-service-sas (queues), …/create-account-sas.
 */
import { randomUUID } from 'node:crypto';
import { AnonymousCredential, newPipeline, QueueServiceClient } from '@azure/storage-queue';
import { ONCE } from './sdkClient.ts';
import { type Ground, type Plan, randomName, tryOf, untried } from './tries.ts';

/** Base64, as every receipt is. */
const noReceipt = () => Buffer.from(randomUUID()).toString('base64');

export function queueTries({ origin, query, client, sas, target }: Ground): Plan {
  const service = new QueueServiceClient(
    `${origin}/?${query}`,
    newPipeline(new AnonymousCredential(), { httpClient: client as never, retryOptions: ONCE }),
  );
  const queue = service.getQueueClient(target.place.container ?? randomName());
  const nobodys = service.getQueueClient(randomName());
  const isAccount = sas.kind === 'account';
  const list = tryOf('l', 'list', 'Listing queues', () => service.listQueues().byPage({ maxPageSize: 1 }).next(), {
    level: 'look',
  });
  const read = tryOf('r', 'read', 'Reading', () => queue.getProperties(), { level: 'look', own: true });
  const add = tryOf('a', 'add', 'Adding messages', () => nobodys.sendMessage('x'), { foreign: true });
  const process = tryOf('p', 'process', 'Taking and deleting messages', () =>
    queue.deleteMessage(randomUUID(), noReceipt()),
  );
  const update = tryOf('u', 'update', 'Updating messages', () =>
    queue.updateMessage(randomUUID(), noReceipt(), undefined, 0),
  );
  const cannotAdd = untried('a', 'add', 'exercise', 'Not tried: a message that is put into this queue would be real.');
  return [...(isAccount ? [list] : []), read, isAccount ? add : cannotAdd, process, update];
}

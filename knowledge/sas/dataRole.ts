/** The smallest role that opens data for a login, by service and protocol, and the smallest scope to give it on. */
import { table } from '../table.ts';

export interface DataRole {
  name: string;
  /** What to append to the account's id so that the role holds for one container, share, queue or table only. */
  below: string;
}

export interface RoleNeeds {
  service?: string;
  protocol?: string;
  writes?: boolean;
  /** Owners and ACLs are set, or tags. */
  owns?: boolean;
  /** Of a queue: messages are put into it, or taken out. */
  messages?: 'put' | 'taken' | undefined;
}

const CHILDREN = table<string>({
  blob: 'blobServices/default/containers/{container}',
  dfs: 'blobServices/default/containers/{container}',
  file: 'fileServices/default/fileshares/{share}',
  queue: 'queueServices/default/queues/{queue}',
  table: 'tableServices/default/tables/{table}',
});

/** Who only puts messages, or only takes them, needs no more. */
const OF_MESSAGES = { put: 'Message Sender', taken: 'Message Processor' };

function nameOf({ service, protocol, writes, owns, messages }: RoleNeeds): string {
  const level = writes ? 'Contributor' : 'Reader';
  // A mount goes by the share's SMB roles; REST calls (AzCopy, portal, SDK) by the privileged ones.
  if (service === 'file')
    return protocol === 'smb' ? `Storage File Data SMB Share ${level}` : `Storage File Data Privileged ${level}`;
  if (service === 'queue') return `Storage Queue Data ${messages ? OF_MESSAGES[messages] : level}`;
  if (service === 'table') return `Storage Table Data ${level}`;
  return `Storage Blob Data ${owns ? 'Owner' : level}`;
}

/**
 * Roles of learn.microsoft.com/azure/storage/common/authorize-data-access and
 * learn.microsoft.com/azure/storage/files/storage-files-authorization-overview.
 */
export function dataRole(needs: RoleNeeds): DataRole {
  return { name: nameOf(needs), below: `/${CHILDREN.get(needs.service ?? 'blob') ?? CHILDREN.get('blob')}` };
}

const WRITES = new Set(['upload', 's2s', 'sync', 'remove', 'create', 'set-properties', 'resume']);

/** To read a queue is to take its messages; a list of queues, or a look at them, is a reader's. */
const MESSAGES = table<'put' | 'taken'>({ upload: 'put', download: 'taken' });

/** A container is mounted, which takes the roles of blobs. */
const OF_BLOBS = new Set(['blobfuse', 'nfs-blob']);

/** The role for what a report tells. A copy's source is only read; a mount of a share goes over SMB. */
export function roleFromFacts(facts: Readonly<Record<string, string | undefined>>): DataRole {
  const mounted = (facts.operation === 'mount' || facts.tool === 'mount') && !OF_BLOBS.has(facts.mountKind ?? '');
  const service = facts.service ?? (mounted ? 'file' : 'blob');
  return dataRole({
    service,
    ...(mounted && facts.protocol !== 'nfs' ? { protocol: 'smb' } : {}),
    writes: WRITES.has(facts.operation ?? '') && facts.side !== 'source',
    messages: MESSAGES.get(facts.operation ?? ''),
  });
}

/** Of a queue or table for sure: where nobody said what is done there, both reading and writing. */
const ofService =
  (service: string) =>
  (facts: Readonly<Record<string, string | undefined>>): string =>
    roleFromFacts({ ...facts, service, tool: undefined, operation: facts.operation ?? 'create' }).name;

export const queueRole = ofService('queue');
export const tableRole = ofService('table');

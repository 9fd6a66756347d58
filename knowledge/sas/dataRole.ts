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

const SERVICE_OF_ROLE = /^Storage (Blob|File|Queue|Table) Data\b/;

/** Where a role that a page names itself is given: that of files is none of a container. */
export function belowFor(role: string | undefined): string | undefined {
  const [, service] = SERVICE_OF_ROLE.exec(role ?? '') ?? [];
  return service && `/${CHILDREN.get(service.toLowerCase())}`;
}

const WRITES = new Set(['upload', 's2s', 'sync', 'remove', 'create', 'set-properties', 'resume']);

/** To read a queue is to take its messages; a list of queues, or a look at them, is a reader's. */
const MESSAGES = table<'put' | 'taken'>({ upload: 'put', download: 'taken' });

/** A container is mounted, which takes the roles of blobs. */
const OF_BLOBS = new Set(['blobfuse', 'nfs-blob']);

/** What people say that is done, of deedsTold.ts, where no operation is known that moves data. */
export interface Deeds {
  does?: string | undefined;
  doneTo?: string | undefined;
}

const SAYS_NOTHING = new Set(['login', 'other', 'generate-sas']);
const isUntold = ({ operation }: Facts) => operation === undefined || SAYS_NOTHING.has(operation);
const said = ({ does = '' }: Deeds) => does.split('+').filter(Boolean);

type Facts = Readonly<Record<string, string | undefined>>;

function messagesOf(facts: Facts, deeds: Deeds): 'put' | 'taken' | undefined {
  if (!isUntold(facts)) return MESSAGES.get(facts.operation ?? '');
  const [first, ...others] = said(deeds);
  return others.length > 0 ? undefined : MESSAGES_SAID.get(first ?? '');
}
const MESSAGES_SAID = table<'put' | 'taken'>({ puts: 'put', takes: 'taken' });

/** The request that was refused tells by its verb; a read may only be the look before a write. */
const WRITING_REQUESTS = new Set(['put', 'patch', 'delete']);
const isWritingRequest = ({ request = '' }: Facts) => WRITING_REQUESTS.has(request);

const writesIn = (facts: Facts, deeds: Deeds) =>
  isUntold(facts)
    ? isWritingRequest(facts) || said(deeds).some((deed) => deed !== 'reads')
    : WRITES.has(facts.operation ?? '') && facts.side !== 'source';

/** Whether the case tells what is done with the data: else the smallest role is a guess, and says so. */
export const tellsWhatIsDone = (facts: Facts, deeds: Deeds = {}): boolean =>
  !isUntold(facts) || isWritingRequest(facts) || said(deeds).length > 0;

/** Programs that copy to a share over REST name its SMB as well. */
const isPlainSmb = ({ protocol, tool }: Facts) => protocol === 'smb' && tool === undefined;

/** The role for what a report tells. A copy's source is only read; a mount of a share goes over SMB. */
export function roleFromFacts(facts: Facts, deeds: Deeds = {}): DataRole {
  const mounted = (facts.operation === 'mount' || facts.tool === 'mount') && !OF_BLOBS.has(facts.mountKind ?? '');
  const service = facts.service ?? (mounted ? 'file' : (deeds.doneTo ?? 'blob'));
  return dataRole({
    service,
    ...((mounted && facts.protocol !== 'nfs') || isPlainSmb(facts) ? { protocol: 'smb' } : {}),
    writes: writesIn(facts, deeds),
    messages: messagesOf(facts, deeds),
  });
}

/** Behind a role that was chosen although nobody said what is done: what else there is. */
export function otherRoles(role: string, facts: Facts, deeds: Deeds = {}): string {
  if ((tellsWhatIsDone(facts, deeds) && facts.operation !== 'mount') || !role.endsWith(READER)) return '';
  if (role.startsWith('Storage Queue'))
    return ', which only peeks (*Storage Queue Data Message Sender* puts messages in, *Storage Queue Data Message Processor* takes them out)';
  return `, which only reads (*${role.replace(READER, 'Contributor')}* to write or delete)`;
}
const READER = 'Reader';

/** Of a queue or table for sure: where nobody said what is done there, both reading and writing. */
const ofService =
  (service: string) =>
  (facts: Facts, deeds: Deeds = {}): string => {
    const known = tellsWhatIsDone(facts, deeds);
    return roleFromFacts({ ...facts, service, tool: undefined, ...(!known && { operation: 'create' }) }, deeds).name;
  };

export const queueRole = ofService('queue');
export const tableRole = ofService('table');

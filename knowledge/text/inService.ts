/** Pages look at the blob service and make containers; of a share, queue or table the same commands have other names. */
import { table } from '../table.ts';

const HOSTS = table<string>({ dfs: 'dfsHost', file: 'fileHost', queue: 'queueHost', table: 'tableHost' });

interface Kind {
  name: string;
  cli: string;
  /** How its commands name the account, and whether they sign in by a flag. */
  account: string;
  login: string;
  cmdlet: string;
}

/** Shares are made by the management side, which takes a role of the account. */
const KINDS = table<Kind>({
  queue: {
    name: '{queue}',
    cli: 'queue',
    account: '--account-name',
    login: ' --auth-mode login',
    cmdlet: 'AzStorageQueue',
  },
  table: {
    name: '{table}',
    cli: 'table',
    account: '--account-name',
    login: ' --auth-mode login',
    cmdlet: 'AzStorageTable',
  },
  file: { name: '{share}', cli: 'share-rm', account: '--storage-account', login: '', cmdlet: '' },
});

const FENCE = /```[\s\S]*?```/g;
/** What only asks whether a host is known and answers. */
const KNOCKS = /^.*\b(?:nslookup|nc|dig|curl|openssl|Resolve-DnsName|Test-NetConnection|tcping)\b.*$/gm;
const OF_BLOBS =
  /\baz storage (?:blob|fs|container (?!(?:create|list)\b))|\bazcopy\b|--include-deleted|blobServices|AzStorage(?:Blob|DataLake)|\{blob\}/;
const CONTAINER_COMMAND = /\baz storage container (create|list)\b([^\n;|)]*)/g;

function container(fence: string, { name, cli, account, login, cmdlet }: Kind): string {
  if (OF_BLOBS.test(fence)) return fence;
  const cliDone = fence.replace(CONTAINER_COMMAND, (_all, verb: string, flags: string) => {
    const own = flags
      .replace('--account-name', account)
      .replace(/ --auth-mode login\b/, login)
      .replace('{container}', name);
    return `az storage ${cli} ${verb}${own}`;
  });
  if (!cmdlet) return cliDone;
  return cliDone.replace(/\b(New|Get)-AzStorageContainer\b/g, `$1-${cmdlet}`).replaceAll('{container}', name);
}

/** A page's commands for somebody whose trouble is with another service than blobs. */
export function inService(text: string, service: string | undefined): string {
  const host = HOSTS.get(service ?? '');
  if (!host) return text;
  const kind = KINDS.get(service ?? '');
  return text.replace(FENCE, (fence) => {
    const knocked = fence.includes(`{${host}}`)
      ? fence
      : fence.replace(KNOCKS, (line) => line.replaceAll('{blobHost}', `{${host}}`));
    const linked = knocked.replaceAll('privatelink.blob.', `privatelink.${service}.`);
    return kind ? container(linked, kind) : linked;
  });
}

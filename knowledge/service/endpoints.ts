/**
 * Where storage lives: the hosts of every cloud, what a host name tells, and what a storage URL points at.
 * Sources: learn.microsoft.com/azure/storage/common/storage-account-overview (endpoints, DNS zones),
 * …/storage-private-endpoints (private link zones), …/storage-use-azurite (the emulator), and the lists of
 * learn.microsoft.com/azure/azure-government and /azure/china on their endpoints.
 */
import { table } from '../table.ts';

export type Cloud = 'global' | 'china' | 'usgov' | 'germany' | 'stack' | 'emulator';
export type StorageService = 'blob' | 'dfs' | 'file' | 'queue' | 'table' | 'web';
export type HostKind =
  | 'main'
  | 'secondary'
  | 'web'
  | 'dns-zone'
  | 'private-link'
  | 'managed-disk'
  | 'emulator'
  | 'stack';

export interface CloudEndpoints {
  cloud: Cloud;
  name: string;
  /** What follows `<account>.<service>.` */
  suffix: string;
  login: string;
  management: string;
  /** Closed clouds keep their names in old scripts. */
  retired?: boolean;
}

export const CLOUDS: readonly CloudEndpoints[] = [
  {
    cloud: 'global',
    name: 'global Azure',
    suffix: 'core.windows.net',
    login: 'https://login.microsoftonline.com',
    management: 'https://management.azure.com',
  },
  {
    cloud: 'usgov',
    name: 'Azure US Government',
    suffix: 'core.usgovcloudapi.net',
    login: 'https://login.microsoftonline.us',
    management: 'https://management.usgovcloudapi.net',
  },
  {
    cloud: 'china',
    name: 'Azure China',
    suffix: 'core.chinacloudapi.cn',
    login: 'https://login.chinacloudapi.cn',
    management: 'https://management.chinacloudapi.cn',
  },
  {
    cloud: 'germany',
    name: 'Azure Germany (closed in October 2021)',
    suffix: 'core.cloudapi.de',
    login: 'https://login.microsoftonline.de',
    management: 'https://management.microsoftazure.de',
    retired: true,
  },
];

/** Accounts with Azure DNS zone endpoints: `<account>.z<00-99>.<service>.storage.azure.net`. */
export const DNS_ZONE_SUFFIX = 'storage.azure.net';

export const EMULATOR_ACCOUNT = 'devstoreaccount1';
/** Azurite serves neither Azure Files nor the dfs endpoint. */
export const EMULATOR_PORTS = table<StorageService>({
  '10000': 'blob',
  '10001': 'queue',
  '10002': 'table',
});

export interface StorageHost {
  /** Unknown where it stands in the path (emulator) or behind an id (managed disks). */
  account?: string;
  service: StorageService;
  cloud: Cloud;
  kind: HostKind;
  /** The read-only copy in the paired region; writing there fails. */
  secondary: boolean;
}

const SERVICES = '(?<service>blob|dfs|file|queue|table)';
const ACCOUNT = '(?<account>[a-z0-9]{3,24})(?<secondary>-secondary)?';
const SUFFIX = `(?<suffix>${CLOUDS.map(({ suffix }) => suffix.replaceAll('.', '\\.')).join('|')})`;
const ZONE = DNS_ZONE_SUFFIX.replaceAll('.', '\\.');

/** First fit wins: `md-…` would pass as no account, but `<account>.privatelink.…` must not pass as an account. */
const HOST_FORMS: readonly [HostKind, RegExp][] = [
  ['managed-disk', new RegExp(`^md-(?:impexp-)?[a-z0-9-]+\\.(?:z\\d+\\.)?(?<service>blob)\\.(?:${ZONE}|${SUFFIX})$`)],
  ['main', new RegExp(`^${ACCOUNT}\\.${SERVICES}\\.${SUFFIX}$`)],
  ['web', new RegExp(`^${ACCOUNT}\\.z\\d+\\.(?<service>web)\\.${SUFFIX}$`)],
  ['dns-zone', new RegExp(`^${ACCOUNT}\\.z\\d{1,2}\\.(?<service>blob|dfs|file|queue|table|web)\\.${ZONE}$`)],
  ['private-link', new RegExp(`^${ACCOUNT}\\.privatelink\\.(?<service>blob|dfs|file|queue|table|web)\\.${SUFFIX}$`)],
  ['emulator', new RegExp(`^(?<account>${EMULATOR_ACCOUNT})(?<secondary>-secondary)?\\.${SERVICES}\\.localhost$`)],
];

const cloudOf = (suffix: string | undefined, kind: HostKind): Cloud =>
  kind === 'emulator' ? 'emulator' : (CLOUDS.find((cloud) => cloud.suffix === suffix)?.cloud ?? 'global');

function readEmulatorHost(name: string, port: string): StorageHost | undefined {
  const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\]|::1|host\.docker\.internal|azurite)$/.test(name);
  const service = EMULATOR_PORTS.get(port);
  return loopback && service ? { service, cloud: 'emulator', kind: 'emulator', secondary: false } : undefined;
}

/**
 * What a host name, with or without a port, tells; undefined when it is no storage host of a known cloud or the
 * emulator's usual address. Azure Stack Hub and custom domains cannot be told from any other host: see `guessService`.
 */
export function readStorageHost(host: string): StorageHost | undefined {
  const [, name = '', port = ''] = /^(.*?)(?::(\d{1,5}))?$/.exec(host.trim().toLowerCase()) ?? [];
  const bare = name.replace(/\.$/, '');
  for (const [kind, form] of HOST_FORMS) {
    const groups = form.exec(bare)?.groups;
    if (!groups) continue;
    const { account, service, suffix, secondary } = groups as Record<string, string | undefined>;
    return {
      ...(account ? { account } : {}),
      service: service as StorageService,
      cloud: cloudOf(suffix, kind),
      kind: kind === 'main' && secondary ? 'secondary' : kind,
      secondary: secondary !== undefined,
    };
  }
  return readEmulatorHost(bare, port);
}

/** The service that a host names by a label of its own, as AzCopy infers it: good enough for Azure Stack Hub. */
export function guessService(host: string): StorageService | undefined {
  return (
    readStorageHost(host)?.service ??
    (/\.(blob|dfs|file|queue|table)\./i.exec(host)?.[1]?.toLowerCase() as StorageService)
  );
}

/** 3 to 24 lower-case letters and digits (learn.microsoft.com/azure/storage/common/storage-account-overview). */
export const isAccountName = (name: string): boolean => /^[a-z0-9]{3,24}$/.test(name);

export interface StorageAddress extends Partial<StorageHost> {
  /** `account` without a container, `container` (share, queue, table, filesystem), `object` below it. */
  level: 'account' | 'container' | 'object';
  container?: string;
  /** Below the container, decoded, without slashes at the ends. */
  path?: string;
  /** The account stands in the path: emulators, and hosts that are addresses. */
  pathStyle: boolean;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone %: the path is broken, but still worth showing
  }
};

/** What a storage URL points at. Host facts are absent for hosts that are not known as storage. */
export function readStorageUrl(url: URL): StorageAddress {
  const host = readStorageHost(url.host);
  const address = /^(?:[\d.]+|\[.*\]|localhost|host\.docker\.internal|azurite)$/.test(url.hostname);
  const segments = url.pathname.split('/').filter(Boolean).map(decode);
  const account = host?.account ?? (address ? segments.shift() : undefined);
  const [container, ...path] = segments;
  return {
    ...(host ?? { service: guessService(url.host), secondary: false }),
    ...(account ? { account: account.replace(/-secondary$/, '') } : {}),
    level: container === undefined ? 'account' : path.length === 0 ? 'container' : 'object',
    ...(container === undefined ? {} : { container }),
    ...(path.length === 0 ? {} : { path: path.join('/') }),
    pathStyle: address && !host?.account,
  };
}

/** The table of a cloud; undefined for Azure Stack Hub and the emulator, which have none in common. */
export function cloudEndpoints(cloud: Cloud): CloudEndpoints | undefined {
  return CLOUDS.find((known) => known.cloud === cloud);
}

/** The public host of an account's service, such as `contoso.blob.core.windows.net`. */
export function storageHost(account: string, service: StorageService, cloud: Cloud = 'global'): string {
  return `${account}.${service}.${cloudEndpoints(cloud)?.suffix ?? 'core.windows.net'}`;
}

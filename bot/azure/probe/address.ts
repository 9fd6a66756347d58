/** Where a probe may go: which URLs, and which addresses behind their names. Anything else gets one and the same answer. */
import ipaddr from 'ipaddr.js';
import { readStorageHost, readStorageUrl, type StorageAddress } from '../../../knowledge/service/endpoints.ts';

/** One sentence for all, so that a refusal tells nothing about what lies behind an address. */
export const REFUSAL =
  'I do not go there: a probe asks storage hosts of known Azure clouds over https on port 443, and what the operator listed in STORAGEBOT_PROBE_HOSTS.';

export interface Target {
  url: URL;
  /** Without brackets and final dot. */
  host: string;
  port: number;
  secure: boolean;
  /** The operator named this very host and port: its addresses are the operator's affair. */
  listed: boolean;
  /** What the URL points at: account, container, path. */
  place: StorageAddress;
}

export interface AddressRules {
  /** URL → target, or undefined when a probe must not go there. */
  aim(url: string): Target | undefined;
  judge(address: string, target: Target): 'public' | 'private' | 'listed' | 'refused';
}

const bareHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');

interface Listed {
  hosts: { host: string; port?: number }[];
  networks: [ipaddr.IPv4 | ipaddr.IPv6, number][];
}

function readList(entries: readonly string[]): Listed {
  const networks = entries.filter((entry) => ipaddr.isValidCIDR(entry)).map((entry) => ipaddr.parseCIDR(entry));
  const hosts = entries
    .filter((entry) => !ipaddr.isValidCIDR(entry))
    .map((entry) => {
      const [, host = '', port] = /^(\[.*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [];
      return { host: bareHost(host), ...(port ? { port: Number(port) } : {}) };
    });
  return { hosts, networks };
}

/** A listed host without a port means 443: plain http takes a port that the operator wrote. */
const isListed = ({ hosts }: Listed, host: string, port: number) =>
  hosts.some((listed) => listed.host === host && (listed.port ?? 443) === port);

/** What people paste around a URL; what the URL parser would silently drop or turn is refused instead. */
const unwrap = (text: string) => text.trim().replace(/^["'<]|["'>]$/g, '');
const isTwisted = (text: string) => /[\\\p{Cc}\p{Cf}]/u.test(text) || !/^https?:\/\/[^/\s]/i.test(text);

function readUrl(text: string): URL | undefined {
  if (isTwisted(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // The name must stand there as it is used: 0x7f.1, 2130706433 and full-width digits become 127.0.0.1 on their way.
  const written = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1]?.replace(/:\d*$/, '').toLowerCase();
  return written === url.hostname && url.username === '' && url.password === '' ? url : undefined;
}

/** 168.63.129.16 is Azure's own host node seen from a virtual machine, and looks like any public address. */
const AZURE_HOST_NODE = '168.63.129.16';
const PRIVATE = new Set(['private', 'uniqueLocal']);

/** Global IPv6 addresses all stand in 2000::/3; what else parses as unicast hides an IPv4 address. */
const isGlobal = (address: ipaddr.IPv4 | ipaddr.IPv6) =>
  address.range() === 'unicast' &&
  (address.kind() === 'ipv4'
    ? address.toString() !== AZURE_HOST_NODE
    : (address as ipaddr.IPv6).match(ipaddr.IPv6.parse('2000::'), 3));

const inNetworks = (address: ipaddr.IPv4 | ipaddr.IPv6, networks: Listed['networks']) =>
  networks.some(([network, bits]) => network.kind() === address.kind() && address.match([network, bits] as never));

/** Metadata services are never asked, whatever network an operator listed. */
const METADATA = new Set([AZURE_HOST_NODE, '169.254.169.254', 'fd00:ec2::254', '100.100.100.200']);

/** @param entries STORAGEBOT_PROBE_HOSTS: host, host:port or CIDR. */
export function addressRules(entries: readonly string[]): AddressRules {
  const list = readList(entries);
  return {
    aim(text) {
      const url = readUrl(unwrap(text));
      if (!url) return undefined;
      const secure = url.protocol === 'https:';
      const host = bareHost(url.hostname);
      const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
      const listed = isListed(list, host, port);
      const known = readStorageHost(url.hostname);
      const isPublic = known !== undefined && known.kind !== 'emulator' && secure && port === 443;
      return listed || isPublic ? { url, host, port, secure, listed, place: readStorageUrl(url) } : undefined;
    },
    judge(text, { listed }) {
      if (!ipaddr.IPv6.isValid(text) && !ipaddr.IPv4.isValidFourPartDecimal(text)) return 'refused';
      const address = ipaddr.parse(text);
      if (METADATA.has(address.toString())) return 'refused';
      if (listed || inNetworks(address, list.networks)) return 'listed';
      if (isGlobal(address)) return 'public';
      return PRIVATE.has(address.range()) ? 'private' : 'refused';
    },
  };
}

/** Name → addresses, and what the way there tells: public, a private endpoint, a wrong zone, none. */
import { lookup, resolveCname } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { within } from '../../../dialogs/turn/within.ts';
import { type AddressRules, REFUSAL, type Target } from './address.ts';

/** The two questions to DNS, so that tests can answer them. */
export interface Names {
  /** As the system would: hosts file and all. */
  addresses(host: string): Promise<string[]>;
  /** The next name of a CNAME chain, or none. */
  alias(host: string): Promise<string | undefined>;
}

export const systemNames: Names = {
  addresses: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  alias: async (host) => (await resolveCname(host))[0],
};

export type Resolved =
  /** `bypassed`: the account has a private endpoint, and this is not it. */
  | { kind: 'found'; addresses: string[]; says: string; bypassed: boolean }
  | { kind: 'private'; says: string; cause: string }
  | { kind: 'none'; code: string; says: string; cause: string }
  | { kind: 'refused'; says: string };

const LONGEST_CHAIN = 6;
/** Aliases only explain; where nobody tells them, the addresses must not wait. Milliseconds. */
const ALIAS_PATIENCE = 2_000;

/** Follows aliases until one names a private link zone. A resolver that cannot tell is no fault: the addresses decide. */
async function privateLinkOf(host: string, names: Names): Promise<string | undefined> {
  let name: string | undefined = host;
  for (let hops = 0; name && hops < LONGEST_CHAIN; hops += 1) {
    if (/\.privatelink\./i.test(name)) return name;
    name = await names.alias(name).catch(() => undefined);
  }
  return undefined;
}

const errorCode = (fault: unknown) => String((fault as NodeJS.ErrnoException)?.code ?? 'EAI_FAIL');

/** Names that every cloud's clients need; where none of them is found, it is not the account that is missing. */
const WELL_KNOWN = ['login.microsoftonline.com', 'management.azure.com', 'www.microsoft.com'];
const KNOWN_PATIENCE = 2_000;

/** Whether this machine finds any name at all. */
async function findsNames(names: Names): Promise<boolean> {
  const one = (host: string) => within(KNOWN_PATIENCE, names.addresses(host));
  return Promise.any(WELL_KNOWN.map(one)).then(
    () => true,
    () => false,
  );
}

async function nothingFound(host: string, fault: unknown, link: string | undefined, names: Names): Promise<Resolved> {
  const code = errorCode(fault);
  if (link)
    return {
      kind: 'none',
      code,
      cause: 'private-endpoint-path',
      says: `${host} leads to the private endpoint's name ${link}, and that name has no address here: the private DNS zone holds no record for it, or this network does not ask that zone.`,
    };
  if (!(await findsNames(names)))
    return {
      kind: 'none',
      code,
      cause: 'network-egress-blocked',
      says: `No name is found from here, ${WELL_KNOWN[0]} no more than ${host}: this machine has no network, or no name server that answers. It says nothing of the account.`,
    };
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return {
      kind: 'none',
      code,
      cause: 'dns-no-such-host',
      says: `There is no host ${host}: the account was deleted, is spelled differently, lives in another cloud, or has no such service.`,
    };
  return {
    kind: 'none',
    code,
    cause: 'network-unstable',
    says: `The name server did not answer for ${host}.`,
  };
}

function privateAddress(host: string, addresses: string[], link: string | undefined): Resolved {
  const where = addresses.join(', ');
  const through = link ? ` through ${link}` : '';
  const zone = link
    ? ''
    : ' No alias of a private link zone leads there: a zone or a hosts file of your own answers for it.';
  return {
    kind: 'private',
    cause: 'private-endpoint-path',
    says: `${host} is a private endpoint seen from here: ${where}${through}.${zone} A probe connects to private networks only where the operator listed them in STORAGEBOT_PROBE_HOSTS.`,
  };
}

const foundSays = (host: string, addresses: string[], link: string | undefined, listed: boolean) => {
  const where = addresses.includes(host) ? host : `${host} is ${addresses.join(', ')}`;
  if (link && listed) return `${where}: a private endpoint, through ${link}.`;
  if (link) return `${where}: the public address, although the account has a private endpoint (${link}).`;
  return `${where}${listed ? ', as the operator listed.' : ', a public address.'}`;
};

/** All addresses of a name are judged; one that must not be reached refuses them all. */
export async function resolveName(target: Target, rules: AddressRules, names: Names): Promise<Resolved> {
  const { host } = target;
  const literal = ipaddr.isValid(host);
  const aliases = literal ? undefined : within(ALIAS_PATIENCE, privateLinkOf(host, names));
  const telling = aliases?.catch(() => undefined);
  let addresses: string[];
  try {
    addresses = literal ? [host] : await names.addresses(host);
    if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENODATA' });
  } catch (fault) {
    return nothingFound(host, fault, await telling, names);
  }
  const verdicts = addresses.map((address) => rules.judge(address, target));
  if (verdicts.includes('refused')) return { kind: 'refused', says: REFUSAL };
  const link = await telling;
  if (verdicts.includes('private')) return privateAddress(host, addresses, link);
  const isOwnNetwork = verdicts.every((verdict) => verdict === 'listed');
  const says = foundSays(host, addresses, link, isOwnNetwork);
  return { kind: 'found', addresses, says, bypassed: link !== undefined && !isOwnNetwork };
}

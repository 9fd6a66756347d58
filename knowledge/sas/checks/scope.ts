/** Does the SAS fit the place where it is used, and those who use it? */
import ipaddr from 'ipaddr.js';
import { cloudEndpoints, readStorageUrl, type StorageAddress } from '../../service/endpoints.ts';
import { table } from '../../table.ts';
import { error, type Finding, info, type SasCheck, type SasContext, shown, warning } from '../finding.ts';
import { RESOURCES } from '../letters.ts';
import type { Sas } from '../sas.ts';

const addressOf = (sas: Sas, { url }: SasContext): StorageAddress | undefined => {
  const used = url ?? sas.url;
  return used && readStorageUrl(used);
};

const SERVICE_LETTERS = table<string>({
  blob: 'b',
  dfs: 'b',
  web: 'b',
  file: 'f',
  queue: 'q',
  table: 't',
});
const SERVICE_NAMES = table<string>({ b: 'blobs', f: 'files', q: 'queues', t: 'tables' });

/** `ss` names the services of an account SAS; b covers the dfs endpoint. */
const checkServices: SasCheck = (sas, context) => {
  const service = addressOf(sas, context)?.service ?? context.needs?.service;
  const letter = SERVICE_LETTERS.get(service ?? '');
  const has = sas.parameters.get('ss');
  if (sas.kind !== 'account' || !has || !letter) return undefined;
  const unknown = [...has].filter((one) => !'bqtf'.includes(one));
  if (unknown.length > 0) return error('sas-malformed', `ss= holds ${unknown.join(', ')}: only b, q, t and f exist.`);
  return has.includes(letter)
    ? undefined
    : error(
        'sas-missing-service',
        `It is for ${[...has].map((one) => SERVICE_NAMES.get(one)).join(', ')} (ss=${has}), not for ${SERVICE_NAMES.get(letter)} (${letter}).`,
      );
};

const checkResourceTypes: SasCheck = ({ kind, parameters }) => {
  const unknown = [...(parameters.get('srt') ?? '')].filter((one) => !'sco'.includes(one));
  return kind === 'account' && unknown.length > 0
    ? error('sas-malformed', `srt= holds ${unknown.join(', ')}: only s, c and o exist.`)
    : undefined;
};

/** `sr` against the URL: one blob's SAS does not open its container, a container's not the account. */
const checkResource: SasCheck = (sas, context) => {
  const place = addressOf(sas, context);
  const sr = sas.parameters.get('sr');
  if (sas.kind === 'account' || sr === undefined) return undefined;
  const resource = RESOURCES.get(sr);
  if (!resource) return error('sas-malformed', `sr=${shown(sr)} does not exist.`);
  if (place?.service && !resource.services.includes(place.service))
    return error(
      'sas-wrong-scope',
      `It is for a ${resource.name} (sr=${sr}), but the address is of the ${place.service} service.`,
    );
  if (place?.level === 'account' && sas.form !== 'connection-string')
    return error(
      'sas-wrong-scope',
      `It is for one ${resource.name} (sr=${sr}), but the address names only the account.`,
    );
  if (place?.level === 'container' && ['b', 'bs', 'bv', 'f'].includes(sr))
    return error(
      'sas-wrong-scope',
      `It is for one ${resource.name} (sr=${sr}), but the address names a whole ${sr === 'f' ? 'share' : 'container'}.`,
    );
  return undefined;
};

/** One object's SAS for a folder: the listing is refused, and each file but one. */
const checkFolder: SasCheck = ({ kind, parameters }, { needs }) => {
  const sr = parameters.get('sr') ?? '';
  const lists = needs?.letters.some(({ letter }) => letter === 'l');
  const many = needs?.jobs.some(
    ({ many: isMany, kind }) => kind === 'list' || (isMany && (lists || kind === 'upload')),
  );
  if (kind === 'account' || !many || !['b', 'bs', 'bv', 'f'].includes(sr)) return undefined;
  return error(
    'sas-wrong-scope',
    `It is for one ${RESOURCES.get(sr)?.name} (sr=${sr}), but the job takes a folder or more: make one for the ${sr === 'f' ? 'share' : 'container or directory'}.`,
  );
};

/** A directory's SAS says at which depth the directory lies. */
const checkDirectory: SasCheck = (sas, context) => {
  const sdd = sas.parameters.get('sdd');
  if (sas.parameters.get('sr') !== 'd') return undefined;
  if (sdd === undefined || !/^\d{1,3}$/.test(sdd))
    return error('sas-malformed', 'sdd is missing: with sr=d it says how deep the directory lies.');
  const place = addressOf(sas, context);
  const depth = place?.path?.split('/').length ?? 0;
  if (!place || depth >= Number(sdd)) return undefined;
  return error(
    'sas-wrong-scope',
    `It is for a directory at depth ${sdd} (sdd), but the address goes only ${depth} deep.`,
  );
};

const checkTable: SasCheck = (sas, context) => {
  const place = addressOf(sas, context);
  const tn = sas.parameters.get('tn');
  const table = place?.container?.replace(/\(.*$/, '');
  if (!tn || place?.service !== 'table' || !table || table.toLowerCase() === tn.toLowerCase()) return undefined;
  return error('sas-wrong-scope', `It is for the table ${tn}, but the address names ${table}.`);
};

/** Used at another place than where it stood. A token does not name its account: then nothing can be said. */
const checkPlace: SasCheck = (sas, { url }) => {
  if (!sas.url || !url) return undefined;
  const [made, used] = [readStorageUrl(sas.url), readStorageUrl(url)];
  const found: Finding[] = [];
  if (made.cloud && used.cloud && made.cloud !== used.cloud)
    found.push(
      error(
        'sas-wrong-scope',
        `It came with an address in ${cloudEndpoints(made.cloud)?.name ?? made.cloud}, but is used in ${cloudEndpoints(used.cloud)?.name ?? used.cloud}.`,
      ),
    );
  else if (made.account && used.account && made.account !== used.account)
    found.push(error('sas-wrong-scope', `It came with the account ${made.account}, but is used with ${used.account}.`));
  else if (sas.kind !== 'account' && made.container && used.container && made.container !== used.container)
    found.push(error('sas-wrong-scope', `It came with ${made.container}, but is used with ${used.container}.`));
  return found;
};

/** Hosts that cannot work whatever the SAS says. */
const checkHost: SasCheck = (sas, context) => {
  const place = addressOf(sas, context);
  if (place?.kind === 'private-link')
    return error(
      'private-endpoint-path',
      'The address holds privatelink: use the public name, which has to resolve to the private address.',
    );
  if (place?.kind === 'web')
    return error(
      'wrong-endpoint',
      'This is the address of a static website, which takes no SAS: use the blob address.',
    );
  if (place?.cloud && cloudEndpoints(place.cloud)?.retired)
    return error('dns-no-such-host', 'This cloud was closed; its addresses do not exist any more.');
  const writes = /[acwd]/.test(context.needs?.letters.map(({ letter }) => letter).join('') ?? '');
  return place?.secondary && writes
    ? error('wrong-endpoint', 'This is the read-only secondary address: writing there fails.')
    : undefined;
};

const checkProtocol: SasCheck = (sas, { url }) => {
  const spr = sas.parameters.get('spr');
  if (spr === undefined) return undefined;
  if (!/^(?:https|https,http|http,https)$/.test(spr))
    return error('sas-malformed', `spr=${shown(spr)} is not allowed: only https, or https,http.`);
  if (spr === 'http,https') return error('sas-malformed', 'spr=http,https is in the wrong order: https,http.');
  const used = url ?? sas.url;
  return spr === 'https' && used?.protocol === 'http:'
    ? error('sas-https-required', 'It allows https only (spr), but the address begins with http.')
    : undefined;
};

/** Ranges that no caller shows to a service on the public side. */
const NOT_PUBLIC = new Set(['private', 'loopback', 'linkLocal', 'carrierGradeNat']);

const readIp = (text: string) => {
  try {
    const address = ipaddr.parse(text);
    return address.kind() === 'ipv4' && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) ? address : undefined;
  } catch {
    return undefined;
  }
};

const order = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** The service compares the address that it sees: behind NAT or a proxy that is another one. */
const checkIp: SasCheck = ({ parameters }) => {
  const sip = parameters.get('sip');
  if (sip === undefined) return undefined;
  const ends = sip.split('-');
  const addresses = ends.map(readIp);
  if (ends.length > 2 || addresses.some((address) => address === undefined))
    return error(
      'sas-malformed',
      `sip=${shown(sip)} is not taken: one IPv4 address, or first-last; no mask such as /24.`,
    );
  if (ends[1] && order(ends[0] ?? '') > order(ends[1]))
    return error('sas-malformed', 'sip= begins with the higher address.');
  if (sip === '0.0.0.0') return error('sas-ip-restricted', 'sip=0.0.0.0 fits no caller: leave sip out to allow all.');
  if (addresses.some((address) => NOT_PUBLIC.has(address?.range() ?? '')))
    return warning(
      'sas-ip-restricted',
      `It is limited to private addresses (sip=${sip}), but the service mostly sees the public address of the network.`,
    );
  return info(
    'sas-ip-restricted',
    `It works only from ${sip}, as the service sees the caller. For a copy between accounts that is the service itself.`,
  );
};

/** What the policy holds cannot be seen from outside. */
const checkPolicy: SasCheck = ({ kind, parameters, permissions, expires, starts }) => {
  const si = parameters.get('si');
  if (si === undefined || kind !== 'service') return undefined;
  if (si.length > 64 || si === '')
    return error('sas-stored-policy', 'The name of a stored access policy (si) has 1 to 64 characters.');
  const hidden = [
    permissions === undefined && 'permissions',
    starts === undefined && 'start',
    expires === undefined && 'end',
  ].filter(Boolean);
  const given = /^IngestionSas/i.test(si)
    ? ' It was given by the import service of Microsoft 365: it lets write, but neither list nor delete.'
    : '';
  const both = hidden.length < 3 ? ' What stands in the token must not stand in the policy as well.' : '';
  return info(
    'sas-stored-policy',
    `It depends on the stored access policy ${si}: its ${hidden.join(', ') || 'values'} cannot be seen here, and it is void once the policy is deleted.${both}${given}`,
  );
};

const checkBoundUser: SasCheck = ({ parameters }) =>
  parameters.has('sduoid')
    ? info('sas-delegation-key', `Only the user ${parameters.get('sduoid')} may use it, signed in beside it.`)
    : undefined;

const checkAclIdentity: SasCheck = ({ parameters }) =>
  parameters.has('suoid')
    ? info('acl-missing', `The ACLs of ${parameters.get('suoid')} are checked as well.`)
    : undefined;

/** In the order in which people should read what they find. */
export const SCOPE_CHECKS: readonly SasCheck[] = [
  checkHost,
  checkPlace,
  checkServices,
  checkResourceTypes,
  checkResource,
  checkDirectory,
  checkTable,
  checkFolder,
  checkProtocol,
  checkIp,
  checkPolicy,
  checkBoundUser,
  checkAclIdentity,
];

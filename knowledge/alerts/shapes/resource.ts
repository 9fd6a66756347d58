/** Which resource a notification is about. */

import { table } from '../../table.ts';
import type { Resource } from '../alert.ts';
import { NO_OPERATION } from '../ruleQuery.ts';

const SERVICES = table<string>({
  blobservices: 'blob',
  fileservices: 'file',
  queueservices: 'queue',
  tableservices: 'table',
});

/** Hosts of rules and logs, not the thing that ails; they count only where nothing better is named. */
const BYSTANDERS = /^microsoft\.(operationalinsights\/workspaces|monitor\/accounts|insights\/|alertsmanagement\/)/;

/** A workspace or a rule is named where nothing else is known; what the alert says is not about it. */
export const isBystander = ({ key, type }: Resource): boolean => key === 'unknown' || BYSTANDERS.test(type ?? '');

/** Names under which dimensions and labels carry resource ids. */
const ID_NAMES = /^(microsoft\.resourceid|_?resourceid|targetresourceid|resource_?uri)$/i;

export function isResourceDimension(name: string): boolean {
  return ID_NAMES.test(name) || /^microsoft\.resourcetype$/i.test(name);
}

/** Azure's own have some hundred characters; in a longer text a row of slashes would be read over and over. */
const LONGEST_ID = 2_000;

/** Reads an Azure resource id in any case; undefined for anything else. */
export function parseResourceId(id: string | undefined): Resource | undefined {
  if (id === undefined || id.length > LONGEST_ID) return undefined;
  const match = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?(?:\/providers\/(.+?))?\/*$/i.exec(id.trim());
  if (!match) return undefined;
  const [, subscription, group, rest] = match;
  const segments = (rest ?? '').split('/');
  const at = segments.findIndex((segment) => segment.toLowerCase() === 'storageaccounts');
  if (at > 0 && segments[at + 1])
    return accountResource(segments[at + 1] as string, { id, subscription, group, segments, at });
  const type = [segments[0], ...segments.slice(1).filter((_, index) => index % 2 === 0)].join('/').toLowerCase();
  const name = segments.length > 1 ? (segments.at(-1) as string) : (group ?? `subscription ${subscription}`);
  return {
    key: id.trim().replace(/\/+$/, '').toLowerCase(),
    id: id.trim(),
    name,
    ...(rest ? { type } : {}),
    ...(group ? { group } : {}),
    ...(subscription ? { subscription } : {}),
    isAccount: false,
  };
}

interface AccountPath {
  id?: string | undefined;
  subscription?: string | undefined;
  group?: string | undefined;
  segments: string[];
  at: number;
}

function accountResource(name: string, path: AccountPath): Resource {
  const service = path.segments.map((segment) => SERVICES.get(segment.toLowerCase())).find(Boolean);
  const end = path.segments.slice(0, path.at + 2).join('/');
  return {
    ...namedAccount(name),
    ...(service ? { service } : {}),
    ...(path.group ? { group: path.group } : {}),
    ...(path.subscription ? { subscription: path.subscription } : {}),
    id: `/subscriptions/${path.subscription}/resourceGroups/${path.group}/providers/${end}`,
  };
}

/** An account of which only the name is known; names are unique in a cloud, so the name groups. */
export function namedAccount(name: string): Resource {
  return {
    key: `account:${name.toLowerCase()}`,
    name: name.toLowerCase(),
    type: 'microsoft.storage/storageaccounts',
    isAccount: true,
  };
}

export interface ResourceHints {
  dimensions: Record<string, string>;
  /** In falling order of trust. */
  ids: (string | undefined)[];
  texts: string[];
}

/**
 * The resource that ails. A resource id in a dimension says it best, then the ids that the sender names, best first;
 * workspaces, rules and subscriptions only where nothing else is named.
 */
export function findResource({ dimensions, ids, texts }: ResourceHints): Resource {
  const named = Object.entries(dimensions)
    .filter(([name]) => ID_NAMES.test(name))
    .map(([, id]) => id);
  const known = [...named, ...ids].map(parseResourceId).filter((resource) => resource !== undefined);
  const own = known.find((resource) => resource.type && !BYSTANDERS.test(resource.type));
  if (own) return own;
  const account = accountInDimensions(dimensions) ?? accountInTexts(texts);
  if (account) return namedAccount(account);
  return (
    known.find((resource) => resource.type) ??
    known[0] ?? { key: 'unknown', name: 'unknown resource', isAccount: false }
  );
}

function accountInDimensions(dimensions: Record<string, string>): string | undefined {
  const found =
    Object.entries(dimensions).find(([name]) => /^(storage)?_?account_?(name)?(_s)?$/i.test(name))?.[1] ??
    exported(dimensions);
  return found && /^[a-z0-9-]{3,40}$/i.test(found) ? found : undefined;
}

/** Exporters of Azure's metrics call every resource by this name; these dimensions are storage's own. */
function exported(dimensions: Record<string, string>): string | undefined {
  const named = (name: RegExp) => Object.entries(dimensions).find(([own]) => name.test(own))?.[1];
  return named(/^(response|geo)_?type$|^api_?name$/i) ? named(/^resource_?name$/i) : undefined;
}

const HOST =
  /\b([a-z0-9]{3,24})(?:-secondary)?\.(?:z\d+\.)?(?:blob|dfs|file|queue|table|web)\.(?:storage\.azure\.net|core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn))/i;

/** An id in the middle of words, also where the rest of it was cut off. */
const ID_IN_TEXT = new RegExp(
  String.raw`microsoft\.storage\/storageaccounts\/${NO_OPERATION}([a-z0-9]{3,24})(?![a-z0-9])`,
  'i',
);

function accountInTexts(texts: string[]): string | undefined {
  for (const text of texts) {
    const match = HOST.exec(text) ?? ID_IN_TEXT.exec(text);
    if (match) return match[1];
  }
  return undefined;
}

/** Fills the placeholders of a page's text: with what the report tells, else with a name in angle brackets. */

import type { Facts } from '../facts/facts.ts';
import { endOf, jobFromFacts, lettersFor } from '../sas/advise.ts';
import { belowFor, otherRoles, queueRole, roleFromFacts, tableRole } from '../sas/dataRole.ts';
import { expand } from '../snippets/expand.ts';
import { table } from '../table.ts';
import { betweenKinds, directed, isDirection, wholly, withoutForeignSas } from './directed.ts';
import { callerOf, forApp } from './forApp.ts';
import { inCloud } from './inCloud.ts';
import { inService } from './inService.ts';
import { loggedAt } from './loggedAt.ts';
import { synced } from './synced.ts';
import { shellSafe } from './systemContainers.ts';

/** Placeholders that every page may use. */
export const COMMON_PLACEHOLDERS = {
  account: '<account>',
  container: '<container>',
  share: '<share>',
  queue: '<queue>',
  table: '<table>',
  suffix: 'core.windows.net',
  loginHost: 'login.microsoftonline.com',
  tenant: '<tenant-id>',
  resourceGroup: '<resource-group>',
  subscription: '<subscription-id>',
  principal: '<object-id>',
  ip: '<public-ip>',
  sas: '<SAS>',
  sourceSas: '<SAS of the source>',
  destinationSas: '<SAS of the destination>',
  sourceAccount: '<source-account>',
  sourceUrl: '<source-url>',
  destinationAccount: '{account}',
  destinationUrl: '{url}',
  /** The remote side of a copy, with the folder that it names; `{url}` ends at the container. */
  copied: '{url}',
  /** On the machine that copies. */
  path: '<path>',
  /** Below the container or the share. */
  blob: '<path>',
  jobId: '<job-id>',
  origin: 'https://www.contoso.com',
};

/** What the protocol knocks at. */
const PORTS = table<string>({ smb: '445', nfs: '2049' });

/** Of NFS 3, beside the port mapper's 111. */
const NFS_3 = '2048';

/** A mounted share speaks SMB where nothing else is told; blobfuse speaks https. */
function portFor({ protocol = '', tool, service = 'file', mountKind = '' }: Facts): string {
  if (mountKind === 'nfs-blob') return NFS_3;
  return PORTS.get(protocol) ?? PORTS.get(mountKind) ?? (tool === 'mount' && service === 'file' ? '445' : '443');
}

/** The service whose host is tried: mounts are of files, and what speaks https is of the service that is told. */
const knockedAt = (facts: Facts): string =>
  facts.mountKind === 'nfs-blob' ? 'blob' : portFor(facts) === '443' ? (facts.service ?? 'blob') : 'file';

/** Which way the reported copy went, where that is no upload. */
function directionOf(names: Record<string, string>, { operation }: Facts): string | undefined {
  if (names.sourceUrl && names.destinationUrl) return 's2s';
  return names.direction ?? (operation === 'download' || operation === 's2s' ? operation : undefined);
}

/** A sync that comes down only reads from the account: the refusing side is its source. */
const withSide = (facts: Facts, direction: string | undefined): Facts =>
  facts.operation === 'sync' && direction === 'download' ? { side: 'source', ...facts } : facts;

/** A sync that deletes at the destination, in the account, takes one letter more. */
function jobOf(facts: Facts, { deletesExtra }: Record<string, string>): string | undefined {
  const job = jobFromFacts(facts);
  return job === 'sync-destination' && deletesExtra ? 'sync-deleting' : job;
}

/** How long a SAS is made for where nobody said how long. */
const USUAL_HOURS = 8;
const sasHours = ({ sasMinutes }: Record<string, string>) => (sasMinutes ? Number(sasMinutes) / 60 : USUAL_HOURS);

/** Where something is read from the account, what is told may be the source: then nothing else stands for the destination. */
const DESTINATION_OPEN = { destinationUrl: '<destination-url>', destinationAccount: '<destination-account>' };

const PLACEHOLDER = /\{([a-zA-Z]\w*)\}/g;

export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string))];
}

/** All values for one answer; `names` and `facts` come from the report, `own` from the page, `given` from the code page's `with`. */
export function fillings(
  names: Record<string, string>,
  own: Record<string, string> = {},
  given: Record<string, string> = {},
  facts: Facts = {},
  now = new Date(),
): Record<string, string> {
  const direction = directionOf(names, facts);
  const sided = withSide(facts, direction);
  const deeds = { does: names.does, doneTo: names.doneTo };
  const role = roleFromFacts(sided, deeds);
  const sasJob = names.sasJob ?? jobOf(sided, names);
  const open = direction ? DESTINATION_OPEN : {};
  const base = { ...COMMON_PLACEHOLDERS, ...open, ...names, ...own, ...given };
  const host = (service: string) => `${base.account}.${service}.${base.suffix}`;
  return {
    blobHost: host('blob'),
    fileHost: host('file'),
    dfsHost: host('dfs'),
    queueHost: host('queue'),
    tableHost: host('table'),
    url:
      facts.service === 'file' ? `https://${host('file')}/${base.share}` : `https://${host('blob')}/${base.container}`,
    role: role.name,
    below: belowFor(given.role ?? own.role) ?? role.below,
    orRole: otherRoles(given.role ?? own.role ?? role.name, sided, deeds),
    queueRole: queueRole(facts, deeds),
    tableRole: tableRole(facts, deeds),
    port: portFor(facts),
    knockedAt: host(knockedAt(facts)),
    letters: lettersFor(sasJob, names.service ?? facts.service),
    sasEnd: endOf(now, sasHours(names)),
    sasHours: String(sasHours(names)),
    ...(sasJob ? { sasJob } : {}),
    ...(direction ? { direction } : {}),
    ...(facts.operation === 'sync' && facts.tool === 'azcopy' ? { syncs: 'yes' } : {}),
    ...(facts.service ? { service: facts.service } : {}),
    ...(callerOf(facts) === 'app' ? { caller: 'app' } : {}),
    ...(facts.cloud ? { cloud: facts.cloud } : {}),
    ...base,
  };
}

/** Unknown placeholders stay as they are: PowerShell and JSON have braces of their own. */
export function fill(text: string, values: Record<string, string>, now = new Date()): string {
  const { direction, service, cloud, sourceUrl, syncs, caller, logFile } = values;
  if (!text.includes('{') && !cloud && !caller) return text;
  const served = inService(loggedAt(caller ? forApp(text) : text, logFile), service);
  const asRun = syncs ? synced(served) : served;
  const toldWay = isDirection(direction) ? directed(asRun, direction) : asRun;
  const whole = expand(
    inCloud(withoutForeignSas(betweenKinds(wholly(toldWay), service), sourceUrl), cloud),
    values,
    now,
  );
  const known = (all: string, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : all);
  const filled = whole.replace(PLACEHOLDER, known).replace(PLACEHOLDER, known);
  return values.container?.startsWith('$') ? shellSafe(filled) : filled;
}

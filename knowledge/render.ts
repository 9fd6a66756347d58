/** Fills the placeholders of a page's text: with what the report tells, else with a name in angle brackets. */
import { directed, isDirection } from './directed.ts';
import type { Facts } from './facts.ts';
import { endOf, jobFromFacts, lettersFor } from './sas/advise.ts';
import { roleFromFacts } from './sas/dataRole.ts';
import { expand } from './snippets/expand.ts';
import { table } from './table.ts';

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
  /** On the reader's own disk. */
  path: '<path>',
  /** Below the container or share. */
  remotePath: '<path>',
  jobId: '<job-id>',
  origin: 'https://www.contoso.com',
};

/** What the protocol knocks at. */
const PORTS = table<string>({ smb: '445', nfs: '2049' });

/** A mounted share speaks SMB where nothing else is told; blobfuse speaks https. */
function portFor({ protocol = '', tool, service = 'file' }: Facts): string {
  return PORTS.get(protocol) ?? (tool === 'mount' && service === 'file' ? '445' : '443');
}

/** Which way the reported copy went, where that is no upload. Without both its sides a copy between services stays as pages show it. */
function directionOf(names: Record<string, string>, { operation }: Facts): string | undefined {
  if (names.sourceUrl && names.destinationUrl) return 's2s';
  return names.direction ?? (operation === 'download' ? operation : undefined);
}

/** Pages write {path} for both sides: behind a URL, and where az and PowerShell name what is stored, it is the service's. */
const REMOTE =
  /((?<!\.)\/|(?<=\s)(?:--(?:name|blob-name|destination-blob|path|prefix|path-prefix)|-(?:Blob|DestBlob|Path|Prefix)) ["“]?|\bBlob )\{path\}/g;

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
  const role = roleFromFacts(facts);
  const sasJob = jobFromFacts(facts);
  const direction = directionOf(names, facts);
  const base = { ...COMMON_PLACEHOLDERS, ...names, ...own, ...given };
  const host = (service: string) => `${base.account}.${service}.${base.suffix}`;
  return {
    blobHost: host('blob'),
    fileHost: host('file'),
    dfsHost: host('dfs'),
    queueHost: host('queue'),
    tableHost: host('table'),
    url: `https://${host('blob')}/${base.container}`,
    role: role.name,
    below: role.below,
    port: portFor(facts),
    letters: lettersFor(facts),
    sasEnd: endOf(now, 8),
    ...(sasJob ? { sasJob } : {}),
    ...(direction ? { direction } : {}),
    ...(facts.service ? { service: facts.service } : {}),
    ...base,
  };
}

/** Unknown placeholders stay as they are: PowerShell and JSON have braces of their own. */
export function fill(text: string, values: Record<string, string>, now = new Date()): string {
  if (!text.includes('{')) return text;
  const { direction } = values;
  const whole = expand(isDirection(direction) ? directed(text, direction) : text, values, now);
  const known = (all: string, name: string) => (Object.hasOwn(values, name) ? (values[name] as string) : all);
  return whole.replace(REMOTE, '$1{remotePath}').replace(PLACEHOLDER, known).replace(PLACEHOLDER, known);
}

/** Names and ids that stand in a report: they fill the commands of an answer and go into a support case. */

import type { FoundCommand } from '../azcopy/azcopyCommand.ts';
import type { CommandSide } from '../azcopy/commandSide.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import { readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';
import { GUID } from '../text/shapes.ts';
import type { ReportText } from '../text/text.ts';
import { deedsTold } from './deedsTold.ts';
import { firstNamed, namesTold, naming } from './namesTold.ts';
import { remotePathIn } from './remotePath.ts';
import { sidesTold } from './sidesTold.ts';

const SUFFIXES = table<string>({
  global: 'core.windows.net',
  china: 'core.chinacloudapi.cn',
  usgov: 'core.usgovcloudapi.net',
  germany: 'core.cloudapi.de',
});
const LOGIN_HOSTS = table<string>({
  global: 'login.microsoftonline.com',
  china: 'login.chinacloudapi.cn',
  usgov: 'login.microsoftonline.us',
  germany: 'login.microsoftonline.de',
});

const STORAGE_URL = naming(
  /https?:\/\/([a-z0-9]{3,24})\.(?:z\d{1,2}\.)?(blob|file|dfs|queue|table|web)\.([a-z0-9.-]+\.[a-z]{2,3})(?:\/([^\s/?"'<>[\]]+))?/,
  '://',
);
const REQUEST_ID = new RegExp(
  `\\b[0-9a-f]{8}-[0-9a-f]{3}e-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b|(?:request-?id["':= []{1,4})(${GUID})`,
  'g',
);
const TIME = /\b(?:\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d+)?z|\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d)\b/g;
const JOB = naming(new RegExp(`\\bjob (${GUID})\\b`), 'job ');
const TENANT = naming(
  new RegExp(`(?:sts\\.windows\\.net|login\\.microsoftonline\\.(?:com|us)|authorization_uri=[^\\s]*)/(${GUID})`),
  'sts.windows.net',
  'login.microsoftonline.',
  'authorization_uri=',
);
const FEW = 5;

/** The first few different ones; a log has a thousand of them. */
function firstFew(matches: Iterable<RegExpExecArray>, read: (match: RegExpExecArray) => string): string[] {
  const few = new Set<string>();
  for (const match of matches) if (few.add(read(match)).size === FEW) break;
  return [...few];
}

const SAFE_URL = /^https?:\/\/[\w.:-]{3,200}(?:\/[\w.%~/-]{0,200})?$/;

/** A side of a copy as commands take it: without its token, and only where a shell finds nothing to do in it. */
function sideNamed(name: 'source' | 'destination', side: CommandSide | undefined): [string, string][] {
  if (!side?.url) return [];
  const address = `${side.url.origin}${side.url.pathname}`.replace(/\/$/, '');
  const { account } = readStorageUrl(side.url);
  return [
    ...(SAFE_URL.test(address) ? [[`${name}Url`, address] as [string, string]] : []),
    ...(account ? [[`${name}Account`, account] as [string, string]] : []),
  ];
}

/** Which is which in a copy between two services: nobody shall copy onto the source. */
function sidesNamed(commands: readonly FoundCommand[]): Record<string, string> {
  const between = commands.find(({ command: { source, destination } }) => source?.url && destination?.url)?.command;
  return Object.fromEntries([
    ...sideNamed('source', between?.source),
    ...sideNamed('destination', between?.destination),
  ]);
}

/** One side alone means something only where the copy is known to be one between two services. */
function betweenTold(folded: string, suffix = 'core.windows.net', { operation }: Facts): Record<string, string> {
  const told = sidesTold(folded, suffix);
  return operation === 's2s' || (told.sourceUrl && told.destinationUrl) ? told : {};
}

const SAFE_COPY = /^https?:\/\/[\w.:-]{3,200}(?:\/[\w.%~/-]{0,200}\*?)?$/;

/** The one remote side of a copy to or from a disk, with the folder that it names. */
function remoteNamed(commands: readonly FoundCommand[]): string | undefined {
  const copy = commands.find(
    ({ command: { direction } }) => direction === 'upload' || direction === 'download',
  )?.command;
  const url = (copy?.direction === 'upload' ? copy.destination : copy?.source)?.url;
  const address = url && `${url.origin}${url.pathname}`.replace(/\/$/, '');
  return address && url.pathname.length > 1 && SAFE_COPY.test(address) ? address : undefined;
}

/** Which way a copy goes to the reader's own disk: an upload is what pages show anyway. */
export const comesDown = (commands: readonly FoundCommand[]) =>
  commands.find(({ command: { direction } }) => direction !== 'none')?.command.direction === 'download';

const deletesExtra = ({ command: { verb, flags } }: FoundCommand) =>
  verb === 'sync' && flags.get('delete-destination')?.toLowerCase() === 'true';

/** Reads what can be read; what is missing stays a placeholder. */
export function readNames(
  text: Pick<ReportText, 'folded' | 'clean'>,
  facts: Facts,
  commands: readonly FoundCommand[] = [],
): Pick<Evidence, 'names' | 'requestIds' | 'times'> {
  const { folded } = text;
  const url = firstNamed(folded, STORAGE_URL);
  const cloud = facts.cloud ?? 'global';
  const told = namesTold(text);
  const inBlobs = url?.[2] === 'blob' || url?.[2] === 'dfs';
  const inPath = url?.[4] && /^[$a-z0-9-]{3,63}$/.test(url[4]) ? url[4] : undefined;
  const suffix = SUFFIXES.get(cloud) ?? (url?.[3] || undefined);
  const names = {
    ...told,
    ...(commands.every(({ command: { direction } }) => direction === 'none') && betweenTold(folded, suffix, facts)),
    ...sidesNamed(commands),
    copied: remoteNamed(commands),
    direction: comesDown(commands) ? 'download' : undefined,
    deletesExtra: commands.some(deletesExtra) ? 'yes' : undefined,
    ...deedsTold(text.clean, facts.service),
    account: url?.[1] ?? told.account,
    container: (inBlobs ? inPath : undefined) ?? told.container,
    suffix,
    loginHost: LOGIN_HOSTS.get(cloud),
    blob: remotePathIn(text.clean, commands),
    jobId: firstNamed(folded, JOB)?.[1] ?? told.jobId,
    tenant: firstNamed(folded, TENANT)?.[1] ?? told.tenant,
  };
  return {
    names: Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
    requestIds: firstFew(folded.matchAll(REQUEST_ID), ([id, named]) => named ?? id),
    times: firstFew(folded.matchAll(TIME), ([time]) => time.toUpperCase()),
  };
}

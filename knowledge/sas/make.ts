/** Commands that make the right SAS: fewest letters, shortest life; and the way without any SAS. */
import { readStorageUrl } from '../service/endpoints.ts';
import { table } from '../table.ts';
import { type DataRole, dataRole } from './dataRole.ts';
import { printSasDate } from './dates.ts';
import { fewestLetters, type Needs } from './needs.ts';
import type { Sas } from './sas.ts';

export interface Remedy {
  /** Azure CLI. */
  az: string;
  powershell: string;
  /** The same without a SAS: a role and a login. */
  role: { name: string; assign: string; use: string };
}

export interface Place {
  account: string;
  container: string;
  path?: string;
  level: 'account' | 'container' | 'object';
  service: Needs['service'];
  /** Of an account SAS, as in `ss=`, where it opens more than the one service. */
  services?: string;
  /** The account key signs it, where else a login would. */
  byKey?: boolean;
}

const UNNAMED: Readonly<Record<Place['service'], string>> = {
  blob: '<container>',
  dfs: '<container>',
  file: '<share>',
  queue: '<queue>',
  table: '<table>',
};
const SERVICE_LETTERS: Readonly<Record<Place['service'], string>> = {
  blob: 'b',
  dfs: 'b',
  file: 'f',
  queue: 'q',
  table: 't',
};
const SERVICE_NAMES: Readonly<Record<Place['service'], string>> = {
  blob: 'Blob',
  dfs: 'Blob',
  file: 'File',
  queue: 'Queue',
  table: 'Table',
};

const servicesNamed = ({ service, services }: Place) =>
  services
    ? (['blob', 'file', 'queue', 'table'] as const)
        .filter((one) => services.includes(SERVICE_LETTERS[one]))
        .map((one) => SERVICE_NAMES[one])
        .join(',')
    : SERVICE_NAMES[service];

function placeOf(needs: Needs, sas: Sas | undefined, url: URL | undefined): Place {
  const address = url ?? sas?.url;
  const read = address ? readStorageUrl(address) : undefined;
  const whole = needs.jobs.some((job) => job.many);
  const beyondContainers = needs.impossible.some(({ kinds }) => kinds.includes('service'));
  const needsAccount = beyondContainers || (sas?.kind === 'account' && read?.container === undefined);
  return {
    account: read?.account ?? '<account>',
    container: read?.container ?? sas?.parameters.get('tn') ?? UNNAMED[needs.service],
    ...(read?.path && !whole ? { path: read.path } : {}),
    level: needsAccount ? 'account' : read?.path && !whole ? 'object' : 'container',
    service: needs.service,
  };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Long enough for the job, short enough to be of little use to a finder. */
const usual = (needs: Needs) => (needs.jobs.some((job) => job.many) ? 8 : 1) * HOUR;
/** What a login signs lives no longer; with a minute to spare, since the key is asked for later. */
const LONGEST_OF_LOGIN = 7 * 24 * HOUR - MINUTE;

function expiryOf(needs: Needs, { service, level }: Place, now: Date, minutes?: number): string {
  const wished = minutes === undefined ? usual(needs) : minutes * MINUTE;
  const byLogin = level !== 'account' && service !== 'file' && service !== 'table';
  const life = byLogin ? Math.min(wished, LONGEST_OF_LOGIN) : wished;
  return printSasDate(new Date(now.getTime() + life)).replace(/:\d\dZ$/, 'Z');
}

/** Single quotes keep $web and <account> as they are in POSIX shells and PowerShell. */
const quote = (text: string) => (/^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", '')}'`);

function azCommand(needs: Needs, place: Place, expiry: string): string {
  const letters = fewestLetters(needs);
  const common = `--permissions ${letters} --expiry ${expiry} --https-only -o tsv`;
  const account = `--account-name ${quote(place.account)}`;
  if (place.level === 'account') {
    const types = [...'sco'].filter((type) => needs.resourceTypes.some((need) => need.type === type)).join('');
    return `az storage account generate-sas ${account} --services ${place.services ?? SERVICE_LETTERS[place.service]} --resource-types ${types || 'co'} ${common}`;
  }
  if (place.service === 'file') {
    return place.path
      ? `az storage file generate-sas ${account} --share-name ${quote(place.container)} --path ${quote(place.path)} ${common}`
      : `az storage share generate-sas ${account} --name ${quote(place.container)} ${common}`;
  }
  const signed = place.byKey ? common : `${common} --as-user --auth-mode login`;
  const name = `--name ${quote(place.container)}`;
  if (place.service === 'queue') return `az storage queue generate-sas ${account} ${name} ${signed}`;
  // The CLI makes no user delegation SAS for a table.
  if (place.service === 'table') return `az storage table generate-sas ${account} ${name} ${common}`;
  // Only the file system's command knows the letters for owner and ACLs.
  if (place.service === 'dfs' && !place.path)
    return `az storage fs generate-sas ${account} --name ${quote(place.container)} ${signed}`;
  return place.path
    ? `az storage blob generate-sas ${account} --container-name ${quote(place.container)} --name ${quote(place.path)} ${signed}`
    : `az storage container generate-sas ${account} --name ${quote(place.container)} ${signed}`;
}

function powershellCommand(needs: Needs, place: Place, expiry: string): string {
  const letters = fewestLetters(needs);
  const end = `-Permission ${letters} -ExpiryTime ${expiry} -Protocol HttpsOnly`;
  // The account brings its key along, so that nobody types it.
  const key = `$ctx = (Get-AzStorageAccount | Where-Object StorageAccountName -eq ${quote(place.account)}).Context; `;
  if (place.level === 'account' || !['blob', 'dfs'].includes(place.service)) {
    if (place.level === 'account') {
      const names = table<string>({ s: 'Service', c: 'Container', o: 'Object' });
      const types = needs.resourceTypes.map(({ type }) => names.get(type)).join(',') || 'Container,Object';
      return `${key}New-AzStorageAccountSASToken -Context $ctx -Service ${servicesNamed(place)} -ResourceType ${types} ${end}`;
    }
    if (place.service === 'queue' || place.service === 'table')
      return `${key}New-AzStorage${SERVICE_NAMES[place.service]}SASToken -Context $ctx -Name ${quote(place.container)} ${end}`;
    return place.path
      ? `${key}New-AzStorageFileSASToken -Context $ctx -ShareName ${quote(place.container)} -Path ${quote(place.path)} ${end}`
      : `${key}New-AzStorageShareSASToken -Context $ctx -Name ${quote(place.container)} ${end}`;
  }
  const login = place.byKey
    ? key
    : `$ctx = New-AzStorageContext -StorageAccountName ${quote(place.account)} -UseConnectedAccount; `;
  if (place.service === 'dfs' && !place.path)
    return `${login}New-AzDataLakeGen2SasToken -Context $ctx -FileSystem ${quote(place.container)} ${end}`;
  return place.path
    ? `${login}New-AzStorageBlobSASToken -Context $ctx -Container ${quote(place.container)} -Blob ${quote(place.path)} ${end}`
    : `${login}New-AzStorageContainerSASToken -Context $ctx -Name ${quote(place.container)} ${end}`;
}

function roleFor(needs: Needs): DataRole {
  const letters = needs.letters.map(({ letter }) => letter).join('');
  return dataRole({ service: needs.service, writes: /[acwdxy]/.test(letters), owns: /[opt]/.test(letters) });
}

function roleRemedy(needs: Needs, { account, container, level }: Place): Remedy['role'] {
  const { name, below } = roleFor(needs);
  const whose = '$(az ad signed-in-user show --query id -o tsv)';
  const id = `$(az storage account show --name ${quote(account)} --query id -o tsv)`;
  const assign = `az role assignment create --assignee "${whose}" --role "${name}" --scope`;
  const rest = below.replace(/\{\w+\}/, () => container.replace('$', '\\$'));
  return {
    name,
    // An empty scope is the whole subscription: without the account's id nothing is assigned.
    assign: level === 'account' ? `scope="${id}" && ${assign} "$scope"` : `${assign} "${id}${rest}"`,
    use: 'azcopy login, then the same command without the part after the question mark',
  };
}

/** The same two commands for a place that is known. */
export const makeCommands = (
  needs: Needs,
  place: Place,
  now: Date,
  minutes?: number,
): Pick<Remedy, 'az' | 'powershell'> => {
  const expiry = expiryOf(needs, place, now, minutes);
  return { az: azCommand(needs, place, expiry), powershell: powershellCommand(needs, place, expiry) };
};

/** How to get what the job needs. `url` is where it is used, when the SAS does not tell. */
export function makeRemedy(needs: Needs, now: Date, sas?: Sas, url?: URL): Remedy {
  const place = placeOf(needs, sas, url);
  return { ...makeCommands(needs, place, now), role: roleRemedy(needs, place) };
}

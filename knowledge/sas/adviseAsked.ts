/**
 * How to make the SAS that a question asks for: its command by what it shall open, what its letters mean there, and who
 * signs it. A page writes `{sas:asked}`.
 */
import { table } from '../table.ts';
import { jobsNamed, LEAST, lettersByJob, minutesOf, needsOf, placeNamed, serviceFrom } from './advise.ts';
import type { JobService } from './jobs.ts';
import { inOrder } from './letters.ts';
import { makeCommands, type Place } from './make.ts';
import { fewestLetters, type Needs } from './needs.ts';

type Kind = 'container' | 'blob' | 'share' | 'file' | 'queue' | 'table' | 'account';

const TITLES: Readonly<Record<Kind, string>> = {
  container: 'For one container',
  blob: 'For one blob',
  share: 'For one file share',
  file: 'For one file of a share',
  queue: 'For one queue',
  table: 'For one table',
  account: 'Of the account: several services, whole services, or what lies above a container',
};

const MEANINGS: Readonly<Record<Kind, string>> = {
  container: '`r` read, `l` list, `w` write (also overwrite), `c` create only, `a` append, `d` delete',
  blob: '`r` read, `w` write (also overwrite), `c` create only, `a` append, `d` delete',
  share: '`r` read, `l` list, `w` write, `c` create, `d` delete',
  file: '`r` read, `w` write, `c` create, `d` delete',
  queue: '`a` add messages, `p` process (take and delete them), `r` peek, `u` update',
  table: '`r` query, `a` add entities, `u` update, `d` delete; an upsert takes `a` and `u`',
  account:
    '`r` read, `l` list, `w` write, `c` create, `d` delete, `a` add, `u` update, `p` process messages; `--resource-types`: `s` the service itself, `c` containers, shares, queues and tables, `o` what is in them',
};

const BY_LOGIN =
  'Your own login signs it (a data role or *Storage Blob Delegator*): 7 days at most. Without `--as-user --auth-mode login` the account key signs it, and a stored policy can revoke it.';
const KEY_SIGNS = 'The account key signs it, which your login reads: who may not list keys cannot make it.';
const BY_KEY = `${KEY_SIGNS} It is revoked by its stored policy, or by rotating that key.`;
const OF_FILES = `${BY_KEY} A user delegation SAS of shares takes an SDK that knows the newest versions of the service.`;
const SIGNED: Readonly<Record<Kind, string>> = {
  container: BY_LOGIN,
  blob: BY_LOGIN,
  share: OF_FILES,
  file: OF_FILES,
  queue:
    'Your own login signs it: 7 days at most. An older `az` does not know `--as-user` here: leave it and `--auth-mode login` off, and the account key signs it.',
  table: `${BY_KEY} The CLI makes no user delegation SAS for tables.`,
  account: `${KEY_SIGNS} Only rotating that key revokes it, and no login can sign it: take the SAS of one container, share, queue or table wherever that is enough.`,
};

const IN_PYTHON = table<string>({
  container: `from datetime import datetime, timedelta, timezone
from azure.identity import DefaultAzureCredential
from azure.storage.blob import BlobServiceClient, ContainerSasPermissions, generate_container_sas

service = BlobServiceClient("https://{blobHost}", credential=DefaultAzureCredential())
now = datetime.now(timezone.utc)
end = now + timedelta(hours={sasHours})
key = service.get_user_delegation_key(now - timedelta(minutes=15), end)
sas = generate_container_sas("{account}", "{container}", user_delegation_key=key,
    permission=ContainerSasPermissions.from_string("LETTERS"), expiry=end)`,
  blob: `from datetime import datetime, timedelta, timezone
from azure.identity import DefaultAzureCredential
from azure.storage.blob import BlobSasPermissions, BlobServiceClient, generate_blob_sas

service = BlobServiceClient("https://{blobHost}", credential=DefaultAzureCredential())
now = datetime.now(timezone.utc)
end = now + timedelta(hours={sasHours})
key = service.get_user_delegation_key(now - timedelta(minutes=15), end)
sas = generate_blob_sas("{account}", "{container}", "{blob}", user_delegation_key=key,
    permission=BlobSasPermissions.from_string("LETTERS"), expiry=end)`,
});

const SERVICES = table<JobService>({ b: 'blob', f: 'file', q: 'queue', t: 'table' });

function kindOf(service: JobService, { sasOne, sasServices }: Record<string, string>): Kind {
  if (sasServices) return 'account';
  if (service === 'queue' || service === 'table') return service;
  if (service === 'file') return sasOne ? 'file' : 'share';
  return sasOne ? 'blob' : 'container';
}

/** An account SAS has the letters that each of its services takes for the job. */
function needsTogether(job: string, services: readonly JobService[], isOne: boolean, isOfAccount: boolean): Needs {
  const each = services.map((service) => needsOf(job, service, isOfAccount ? 'account' : 'user-delegation', !isOne));
  const [first] = each as [Needs, ...Needs[]];
  const types = new Map(each.flatMap(({ resourceTypes }) => resourceTypes.map((one) => [one.type, one] as const)));
  const letters = inOrder([...new Set(each.flatMap((needs) => [...fewestLetters(needs)]))]);
  return {
    ...first,
    letters: [...letters].map((letter) => ({ letter, or: '', why: '' })),
    resourceTypes: [...types.values()],
  };
}

function placeOf(values: Record<string, string>, service: JobService, kind: Kind): Place {
  const isOne = kind === 'blob' || kind === 'file';
  return {
    ...placeNamed(values, service, kind === 'account' ? 'account' : isOne ? 'object' : 'container'),
    ...(values.sasServices && { services: values.sasServices }),
    ...(values.sasSigned === 'key' && { byKey: true }),
  };
}

export function adviseAsked(values: Record<string, string>, now: Date): string {
  const services = [...(values.sasServices ?? '')].flatMap((letter) => SERVICES.get(letter) ?? []);
  const service = services[0] ?? serviceFrom(values.service);
  const kind = kindOf(service, values);
  const job = jobsNamed(values.sasJob ?? LEAST).join('+');
  const place = placeOf(values, service, kind);
  const needs = needsTogether(
    job,
    services.length > 0 ? services : [service],
    place.level === 'object',
    kind === 'account',
  );
  const { az, powershell } = makeCommands(
    values.sasTypes ? { ...needs, resourceTypes: [{ type: values.sasTypes, why: '' }] } : needs,
    place,
    now,
    minutesOf(values),
  );
  const python = IN_PYTHON.get(kind)?.replace('LETTERS', fewestLetters(needs));
  const byJob = kind === 'account' ? '' : `; by job: ${lettersByJob(values.service)}`;
  const open = values.sasJob ? '' : ` These are for reading${byJob}.`;
  const signed = place.byKey && SIGNED[kind] === BY_LOGIN ? BY_KEY : SIGNED[kind];
  return [
    `${TITLES[kind]}:`,
    ...(python && !place.byKey ? [`\`\`\`python\n${python}\n\`\`\``] : []),
    `\`\`\`bash\n${az}\n\`\`\``,
    `\`\`\`powershell\n${powershell.replaceAll('; New-', '\nNew-')}\n\`\`\``,
    `- Letters: ${MEANINGS[kind]}.${open}\n- ${signed}`,
  ].join('\n\n');
}

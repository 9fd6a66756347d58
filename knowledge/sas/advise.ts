/**
 * What a page says when it tells somebody to make a SAS: letters, scope, times and command come from here, by the job that
 * the report tells, so that no page has a recipe of its own. A page writes `{sas:job}`, `{sas:upload}`, `{sas:job account}`.
 */
import type { Facts } from '../facts/facts.ts';
import { table } from '../table.ts';
import { printSasDate } from './dates.ts';
import { type JobService, jobByName } from './jobs.ts';
import { makeCommands, type Place } from './make.ts';
import { countNeeds, fewestLetters, type Needs } from './needs.ts';
import type { SasKind } from './parameters.ts';

/** Words behind the job in a directive. */
const OPTIONS = ['account', 'one', 'start', 'ip', 'emulator', 'missing', 'service'] as const;
type Option = (typeof OPTIONS)[number];

/** Operations of a report, and the sides of a copy, as jobs that a SAS is made for. */
const JOBS = table<string>({
  upload: 'upload',
  download: 'download',
  list: 'list',
  remove: 'remove',
  sync: 'sync-destination',
  s2s: 's2s-destination',
  's2s source': 's2s-source',
  'sync source': 'sync-source',
  'set-properties': 'set-properties',
  mount: 'download',
});
/** Where nothing is known, reading is the least. */
export const LEAST = 'download';

const PERMITTED = ['service', 'user-delegation'] as const satisfies readonly SasKind[];

/** AzCopy knows no queues and tables: their letters by what is done. */
const WITHOUT_AZCOPY = table<Readonly<Record<string, string>>>({
  queue: { download: 'r', list: 'r', upload: 'a', remove: 'p', 'set-properties': 'u' },
  table: { download: 'r', list: 'r', upload: 'a', remove: 'd', 'set-properties': 'u' },
});

/** One SAS may be for several things: `download+upload`. */
export const jobsNamed = (job: string) => job.split('+');

const plainNeeds = (letters: string, service: JobService): Needs => ({
  jobs: [],
  service,
  letters: [...letters].map((letter) => ({ letter, or: '', why: '' })),
  advised: [],
  resourceTypes: [{ type: 'o', why: '' }],
  impossible: [],
  sources: [],
});

export function needsOf(job: string, service: JobService, kind: SasKind, many: boolean): Needs {
  const own = WITHOUT_AZCOPY.get(service);
  const jobs = jobsNamed(job);
  if (own) return plainNeeds([...new Set(jobs.map((one) => own[one] ?? 'r'))].join(''), service);
  return countNeeds(
    jobs.flatMap((one) => jobByName(one, service, many) ?? []),
    kind,
  );
}

/** The job that a report tells; undefined where it tells none. */
export function jobFromFacts({ operation = '', side }: Facts): string | undefined {
  return JOBS.get(`${operation} ${side}`) ?? JOBS.get(operation);
}

const fewest = new Map<string, string>();

/** The fewest letters for a job; there are a few dozen of these, and each answer asks for several. */
function fewestFor(job: string, service: JobService): string {
  const key = `${job} ${service}`;
  const letters = fewest.get(key) ?? fewestLetters(needsOf(job, service, PERMITTED[1], true));
  fewest.set(key, letters);
  return letters;
}

/** The letters for a job; those for reading where it is not known. */
export const lettersFor = (job: string | undefined, service: string | undefined): string =>
  fewestFor(job ?? LEAST, serviceFrom(service));

/** AzCopy's jobs are those of blobs and files; queues and tables have letters that no job tells. */
export const serviceFrom = (service: string | undefined): JobService =>
  service === 'file' || service === 'dfs' || service === 'queue' || service === 'table' ? service : 'blob';

const MINUTE = 60_000;
let lastEnd = { minute: 0, hours: 0, text: '' };

/** An end for what is made by hand, such as a stored policy. All parts of an answer ask within one minute. */
export function endOf(now: Date, hours: number): string {
  const minute = Math.floor(now.getTime() / MINUTE);
  if (lastEnd.minute !== minute || lastEnd.hours !== hours) {
    const end = printSasDate(new Date(now.getTime() + hours * 3_600_000));
    lastEnd = { minute, hours, text: end.replace(/:\d\dZ$/, 'Z') };
  }
  return lastEnd.text;
}

const LISTED: readonly [string, string][] = [
  ['download', 'download'],
  ['upload', 'upload'],
  ['copy between accounts: source', 's2s-source'],
  ['its destination', 's2s-destination'],
  ['sync: destination', 'sync-destination'],
  ['list', 'list'],
  ['remove', 'remove'],
];

/** Each job with its fewest letters, as a sentence. */
export function lettersByJob(service = 'blob'): string {
  const own = WITHOUT_AZCOPY.get(service);
  if (own) return `read \`r\`, add \`a\`, ${service === 'queue' ? 'take messages `p`' : 'update `u`, delete `d`'}`;
  return LISTED.map(([name, job]) => `${name} \`${fewestFor(job, serviceFrom(service))}\``).join(', ');
}

/** What a SAS is made for, by the names that are told. */
export function placeNamed(values: Record<string, string>, service: JobService, level: Place['level']): Place {
  const named: Record<JobService, string | undefined> = {
    blob: values.container,
    dfs: values.container,
    file: values.share,
    queue: values.queue,
    table: values.table,
  };
  return {
    account: values.account ?? '<account>',
    container: named[service] ?? '<container>',
    ...(level === 'object' && { path: values.blob ?? '<path>' }),
    level,
    service,
  };
}

const levelOf = (options: Set<Option>): Place['level'] =>
  options.has('account') ? 'account' : options.has('one') ? 'object' : 'container';

function withOptions(az: string, powershell: string, options: Set<Option>, values: Record<string, string>, now: Date) {
  const start = endOf(now, -0.25);
  const azOptions = [
    ...(options.has('start') ? [`--start ${start}`] : []),
    ...(options.has('ip') ? [`--ip "${values.ip}"`] : []),
  ];
  const psOptions = [
    ...(options.has('start') ? [`-StartTime ${start}`] : []),
    ...(options.has('ip') ? [`-IPAddressOrRange "${values.ip}"`] : []),
  ];
  // The emulator speaks plain http, and knows its own account.
  const emulated = az
    .replace(/--account-name \S+/, '--connection-string UseDevelopmentStorage=true')
    .replace(/ --https-only| --as-user --auth-mode login/g, '');
  if (options.has('emulator')) return { az: emulated, powershell: '' };
  return { az: [az, ...azOptions].join(' '), powershell: [powershell, ...psOptions].join(' ') };
}

const unlettered = (command: string) =>
  command
    .replace(/--permissions \S+/, '--permissions "<letters>"')
    .replace(/-Permission \S+/, '-Permission "<letters>"');

/** Which service it shall open nobody told: the one that was refused is not handed out again. */
const unserviced = (command: string) =>
  command
    .replace(/--services \S+/, '--services "<letter of the service>"')
    .replace(/-Service \S+/, '-Service "<service>"');
const BY_SERVICE =
  'The letter: `b` blobs and Data Lake, `f` file shares, `q` queues, `t` tables (PowerShell: Blob, File, Queue, Table).\n\n';

export const minutesOf = ({ sasMinutes }: Record<string, string>) => (sasMinutes ? Number(sasMinutes) : undefined);

const isOption = (word: string): word is Option => (OPTIONS as readonly string[]).includes(word);

/** Expands one directive such as `job`, `upload` or `job account`. Undefined when it names no job. */
export function adviseSas(directive: string, values: Record<string, string>, now: Date): string | undefined {
  const [name = '', ...words] = directive.trim().split(/\s+/);
  if (name === 'letters') return `${lettersByJob(values.service)}.`.replace(/^./, (first) => `- ${first}`);
  const told = name === 'job' ? values.sasJob : name;
  const service = serviceFrom(values.service);
  const options = new Set(words.filter(isOption));
  const job = told ?? LEAST;
  if (!jobsNamed(job).every((one) => jobByName(one, service, true)) || words.some((word) => !isOption(word)))
    return undefined;
  const needs = needsOf(job, service, options.has('account') ? 'account' : PERMITTED[1], !options.has('one'));
  const made = makeCommands(needs, placeNamed(values, service, levelOf(options)), now, minutesOf(values));
  // Who lacks a letter may well have those for reading: nobody is handed the same ones again.
  const open = !told && options.has('missing');
  const noService = options.has('service') && values.service === undefined;
  const shown = (command: string) => {
    const lettered = open ? unlettered(command) : command;
    return noService ? unserviced(lettered) : lettered;
  };
  const { az, powershell } = withOptions(shown(made.az), shown(made.powershell), options, values, now);
  const byJob = `${lettersByJob(values.service)}.`;
  const which = `${noService ? BY_SERVICE : ''}${open ? `Which letters your job takes: ${byJob}\n\n` : ''}`;
  const unknown = told || open ? '' : `\n\nThese letters are for reading. By job: ${byJob}`;
  const twin = powershell ? `\n\n\`\`\`powershell\n${powershell.replaceAll('; New-', '\nNew-')}\n\`\`\`` : '';
  return `${which}\`\`\`bash\n${az}\n\`\`\`${twin}${unknown}`;
}

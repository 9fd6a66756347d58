/** The command that goes on with a job, or repeats only what failed, with the mend of its first cause applied. */
import { table } from '../table.ts';
import { bare, hasSas, parseCommand } from './command.ts';
import type { Job } from './job.ts';

export interface NextStep {
  /** A sentence before the command. */
  says: string;
  commands: string[];
  /** The one of them that writes the list of what failed; whoever was handed that does without. */
  list?: string;
}

interface Mend {
  /** Settings in front of the command. */
  env?: Record<string, string>;
  /** Flags that a resume cannot take: then what failed is copied anew. */
  flags?: string[];
}

const SLOWER = { env: { AZCOPY_CONCURRENCY_VALUE: '16' } };

/** What goes into the command itself; everything else is mended outside of it. No flag that deletes or overwrites more. */
const MENDS = table<Mend>({
  throttled: SLOWER,
  'hot-partition': SLOWER,
  'network-unstable': SLOWER,
  'azcopy-memory': { env: { AZCOPY_BUFFER_GB: '1', AZCOPY_CONCURRENCY_VALUE: '16' } },
  'azcopy-open-files': { env: { AZCOPY_CONCURRENCY_VALUE: '16' } },
  'azcopy-recursive': { flags: ['--recursive'] },
});

const LIST = 'failed-paths.txt';

/** @param causes ids, the one that did most harm first. Undefined where nothing is left to do. */
export function nextStep(job: Job, causes: string[]): NextStep | undefined {
  const { status, transfers, command } = job;
  if (!command || status === 'Completed' || status === 'CompletedWithSkipped') return undefined;
  const mend = causes.map((cause) => MENDS.get(cause)).find((one) => one !== undefined) ?? {};
  const { verb } = parseCommand(command);
  const isRemove = verb === 'remove' || verb === 'rm';
  if (verb === 'sync')
    return {
      says: `A sync compares anew and takes only what is missing${sayDeletions(command)}:`,
      commands: [repeat(job, mend)],
    };
  const isCopy = verb === 'copy' || verb === 'cp' || verb === 'c';
  const isListable = isCopy || isRemove;
  if (isListable && (transfers.failed ?? 0) > 0 && (!isCopy || mend.flags || !job.id))
    return onlyFailed(`npx storagebot log ${quote(job.file, job)} --failed-paths ${LIST}`, job, mend);
  if (isCopy && job.id && !mend.flags && hasBegun(job))
    return { says: 'What failed or was not reached, once more:', commands: [resume(job, mend)] };
  // What one blob was meant for would delete a whole tree.
  if (isRemove && mend.flags)
    return {
      says: `With \`${mend.flags.join(' ')}\` it deletes the whole tree below; this only lists what would go:`,
      commands: [repeat(job, mend, [DRY])],
    };
  const why = job.unlisted ? 'It had not listed all files yet, so there is nothing to resume. ' : '';
  return { says: `${why}The same once more:`, commands: [repeat(job, mend)] };
}

const onlyFailed = (list: string, job: Job, mend: Mend): NextStep => ({
  says: 'Only what failed, once more:',
  list,
  commands: [list, repeat(job, mend, [`--list-of-files=${LIST}`])],
});

const DRY = '--dry-run';

/** A job whose listing failed has no plan that could be resumed. */
const hasBegun = ({ unlisted, status, percent, transfers: { completed, failed, skipped } }: Job) =>
  !unlisted &&
  (status !== undefined || percent !== undefined || completed === null || completed > 0 || !!failed || !!skipped);

/** Their own command deletes: it is said again where the files that failed may be what is left of something. */
const sayDeletions = (command: string) =>
  /--(?:delete-destination|mirror-mode)[ =]['"]?(?:true|prompt)/i.test(command)
    ? ', and deletes at the destination what the source does not have (first look with `--dry-run`)'
    : '';

function resume(job: Job, { env }: Mend): string {
  const { source, destination } = parseCommand(job.command ?? '');
  const sas = [
    ...(hasSas(source) ? [`--source-sas=${quote('<new SAS>', job)}`] : []),
    ...(hasSas(destination) ? [`--destination-sas=${quote('<new SAS>', job)}`] : []),
  ];
  return [...settings(env, job), `azcopy jobs resume ${job.id}`, ...sas].join(' ');
}

function repeat(job: Job, { env, flags: more = [] }: Mend, further: string[] = []): string {
  const { verb, source, destination, flags } = parseCommand(job.command ?? '');
  const names = new Set([...more, ...further].map(nameOf));
  const kept = flags.filter((flag) => !names.has(nameOf(flag)));
  const sides = [source, destination].flatMap((side) => (side ? [quote(withSas(side), job)] : []));
  return [...settings(env, job), `azcopy ${verb}`, ...sides, ...kept, ...more, ...further].join(' ');
}

const nameOf = (flag: string) => flag.replace(/=.*$/s, '');

function withSas(side: string): string {
  const { url, needsSas } = bare(side);
  return needsSas ? `${url}?<SAS>` : url;
}

const isWindows = ({ os }: Job) => os?.toLowerCase().startsWith('windows') === true;

/** Single quotes keep & and $ from every shell but cmd. */
const quote = (text: string, job: Job) =>
  /^[\w./:-]+$/.test(text) ? text : isWindows(job) ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`;

function settings(env: Record<string, string> = {}, job: Job): string[] {
  return Object.entries(env).map(([name, value]) => (isWindows(job) ? `$env:${name}=${value};` : `${name}=${value}`));
}

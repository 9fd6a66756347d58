/**
 * What AzCopy prints in every run, whatever comes of it: settings at the start of a log, progress, counters that are zero,
 * and the stack behind each request that it writes down. It tells nothing of the cause, and would outweigh what does.
 */

import { helpPrinted } from '../azcopy/helpPrinted.ts';

const STARTS = [
  'AzcopyVersion|OS-Environment|OS-Architecture|Log times are in|ISO 8601 START TIME|Closing Log|Number of CPUs',
  'Max (?:file buffer|concurrent|enumeration|open files)|Parallelize getting|Max file buffer|Check CPU|PERF: ',
  'Any empty folders will not|Scanning\\.\\.\\.|Log file is located|Elapsed Time|\\[P#\\d+-T#\\d+\\] Starting transfer',
  '\\[P#\\d+-T#\\d+\\] \\w*SUCCESSFUL|User-Agent: AzCopy|Accept: |X-Ms-Client-Request-Id|-{20,}|goroutine \\d+ \\[',
  'Job [0-9a-f-]{36} (?:has started|summary)|Total Number of|Number of [\\w ]{1,40}: 0$',
  'Number of [\\w ]{1,40}(?:Transfers|Completed): \\d+$|github\\.com/\\S+\\(|/home/cloudtest/|/mnt/vss/',
].join('|');

const ROUTINE = new RegExp(
  `^[ \\t]*(?:\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d[ \\t]+)?(?:INFO: )?(?:${STARTS})[^\\n]*`,
  'gm',
);

const PROGRESS =
  /\d{1,3}(?:\.\d)? %, \d+ Done, \d+ Failed, \d+ Pending, \d+ Skipped, \d+ Total,(?: 2-sec Throughput \(Mb\/s\): [\d.]{1,9})?(?: *\([A-Z][\w ]{1,40}\))?/g;

/** Of all the progress only how it ended. */
function lastProgress(text: string): string {
  if (!text.includes(' Done, ')) return text;
  const last = [...text.matchAll(PROGRESS)].at(-1)?.index;
  return text.replace(PROGRESS, (shown, at: number) => (at === last ? shown : ' '));
}

/**
 * What was typed, as a console or a log shows it before what came of it. Flags and addresses are looked at by themselves; as
 * words they are from and to, recursive and cap, whatever it was that failed.
 */
const TYPED =
  /^([ \t]*(?:(?:\S{0,80}[$>#][ \t]*)?(?:\S{0,80}[\\/])?azcopy(?:\.exe)?[ \t]+(?:copy|cp|sync|remove|rm|list|ls|make|set-properties)|\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d[ \t]+Job-Command \w+)(?![\w-]))(?:[^\n]*[\\`^]\n){0,20}[^\n]*/gim;
/** A command alone is all that there is to read. */
const LEAST_BESIDE = 12;

function withoutArguments(text: string): string {
  const rest = text.replace(TYPED, '');
  return rest !== text && rest.trim().length >= LEAST_BESIDE ? text.replace(TYPED, '$1') : text;
}

function withoutHelp(text: string): string {
  const help = helpPrinted(text);
  return help.reduceRight((rest, { at, length }) => rest.slice(0, at) + rest.slice(at + length), text);
}

export function withoutRoutine(text: string): string {
  return withoutArguments(lastProgress(withoutHelp(text)).replace(ROUTINE, ''));
}

/**
 * What AzCopy prints in every run, whatever comes of it: settings at the start of a log, progress, counters that are zero,
 * and the stack behind each request that it writes down. It tells nothing of the cause, and would outweigh what does.
 */

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

export function withoutRoutine(text: string): string {
  return lastProgress(text).replace(ROUTINE, '');
}

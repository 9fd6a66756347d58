/** Cuts a report to what a case needs to keep: state stays small, and the telling lines stay. */
import type { Redacted } from '../knowledge/redact.ts';

/** Characters. Four bytes each at the worst, this stays below 64 KB. */
export const MOST_REPORT = 14_000;
const TELLING =
  /\b[1-5]\d\d\b|error|code|status|fail|denied|refus|azcopy|aadsts|azsm|sig=|x-ms-|exit|timeout|x509|proxy|mount|cors/i;

/** Cuts an endless line, such as a JSON log entry, at a place where no code is torn apart. */
const PIECES = /.{1,900}(?:[\s,;<>&\\]|$)|.{1,1000}/g;

/** Keeps the last lines and the telling ones, in their order; a gap is marked with an ellipsis. */
export function shortenReport(report: Redacted): Redacted {
  if (report.length <= MOST_REPORT) return report;
  const lines = report.split(/\r\n|\n|\r/).flatMap((line) => line.match(PIECES) ?? ['']);
  const kept = new Set<number>();
  let room = MOST_REPORT - 200;
  const take = (index: number) => {
    const cost = (lines[index]?.length ?? 0) + 3;
    if (kept.has(index) || cost > room) return;
    kept.add(index);
    room -= cost;
  };
  // The first error counts most, and the end tells how it ended.
  for (let index = 0; index < 5; index++) take(index);
  for (let index = lines.length - 1; index > lines.length - 25; index--) take(Math.max(0, index));
  lines.forEach((line, index) => {
    if (TELLING.test(line)) take(index);
  });
  const inOrder = [...kept].sort((a, b) => a - b);
  const text = inOrder.map((index, at) => (at > 0 && index !== inOrder[at - 1]! + 1 ? '…\n' : '') + lines[index]);
  return text.join('\n') as Redacted;
}

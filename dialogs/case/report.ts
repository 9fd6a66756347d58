/** Cuts a report to what a case needs to keep: state stays small, and the telling lines stay. */
import type { Redacted } from '../../knowledge/redact.ts';

/** Characters; three bytes each at the worst. */
export const MOST_REPORT = 14_000;

/** Names its trouble; such lines come before those that only may. */
const NAMES_IT = /error|fail|denied|refus|invalid|timeout|aadsts|azsm|x509|forbidden|exit (code|status)|cors\b/i;
const MAY_TELL = /\b[1-5]\d\d\b|code|status|azcopy|sig=|x-ms-|proxy|mount/i;

/** Cuts an endless line, such as a JSON log entry, at a place where no code is torn apart. */
const PIECES = /.{1,900}(?:[\s,;<>&\\]|$)|.{1,1000}/g;
// Controls and halves of characters tell nothing and take six bytes each in JSON.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The beginning tells the command, the end how it ended; between them the lines that name an error. */
export function shortenReport(report: Redacted): Redacted {
  const clean = report.toWellFormed().replace(CONTROLS, ' ') as Redacted;
  if (clean.length <= MOST_REPORT) return clean;
  const lines = clean.split(/\r\n|\n|\r/).flatMap((line) => line.match(PIECES) ?? ['']);
  const kept = new Set<number>();
  const takeWhile = (indexes: number[], room: number) => {
    for (const index of indexes) {
      const cost = (lines[index] as string).length + 3;
      if (kept.has(index) || cost > room) continue;
      kept.add(index);
      room -= cost;
    }
  };
  const all = [...lines.keys()];
  const matching = (words: RegExp) => all.filter((index) => words.test(lines[index] as string));
  takeWhile(all.slice(0, 5), MOST_REPORT * 0.15);
  takeWhile(all.slice(-25).reverse(), MOST_REPORT * 0.25);
  takeWhile(matching(NAMES_IT), MOST_REPORT * 0.4);
  takeWhile(matching(MAY_TELL), MOST_REPORT * 0.15);
  return all
    .filter((index) => kept.has(index))
    .map((index, at, shown) => mark(index, shown[at - 1]) + lines[index])
    .join('\n') as Redacted;
}

/** Shows where lines were left out. */
function mark(index: number, before: number | undefined): string {
  return before !== undefined && index !== before + 1 ? '…\n' : '';
}

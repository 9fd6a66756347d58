/** Cuts a long report to what a sample needs: the lines that are evidence, and those that may become some. */

/** Lines of a sample; a page is read by people. */
export const MOST_LINES = 20;
/** Characters of a line. */
const LONGEST_LINE = 600;
const BEFORE = 200;

const NAMES_IT = /error|fail|denied|refus|invalid|timeout|aadsts|azsm|x509|forbidden|exit (code|status)|\b[45]\d\d\b/i;

/**
 * @param evidence 1-based lines that the knowledge has read something from
 * @returns at most `MOST_LINES` lines, with `…` where lines were left out
 */
export function tellingLines(report: string, evidence: ReadonlySet<number>): string {
  const rows = report.split('\n').map(cutRow);
  if (rows.length <= MOST_LINES) return rows.join('\n');
  const all = [...rows.keys()];
  const inOrder = [
    ...all.filter((index) => evidence.has(index + 1)),
    ...all.filter((index) => NAMES_IT.test(rows[index] as string)),
    ...all.slice(0, 3),
    ...all.slice(-3),
  ];
  // A stack trace repeats itself: one of each will do.
  const once = inOrder.filter((index) => all.find((other) => rows[other] === rows[index]) === index);
  const kept = [...new Set(once)].slice(0, MOST_LINES / 2).sort((a, b) => a - b);
  return kept.map((index, place) => gap(kept[place - 1], index) + rows[index]).join('\n');
}

const gap = (before: number | undefined, index: number) => (before !== undefined && index > before + 1 ? '…\n' : '');

/** Of an endless line, such as a JSON entry, the piece around the trouble. */
function cutRow(row: string): string {
  if (row.length <= LONGEST_LINE) return row;
  const start = Math.max(0, (NAMES_IT.exec(row)?.index ?? 0) - BEFORE);
  return row.slice(start, start + LONGEST_LINE).toWellFormed();
}

/** Lines of a sample that say what went wrong and that no sign knows yet, the shortest first. */
export function untoldLines(sample: string, evidence: ReadonlySet<number>): string[] {
  const rows = sample.split('\n').filter((row, index) => !evidence.has(index + 1) && NAMES_IT.test(row));
  return [...new Set(rows.map((row) => row.trim()))].sort((a, b) => a.length - b.length).slice(0, 3);
}

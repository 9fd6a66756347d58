/** Reads the hand-off text that the bot writes for a support case. */
import { type Facts, factValues, isFactName } from '../facts/facts.ts';

export interface Bundle {
  /** Cause id that the bot put first; absent where it recognised nothing. */
  verdict?: string;
  helped?: 'yes' | 'partly' | 'no';
  /** What was answered to the bot's questions, and does not stand in the report. */
  answers: Facts;
  report: string;
}

const TITLE = 'storagebot hand-off';
const REPORT = 'Report (secrets masked):';
const LEFT_OUT = /^… \(\d+ characters left out\) …$/;

/** Undefined where the text is no such bundle. A mail may stand before it, and quote it with `>`. */
export function readBundle(text: string): Bundle | undefined {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const quoted = rows.find((row) => row.replace(/^[>\s]+/, '').trimEnd() === TITLE);
  if (quoted === undefined) return undefined;
  const lines = unquoted(rows.slice(rows.indexOf(quoted)), quoted.slice(0, quoted.indexOf(TITLE)));
  const end = lines.indexOf(REPORT);
  if (end < 0) return undefined;
  const head = lines.slice(0, end);
  const verdict = /^Verdict: ([a-z][a-z0-9-]+) \(\d+ %/.exec(
    head.find((row) => row.startsWith('Verdict: ')) ?? '',
  )?.[1];
  const helped = /^Outcome: helped: (yes|partly|no)$/.exec(head.find((row) => row.startsWith('Outcome: ')) ?? '')?.[1];
  return {
    ...(verdict && { verdict }),
    ...(helped && { helped: helped as 'yes' | 'partly' | 'no' }),
    answers: answersIn(head),
    report: reportIn(lines.slice(end + 1)),
  };
}

function unquoted(rows: string[], mark: string): string[] {
  const bare = mark.trimEnd();
  return rows.map((row) =>
    (row.startsWith(mark) ? row.slice(mark.length) : row.startsWith(bare) ? row.slice(bare.length) : row).trimEnd(),
  );
}

/** `- auth = entra` lines; what a newer vocabulary no longer knows is left out. */
function answersIn(head: string[]): Facts {
  const start = head.findIndex((row) => row.startsWith('Answers:'));
  const facts: Facts = {};
  for (const row of head.slice(start + 1)) {
    const [, fact = '', value = ''] = /^- (\w+) = (\S+)$/.exec(row) ?? [];
    if (fact === '') break;
    if (isFactName(fact) && factValues(fact).includes(value)) facts[fact] = value;
  }
  return facts;
}

function reportIn(rows: string[]): string {
  return rows
    .map((row) => (LEFT_OUT.test(row) ? '…' : row))
    .join('\n')
    .replace(/^(\s*\n)+|\s+$/g, '');
}

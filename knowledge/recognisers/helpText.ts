/** AzCopy answers a wrong flag with its whole help, whose words ("error", "403", sample URLs) are no evidence. */
import type { Match } from '../signs.ts';
import type { ReportText } from '../text.ts';

const USAGE = /^usage:\s*\n\s*azcopy[^\n]*\n/gm;
const END = /^(?:error|unknown|invalid|failed|required|accepts)\b[^\n]*$/gm;
const LONG = 600;

export function helpSpans(text: Pick<ReportText, 'folded'>): Match[] {
  return [...text.folded.matchAll(USAGE)].flatMap((usage) => {
    const from = usage.index + usage[0].length;
    END.lastIndex = from;
    const end = END.exec(text.folded);
    const to = end ? end.index : text.folded.length;
    // A short remainder is not the help but what follows a cut-off paste.
    return to - from > LONG ? [{ at: from, length: to - from }] : [];
  });
}

/** AzCopy answers a wrong flag with its whole help, with words such as "error" and "403" and with sample URLs. Pure. */
import type { Match } from '../phrases/lexicon.ts';

const USAGE = /^usage:\s*\n\s*azcopy[^\n]*\n/gim;
const END = /^(?:error|unknown|invalid|failed|required|accepts)\b[^\n]*$/gim;
const LONG = 600;

/** Where help stands in what was printed. */
export function helpPrinted(text: string): Match[] {
  let to = 0;
  return [...text.matchAll(USAGE)].flatMap((usage) => {
    const from = usage.index + usage[0].length;
    if (from <= to) return [];
    END.lastIndex = from;
    to = END.exec(text)?.index ?? text.length;
    // A short remainder is not the help but what follows a cut-off paste.
    return to - from > LONG ? [{ at: from, length: to - from }] : [];
  });
}

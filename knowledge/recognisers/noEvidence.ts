/** Stretches of AzCopy's output whose words are no evidence: its help after a wrong flag, counters that stand at zero, its question at Ctrl+C. */
import type { Match } from '../phrases/lexicon.ts';
import type { ReportText } from '../text/text.ts';

const USAGE = /^usage:\s*\n\s*azcopy[^\n]*\n/gm;
const END = /^(?:error|unknown|invalid|failed|required|accepts)\b[^\n]*$/gm;
const LONG = 600;

const NOTHING_COUNTED =
  /^(?:server busy|network errors|iops|average server latency[^:\n]*|number of [^:\n]{1,60}): 0(?:\.0+)?%?$/gm;
// Ctrl+C while AzCopy is still listing.
const CANCEL_PROMPT = /the (?:source )?enumeration[^\n]{0,200}cannot be resumed\.?[^\n]{0,80}/g;

/** AzCopy answers a wrong flag with its whole help, with words such as "error" and "403" and with sample URLs. */
function helpSpans(text: Pick<ReportText, 'folded'>): Match[] {
  let to = 0;
  return [...text.folded.matchAll(USAGE)].flatMap((usage) => {
    const from = usage.index + usage[0].length;
    if (from <= to) return [];
    END.lastIndex = from;
    to = END.exec(text.folded)?.index ?? text.folded.length;
    // A short remainder is not the help but what follows a cut-off paste.
    return to - from > LONG ? [{ at: from, length: to - from }] : [];
  });
}

export function spansWithoutEvidence(text: Pick<ReportText, 'folded'>): Match[] {
  const spans = [NOTHING_COUNTED, CANCEL_PROMPT].flatMap((regex) =>
    [...text.folded.matchAll(regex)].map((match) => ({ at: match.index, length: match[0].length })),
  );
  return [...helpSpans(text), ...spans];
}

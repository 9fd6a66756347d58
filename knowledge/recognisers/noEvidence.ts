/** Stretches of AzCopy's output whose words are no evidence: its help after a wrong flag, counters that stand at zero, its question at Ctrl+C. */
import { helpPrinted } from '../azcopy/helpPrinted.ts';
import type { Match } from '../phrases/lexicon.ts';
import type { ReportText } from '../text/text.ts';

const NOTHING_COUNTED =
  /^(?:server busy|network errors|iops|average server latency[^:\n]*|number of [^:\n]{1,60}): 0(?:\.0+)?%?$/gm;
// Ctrl+C while AzCopy is still listing.
const CANCEL_PROMPT = /the (?:source )?enumeration[^\n]{0,200}cannot be resumed\.?[^\n]{0,80}/g;

export function spansWithoutEvidence(text: Pick<ReportText, 'folded'>): Match[] {
  const spans = [NOTHING_COUNTED, CANCEL_PROMPT].flatMap((regex) =>
    [...text.folded.matchAll(regex)].map((match) => ({ at: match.index, length: match[0].length })),
  );
  return [...helpPrinted(text.folded), ...spans];
}

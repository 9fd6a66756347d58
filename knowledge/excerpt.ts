/**
 * The piece of a long report that is read: its head tells the command, its tail how it ended, and of the middle the lines
 * that name trouble. So no text, however long, takes long.
 */
import type { Redacted } from './redact.ts';

export interface Excerpt {
  text: Redacted;
  /** Characters in the middle that are not read. */
  leftOut: number;
}

const HEAD = 16_000;
const TAIL = 32_000;
const MIDDLE = 32_000;
const LONGEST_LINE = 1_000;
/** Ends of lines are kept, so that a quotation names the line that it stands in; beyond this many they no longer are. */
const MOST_LINES = 20_000;

const NAMES_TROUBLE =
  /error|fail|denied|refus|invalid|timeout|timed out|aadsts|azsm|x509|forbidden|exit (?:code|status)|cors\b|\b[45]\d\d\b/i;
/** A log says one thing a thousand times of a thousand files; three of them tell as much. */
const OF_A_KIND = 3;
const kindOf = (line: string) => line.replace(/[0-9a-f-]{2,}|\d/gi, '#').slice(0, 120);

/** Cuts where a line ends, if one ends nearby. */
function cutAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end >= 0 && end - offset < LONGEST_LINE ? end + 1 : offset;
}

function troubleIn(middle: string): string {
  const kinds = new Map<string, number>();
  let room = MIDDLE;
  const keep = (whole: string) => {
    const line = whole.slice(0, LONGEST_LINE);
    if (room < line.length || !NAMES_TROUBLE.test(line)) return '';
    const kind = kindOf(line);
    const seen = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, seen);
    if (seen > OF_A_KIND) return '';
    room -= line.length;
    return line;
  };
  return middle.split('\n', MOST_LINES).map(keep).join('\n');
}

export function excerptOf(report: Redacted): Excerpt {
  if (report.length <= HEAD + MIDDLE + TAIL) return { text: report, leftOut: 0 };
  const from = cutAt(report, HEAD);
  const to = cutAt(report, report.length - TAIL);
  const kept = troubleIn(report.slice(from, to));
  const said = kept.replaceAll('\n', '').length;
  return { text: `${report.slice(0, from)}${kept}${report.slice(to)}` as Redacted, leftOut: to - from - said };
}

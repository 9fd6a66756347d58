/**
 * The piece of a long report that is read, and kept by what keeps reports: its head tells the command, its tail how it
 * ended, and of the middle the lines that name trouble. So no text, however long, takes long, and every door reads the
 * same of it. An excerpt of an excerpt is that excerpt.
 */
import type { Redacted } from './redact/redact.ts';

export interface Excerpt {
  text: Redacted;
  /** Characters in the middle that are not read. */
  leftOut: number;
}

/** Characters; a fifth of them for the head, as many as the tail gets for the middle. */
const ROOM = 80_000;
const HEAD = 0.2;
const TAIL = 0.4;
const LONGEST_LINE = 1_000;
/** Ends of lines are kept, so that a quotation names the line that it stands in; beyond this many they no longer are. */
const MOST_LINES = 20_000;
/** No excerpt is longer. */
export const LONGEST_EXCERPT = ROOM + MOST_LINES;

/** Cuts an endless line, such as a JSON log entry, at a place where no code is torn apart. */
const PIECES = /.{1,900}(?:[\s,;<>&\\]|$)|.{1,1000}/g;
const NAMES_TROUBLE =
  /error|fail|denied|refus|invalid|timeout|timed out|aadsts|azsm|x509|forbidden|exit (?:code|status)|cors\b|\b[45]\d\d\b/i;
/** A log says one thing a thousand times of a thousand files; three of them tell as much. */
const OF_A_KIND = 3;
const kindOf = (line: string) => line.replace(/[0-9a-f-]{2,}|\d/gi, '#').slice(0, 120);

/** The head ends where a line ends, if one ends nearby; the tail begins there. */
function headOf(text: string, room: number): number {
  const end = text.lastIndexOf('\n', room - 1) + 1;
  return room - end < LONGEST_LINE ? end : room;
}

function tailOf(text: string, room: number): number {
  const from = text.length - room;
  const end = text.indexOf('\n', from) + 1;
  return end > 0 && end - from < LONGEST_LINE ? end : from;
}

function troubleIn(middle: string, most: number): string {
  const kinds = new Map<string, number>();
  let room = most;
  const keep = (piece: string) => {
    if (room < piece.length || !NAMES_TROUBLE.test(piece)) return '';
    const kind = kindOf(piece);
    const seen = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, seen);
    if (seen > OF_A_KIND) return '';
    room -= piece.length;
    return piece;
  };
  const keepOf = (line: string) =>
    line.length <= LONGEST_LINE ? keep(line) : (line.match(PIECES) ?? []).map(keep).join('');
  return middle.split('\n', MOST_LINES).map(keepOf).join('\n');
}

const withoutEnds = (text: string) => text.replaceAll('\n', '').length;

/** @param room characters beside the ends of lines, where less can be kept than is read. */
export function excerptOf(report: Redacted, room = ROOM): Excerpt {
  const isShort = report.length <= room || (report.length <= room + MOST_LINES && withoutEnds(report) <= room);
  if (isShort) return { text: report, leftOut: 0 };
  const from = headOf(report, room * HEAD);
  const to = tailOf(report, room * TAIL);
  const kept = troubleIn(report.slice(from, to), room * (1 - HEAD - TAIL));
  return {
    text: `${report.slice(0, from)}${kept}${report.slice(to)}` as Redacted,
    leftOut: to - from - withoutEnds(kept),
  };
}

/** A report made readable for recognition: mangling undone, case folded, with a way back to the line it came from. */
import { decodeHTMLStrict } from 'entities';
import { table } from '../table.ts';

export interface ReportText {
  /** Cleaned, as people may be shown it. */
  clean: string;
  /** `clean` in lower case and of the same length; what signs are matched against. */
  folded: string;
  /** Offsets in `clean` at which the lines of the original begin. */
  lineStarts: number[];
}

const ESCAPES = table<string>({ n: '\n', r: ' ', t: ' ', '"': '"', "'": "'", '/': '/' });

// Terminal colours, zero-width characters and the byte order mark that the service's XML begins with.
const INVISIBLE = /\u001b\[[0-9;]{0,20}[A-Za-z]|[\u200b-\u200d\u2060\ufeff]/g;

/** Windows' own limit. */
const LONGEST_PATH = 260;
const ENDS_PATH = new Set(' \t\u00a0"\'<>|');

/** C:\new and \\server\reports hold no line ends: the piece since the last blank or quote is the beginning of a Windows path. */
function isInPath(line: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_PATH && !ENDS_PATH.has(line[start - 1] as string)) start--;
  const piece = line.slice(start, offset);
  return (
    /^(?:[a-z]:|\.{1,2}|%\w{1,60}%|\\\\[\w$.-]{1,260})(?:\\|$)/i.test(piece) ||
    (piece === '' && /^\.{0,2}\\\\[\w.-]{2,260}\\/.test(line.slice(offset, offset + LONGEST_PATH)))
  );
}

/** Most lines of a log hold nothing that is undone below. */
const MANGLED = /[^ -~]|[\\&`]| {2}/;

/** Undoes what chat programs, JSON and XML do to a pasted line. Blanks become single, so that messages match as they are written. */
function cleanLine(line: string): string {
  if (!MANGLED.test(line)) return line;
  return line
    .replace(INVISIBLE, '')
    .replace(/\\u00([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?<!\\)\\{1,16}([nrt"'/])/g, (all, letter, offset, line) =>
      isInPath(line, offset) ? all : (ESCAPES.get(letter) as string),
    )
    .replace(/&#?\w{2,8};/g, decodeHTMLStrict)
    .replace(/[\u2018\u2019\u201a\u2032`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[ \t\u00a0\u2007\u202f\u3000]+/g, ' ');
}

/** Lower case without a change of length, so that offsets in one text hold in the other. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Prepares a report of any size; linear in its length. */
export function readText(report: string): ReportText {
  const lineStarts: number[] = [];
  let clean = '';
  // AzCopy separates its progress lines by carriage returns.
  for (const line of report.split(/\r\n|\n|\r/)) {
    lineStarts.push(clean.length);
    clean += cleanLine(line) + '\n';
  }
  const folded = fold(clean);
  return { clean, folded, lineStarts };
}

/** 1-based number of the original line that holds an offset. */
export function lineAt(text: ReportText, offset: number): number {
  let low = 0;
  let high = text.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

const QUOTE_LENGTH = 160;

/** The piece of the report around a match, short enough to be quoted. */
export function quoteAt(text: ReportText, offset: number, length: number): string {
  const start = text.clean.lastIndexOf('\n', offset) + 1;
  const newline = text.clean.indexOf('\n', offset + length);
  const end = newline < 0 ? text.clean.length : newline;
  const line = text.clean.slice(start, end).replace(/\s+/g, ' ').trim();
  if (line.length <= QUOTE_LENGTH) return line;
  const from = Math.max(start, offset - Math.max(0, (QUOTE_LENGTH - length) >> 1));
  const piece = text.clean
    .slice(from, Math.min(end, from + QUOTE_LENGTH))
    .replace(/\s+/g, ' ')
    .trim();
  return `${from > start ? '…' : ''}${piece}${from + QUOTE_LENGTH < end ? '…' : ''}`;
}

/** The same report with a span made blank, so that nothing else is read from it. */
export function blank(folded: string, spans: { at: number; length: number }[]): string {
  let result = '';
  let position = 0;
  for (const span of [...spans].sort((a, b) => a.at - b.at)) {
    if (span.at < position) continue;
    result += folded.slice(position, span.at) + ' '.repeat(span.length);
    position = span.at + span.length;
  }
  return result + folded.slice(position);
}

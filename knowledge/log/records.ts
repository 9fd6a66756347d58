/**
 * Text of an AzCopy log, piece by piece → records. A record begins with a time stamp; all lines up to the next stamp
 * belong to it. A JSON message of the console is a record by itself, and so is each part of a plain console text.
 * Memory stays constant: of very long lines and records only the beginning is kept.
 */

export interface LogRecord {
  /** 1-based line in the file. */
  line: number;
  /** As the log writes it, `2026/11/20 16:30:10`, UTC; absent in console text. */
  time?: string;
  /** The first line, without its stamp. */
  text: string;
  /** The lines below it. */
  more: string[];
}

/** Characters kept of one line: a URL with its SAS has a few thousand at most, a JSON message can have a million. */
const LONGEST_LINE = 1_000_000;
/** Of a record, so that neither stack traces nor foreign files fill the memory. */
const MOST_LINES = 120;
const MOST_CHARACTERS = 32_000;

const STAMP_LENGTH = 20;
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d $/;
const HEADER = 'AzcopyVersion';
/** With a version such as 10.32.2-preview. */
const LONGEST_HEADER = 40;
/** Where console text begins anew: a blank line, a level, or one of AzCopy's own sentences. */
const CONSOLE_START =
  /^(?:INFO:|WARN:|ERR:|ERROR:|Error:|Cannot |Job |failed to |Log file is |error parsing |DRYRUN: |panic:|transfer-->|\$ |[\d.]+ ?%,)/i;

/** Looked at for every line of gigabytes: the two slashes first. */
const isStamped = (line: string) =>
  line.charCodeAt(4) === 47 && line.charCodeAt(7) === 47 && STAMP.test(line.slice(0, STAMP_LENGTH));

export class RecordSplitter {
  private readonly take: (record: LogRecord) => void;
  private rest = '';
  private line = 0;
  private current: LogRecord | undefined;
  private kept = 0;
  private inStack = false;
  private hasReturns = false;

  constructor(take: (record: LogRecord) => void) {
    this.take = take;
  }

  /** The next piece of the text; pieces may end anywhere. */
  push(piece: string): void {
    let start = 0;
    this.hasReturns = piece.includes('\r') || this.rest.includes('\r');
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      this.readLine(this.rest === '' ? piece.slice(start, end) : this.rest + piece.slice(start, end));
      this.rest = '';
      start = end + 1;
    }
    if (start < piece.length && this.rest.length < LONGEST_LINE) this.rest += piece.slice(start);
  }

  /** What is read next stands in this line. */
  startAt(line: number): void {
    if (this.rest === '') this.line = line - 1;
  }

  /** A killed process leaves half a line: it counts as one. */
  end(): void {
    if (this.rest !== '') this.readLine(this.rest);
    this.rest = '';
    this.emit();
  }

  private readLine(whole: string): void {
    this.line += 1;
    const line = whole.length > LONGEST_LINE ? whole.slice(0, LONGEST_LINE) : whole;
    if (!this.hasReturns || !line.includes('\r')) this.readPart(line);
    else for (const part of line.replace(/\r$/, '').split('\r')) this.readPart(part);
  }

  private readPart(line: string): void {
    const current = this.current;
    if (line === '' && current?.text === '' && !current.time && current.more.length === 0) current.line = this.line;
    else if (isStamped(line)) this.begin(line.slice(0, 19), line.slice(STAMP_LENGTH));
    else if (line.startsWith('{"TimeStamp"')) this.begin(undefined, line);
    else if (this.findGluedHeader(line) >= 0) this.readPart(line.slice(this.findGluedHeader(line)));
    else if (!current || (current.time === undefined && startsAnew(line))) this.begin(undefined, line);
    else this.keep(current, line);
  }

  private begin(time: string | undefined, text: string): void {
    this.emit();
    const glued = this.findGluedHeader(text);
    this.current = {
      line: this.line,
      ...(time ? { time } : {}),
      text: glued < 0 ? text : text.slice(0, glued),
      more: [],
    };
    this.kept = 0;
    this.inStack = false;
    if (glued >= 0) this.begin(text.slice(glued, glued + 19), text.slice(glued + STAMP_LENGTH));
  }

  /** After a kill within a line the resumed job's first line follows on the same line. */
  private findGluedHeader(text: string): number {
    if (text.length < LONGEST_HEADER || text.slice(-LONGEST_HEADER).indexOf(HEADER) < 0) return -1;
    const at = text.lastIndexOf(HEADER) - STAMP_LENGTH;
    return at >= 0 && isStamped(text.slice(at)) ? at : -1;
  }

  private keep(record: LogRecord, line: string): void {
    // The stack that follows each request error is no crash and tells nothing.
    this.inStack ||= line.startsWith('goroutine ');
    if (this.inStack || this.kept >= MOST_CHARACTERS || record.more.length >= MOST_LINES) return;
    record.more.push(line);
    this.kept += line.length;
  }

  private emit(): void {
    const record = this.current;
    this.current = undefined;
    if (record) this.take(record);
  }
}

/** Of a record that was found in the bytes. */
export function recordOf(found: { line: number; text(): string }): LogRecord {
  const [first = '', ...more] = found.text().split(/\r?\n/);
  return { line: found.line, time: first.slice(0, 19), text: first.slice(STAMP_LENGTH), more };
}

const startsAnew = (line: string) => line === '' || CONSOLE_START.test(line);

/** A copy that does not keep the whole piece of the file alive, as a part of its string would. */
export const own = (text: string) => ` ${text}`.slice(1);

/** `2026/11/20 16:30:10` → `2026-11-20T16:30:10Z` */
export function isoTime(time: string | undefined): string | undefined {
  return time === undefined ? undefined : `${time.replaceAll('/', '-').replace(' ', 'T')}Z`;
}

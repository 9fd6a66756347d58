/** What a pipeline or `kubectl logs --timestamps` writes before each line, such as its own time, and the lines without it. Pure. */

/** Each may use the memory of an earlier one: it is valid until the next is asked for. */
type Pieces = AsyncIterable<Uint8Array>;

/** A line as AzCopy begins it: in its log, or on the console. */
const OURS =
  /^(?:\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:AzcopyVersion|OS-|Log times|Job-Command|==> |INFO: |ERR: |WARN: )|INFO: (?:Scanning|Any empty|Authenticating)|Job [0-9a-f-]{36} (?:has started|summary)|Log file is located at:|Elapsed Time \(Minutes\)|Final Job Status: |\{"TimeStamp":)/;
const MOST_LINES = 60;
const FEWEST_LINES = 3;
const SHORTEST = 2;
const LONGEST = 100;
/** A prefix ends where a word does. */
const ENDS = /[\s\]|>)]/;

const shapeOf = (line: string) => line.replace(/\d/g, '0');

/** The prefix with each digit as 0; undefined where lines begin as AzCopy begins them, or in no way that all share. */
export function prefixOf(head: string): string | undefined {
  const lines = head.split(/\r?\n/, MOST_LINES + 1).slice(0, -1);
  if (lines.length < FEWEST_LINES || lines.some((line) => OURS.test(line))) return undefined;
  const shapes = lines.map(shapeOf).filter((line) => line.trim() !== '');
  const shared = sharedStart(shapes);
  for (let at = SHORTEST; at <= shared.length; at++)
    if (ENDS.test(shared[at - 1] ?? '') && lines.some((line) => OURS.test(line.slice(at)))) return shared.slice(0, at);
  return undefined;
}

/** Blank lines lose the blank at their end on the way. */
function sharedStart(shapes: string[]): string {
  let shared = (shapes[0] ?? '').slice(0, LONGEST);
  for (const shape of shapes) {
    let length = 0;
    while (length < shared.length && shape[length] === shared[length]) length++;
    if (length < shared.length && length < shape.trimEnd().length) shared = shared.slice(0, length);
  }
  return shared;
}

const NEW_LINE = 10;
const ZERO = 48;
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= ZERO && byte <= ZERO + 9;

/** Lines that begin in another way stay as they are. */
export async function* withoutPrefix(pieces: Pieces, prefix: string): Pieces {
  const wanted = Buffer.from(prefix);
  let left: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    const all = Buffer.concat([left, piece]);
    const end = all.lastIndexOf(NEW_LINE) + 1;
    if (end > 0) yield stripped(all.subarray(0, end), wanted);
    left = Buffer.from(all.subarray(end));
  }
  if (left.length > 0) yield stripped(left, wanted);
}

function stripped(lines: Buffer, wanted: Buffer): Buffer {
  const out = Buffer.allocUnsafe(lines.length);
  let filled = 0;
  for (let from = 0; from < lines.length; ) {
    const found = lines.indexOf(NEW_LINE, from);
    const end = found < 0 ? lines.length : found + 1;
    filled += lines.copy(out, filled, from + lengthOfPrefix(lines, from, end, wanted), end);
    from = end;
  }
  return out.subarray(0, filled);
}

/** How much of the line is the prefix: all of it, or what is left of it on a blank line, or nothing. */
function lengthOfPrefix(lines: Buffer, from: number, end: number, wanted: Buffer): number {
  for (let at = 0; at < wanted.length; at++) {
    const byte = lines[from + at];
    if (from + at >= end || byte === NEW_LINE || byte === 13) return isBlank(wanted.subarray(at)) ? at : 0;
    if (wanted[at] === ZERO ? !isDigit(byte) : byte !== wanted[at]) return 0;
  }
  return wanted.length;
}

const isBlank = (rest: Buffer) => rest.every((byte) => byte === 32 || byte === 9);

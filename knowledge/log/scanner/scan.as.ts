/**
 * AssemblyScript, compiled to scan.wasm by `npm run wasm`.
 *
 * Looks at every byte of a log once, finds where records begin, and tells which of them somebody has to read. A log of a
 * gigabyte has ten million lines, and nearly all say that a request or a file went well: those are only counted here.
 * What is not surely plain becomes an event, so that counts never depend on this being clever. The rules that it knows are
 * those of records.ts, blocks.ts and transfers.ts; test/knowledge/log/scanner.test.ts holds the two side by side.
 */

import { findByte, idKey, isStamp, pathKey, SLASH, startsWith } from './bytes.as';
import { add, drained, flush, flushProgress, isFull, told } from './events.as';
import { BEFORE, CR, EVENTS, INPUT, LAST, LF, STAMP, TEXT } from './layout.as';
import { classify } from './records.as';
import { Late, Open } from './state.as';

export { count, drained } from './events.as';

/** The rest of a longer record tells nothing. */
const LONGEST_RECORD: usize = 1 << 20;
/** How much of a line is needed to tell what it is, and by how much the loop looks ahead. */
const AHEAD: usize = 64;

/** Bytes before this were looked at. */
let at: usize = INPUT;
/** Line breaks before `at`. */
let line: u32 = 0;
let isBegun = false;
let passesOver = false;
let text: usize = INPUT;
let textLine: u32 = 0;
let lastLine: u32 = 0;

/** Begins anew with the bytes from here on. */
export function reset(from: usize): void {
  drained();
  at = from;
  line = 0;
  isBegun = false;
  Open.hasReturns = false;
  Open.record = 0;
  passesOver = false;
  text = from;
  textLine = 0;
  Late.seen = 0;
  Late.done = 0;
  Late.skipped = 0;
  Late.progress = 0;
  Late.waits = false;
  lastLine = 0;
  memory.fill(LAST, 0, 128);
}

export function keyOfPath(from: usize, to: usize): f64 {
  return told(pathKey(from, to));
}

export function keyOfId(from: usize, to: usize): f64 {
  return told(idKey(from, to));
}

/** The first line that begins with a stamp: whatever comes before, a record begins there. 0: none of them does. */
export function findStamp(from: usize, end: usize): usize {
  for (let place = from; (place = findByte(place, end, LF) + 1) + STAMP <= end; )
    if (isStamp(place)) return place;
  return 0;
}

/** Line breaks before the place that was reached. */
export function lines(): u32 {
  return line;
}

export function input(): usize {
  return INPUT;
}

export function eventsAt(): usize {
  return EVENTS;
}

export function lastStamp(): usize {
  return LAST;
}

export function lastRecordLine(): u32 {
  return lastLine;
}

export function setWaits(value: bool): void {
  Late.waits = value;
}

/** Looks at what lies before `end`. False: the events are full; drain them and call again. */
export function scan(end: usize, isLast: bool): bool {
  if (!isBegun) {
    if (end < at + AHEAD && !isLast) return true;
    isBegun = true;
    begin(at, 0, end);
  }
  if (!findLines(end, isLast)) return false;
  rest(end, isLast);
  return true;
}

/** The first byte that is still needed; what lies before it may be thrown away. */
export function keepFrom(): usize {
  if (Open.record != 0) return Open.record;
  return passesOver ? at : text;
}

/** The host moved the bytes that are needed to INPUT. */
export function moved(from: usize): void {
  const by = from - INPUT;
  at -= by;
  if (Open.record != 0) Open.record -= by;
  text = text > from ? text - by : INPUT;
}

/**
 * The loop over all bytes. Of sixteen at a time it sees at once where a line ends before something that looks like a stamp
 * (a slash in the fifth and in the eighth place) or like a JSON message, and where a V stands that may be of "AzcopyVersion".
 */
function findLines(end: usize, isLast: bool): bool {
  const lf = i8x16.splat(LF);
  const cr = i8x16.splat(CR);
  const slash = i8x16.splat(SLASH);
  const brace = i8x16.splat(0x7b);
  const v = i8x16.splat(0x56);
  const until = isLast ? end : end - AHEAD;
  let from = at;
  let breaks = line;
  while (from < until) {
    const bytes = v128.load(from);
    const feeds = i8x16.eq(bytes, lf);
    const returns = i8x16.eq(bytes, cr);
    const stamps = v128.and(i8x16.eq(v128.load(from, 5), slash), i8x16.eq(v128.load(from, 8), slash));
    const begins = v128.and(feeds, v128.or(stamps, i8x16.eq(v128.load(from, 1), brace)));
    let special = i8x16.bitmask(v128.or(v128.or(begins, returns), i8x16.eq(bytes, v)));
    let lines = i8x16.bitmask(feeds);
    if (from + 16 > until) {
      const inside = (1 << <i32>(until - from)) - 1;
      special &= inside;
      lines &= inside;
    }
    if (special != 0) {
      if (isFull()) {
        at = from;
        line = breaks;
        return false;
      }
      at = min(from + 16, until);
      do {
        const bit = ctz(special);
        special &= special - 1;
        if (!isOfNoAccount(from + bit)) look(from + bit, breaks + popcnt(lines & ((2 << bit) - 1)), end);
      } while (special != 0);
    }
    breaks += popcnt(lines);
    from += 16;
  }
  at = max(at, until);
  line = breaks;
  return true;
}

/** A V of another word than "AzcopyVersion", or a return that ends a line with the feed behind it. */
// @ts-ignore: decorator
@inline
function isOfNoAccount(place: usize): bool {
  const byte = load<u8>(place);
  const next = load<u8>(place + 1);
  return byte == 0x56 ? next != 0x65 : byte == CR && next == LF && Open.hasReturns;
}

/** At a V, a return, or the end of a line. */
function look(place: usize, breaks: u32, end: usize): void {
  const byte = load<u8>(place);
  if (byte == 0x56) {
    if (place >= INPUT + 6 && startsWith(place - 6, 'AzcopyVersion')) glue(place - 6);
    return;
  }
  if (byte == CR) Open.hasReturns = true;
  begin(place + 1, breaks, end);
}

/** After a kill within a line, the first line of the resumed job follows on the same line: "AzcopyVersion  10.32.2". */
function glue(place: usize): void {
  if (Open.record != 0) {
    if (place != Open.record + STAMP) Open.mustRead = true;
  } else if (passesOver) {
    passesOver = false;
    text = place >= INPUT + STAMP ? place - STAMP : place;
    textLine = line;
  }
}

/** A line begins here: a record's, or a message of `--output-type json`, which stands by itself? */
function begin(place: usize, breaks: u32, end: usize): void {
  if (place + STAMP <= end && isStamp(place)) open(place, breaks);
  else if (load<u8>(place) == 0x7b && startsWith(place, '{"TimeStamp"')) {
    if (Open.record == 0 && !passesOver) return;
    close(place);
    Open.record = 0;
    passesOver = false;
    text = place;
    textLine = breaks;
  }
}

function open(place: usize, breaks: u32): void {
  close(place);
  passesOver = false;
  Open.record = place;
  Open.line = breaks;
  Open.mustRead = false;
  v128.store(BEFORE, v128.load(LAST));
  store<u32>(BEFORE + 16, load<u32>(LAST + 16));
  v128.store(LAST, v128.load(place));
  store<u32>(LAST + 16, load<u32>(place + 16));
  lastLine = breaks + 1;
}

/** What to do with the end of the bytes that are there. */
function rest(end: usize, isLast: bool): void {
  flushProgress();
  if (isLast) {
    close(end);
    Open.record = 0;
    text = end;
    flush();
    flushProgress();
  } else if (Open.record == 0) {
    if (passesOver || at <= text) return;
    // A long line goes out in parts.
    close(at);
    text = at;
    textLine = line;
  } else if (end - Open.record > LONGEST_RECORD) {
    Open.mustRead = true;
    close(at);
    Open.record = 0;
    passesOver = true;
  }
}

function close(end: usize): void {
  if (Open.record != 0) classify(end);
  else if (!passesOver && end > text) {
    Late.seen = 0;
    add(TEXT, text, end, textLine);
    Late.waits = true;
  }
}

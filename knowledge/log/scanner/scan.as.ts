/**
 * AssemblyScript, compiled to scan.wasm by `npm run scanner`.
 *
 * Looks at every byte of a log once, finds where records begin, and tells which of them somebody has to read. A log of a
 * gigabyte has ten million lines, and nearly all say that a request or a file went well: those are only counted here.
 * What is not surely plain becomes an event, so that counts never depend on this being clever. The rules that it knows are
 * those of records.ts, blocks.ts and transfers.ts; test/knowledge/log/scanner.test.ts holds the two side by side.
 */

/** What an event is about; the same numbers stand in ../scanner.ts. */
const TEXT = 0; // bytes outside of stamped records
const RECORD = 1; // a record to be read in full
const DONE = 2; // a file went well, and a refusal of it may wait to be got over
const REFUSED = 3; // a request that was answered with 400 or more
const COUNTED = 4; // files that went well and nobody waits for, and files that were skipped because they exist

/** Memory: the texts below first, then the stamps, the events, and the bytes of the log. */
const LAST: usize = 16384;
const BEFORE: usize = 16448;
const EVENTS: usize = 32768;
const EVENT_BYTES: usize = 80;
const MOST_EVENTS = 2048;
const INPUT: usize = 262144;

/** The rest of a longer record tells nothing. */
const LONGEST_RECORD: usize = 1 << 20;
/** URL, request id, a blank line. */
const SHORT_BLOCK = 3;
/** records.ts keeps no more of one; a block beyond it is read there. */
const MOST_LINES = 100;
const LONGEST_BLOCK: usize = 24000;
/** How much of a line is needed to tell what it is. */
const AHEAD: usize = 48;
const STAMP: usize = 20;

const LF: u8 = 10;
const CR: u8 = 13;
const SPACE: u8 = 32;
const SLASH: u8 = 47;
const COLON: u8 = 58;

let events = 0;
/** The next byte to look at, and whether a line begins there. */
let at: usize = INPUT;
let atStart = true;
let lineStart: usize = INPUT;
/** Line breaks before `at`. */
let line: u32 = 0;

/** The record that is open; 0 where text is read, or where the rest of a record that was too long is passed over. */
let record: usize = 0;
let recordLine: u32 = 0;
let passesOver = false;
let text: usize = INPUT;
let textLine: u32 = 0;

/** Of the open record: the end of its first line, the lines below, the line with the status. */
let firstEnd: usize = 0;
let moreLines = 0;
let statusAt: usize = 0;
let isOddAbove = false;
/** A line below begins with something else than a blank. */
let isOdd = false;
/** Something in it asks for a closer look. */
let mustRead = false;

/** Kinds of plain records that were handed out since something else happened: the first of each tells, the others repeat. */
let seen = 0;
let done = 0;
let skipped = 0;
/** The last record that tells how far the job is. */
let progress: usize = 0;
let progressEnd: usize = 0;
let progressLine: u32 = 0;
/** Set where something was handed out that a later success may get over; cleared from outside. */
let waits = false;
let lastLine: u32 = 0;

export function reset(): void {
  events = 0;
  at = INPUT;
  atStart = true;
  lineStart = INPUT;
  line = 0;
  record = 0;
  passesOver = false;
  text = INPUT;
  textLine = 0;
  seen = 0;
  done = 0;
  skipped = 0;
  progress = 0;
  waits = false;
  lastLine = 0;
  memory.fill(LAST, 0, 128);
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
export function linesRead(): u32 {
  return line;
}
export function setWaits(value: bool): void {
  waits = value;
}
export function count(): i32 {
  return events;
}
export function drained(): void {
  events = 0;
}

/** Looks at what lies between INPUT and `end`. False: the events are full; drain them and call again. */
export function scan(end: usize, isLast: bool): bool {
  while (true) {
    if (atStart) {
      if (isFull()) return false;
      if (at + AHEAD > end && !isLast) break;
      atStart = false;
      if (at < end) beginLine(at, end);
    }
    if (!findLine(end, isLast)) break;
  }
  if (isFull()) return false;
  rest(end, isLast);
  return true;
}

/** The first byte that is still needed; what lies before it may be thrown away. */
export function keepFrom(): usize {
  if (record != 0) return record;
  return passesOver ? at : text;
}

/** The host moved the bytes that are needed to INPUT. */
export function moved(from: usize): void {
  const by = from - INPUT;
  at -= by;
  lineStart = lineStart > from ? lineStart - by : INPUT;
  if (record != 0) record -= by;
  if (firstEnd != 0) firstEnd -= by;
  if (statusAt != 0) statusAt -= by;
  text = text > from ? text - by : INPUT;
}

// @ts-ignore: decorator
@inline
function isFull(): bool {
  return events > MOST_EVENTS - 8;
}

/** Moves to the next beginning of a line, and begins those that it can. False at the end of what is there. */
function findLine(end: usize, isLast: bool): bool {
  const lf = i8x16.splat(LF);
  const cr = i8x16.splat(CR);
  let from = at;
  while (from < end) {
    const bytes = v128.load(from);
    let mask = i8x16.bitmask(v128.or(i8x16.eq(bytes, lf), i8x16.eq(bytes, cr)));
    if (from + 16 > end) mask &= (1 << <i32>(end - from)) - 1;
    while (mask != 0) {
      const place = from + ctz(mask);
      mask &= mask - 1;
      if (load<u8>(place) == LF) {
        endLine(place > lineStart && load<u8>(place - 1) == CR ? place - 1 : place);
        line++;
      } else {
        if (place + 1 >= end && !isLast) {
          at = place;
          return false;
        }
        if (place + 1 >= end || load<u8>(place + 1) == LF) continue;
        // Progress on the console: parts of one line, each as good as a line.
        endLine(place);
        mustRead = true;
      }
      lineStart = place + 1;
      if (lineStart + AHEAD > end || isFull()) {
        at = lineStart;
        atStart = true;
        return true;
      }
      beginLine(lineStart, end);
    }
    from += 16;
  }
  at = end;
  return false;
}

// @ts-ignore: decorator
@inline
function endLine(end: usize): void {
  if (firstEnd == 0) firstEnd = end;
  if (record == 0 && !passesOver) return;
  if (end < lineStart + 40 || !hasGluedHeader(end)) return;
  mustRead = true;
  if (passesOver) {
    passesOver = false;
    text = lineStart;
    textLine = line;
  }
}

/** After a kill within a line, the first line of the resumed job follows on the same line: "AzcopyVersion  10.32.2". */
// @ts-ignore: decorator
@inline
function hasGluedHeader(end: usize): bool {
  const v = i8x16.splat(0x56);
  const hit = v128.or(i8x16.eq(v128.load(end - 36), v), i8x16.eq(v128.load(end - 20), v));
  if (!v128.any_true(hit)) return false;
  for (let place = end - 40; place + 13 <= end; place++) if (startsWith(place, 'AzcopyVersion')) return true;
  return false;
}

/** Is this text there? Short texts only: what follows the bytes is never far away. */
function startsWith(place: usize, says: string): bool {
  const size = says.length;
  const from = changetype<usize>(says);
  for (let i = 0; i < size; i++) if (<u16>load<u8>(place + i) != load<u16>(from + (i << 1))) return false;
  return true;
}

function find(place: usize, end: usize, says: string): usize {
  const size: usize = says.length;
  const first = <u8>load<u16>(changetype<usize>(says));
  for (; place + size <= end; place++) if (load<u8>(place) == first && startsWith(place, says)) return place;
  return 0;
}

// @ts-ignore: decorator
@inline
function isDigit(byte: u8): bool {
  return <u8>(byte - 48) < 10;
}

/** `2026/11/20 16:30:10 ` */
// @ts-ignore: decorator
@inline
function isStamp(place: usize): bool {
  if (load<u8>(place + 4) != SLASH || load<u8>(place + 7) != SLASH || load<u8>(place + 10) != SPACE) return false;
  if (load<u8>(place + 13) != COLON || load<u8>(place + 16) != COLON || load<u8>(place + 19) != SPACE) return false;
  // All but the separators at 4, 7, 10 and 13 are digits.
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(place), i8x16.splat(48)), i8x16.splat(10)));
  return (digits & 0xdb6f) == 0xdb6f && isDigit(load<u8>(place + 17)) && isDigit(load<u8>(place + 18));
}

// @ts-ignore: decorator
@inline
function beginLine(place: usize, end: usize): void {
  const first = load<u8>(place);
  if (isDigit(first)) {
    if (place + STAMP <= end && isStamp(place)) return open(place, end);
  } else if (first == 0x7b && startsWith(place, '{"TimeStamp"')) return beginText(place);
  if (record == 0) return;
  moreLines++;
  if (first == SPACE) {
    if (statusAt == 0 && load<u8>(place + 3) == 0x52 && startsWith(place, '   RESPONSE Status: ')) {
      statusAt = place;
      isOddAbove = isOdd;
    }
  } else if (first != LF && first != CR && place < end) isOdd = true;
}

/** A message of `--output-type json` stands by itself. */
function beginText(place: usize): void {
  if (record == 0 && !passesOver) return;
  close(place);
  record = 0;
  passesOver = false;
  text = place;
  textLine = line;
}

function open(place: usize, end: usize): void {
  close(place);
  passesOver = false;
  record = place;
  recordLine = line;
  firstEnd = 0;
  moreLines = 0;
  statusAt = 0;
  isOdd = false;
  mustRead = false;
  v128.store(BEFORE, v128.load(LAST));
  store<u32>(BEFORE + 16, load<u32>(LAST + 16));
  v128.store(LAST, v128.load(place));
  store<u32>(LAST + 16, load<u32>(place + 16));
  lastLine = line + 1;
}

/** What to do with the end of the bytes that are there. */
function rest(end: usize, isLast: bool): void {
  flushProgress();
  if (isLast) {
    if (firstEnd == 0) firstEnd = end;
    close(end);
    record = 0;
    text = end;
    flush();
    flushProgress();
  } else if (record == 0) {
    // A line that cannot be told yet waits; a long one goes out in parts.
    if (!passesOver) close(at);
    text = at;
    textLine = line;
  } else if (end - record > LONGEST_RECORD) {
    if (firstEnd == 0) firstEnd = end;
    mustRead = true;
    close(end);
    record = 0;
    passesOver = true;
    lineStart = at;
  }
}

// ---- what lies between the last beginning and `end` -----------------------------------------------------------------

function close(end: usize): void {
  if (record != 0) classify(end);
  else if (!passesOver && end > text) add(TEXT, text, end, textLine);
}

function add(kind: i32, start: usize, end: usize, startLine: u32): usize {
  if (kind != DONE) flush();
  if (kind == RECORD || kind == TEXT) flushProgress();
  return put(kind, start, end, startLine);
}

function put(kind: i32, start: usize, end: usize, startLine: u32): usize {
  const event = EVENTS + <usize>events * EVENT_BYTES;
  events++;
  store<i32>(event, kind);
  store<u32>(event + 4, <u32>start);
  store<u32>(event + 8, <u32>end);
  store<u32>(event + 12, startLine + 1);
  return event;
}

/** Counts belong before what follows, because a job may begin or end there. */
function flush(): void {
  if (done == 0 && skipped == 0) return;
  put(COUNTED, done, skipped, 0);
  done = 0;
  skipped = 0;
}

function flushProgress(): void {
  if (progress == 0) return;
  store<u8>(put(RECORD, progress, progressEnd, progressLine) + 48, 0);
  progress = 0;
}

/** Kinds of plain records. */
const TRANSFER = 1;
const PERFORMANCE = 2;
const DEBUG = 4;
const SCHEDULING = 8;
const REQUEST = 16;
const OUTGOING = 32;
const SUCCESS = 64;
const ADVANCE = 128;
const EXISTS = 256;

function classify(end: usize): void {
  const words = record + STAMP;
  if (mustRead || firstEnd < words) return readInFull(end);
  const first = load<u8>(words);
  if (first == 0x3d) return classifyBlock(words, end); // =
  if (first == 0x49 && startsWith(words, 'INFO: [P#')) return classifyTransfer(words, end);
  if (first == 0x50 && startsWith(words, 'PERF: ')) return plain(PERFORMANCE, end);
  if (first == 0x44 && startsWith(words, 'DBG: ')) return plain(DEBUG, end);
  if (first == 0x73 && startsWith(words, 'scheduling ')) return plain(SCHEDULING, end);
  if (isDigit(first)) return classifyProgress(words, end);
  if (first == 0x57 && startsWith(words, 'WARN: [P#')) return classifySkip(words, end);
  if (first == 0x45 && startsWith(words, 'ERR: [P#')) return hand(RECORD, end);
  readInFull(end);
}

function readInFull(end: usize): void {
  hand(RECORD, end);
  seen = 0;
}

function hand(kind: i32, end: usize): void {
  const event = add(kind, record, end, recordLine);
  memory.copy(event + 48, BEFORE, STAMP);
  store<u32>(event + 36, secondsAt(record));
  waits = true;
}

function plain(kind: i32, end: usize): void {
  if (isOdd) return readInFull(end);
  if (isNew(kind)) hand(RECORD, end);
}

function isNew(kind: i32): bool {
  if ((seen & kind) != 0) return false;
  seen |= kind;
  return true;
}

/** `75.5 %, 11 Done, …`: only the last one counts. */
function classifyProgress(words: usize, end: usize): void {
  let place = words;
  while (isDigit(load<u8>(place)) || load<u8>(place) == 46) place++;
  if (load<u8>(place) == SPACE) place++;
  if (isOdd || !startsWith(place, '%,')) return readInFull(end);
  if (isNew(ADVANCE)) return hand(RECORD, end);
  progress = record;
  progressEnd = end;
  progressLine = recordLine;
}

function classifySkip(words: usize, end: usize): void {
  const isSkip = firstEnd - words < 8000 && !isOdd && find(words, firstEnd, 'already exists, so will be skipped') != 0;
  if (!isSkip || isNew(EXISTS)) return hand(RECORD, end);
  skipped++;
}

/** `INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://…` */
function classifyTransfer(words: usize, end: usize): void {
  let place = words + 9;
  while (isDigit(load<u8>(place))) place++;
  if (!startsWith(place, '-T#')) return plain(TRANSFER, end);
  place += 3;
  while (isDigit(load<u8>(place))) place++;
  if (!startsWith(place, '] ')) return plain(TRANSFER, end);
  const url = afterSuccess(place + 2);
  if (url == 0 || isOdd) return plain(TRANSFER, end);
  if (isNew(SUCCESS) || load<u8>(url) == 0x28 || firstEnd - words > 12000) return hand(RECORD, end); // (folder properties)
  if (!waits) {
    done++;
    return;
  }
  const event = add(DONE, record, end, recordLine);
  store<u64>(event + 16, startsWith(url, 'http') ? pathKey(url, firstEnd) : 0);
}

/** Where the name stands of what went well; 0 where the line says something else. */
function afterSuccess(place: usize): usize {
  let verb = place;
  if (startsWith(verb, 'UPLOAD')) verb += 6;
  else if (startsWith(verb, 'DOWNLOAD')) verb += 8;
  else if (startsWith(verb, 'COPY')) verb += 4;
  else if (startsWith(verb, 'DELETE')) verb += load<u8>(place + 6) == SPACE ? 7 : 6;
  else if (startsWith(verb, 'SET-PROPERTIES')) verb += load<u8>(place + 14) == SPACE ? 15 : 14;
  else return 0;
  if (!startsWith(verb, 'SUCCESSFUL:')) return 0;
  verb += 11;
  return load<u8>(verb) == SPACE ? verb + 1 : verb;
}

// ---- request blocks -------------------------------------------------------------------------------------------------

function classifyBlock(words: usize, end: usize): void {
  if (startsWith(words, '==> OUTGOING REQUEST')) return plain(OUTGOING, end);
  if (!startsWith(words, '==> REQUEST/RESPONSE')) return readInFull(end);
  if (startsWith(firstEnd - 13, 'REQUEST ERROR')) return hand(RECORD, end);
  if (statusAt == 0 || load<u8>(statusAt + 20) < 0x34) {
    if (isNew(REQUEST)) hand(RECORD, end);
    return;
  }
  if (!readRefusal(end)) hand(RECORD, end);
}

/** False: something in it is unusual, and it has to be read in full. */
function readRefusal(end: usize): bool {
  if (isOddAbove || moreLines <= SHORT_BLOCK || moreLines > MOST_LINES || end - record > LONGEST_BLOCK) return false;
  const status = statusAt + 20;
  if (!isDigit(load<u8>(status)) || !isDigit(load<u8>(status + 1)) || !isDigit(load<u8>(status + 2))) return false;
  let place = afterBreak(firstEnd, end);
  if (!startsWith(place, '   ')) return false;
  const method = place + 3;
  place = method;
  while (<u8>(load<u8>(place) - 65) < 26) place++;
  if (place == method || !startsWith(place, ' http')) return false;
  let sign = hash(SEED, method, place);
  const url = place + 1;
  while (place < end && load<u8>(place) != LF) {
    // Blanks of other alphabets end a URL too.
    if (load<u8>(place) > 126) return false;
    place++;
  }
  if (place >= statusAt) return false;
  let urlEnd = url;
  while (load<u8>(urlEnd) > SPACE) urlEnd++;
  if (find(url, min(urlEnd, url + 8), '://') == 0) return false;

  let id: usize = 0;
  let hasBody = false;
  place = statusAt;
  while (place < end) {
    let lineEnd = place;
    while (lineEnd < end && load<u8>(lineEnd) != LF) lineEnd++;
    const next = lineEnd + 1;
    if (lineEnd > place && load<u8>(lineEnd - 1) == CR) lineEnd--;
    const fifth = load<u8>(place + 5) | 32;
    if (place == statusAt) sign = hash(sign, place, lineEnd);
    else if (startsWith(place, 'Response Details: ')) {
      if (!hasBody) sign = hash(sign, place, lineEnd);
      hasBody = true;
    } else if (startsWith(place, 'goroutine ')) return false;
    else if (fifth == 0x6d && startsWith(place, '   ') && isName(place + 3, 'x-ms-')) {
      const name = place + 8;
      if (isName(name, 'request-id: ')) id = idAt(place + 20, lineEnd);
      else if (isName(name, 'error-code: ') || isName(name, 'copy-source-')) sign = hash(sign, place, lineEnd);
    }
    place = next;
  }
  const event = add(REFUSED, record, end, recordLine);
  store<u64>(event + 16, pathKey(url, urlEnd));
  store<u64>(event + 24, sign & KEY_BITS);
  store<u32>(event + 32, <u32>id);
  store<u32>(event + 36, secondsAt(record));
  store<u64>(event + 40, id == 0 ? 0 : hash(SEED, id, id + 36) & KEY_BITS);
  waits = true;
  return true;
}

function afterBreak(place: usize, end: usize): usize {
  while (place < end && load<u8>(place) != LF) place++;
  return place + 1;
}

/** The name of a header, whatever the case of its letters. */
function isName(place: usize, says: string): bool {
  for (let i = 0; i < says.length; i++) {
    const byte = load<u8>(place + i);
    const lower = <u8>(byte - 65) < 26 ? byte | 32 : byte;
    if (<u16>lower != load<u16>(changetype<usize>(says) + (i << 1))) return false;
  }
  return true;
}

/** Where a request id stands, bare or in brackets; 0 for anything else. */
function idAt(place: usize, end: usize): usize {
  if (load<u8>(place) == 0x5b) place++;
  const after = place + 36;
  if (after != end && !(after + 1 == end && load<u8>(after) == 0x5d)) return 0;
  for (let i = 0; i < 36; i++) {
    const byte = load<u8>(place + i);
    const isDash = i == 8 || i == 13 || i == 18 || i == 23;
    if (isDash ? byte != 45 : !isHex(byte)) return 0;
  }
  return place;
}

// @ts-ignore: decorator
@inline
function isHex(byte: u8): bool {
  return isDigit(byte) || <u8>((byte | 32) - 97) < 6;
}

// ---- time -----------------------------------------------------------------------------------------------------------

function twoAt(place: usize): i32 {
  return (load<u8>(place) - 48) * 10 + load<u8>(place + 1) - 48;
}

/** Of a stamp, since 1970; days of the civil calendar with the year beginning in March. */
function secondsAt(place: usize): u32 {
  const month = twoAt(place + 5);
  const year = twoAt(place) * 100 + twoAt(place + 2) - (month <= 2 ? 1 : 0);
  const day = (153 * ((month + 9) % 12) + 2) / 5 + twoAt(place + 8) - 1;
  const days = year * 365 + year / 4 - year / 100 + year / 400 + day - 719468;
  return days * 86400 + twoAt(place + 11) * 3600 + twoAt(place + 14) * 60 + twoAt(place + 17);
}

// ---- keys: what would be a long text elsewhere is a number of 53 bits ------------------------------------------------

const SEED: u64 = 0xcbf29ce484222325;
const PRIME: u64 = 0x100000001b3;
/** As many as a number in JavaScript holds. */
const KEY_BITS: u64 = (1 << 53) - 1;

/** FNV-1a. */
function hash(seed: u64, from: usize, to: usize): u64 {
  let sum = seed;
  for (let place = from; place < to; place++) sum = (sum ^ load<u8>(place)) * PRIME;
  return sum;
}

/** Of host and path, decoded, so that `state%2Fa.log` in a request and `state/a.log` in a `Dst:` line agree. */
export function pathKey(url: usize, end: usize): u64 {
  let place = find(url, end, '://');
  place = place == 0 ? url : place + 3;
  let sum = SEED;
  while (place < end) {
    let byte = load<u8>(place);
    if (byte == 0x3f) break; // ?
    if (byte == 0x25 && place + 2 < end && isHex(load<u8>(place + 1)) && isHex(load<u8>(place + 2))) {
      byte = (valueOf(load<u8>(place + 1)) << 4) | valueOf(load<u8>(place + 2));
      place += 2;
    }
    sum = (sum ^ byte) * PRIME;
    place++;
  }
  return sum & KEY_BITS;
}

export function idKey(from: usize, to: usize): u64 {
  return hash(SEED, from, to) & KEY_BITS;
}

function valueOf(hex: u8): u8 {
  return hex <= 57 ? hex - 48 : (hex | 32) - 87;
}

/**
 * AssemblyScript, compiled to scan.wasm by `npm run scanner`.
 *
 * Looks at every byte of a log once, finds where records begin, and tells which of them somebody has to read. A log of a
 * gigabyte has ten million lines, and nearly all say that a request or a file went well: those are only counted here.
 * What is not surely plain becomes an event, so that counts never depend on this being clever. The rules that it knows are
 * those of records.ts, blocks.ts and transfers.ts; test/knowledge/log/scanner.test.ts holds the two side by side.
 */

import {
  COLON,
  find,
  findBlank,
  findByte,
  hash,
  hashWords,
  idAt,
  idKey,
  isDigit,
  isLetter,
  isName,
  isNumber,
  isPlainText,
  isSame,
  isStamp,
  isUrl,
  KEY_BITS,
  mix,
  pathKey,
  secondsAt,
  SEED,
  SLASH,
  SPACE,
  startsWith,
} from './bytes.as';


/** What an event is about; the same numbers stand in ../scanner.ts. */
const TEXT = 0; // bytes outside of stamped records
const RECORD = 1; // a record to be read in full
const DONE = 2; // a file went well, and a refusal of it may wait to be got over
const REFUSED = 3; // a request that was answered with 400 or more
const COUNTED = 4; // files that went well and nobody waits for, and files that were skipped because they exist
const FAILED = 5; // a file that failed, with the status and the words of the service

/** Memory: the texts below first, then the stamps, a path that is decoded, the events, and the bytes of the log. */
const LAST: usize = 16384;
const BEFORE: usize = 16448;
const EVENTS: usize = 32768;
const EVENT_BYTES: usize = 80;
const MOST_EVENTS = 8192;
const INPUT: usize = 720896;

/** The rest of a longer record tells nothing. */
const LONGEST_RECORD: usize = 1 << 20;
/** URL, request id, a blank line. */
const SHORT_BLOCK = 3;
/** records.ts keeps 120 lines of one; a block that has as many, above or below its status, is read there. */
const MOST_ABOVE = 30;
const MOST_BELOW = 80;
const LONGEST_BLOCK: usize = 24000;
/** How much of a line is needed to tell what it is, and by how much the loop looks ahead. */
const AHEAD: usize = 64;
const STAMP: usize = 20;

const LF: u8 = 10;
const CR: u8 = 13;

let events = 0;
/** Bytes before this were looked at. */
let at: usize = INPUT;
/** Line breaks before `at`. */
let line: u32 = 0;
let isBegun = false;
/** There are returns in this file: they end lines too, and records have to be searched for them. */
let hasReturns = false;

/** The record that is open; 0 where text is read, or where the rest of a record that was too long is passed over. */
let record: usize = 0;
let recordLine: u32 = 0;
let passesOver = false;
let text: usize = INPUT;
let textLine: u32 = 0;
/** Something in the open record asks for a closer look. */
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

/** Begins anew with the bytes from here on. */
export function reset(from: usize): void {
  events = 0;
  at = from;
  line = 0;
  isBegun = false;
  hasReturns = false;
  record = 0;
  passesOver = false;
  text = from;
  textLine = 0;
  seen = 0;
  done = 0;
  skipped = 0;
  progress = 0;
  waits = false;
  lastLine = 0;
  memory.fill(LAST, 0, 128);
}

/** Keys as the host has them: each is a whole number in a double. */
// @ts-ignore: decorator
@inline
function told(key: u64): f64 {
  return <f64>(<i64>(key & KEY_BITS));
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
  waits = value;
}
export function count(): i32 {
  return events;
}
export function drained(): void {
  events = 0;
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
  if (record != 0) return record;
  return passesOver ? at : text;
}

/** The host moved the bytes that are needed to INPUT. */
export function moved(from: usize): void {
  const by = from - INPUT;
  at -= by;
  if (record != 0) record -= by;
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
      if (events > MOST_EVENTS - 80) {
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
  return byte == 0x56 ? next != 0x65 : byte == CR && next == LF && hasReturns;
}

/** At a V, a return, or the end of a line. */
function look(place: usize, breaks: u32, end: usize): void {
  const byte = load<u8>(place);
  if (byte == 0x56) {
    if (place >= INPUT + 6 && startsWith(place - 6, 'AzcopyVersion')) glue(place - 6);
    return;
  }
  if (byte == CR) hasReturns = true;
  begin(place + 1, breaks, end);
}

/** After a kill within a line, the first line of the resumed job follows on the same line: "AzcopyVersion  10.32.2". */
function glue(place: usize): void {
  if (record != 0) {
    if (place != record + STAMP) mustRead = true;
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
    if (record == 0 && !passesOver) return;
    close(place);
    record = 0;
    passesOver = false;
    text = place;
    textLine = breaks;
  }
}

function open(place: usize, breaks: u32): void {
  close(place);
  passesOver = false;
  record = place;
  recordLine = breaks;
  mustRead = false;
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
    record = 0;
    text = end;
    flush();
    flushProgress();
  } else if (record == 0) {
    if (passesOver || at <= text) return;
    // A long line goes out in parts.
    close(at);
    text = at;
    textLine = line;
  } else if (end - record > LONGEST_RECORD) {
    mustRead = true;
    close(at);
    record = 0;
    passesOver = true;
  }
}

// ---- what lies between the last beginning and `end` -----------------------------------------------------------------

function close(end: usize): void {
  if (record != 0) classify(end);
  else if (!passesOver && end > text) {
    seen = 0;
    add(TEXT, text, end, textLine);
    waits = true;
  }
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
const SETTING = 512;
const CREATED = 1024;
const SCHEDULED = 2048;

/** Of the record that is classified: the end of its first line. */
let firstEnd: usize = 0;

function classify(end: usize): void {
  const words = record + STAMP;
  if (mustRead || words > end || (hasReturns && hasStrayReturn(record, end))) return readInFull(end);
  const lineEnd = findByte(words, end, LF);
  firstEnd = hasReturns && lineEnd > words && load<u8>(lineEnd - 1) == CR ? lineEnd - 1 : lineEnd;
  const first = load<u8>(words);
  if (first == 0x3d) return classifyBlock(words, end); // =
  if (first == 0x49 && startsWith(words, 'INFO: [P#')) return classifyTransfer(words, end);
  if (first == 0x50 && startsWith(words, 'PERF: ')) return plain(PERFORMANCE, end);
  if (first == 0x44 && startsWith(words, 'DBG: ')) return plain(DEBUG, end);
  if (first == 0x73 && startsWith(words, 'scheduling ')) return plain(SCHEDULING, end);
  if (first == 0x4d && startsWith(words, 'Max ')) return plain(SETTING, end);
  if (first == 0x4e && startsWith(words, 'Number of CPUs: ')) return plain(SETTING, end);
  if (first == 0x43 && startsWith(words, 'Check CPU usage ')) return plain(SETTING, end);
  if (first == 0x50 && startsWith(words, 'Parallelize ')) return plain(SETTING, end);
  if (first == 0x46 && startsWith(words, 'Final job part has been created')) return plain(CREATED, end);
  if (first == 0x46 && startsWith(words, 'Final job part has been scheduled')) return plain(SCHEDULED, end);
  if (isDigit(first)) return classifyProgress(words, end);
  if (first == 0x57 && startsWith(words, 'WARN: [P#')) return classifySkip(words, end);
  if (first == 0x45 && startsWith(words, 'ERR: [P#')) {
    if (!readFailure(words + 8, end)) handRefusal(end);
    return;
  }
  readInFull(end);
}

/** Progress on the console: parts of one line, each as good as a line. */
function hasStrayReturn(place: usize, end: usize): bool {
  while ((place = findByte(place, end, CR)) < end) {
    if (place + 1 < end && load<u8>(place + 1) != LF) return true;
    place++;
  }
  return false;
}

/** A session or a job may begin with it: "AzcopyVersion", "Job-Command", "JobID=… resumed". */
function readInFull(end: usize): void {
  const first = load<u8>(record + STAMP);
  if (mustRead || first == 0x41 || first == 0x4a) seen = 0;
  handRefusal(end);
}

/** What is read in full may be a refusal, which a later success gets over. */
function handRefusal(end: usize): void {
  hand(RECORD, end);
  waits = true;
}

function hand(kind: i32, end: usize): void {
  const event = add(kind, record, end, recordLine);
  memory.copy(event + 48, BEFORE, STAMP);
  store<u32>(event + 36, secondsAt(record));
}

function plain(kind: i32, end: usize): void {
  if (isOdd(end)) return readInFull(end);
  if (isNew(kind)) hand(RECORD, end);
}

/** Does a line below the first begin with something else than a blank? */
function isOdd(end: usize): bool {
  const lf = i8x16.splat(LF);
  for (let place = firstEnd; place + 1 < end; place += 16) {
    const next = v128.load(place, 1);
    const blanks = v128.or(i8x16.eq(next, i8x16.splat(SPACE)), v128.or(i8x16.eq(next, lf), i8x16.eq(next, i8x16.splat(CR))));
    const odd = i8x16.bitmask(v128.andnot(i8x16.eq(v128.load(place), lf), blanks));
    if (odd != 0) return place + ctz(odd) + 1 < end;
  }
  return false;
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
  if (!startsWith(place, '%,') || isOdd(end)) return readInFull(end);
  if (isNew(ADVANCE)) return hand(RECORD, end);
  progress = record;
  progressEnd = end;
  progressLine = recordLine;
}

function classifySkip(words: usize, end: usize): void {
  const isSkip = firstEnd - words < 8000 && find(words, firstEnd, 'already exists, so will be skipped') != 0 && !isOdd(end);
  if (!isSkip || isNew(EXISTS)) return hand(RECORD, end);
  skipped++;
}

/** Behind `INFO: [P#`: `0-T#1] `; 0 for anything else. */
function afterTransfer(place: usize): usize {
  while (isDigit(load<u8>(place))) place++;
  if (!startsWith(place, '-T#')) return 0;
  place += 3;
  while (isDigit(load<u8>(place))) place++;
  return startsWith(place, '] ') ? place + 2 : 0;
}

/** `INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://…` */
function classifyTransfer(words: usize, end: usize): void {
  const place = afterTransfer(words + 9);
  const url: usize = place == 0 ? 0 : afterSuccess(place);
  if (url == 0 || isOdd(end)) return plain(TRANSFER, end);
  if (isNew(SUCCESS) || load<u8>(url) == 0x28 || firstEnd - words > 12000) return hand(RECORD, end); // (folder properties)
  if (!waits) {
    done++;
    return;
  }
  add(DONE, isUrl(url) ? url : firstEnd, firstEnd, recordLine);
}

/** Behind `UPLOAD`, `DOWNLOAD` and the like; 0 for another word. */
function afterVerb(place: usize): usize {
  const first = load<u8>(place);
  if (first == 0x55 && startsWith(place, 'UPLOAD')) return place + 6;
  if (first == 0x44 && startsWith(place, 'DOWNLOAD')) return place + 8;
  if (first == 0x43 && startsWith(place, 'COPY')) return place + 4;
  if (first == 0x44 && startsWith(place, 'DELETE')) return place + 6;
  if (first == 0x53 && startsWith(place, 'SET-PROPERTIES')) return place + 14;
  return 0;
}

/** Where the name stands of what went well; 0 where the line says something else. */
function afterSuccess(place: usize): usize {
  let verb = afterVerb(place);
  if (verb == 0) return 0;
  if (load<u8>(verb) == SPACE && (load<u8>(place) == 0x53 || load<u8>(verb - 1) == 0x45)) verb++; // DELETE, SET-PROPERTIES
  if (!startsWith(verb, 'SUCCESSFUL:')) return 0;
  verb += 11;
  return load<u8>(verb) == SPACE ? verb + 1 : verb;
}

// ---- failures of the service: `0-T#1] UPLOADFAILED: /srv/a : 412 : 412 There is … X-Ms-Request-Id: …` ----------------

const MOST_FAILURE: usize = 4000;

/** False: it has to be read in full. */
function readFailure(after: usize, end: usize): bool {
  const place = afterTransfer(after);
  if (place == 0 || end - record > MOST_FAILURE) return false;
  const verb = afterVerb(place);
  if (verb == 0 || !startsWith(verb, 'FAILED: ')) return false;
  const source = verb + 8;
  if (load<u8>(source) == 0x28) return false;
  const status = statusOf(source);
  if (status == 0) return false;
  const says = status + 9;
  if (isUnusual(source, firstEnd)) return false;
  const idName = find(says, firstEnd, 'X-Ms-Request-Id: ');
  const id: usize = idName == 0 ? 0 : idAt(idName + 17, min(idName + 53, firstEnd));
  if (idName != 0 && id == 0) return false;
  const event = add(FAILED, record, end, recordLine);
  const words = hashWords(hash(SEED, status + 3, status + 6), says, idName == 0 ? firstEnd : idName);
  tell(event, isUrl(source) ? pathKey(source, status) : 0, words, id);
  store<f64>(event + 56, told(destinationKey(end)));
  store<u32>(event + 64, statusAt(status));
  return true;
}

/** "will be skipped", "SKIPPED" and the like have their own meaning wherever they stand; and letters beyond ASCII. */
function isUnusual(place: usize, end: usize): bool {
  const lower = i8x16.splat(32);
  for (; place < end; place += 16) {
    const bytes = v128.load(place);
    const k = i8x16.eq(v128.or(bytes, lower), i8x16.splat(0x6b));
    const d = i8x16.eq(v128.or(v128.load(place, 5), lower), i8x16.splat(0x64));
    let mask = i8x16.bitmask(v128.or(v128.and(k, d), i8x16.gt_u(bytes, i8x16.splat(126))));
    if (place + 16 > end) mask &= (1 << <i32>(end - place)) - 1;
    for (; mask != 0; mask &= mask - 1) {
      const found = place + <usize>ctz(mask);
      const isName = startsWith(found, 'kipped') || startsWith(found, 'KIPPED');
      if (load<u8>(found) > 126 || (isName && found + 6 <= end)) return true;
    }
  }
  return false;
}

/** What refusals and failures have in common; a number for the path, the words and the request id each. */
function tell(event: usize, path: u64, sign: u64, id: usize): void {
  store<f64>(event + 16, told(path));
  store<f64>(event + 24, told(sign));
  store<u32>(event + 32, <u32>id);
  store<u32>(event + 36, secondsAt(record));
  store<f64>(event + 40, id == 0 ? 0 : told(idKey(id, id + 36)));
  store<u64>(event + 48, 0);
}

/** Where the address stands, without its query. */
function tellAddress(event: usize): void {
  store<u32>(event + 48, <u32>url);
  store<u32>(event + 52, <u32>findByte(url, urlEnd, 0x3f));
}

/** The last ` : 412 : ` of the line, if its number is repeated: the name of a file may hold such a thing too. */
function statusOf(source: usize): usize {
  const space = i8x16.splat(SPACE);
  const colon = i8x16.splat(COLON);
  for (let above = firstEnd - 8; above > source + 1; above -= 16) {
    const from = above - 16;
    const marks = v128.and(i8x16.eq(v128.load(from), space), i8x16.eq(v128.load(from, 1), colon));
    let mask = i8x16.bitmask(v128.and(marks, i8x16.eq(v128.load(from, 6), space)));
    while (mask != 0) {
      const bit = 31 - clz(mask);
      mask ^= 1 << bit;
      const place = from + bit;
      if (place <= source) return 0;
      if (load<u8>(place + 2) != SPACE || !isNumber(place + 3) || !startsWith(place + 6, ' : ')) continue;
      for (let i: usize = 3; i < 6; i++) if (load<u8>(place + i) != load<u8>(place + i + 6)) return 0;
      return place;
    }
  }
  return 0;
}

function statusAt(place: usize): u32 {
  return (load<u8>(place + 3) - 48) * 100 + (load<u8>(place + 4) - 48) * 10 + load<u8>(place + 5) - 48;
}

function destinationKey(end: usize): u64 {
  const place = find(firstEnd, end, '\n   Dst: ');
  if (place == 0 || !isUrl(place + 9)) return 0;
  const stop = findByte(place + 9, end, LF);
  return pathKey(place + 9, load<u8>(stop - 1) == CR ? stop - 1 : stop);
}

// ---- request blocks -------------------------------------------------------------------------------------------------

function classifyBlock(words: usize, end: usize): void {
  if (startsWith(words, '==> OUTGOING REQUEST')) return plain(OUTGOING, end);
  if (!startsWith(words, '==> REQUEST/RESPONSE')) return readInFull(end);
  if (firstEnd > words + 13 && startsWith(firstEnd - 13, 'REQUEST ERROR')) {
    // The stack that follows is no crash and tells nothing.
    const stack = find(firstEnd, end, '\ngoroutine ');
    const stop = stack == 0 ? end : stack + 1;
    if (!readSilence(stop)) handRefusal(stop);
    return;
  }
  const status = findStatus(end);
  if (status == 0 || load<u8>(status + 20) < 0x34) {
    if (isNew(REQUEST)) hand(RECORD, end);
    return;
  }
  if (!readRefusal(status, end)) handRefusal(end);
}

/** Lines above the status, and whether each of them begins with a blank. */
let above = 0;
let isPlainAbove = true;

/** Where `   RESPONSE Status: 503 …` begins; 0 where it stands nowhere. */
function findStatus(end: usize): usize {
  above = 0;
  isPlainAbove = true;
  for (let place = firstEnd; place < end; place += 16) {
    const feeds = i8x16.eq(v128.load(place), i8x16.splat(LF));
    let mask = i8x16.bitmask(feeds);
    if (mask == 0) continue;
    const odd = i8x16.bitmask(v128.andnot(feeds, i8x16.eq(v128.load(place, 1), i8x16.splat(SPACE))));
    for (; mask != 0; mask &= mask - 1) {
      const bit = ctz(mask);
      const below = place + <usize>bit + 1;
      if (below + 20 > end) return 0;
      if (load<u8>(below + 3) == 0x52 && startsWith(below, '   RESPONSE Status: ')) return below;
      if ((odd & (1 << bit)) != 0) isPlainAbove = false;
      above++;
    }
  }
  return 0;
}

let method: usize = 0;
let url: usize = 0;
let urlEnd: usize = 0;

/** `   PUT https://…` below the first line. */
function readRequestLine(end: usize): bool {
  let place = findByte(firstEnd, end, LF) + 1;
  if (!startsWith(place, '   ')) return false;
  method = place + 3;
  place = method;
  while (<u8>(load<u8>(place) - 65) < 26) place++;
  if (place == method || !startsWith(place, ' http')) return false;
  url = place + 1;
  const lineEnd = findByte(url, end, LF);
  // Blanks of other alphabets end a URL too.
  if (!isPlainText(url, lineEnd)) return false;
  urlEnd = findBlank(url, lineEnd);
  return find(url, min(urlEnd, url + 8), '://') != 0;
}

/** `   ERROR:` and below it `Get "https://…": dial tcp …: connection refused`. */
function readSilence(end: usize): bool {
  if (end - record > LONGEST_BLOCK || !readRequestLine(end)) return false;
  const error = find(urlEnd, end, '\n   ERROR:');
  if (error == 0) return false;
  const below = findByte(error + 1, end, LF) + 1;
  const belowEnd = findByte(below, end, LF);
  // Only where the words are all in these two lines, and the address is told apart from them.
  if (below - error > 12) return false;
  let place = below;
  while (isLetter(load<u8>(place))) place++;
  if (place == below || !startsWith(place, ' "')) return false;
  const quote = findByte(place + 2, belowEnd, 0x22);
  if (!startsWith(quote, '": ')) return false;
  const event = add(REFUSED, record, end, recordLine);
  tell(event, pathKey(url, urlEnd), hashWords(hash(SEED, method, url), quote + 3, belowEnd), 0);
  tellAddress(event);
  waits = true;
  return true;
}

/** False: something in it is unusual, and it has to be read in full. */
function readRefusal(status: usize, end: usize): bool {
  if (end - record > LONGEST_BLOCK || !readRequestLine(end) || urlEnd >= status) return false;
  if (!isDigit(load<u8>(status + 20)) || !isDigit(load<u8>(status + 21)) || !isDigit(load<u8>(status + 22))) return false;
  // Request headers only, and enough lines that this is no short block.
  if (!isPlainAbove || above <= SHORT_BLOCK || above > MOST_ABOVE) return false;
  if (!isSaidAgain(status, end) && !readAnswer(status, end)) return false;
  const sign = mix(hash(SEED, method, url), said);
  const id: usize = idFrom == 0 || idFrom >= idEnd ? 0 : idAt(idFrom, idEnd);
  const event = add(REFUSED, record, end, recordLine);
  tell(event, pathKey(url, urlEnd), sign, id);
  tellAddress(event);
  waits = true;
  return true;
}

// ---- what the service said: mostly the same as before, but for the time and the request id ---------------------------

/** Answers of late, by size: what they say in short, where time and id stand in them, and their bytes. */
const ANSWERS: usize = 25600;
const ANSWER_BYTES: usize = 1792;
const ANSWER_TEXT: usize = 64;

/** Of the answer at hand: a number over its words, and where its request id stands. */
let said: u64 = 0;
let idFrom: usize = 0;
let idEnd: usize = 0;

function keptAnswer(status: usize, size: usize): usize {
  return ANSWERS + ((size + load<u8>(status + 22)) & 3) * ANSWER_BYTES;
}

/** The same bytes as before, but for the time and the id? Then it says the same. */
function isSaidAgain(status: usize, end: usize): bool {
  const size = end - status;
  const kept = keptAnswer(status, size);
  if (<usize>load<u32>(kept) != size) return false;
  const date: usize = load<u32>(kept + 4);
  const dateEnd: usize = load<u32>(kept + 8);
  const id: usize = load<u32>(kept + 12);
  const after: usize = load<u32>(kept + 16);
  const text = kept + ANSWER_TEXT;
  if (!isSame(text, status, date) || !isSame(text + dateEnd, status + dateEnd, id - dateEnd)) return false;
  if (!isSame(text + after, status + after, size - after)) return false;
  if (findByte(status + date, status + dateEnd, LF) < status + dateEnd) return false;
  if (findByte(status + id, status + after, LF) < status + after) return false;
  said = load<u64>(kept + 24);
  idFrom = id < after ? status + id : 0;
  idEnd = status + after;
  return true;
}

/** False: something in it is unusual. */
function readAnswer(status: usize, end: usize): bool {
  said = SEED;
  idFrom = 0;
  let date: usize = 0;
  let dateEnd: usize = 0;
  let hasBody = false;
  let place = status;
  let lines = 0;
  while (place < end) {
    let lineEnd = findByte(place, end, LF);
    const next = lineEnd + 1;
    if (lineEnd > place && load<u8>(lineEnd - 1) == CR) lineEnd--;
    const first = load<u8>(place);
    if (place == status) said = hash(said, place, lineEnd);
    else if (first == SPACE) {
      if ((load<u8>(place + 5) | 32) == 0x6d && isName(place, '   x-ms-')) {
        const name = place + 8;
        if (isName(name, 'request-id: ')) {
          idFrom = place + 20;
          idEnd = lineEnd;
        } else if (isName(name, 'error-code: ') || isName(name, 'copy-source-')) said = hash(said, place, lineEnd);
      } else if (startsWith(place, '   Date: ') && idFrom == 0) {
        date = place + 9;
        dateEnd = lineEnd;
      }
    } else if (first == 0x52 && startsWith(place, 'Response Details: ')) {
      if (!hasBody) said = hashWords(said, place, lineEnd);
      hasBody = true;
    } else if (first == 0x67 && startsWith(place, 'goroutine ')) return false;
    place = next;
    if (++lines > MOST_BELOW) return false;
  }
  keepAnswer(status, end, date, dateEnd);
  return true;
}

function keepAnswer(status: usize, end: usize, date: usize, dateEnd: usize): void {
  const size = end - status;
  // An id that is empty or cut stands for none.
  if (size > ANSWER_BYTES - ANSWER_TEXT - 16 || (idFrom != 0 && idFrom >= idEnd)) return;
  const kept = keptAnswer(status, size);
  store<u32>(kept, <u32>size);
  store<u32>(kept + 4, date == 0 ? 0 : <u32>(date - status));
  store<u32>(kept + 8, date == 0 ? 0 : <u32>(dateEnd - status));
  store<u32>(kept + 12, idFrom == 0 ? <u32>size : <u32>(idFrom - status));
  store<u32>(kept + 16, idFrom == 0 ? <u32>size : <u32>(idEnd - status));
  store<u64>(kept + 24, said);
  memory.copy(kept + ANSWER_TEXT, status, size);
}

/** What goes out: records to be read in full, counts of what is plain, and what both have in common. */

import { idKey, KEY_BITS, secondsAt, SPACE } from './bytes.as';
import { BEFORE, COUNTED, CR, DONE, EVENT_BYTES, EVENTS, LF, MOST_EVENTS, RECORD, STAMP, TEXT } from './layout.as';
import { Late, Open } from './state.as';

let events = 0;

export function count(): i32 {
  return events;
}

export function drained(): void {
  events = 0;
}

/** Is there room for what one step of the loop may hand out? */
export function isFull(): bool {
  return events > MOST_EVENTS - 80;
}

/** Keys as the host has them: each is a whole number in a double. */
// @ts-ignore: decorator
@inline
export function told(key: u64): f64 {
  return <f64>(<i64>(key & KEY_BITS));
}

export function put(kind: i32, start: usize, end: usize, startLine: u32): usize {
  const event = EVENTS + <usize>events * EVENT_BYTES;
  events++;
  store<i32>(event, kind);
  store<u32>(event + 4, <u32>start);
  store<u32>(event + 8, <u32>end);
  store<u32>(event + 12, startLine + 1);
  return event;
}

export function add(kind: i32, start: usize, end: usize, startLine: u32): usize {
  if (kind != DONE) flush();
  if (kind == RECORD || kind == TEXT) flushProgress();
  return put(kind, start, end, startLine);
}

/** Counts belong before what follows, because a job may begin or end there. */
export function flush(): void {
  if (Late.done == 0 && Late.skipped == 0) return;
  put(COUNTED, Late.done, Late.skipped, 0);
  Late.done = 0;
  Late.skipped = 0;
}

export function flushProgress(): void {
  if (Late.progress == 0) return;
  store<u8>(put(RECORD, Late.progress, Late.progressEnd, Late.progressLine) + 48, 0);
  Late.progress = 0;
}

export function hand(kind: i32, end: usize): void {
  const event = add(kind, Open.record, end, Open.line);
  memory.copy(event + 48, BEFORE, STAMP);
  store<u32>(event + 36, secondsAt(Open.record));
}

/** What is read in full may be a refusal, which a later success gets over. */
export function handRefusal(end: usize): void {
  hand(RECORD, end);
  Late.waits = true;
}

/** A session or a job may begin with it: "AzcopyVersion", "Job-Command", "JobID=… resumed". */
export function readInFull(end: usize): void {
  const first = load<u8>(Open.record + STAMP);
  if (Open.mustRead || first == 0x41 || first == 0x4a) Late.seen = 0;
  handRefusal(end);
}

export function isNew(kind: i32): bool {
  if ((Late.seen & kind) != 0) return false;
  Late.seen |= kind;
  return true;
}

/** Does a line below the first begin with something else than a blank? */
export function isOdd(end: usize): bool {
  const lf = i8x16.splat(LF);
  for (let place = Open.firstEnd; place + 1 < end; place += 16) {
    const next = v128.load(place, 1);
    const blanks = v128.or(i8x16.eq(next, i8x16.splat(SPACE)), v128.or(i8x16.eq(next, lf), i8x16.eq(next, i8x16.splat(CR))));
    const odd = i8x16.bitmask(v128.andnot(i8x16.eq(v128.load(place), lf), blanks));
    if (odd != 0) return place + ctz(odd) + 1 < end;
  }
  return false;
}

export function plain(kind: i32, end: usize): void {
  if (isOdd(end)) return readInFull(end);
  if (isNew(kind)) hand(RECORD, end);
}

/** What refusals and failures have in common; a number for the path, the words and the request id each. */
export function tell(event: usize, path: u64, sign: u64, id: usize): void {
  store<f64>(event + 16, told(path));
  store<f64>(event + 24, told(sign));
  store<u32>(event + 32, <u32>id);
  store<u32>(event + 36, secondsAt(Open.record));
  store<f64>(event + 40, id == 0 ? 0 : told(idKey(id, id + 36)));
  store<u64>(event + 48, 0);
}

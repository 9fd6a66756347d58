/** What bytes of a log are: digits, stamps, texts, times, and the keys of paths and ids. Knows nothing of records. */

export const SPACE: u8 = 32;
export const SLASH: u8 = 47;
export const COLON: u8 = 58;
/** Memory for a path, decoded; it lies between the stamps and the events of scan.as.ts. */
const SCRATCH: usize = 17408;

/** Is this text there? Short texts only: what follows the bytes is never far away. */
export function startsWith(place: usize, says: string): bool {
  const size = says.length;
  const from = changetype<usize>(says);
  for (let i = 0; i < size; i++) if (<u16>load<u8>(place + i) != load<u16>(from + (i << 1))) return false;
  return true;
}

/** Where this text of two letters or more stands, by its first and its last letter; 0 where it does not. */
export function find(place: usize, end: usize, says: string): usize {
  const size: usize = says.length;
  const text = changetype<usize>(says);
  const first = i8x16.splat(<u8>load<u16>(text));
  const last = i8x16.splat(<u8>load<u16>(text + ((size - 1) << 1)));
  for (; place + size <= end; place += 16) {
    let mask = i8x16.bitmask(
      v128.and(i8x16.eq(v128.load(place), first), i8x16.eq(v128.load(place + size - 1), last)),
    );
    for (; mask != 0; mask &= mask - 1) {
      const found = place + <usize>ctz(mask);
      if (found + size > end) return 0;
      if (startsWith(found, says)) return found;
    }
  }
  return 0;
}

/** `end` where there is none. */
// @ts-ignore: decorator
@inline
export function findByte(place: usize, end: usize, byte: u8): usize {
  const wanted = i8x16.splat(byte);
  while (place < end) {
    const mask = i8x16.bitmask(i8x16.eq(v128.load(place), wanted));
    if (mask != 0) return min(place + ctz(mask), end);
    place += 16;
  }
  return end;
}

// @ts-ignore: decorator
@inline
export function isDigit(byte: u8): bool {
  return <u8>(byte - 48) < 10;
}

/** `2026/11/20 16:30:10 ` */
// @ts-ignore: decorator
@inline
export function isStamp(place: usize): bool {
  if (load<u8>(place + 4) != SLASH || load<u8>(place + 7) != SLASH || load<u8>(place + 10) != SPACE) return false;
  if (load<u8>(place + 13) != COLON || load<u8>(place + 16) != COLON || load<u8>(place + 19) != SPACE) return false;
  // All but the separators at 4, 7, 10 and 13 are digits.
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(place), i8x16.splat(48)), i8x16.splat(10)));
  return (digits & 0xdb6f) == 0xdb6f && isDigit(load<u8>(place + 17)) && isDigit(load<u8>(place + 18));
}

export function isNumber(place: usize): bool {
  return isDigit(load<u8>(place)) && isDigit(load<u8>(place + 1)) && isDigit(load<u8>(place + 2));
}

export function isUrl(place: usize): bool {
  return startsWith(place, 'http:') || startsWith(place, 'https:');
}

/** Nothing but ASCII. */
export function isPlainText(place: usize, end: usize): bool {
  const most = i8x16.splat(126);
  for (; place + 16 <= end; place += 16) if (i8x16.bitmask(i8x16.gt_u(v128.load(place), most)) != 0) return false;
  if (place >= end) return true;
  return (i8x16.bitmask(i8x16.gt_u(v128.load(place), most)) & ((1 << <i32>(end - place)) - 1)) == 0;
}

/** The first blank or control character. */
export function findBlank(place: usize, end: usize): usize {
  const blank = i8x16.splat(SPACE);
  for (; place < end; place += 16) {
    const mask = i8x16.bitmask(i8x16.le_u(v128.load(place), blank));
    if (mask != 0) return min(place + ctz(mask), end);
  }
  return end;
}

// @ts-ignore: decorator
@inline
export function isLetter(byte: u8): bool {
  return <u8>((byte | 32) - 97) < 26;
}

/** The name of a header, whatever the case of its letters. */
export function isName(place: usize, says: string): bool {
  for (let i = 0; i < says.length; i++) {
    const byte = load<u8>(place + i);
    const lower = <u8>(byte - 65) < 26 ? byte | 32 : byte;
    if (<u16>lower != load<u16>(changetype<usize>(says) + (i << 1))) return false;
  }
  return true;
}

/** Where a request id stands, bare or in brackets; 0 for anything else. */
export function idAt(place: usize, end: usize): usize {
  if (load<u8>(place) == 0x5b) place++;
  const after = place + 36;
  if (after != end && !(after + 1 == end && load<u8>(after) == 0x5d)) return 0;
  return isId(place) ? place : 0;
}

/** Sixteen and sixteen and four: dashes at 8, 13, 18 and 23, and everything else is hexadecimal. */
function isId(place: usize): bool {
  const one = v128.load(place);
  const two = v128.load(place, 16);
  const dashes = dashesIn(one) | (dashesIn(two) << 16);
  if (dashes != 0x842100 || (hexIn(one) | (hexIn(two) << 16)) != ~0x842100) return false;
  return (hexIn(v128.load(place, 20)) & 0xf000) == 0xf000;
}

// @ts-ignore: decorator
@inline
function dashesIn(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(45)));
}

// @ts-ignore: decorator
@inline
function hexIn(bytes: v128): i32 {
  const digits = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(10));
  const lower = v128.or(bytes, i8x16.splat(32));
  return i8x16.bitmask(v128.or(digits, i8x16.lt_u(i8x16.sub(lower, i8x16.splat(97)), i8x16.splat(6))));
}

// @ts-ignore: decorator
@inline
export function isHex(byte: u8): bool {
  return isDigit(byte) || <u8>((byte | 32) - 97) < 6;
}

export function twoAt(place: usize): i32 {
  return (load<u8>(place) - 48) * 10 + load<u8>(place + 1) - 48;
}

/** Of a stamp, since 1970; days of the civil calendar with the year beginning in March. 0: no such time. See timeline.ts. */
export function secondsAt(place: usize): u32 {
  const month = twoAt(place + 5);
  if (twoAt(place) != 20 || <u32>(month - 1) > 11 || <u32>(twoAt(place + 8) - 1) > 30 || twoAt(place + 11) > 23) return 0;
  const year = 2000 + twoAt(place + 2) - (month <= 2 ? 1 : 0);
  const day = (153 * ((month + 9) % 12) + 2) / 5 + twoAt(place + 8) - 1;
  const days = year * 365 + year / 4 - year / 100 + year / 400 + day - 719468;
  return days * 86400 + twoAt(place + 11) * 3600 + twoAt(place + 14) * 60 + twoAt(place + 17);
}

// What would be a long text elsewhere is a number of 53 bits.

export const SEED: u64 = 0x9e3779b97f4a7c15;
const FACTOR: u64 = 0xd6e8feb86659fd93;
/** As many as a number in JavaScript holds. */
export const KEY_BITS: u64 = (1 << 53) - 1;
const LONGEST_PATH: usize = 8000;

// @ts-ignore: decorator
@inline
export function mix(sum: u64, more: u64): u64 {
  const product = (sum ^ more) * FACTOR;
  return product ^ (product >> 32);
}

/** Eight bytes at a time. */
export function hash(seed: u64, from: usize, to: usize): u64 {
  let sum = seed;
  let place = from;
  for (; place + 8 <= to; place += 8) sum = mix(sum, load<u64>(place));
  const left = <u64>(to - place) << 3;
  return mix(sum, left == 0 ? 0 : (load<u64>(place) & ((<u64>1 << left) - 1)) | (left << 56));
}

/** Of words, whatever the numbers in them: what differs in digits only is the same error. */
export function hashWords(seed: u64, from: usize, to: usize): u64 {
  return mix(seed, wordsKey(from, to));
}

/** Words that were met lately: their length, their key, and themselves. Errors say the same again and again. */
const MET: usize = 8192;
const MET_BYTES: usize = 512;
const MET_TEXT: usize = 16;
const MOST_MET: usize = 12;

function wordsKey(from: usize, to: usize): u64 {
  const size = to - from;
  if (size == 0 || size > MET_BYTES - 2 * MET_TEXT) return wordsKeyOf(from, to);
  const met = MET + ((size * 5 + load<u8>(from)) % MOST_MET) * MET_BYTES;
  if (<usize>load<u32>(met) == size && isSame(met + MET_TEXT, from, size)) return load<u64>(met + 8);
  const key = wordsKeyOf(from, to);
  store<u32>(met, <u32>size);
  store<u64>(met + 8, key);
  memory.copy(met + MET_TEXT, from, size);
  return key;
}

/** Whatever the size: the same bytes? */
export function isSame(one: usize, other: usize, size: usize): bool {
  let at: usize = 0;
  for (; at + 16 <= size; at += 16)
    if (i8x16.bitmask(i8x16.ne(v128.load(one + at), v128.load(other + at))) != 0) return false;
  const left = (1 << <i32>(size - at)) - 1;
  return (i8x16.bitmask(i8x16.ne(v128.load(one + at), v128.load(other + at))) & left) == 0;
}

function wordsKeyOf(from: usize, to: usize): u64 {
  let sum = SEED;
  for (let place = from; place < to; place++) {
    const byte = load<u8>(place);
    if (!isDigit(byte)) sum = (sum ^ byte) * FACTOR;
  }
  return sum ^ (sum >> 32);
}

/** Of host and path, decoded, so that `state%2Fa.log` in a request and `state/a.log` in a `Dst:` line agree. */
export function pathKey(address: usize, end: usize): u64 {
  const host = find(address, min(end, address + 12), '://');
  let place = host == 0 ? address : host + 3;
  let to = SCRATCH;
  const percent = i8x16.splat(0x25);
  const query = i8x16.splat(0x3f);
  while (place < end && to < SCRATCH + LONGEST_PATH) {
    const bytes = v128.load(place);
    v128.store(to, bytes);
    const mask = i8x16.bitmask(v128.or(i8x16.eq(bytes, percent), i8x16.eq(bytes, query)));
    const plain: usize = min<usize>(mask == 0 ? 16 : <usize>ctz(mask), end - place);
    to += plain;
    place += plain;
    if (mask == 0 || place >= end) continue;
    if (load<u8>(place) == 0x3f) break;
    const isCode = place + 2 < end && isHex(load<u8>(place + 1)) && isHex(load<u8>(place + 2));
    store<u8>(to++, isCode ? (valueOf(load<u8>(place + 1)) << 4) | valueOf(load<u8>(place + 2)) : 0x25);
    place += isCode ? 3 : 1;
  }
  return hash(SEED, SCRATCH, to);
}

export function idKey(from: usize, to: usize): u64 {
  return hash(SEED, from, to);
}

export function valueOf(hex: u8): u8 {
  return hex <= 57 ? hex - 48 : (hex | 32) - 87;
}

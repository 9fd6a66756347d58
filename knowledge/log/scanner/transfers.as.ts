/**
 * What became of a file: `INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://…`, or
 * `ERR: [P#0-T#1] UPLOADFAILED: /srv/a : 412 : 412 There is … X-Ms-Request-Id: …`
 */

import {
  COLON,
  find,
  findByte,
  hash,
  hashWords,
  idAt,
  isDigit,
  isNumber,
  isUrl,
  pathKey,
  SEED,
  SPACE,
  startsWith,
} from './bytes.as';
import { add, hand, isNew, isOdd, plain, tell, told } from './events.as';
import { CR, DONE, FAILED, LF, RECORD, SUCCESS, TRANSFER } from './layout.as';
import { Late, Open } from './state.as';

/** Behind `INFO: [P#`: `0-T#1] `; 0 for anything else. */
function afterTransfer(place: usize): usize {
  while (isDigit(load<u8>(place))) place++;
  if (!startsWith(place, '-T#')) return 0;
  place += 3;
  while (isDigit(load<u8>(place))) place++;
  return startsWith(place, '] ') ? place + 2 : 0;
}

/** `INFO: [P#0-T#1] UPLOADSUCCESSFUL: https://…` */
export function classifyTransfer(words: usize, end: usize): void {
  const place = afterTransfer(words + 9);
  const url: usize = place == 0 ? 0 : afterSuccess(place);
  if (url == 0 || isOdd(end)) return plain(TRANSFER, end);
  if (isNew(SUCCESS) || load<u8>(url) == 0x28 || Open.firstEnd - words > 12000) return hand(RECORD, end); // (folder properties)
  if (!Late.waits) {
    Late.done++;
    return;
  }
  add(DONE, isUrl(url) ? url : Open.firstEnd, Open.firstEnd, Open.line);
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

const MOST_FAILURE: usize = 4000;

/** False: it has to be read in full. */
export function readFailure(after: usize, end: usize): bool {
  const place = afterTransfer(after);
  if (place == 0 || end - Open.record > MOST_FAILURE) return false;
  const verb = afterVerb(place);
  if (verb == 0 || !startsWith(verb, 'FAILED: ')) return false;
  const source = verb + 8;
  if (load<u8>(source) == 0x28) return false;
  const status = statusOf(source);
  if (status == 0) return false;
  const says = status + 9;
  if (isUnusual(source, Open.firstEnd)) return false;
  const idName = find(says, Open.firstEnd, 'X-Ms-Request-Id: ');
  const id: usize = idName == 0 ? 0 : idAt(idName + 17, min(idName + 53, Open.firstEnd));
  if (idName != 0 && id == 0) return false;
  const event = add(FAILED, Open.record, end, Open.line);
  const words = hashWords(hash(SEED, status + 3, status + 6), says, idName == 0 ? Open.firstEnd : idName);
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

/** The last ` : 412 : ` of the line, if its number is repeated: the name of a file may hold such a thing too. */
function statusOf(source: usize): usize {
  const space = i8x16.splat(SPACE);
  const colon = i8x16.splat(COLON);
  for (let above = Open.firstEnd - 8; above > source + 1; above -= 16) {
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
  const place = find(Open.firstEnd, end, '\n   Dst: ');
  if (place == 0 || !isUrl(place + 9)) return 0;
  const stop = findByte(place + 9, end, LF);
  return pathKey(place + 9, load<u8>(stop - 1) == CR ? stop - 1 : stop);
}

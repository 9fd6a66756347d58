/** What the service said: mostly the same as before, but for the time and the request id. */

import { findByte, hash, hashWords, isName, isSame, SEED, SPACE, startsWith } from './bytes.as';
import { CR, LF } from './layout.as';

/** Answers of late, by size: what they say in short, where time and id stand in them, and their bytes. */
const ANSWERS: usize = 25600;
const ANSWER_BYTES: usize = 1792;
const ANSWER_TEXT: usize = 64;
/** records.ts keeps 120 lines of a block; one that has as many is read there. */
const MOST_BELOW = 80;

/** Of the answer at hand: a number over its words, and where its request id stands. */
export let said: u64 = 0;
export let idFrom: usize = 0;
export let idEnd: usize = 0;

function keptAnswer(status: usize, size: usize): usize {
  return ANSWERS + ((size + load<u8>(status + 22)) & 3) * ANSWER_BYTES;
}

/** The same bytes as before, but for the time and the id? Then it says the same. */
export function isSaidAgain(status: usize, end: usize): bool {
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

/** False: something in it is unusual. Without `hasStatus` it begins below the address. */
export function readAnswer(status: usize, end: usize, hasStatus: bool): bool {
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
    if (hasStatus && place == status) said = hash(said, place, lineEnd);
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

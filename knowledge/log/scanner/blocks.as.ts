/** Requests: most were answered well; a refusal, or that nobody answered, is told in short where nothing in it is unusual. */

import { idEnd, idFrom, isSaidAgain, readAnswer, said } from './answers.as';
import {
  find,
  findBlank,
  findByte,
  hash,
  hashWords,
  idAt,
  isDigit,
  isLetter,
  isPlainText,
  mix,
  pathKey,
  SEED,
  SPACE,
  startsWith,
} from './bytes.as';
import { add, hand, handRefusal, isNew, plain, readInFull, tell } from './events.as';
import { LF, OUTGOING, RECORD, REFUSED, REQUEST } from './layout.as';
import { Late, Open } from './state.as';

/** URL, request id, a blank line. */
const SHORT_BLOCK = 3;
/** records.ts keeps 120 lines of one; a block that has as many is read there. */
const MOST_ABOVE = 30;
const LONGEST_BLOCK: usize = 24000;

export function classifyBlock(words: usize, end: usize): void {
  if (startsWith(words, '==> OUTGOING REQUEST')) return plain(OUTGOING, end);
  if (!startsWith(words, '==> REQUEST/RESPONSE')) return readInFull(end);
  if (Open.firstEnd > words + 13 && startsWith(Open.firstEnd - 13, 'REQUEST ERROR')) {
    // The stack that follows is no crash and tells nothing.
    const stack = find(Open.firstEnd, end, '\ngoroutine ');
    const stop = stack == 0 ? end : stack + 1;
    if (!readSilence(stop)) handRefusal(stop);
    return;
  }
  const status = findStatus(end);
  // AZCOPY_DISABLE_SYSLOG leaves nothing of a refusal but its address, its id and its body.
  if (status == 0 && Open.firstEnd > words + 17 && startsWith(Open.firstEnd - 17, 'STATUS CODE ERROR')) {
    if (!readBodyOnly(end)) handRefusal(end);
    return;
  }
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
  for (let place = Open.firstEnd; place < end; place += 16) {
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
  let place = findByte(Open.firstEnd, end, LF) + 1;
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

/** Where the address stands, without its query. */
function tellAddress(event: usize): void {
  store<u32>(event + 48, <u32>url);
  store<u32>(event + 52, <u32>findByte(url, urlEnd, 0x3f));
}

/** `   ERROR:` and below it `Get "https://…": dial tcp …: connection refused`. */
function readSilence(end: usize): bool {
  if (end - Open.record > LONGEST_BLOCK || !readRequestLine(end)) return false;
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
  const event = add(REFUSED, Open.record, end, Open.line);
  tell(event, pathKey(url, urlEnd), hashWords(hash(SEED, method, url), quote + 3, belowEnd), 0);
  tellAddress(event);
  Late.waits = true;
  return true;
}

/** False: something in it is unusual, and it has to be read in full. */
function readRefusal(status: usize, end: usize): bool {
  if (end - Open.record > LONGEST_BLOCK || !readRequestLine(end) || urlEnd >= status) return false;
  if (!isDigit(load<u8>(status + 20)) || !isDigit(load<u8>(status + 21)) || !isDigit(load<u8>(status + 22))) return false;
  // Request headers only, and enough lines that this is no short block.
  if (!isPlainAbove || above <= SHORT_BLOCK || above > MOST_ABOVE) return false;
  return tellRefusal(status, end, true);
}

/** The address, the id and what was said, and nothing else. */
function readBodyOnly(end: usize): bool {
  if (end - Open.record > LONGEST_BLOCK || !readRequestLine(end)) return false;
  const below = findByte(urlEnd, end, LF) + 1;
  return find(below, end, 'Response Details: ') != 0 && tellRefusal(below, end, false);
}

function tellRefusal(from: usize, end: usize, hasStatus: bool): bool {
  if (!isSaidAgain(from, end) && !readAnswer(from, end, hasStatus)) return false;
  const sign = mix(hash(SEED, method, url), said);
  const id: usize = idFrom == 0 || idFrom >= idEnd ? 0 : idAt(idFrom, idEnd);
  const event = add(REFUSED, Open.record, end, Open.line);
  tell(event, pathKey(url, urlEnd), sign, id);
  tellAddress(event);
  Late.waits = true;
  return true;
}

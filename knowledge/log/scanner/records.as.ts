/** What a record is: nearly all of them say that something went well, and are only counted. */

import { classifyBlock } from './blocks.as';
import { find, findByte, isDigit, SPACE, startsWith } from './bytes.as';
import { hand, handRefusal, isNew, isOdd, plain, readInFull } from './events.as';
import {
  ADVANCE,
  CR,
  CREATED,
  DEBUG,
  EXISTS,
  LF,
  PERFORMANCE,
  RECORD,
  SCHEDULED,
  SCHEDULING,
  SETTING,
  STAMP,
} from './layout.as';
import { Late, Open } from './state.as';
import { classifyTransfer, readFailure } from './transfers.as';

export function classify(end: usize): void {
  const words = Open.record + STAMP;
  if (Open.mustRead || words > end || (Open.hasReturns && hasStrayReturn(Open.record, end))) return readInFull(end);
  const lineEnd = findByte(words, end, LF);
  Open.firstEnd = Open.hasReturns && lineEnd > words && load<u8>(lineEnd - 1) == CR ? lineEnd - 1 : lineEnd;
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

/** `75.5 %, 11 Done, …`: only the last one counts. */
function classifyProgress(words: usize, end: usize): void {
  let place = words;
  while (isDigit(load<u8>(place)) || load<u8>(place) == 46) place++;
  if (load<u8>(place) == SPACE) place++;
  if (!startsWith(place, '%,') || isOdd(end)) return readInFull(end);
  if (isNew(ADVANCE)) return hand(RECORD, end);
  Late.progress = Open.record;
  Late.progressEnd = end;
  Late.progressLine = Open.line;
}

function classifySkip(words: usize, end: usize): void {
  const isSkip = Open.firstEnd - words < 8000 && find(words, Open.firstEnd, 'already exists, so will be skipped') != 0 && !isOdd(end);
  if (!isSkip || isNew(EXISTS)) return hand(RECORD, end);
  Late.skipped++;
}

/**
 * "Completed, failed 0, and the log has a 403 for each HEAD": who tells that a job of AzCopy ended well tells that the errors
 * beside it did no harm, as the last lines of a log do. Which words say so stands in words/completedTold.yaml. Pure.
 */
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('words/completedTold.yaml');

/** What people tell; a log says it itself. */
const LONGEST = 1500;
const OF_AZCOPY = /azcopy/;
/** A job that moved nothing is complete as well, and that may be the very fault. */
const MOVED_NOTHING =
  /(?<![\d.,])(?:0|zero|no(?:thing)?) (?:files? |blobs? |bytes? )?(?:was |were |got )?(?:transferred|copied|uploaded)|transferred: 0|empty|missing/;

/** @param folded the text in lower case */
export function isToldAsCompleted(folded: string): boolean {
  if (folded.length > LONGEST || !OF_AZCOPY.test(folded) || MOVED_NOTHING.test(folded)) return false;
  if (!says('goesThrough', folded)) return says('noneFailed', folded) && says('onlyInALog', folded);
  return says('noneFailed', folded) || says('onlyInALog', folded);
}

/** "Access denied", and no word of what, where or why: as little as a bare 403, and opened as that is. Pure. */
import { wordCount } from '../text/wordCount.ts';
import { givesAway } from '../words/cues.ts';
import { isPlain } from '../words/plain.ts';

/** Who says more tells a story. */
const MOST_WORDS = 8;

export const isRefusedInWords = (report: string): boolean =>
  wordCount(report) <= MOST_WORDS && givesAway('isRefused', report) && isPlain(report);

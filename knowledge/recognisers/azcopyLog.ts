/**
 * What in an AzCopy log or console did no harm. Described from logs of AzCopy 10.32:
 * blocks before "Job-Command" only look at a target; a job that ends as Completed got over every error it shows.
 */
import type { ReportText } from '../text/text.ts';
import { isToldAsCompleted } from './completedTold.ts';

export interface HarmlessSpan {
  from: number;
  to: number;
}

const COMPLETED = /final job status: (completed|completedwithskipped)(?![a-z])/g;
const ENDED_BADLY =
  /final job status: (completedwitherrors\w*|failed|cancelled)|(upload|download|copy)failed:|cannot perform \w+ due to error|failed to perform|number of file transfers failed: [1-9]|number of copy transfers failed: [1-9]/;
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /gm;
const LATER_TROUBLE = /failed:|response status: (4|5)|response 4\d\d|cannot perform/;

/** A job that found nothing is Completed as well, and that may be the very fault; a sync that has nothing to do scanned its source. */
const NOTHING_TO_DO = /^(?:total number of transfers|files scanned at source): 0$/m;

/** True for a job whose summary says Completed, that moved something, and that shows no failed transfer. */
export function jobCompleted(text: Pick<ReportText, 'folded'>): boolean {
  return text.folded.search(COMPLETED) >= 0 && !ENDED_BADLY.test(text.folded) && !NOTHING_TO_DO.test(text.folded);
}

/** Stretches of a log whose errors did no harm. */
export function harmlessSpans(text: Pick<ReportText, 'folded'>): HarmlessSpan[] {
  const { folded } = text;
  if (jobCompleted(text) || isToldAsCompleted(folded)) return [{ from: 0, to: folded.length }];
  const command = folded.indexOf(' job-command ');
  if (command < 0 || folded.search(STAMP) < 0) return [];
  // Only where the job itself shows its own trouble can the looks before it be set aside.
  if (!LATER_TROUBLE.test(folded.slice(command))) return [];
  return [{ from: folded.search(STAMP), to: command }];
}

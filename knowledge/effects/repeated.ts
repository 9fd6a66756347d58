/**
 * What the reported command does once its trouble is mended and it runs again: who copies it from the history thinks of the
 * error, and not of what else it does. Only what takes away at the destination what nobody named is told.
 */
import { withoutLeftOut } from './notForReal.ts';

const LINES = [
  /\bazcopy(?:\.exe)? (?:sync|s)\b[^\n]*--delete-destination(?:[= ]"?true\b)[^\n]*/i,
  /\brobocopy(?:\.exe)? [^\n]*\s\/(?:MIR|PURGE)\b[^\n]*/i,
  /\brclone(?:\.exe)? sync [^\n]*:[^\n]*/i,
  /\brsync [^\n]*--delete\b[^\n]*/i,
];
/** It only lists. */
const DRY = /--dry-run|\s\/L\b|\brsync (?:-\S+ )*-\w*n/i;
/** Named in a sentence, or a step of somebody's plan, and not run. */
const HAS_PLACES = /\s(?:["']?(?:[a-z]:\\|\\\\|\.{0,2}\/|https?:|~\/)|\S+:\S*\/)/i;

/** A command stands there that deletes at the destination whatever the source lacks. */
export const mirrorsAgain = (text: string): boolean =>
  LINES.some((line) => {
    const found = line.exec(withoutLeftOut(text))?.[0];
    return found !== undefined && !DRY.test(found) && HAS_PLACES.test(found);
  });

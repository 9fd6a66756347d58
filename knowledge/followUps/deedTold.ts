/** "Installed the root and no change": who did it is none of those who may not, or have none. Pure. */
import { givesAway } from '../words/cues.ts';
import { deniesSomething } from '../words/states.ts';
import { shareOfEach } from './ofEach.ts';

const CLAUSES = /[,;、。]\s*|[.!]\s+|\s(?:and|but|still|und|aber|trotzdem)\s/u;

/** Something was done, whatever came of it. */
export const tellsADeed = (text: string): boolean =>
  text.split(CLAUSES).some((clause) => givesAway('did', clause) && !deniesSomething(clause));

const MOST = 0.6;
/** "I put it in and nothing changed" lacks nothing: what came of it stands behind. */
const lacking = shareOfEach((text) => deniesSomething(text.split(CLAUSES)[0] ?? ''));

/** Nearly all that is said in a row is of what is not there, or not allowed. */
export const isOfWhatLacks = (said: string[]): boolean => lacking(said) >= MOST;

import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import type { Say } from '../../phrases/say.ts';
import type { CaseMark } from './caseButtons.ts';
import type { Element } from './elements.ts';
import type { Shell } from './nearestShell.ts';

/** A diagnosis, and all that its card depends on beside it. */
export interface Shown {
  diagnosis: Diagnosis;
  /** Absent where there is no case: nothing can be pressed or asked back. */
  mark?: CaseMark;
  say: Say;
  canGoBack?: boolean;
  /** What a code that the report names means, in one line. */
  meaning?: string;
  /** What changed since the last card, in a sentence; absent on the first. */
  change?: string;
  /** What somebody who knows the cause answers to the newest words. */
  answered?: string;
  /** What else it may be is wanted, beside what was told. */
  wantsNext?: true;
  /** The verdict stands as it was shown: only what changed is said. */
  brief?: boolean;
  /** The candidates of an open case that the last card listed: of these the name is enough. */
  listed?: string[];
  /** The step of the fix that fits what the person told; the first where none stands out. */
  step?: number;
  /** Another step than the last card showed. */
  otherStep?: boolean;
  /** How to make sure was said since this verdict stands. */
  wasLooked?: boolean;
  /** What was said last, in the person's own words. */
  newest?: string;
  /** The report, where it is a command and nothing more. */
  command?: string;
  /** Whose commands are shown. */
  shell?: Shell;
  /** A second trouble of the same message, in short. */
  other?: Element[];
  /** Another case of the person that waits, by its short name. */
  otherCase?: string;
  /** A sentence instead of "Did this help?", once that is answered. */
  ending?: string;
  /** What is asked of the trouble that is over. */
  endsWith?: Element[];
}

/** How a command ends. */

/** 0 answered; 1 nothing recognised, or a fault found in the SAS; 2 wrong usage; 3 our own failure. */
export const EXIT = { answered: 0, notRecognised: 1, usage: 2, failed: 3 } as const;

/** What the person who called can mend: the sentence is shown without a trace, and the command ends with 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

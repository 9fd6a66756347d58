/** Start and end of a SAS against the time at which it was used. Pure. */

/** The moment lies between the two; they are the same where the zone is told. */
export interface Moment {
  from: Date;
  to: Date;
}

const A_DAY_MS = 86_400_000;

/** @returns undefined where it lies within it. */
export function isLater(end: Date, { from, to }: Moment): 'yes' | 'no' | undefined {
  if (end > to) return 'yes';
  return end <= from ? 'no' : undefined;
}

/** Whether it begins after its use. @returns undefined where it began within the day before: clocks differ, and so do zones. */
export function beginsLate(start: Date, { from, to }: Moment): 'yes' | 'no' | undefined {
  if (start > to) return 'yes';
  return from.getTime() - start.getTime() > A_DAY_MS ? 'no' : undefined;
}

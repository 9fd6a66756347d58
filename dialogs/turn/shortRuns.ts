/**
 * Many readers of a sentence look for where a clause ends, and each begins anew at every blank or dot of a row of them: a row of
 * thousands, which fits into one message, would keep everybody waiting for seconds. Nothing is told by the hundred and first.
 */
const LONGEST = 100;
const LONG_RUN = new RegExp(String.raw`\s{${LONGEST},}|[^\p{L}\p{N}\s]{${LONGEST},}|\p{N}{${LONGEST},}`, 'gu');

/** The text with at most a hundred blanks, marks or digits in a row. */
export const shortRuns = (text: string): string =>
  text.replace(LONG_RUN, (run) => run.slice(0, LONGEST)).toWellFormed();

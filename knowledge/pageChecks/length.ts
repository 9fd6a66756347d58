/** Nobody reads more than a screen and a half. */
import type { PageCheck } from './view.ts';

/** A screen has about 60 lines; a long line of prose takes several of them, a line of a command one. */
const MOST_ROWS = 92;
const WIDTH = 110;

export const checkScreens: PageCheck = (page) => {
  const prose = page.prose.reduce((rows, { text }) => rows + Math.ceil(text.length / WIDTH), 0);
  const code = page.fences.reduce((rows, fence) => rows + fence.code.trimEnd().split('\n').length, 0);
  const rows = prose + code;
  return rows > MOST_ROWS
    ? [{ line: 1, says: `the page shows ${rows} rows. Nobody reads more than ${MOST_ROWS}: cut it.` }]
    : [];
};

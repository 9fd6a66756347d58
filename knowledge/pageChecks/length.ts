/** Nobody reads more than a screen and a half. */
import { expand } from '../snippets/expand.ts';
import type { PageCheck } from './view.ts';

/** A screen has about 60 lines; a long line of prose takes several of them, a line of a command one. */
const MOST_ROWS = 66;
const WIDTH = 110;

/** As it is shown: what a line such as `{look:account}` stands for counts in full. */
const rowsOf = (text: string) => {
  const shown = expand(text, {}, new Date(0));
  if (shown === text) return Math.ceil(text.length / WIDTH);
  return shown.split('\n').filter((row) => row.trim() !== '').length;
};

export const checkScreens: PageCheck = (page) => {
  const prose = page.prose.reduce((rows, { text }) => rows + rowsOf(text), 0);
  const code = page.fences.reduce((rows, fence) => rows + fence.code.trimEnd().split('\n').length, 0);
  const rows = prose + code;
  return rows > MOST_ROWS
    ? [{ line: 1, says: `the page shows ${rows} rows. Nobody reads more than ${MOST_ROWS}: cut it.` }]
    : [];
};

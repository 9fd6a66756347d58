/**
 * How many signs there are: each line of says: or pattern: is one, wherever it stands. The start menu's own words (like:) are
 * none. Few of them are kept in view; `npm run knowledge:idle` names those that change no verdict.
 */
import type { CausePage, CodePage } from '../pages/assemble.ts';
import type { Fault } from '../pages/page.ts';
import { signsOfPage } from './signs.ts';

export const MOST_SIGNS = 600;

export const countSigns = (pages: readonly (CausePage | CodePage)[]): number =>
  pages.flatMap(signsOfPage).reduce((sum, { says, pattern }) => sum + (says?.length ?? 0) + (pattern?.length ?? 0), 0);

/** @param most another bound, for a test */
export function checkSignCount(pages: readonly (CausePage | CodePage)[], most = MOST_SIGNS): Fault[] {
  const count = countSigns(pages);
  if (count <= most) return [];
  const says = `there are ${count} signs; ${most} is the most. Run npm run knowledge:idle and take out signs that change no verdict.`;
  return [{ file: 'causes', line: 1, says }];
}

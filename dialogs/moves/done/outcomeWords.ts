/** The words of the buttons under "Did this help?", typed. What people say in sentences is learned, not listed here. */
import type { Say } from '../../phrases/say.ts';

export type Outcome = 'yes' | 'partly' | 'no';

/** @param asked a question is open, so that a number or a yes belongs to it. */
export function outcomeSaid(typed: string, say: Say, asked: boolean): Outcome | undefined {
  const said = typed
    .trim()
    .toLowerCase()
    .replace(/[.!。]+$/, '');
  if (asked) return undefined;
  return (['yes', 'partly', 'no'] as const).find((one, index) =>
    [one, say(one), String(index + 1)].some((word) => word.toLowerCase() === said),
  );
}

/** What people ask of any cause is answered from a word each of its page: those words have to stand there. */
import type { CausePage } from '../pages/assemble.ts';
import { REACHES, SINCES } from '../pages/nature.ts';
import type { Fault } from '../pages/page.ts';

export function checkNature({ file, ofCode, matter: { reach, since } }: CausePage): Fault[] {
  const missing = (says: string): Fault => ({ file, line: 1, says });
  if (ofCode) return [];
  return [
    ...(reach ? [] : [missing(`reach: is missing. Say what it holds for: ${REACHES.join(', ')}.`)]),
    ...(since ? [] : [missing(`since: is missing. Say why it begins to fail: ${SINCES.join(', ')}.`)]),
  ];
}

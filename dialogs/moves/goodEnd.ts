/** "Removed it, backup ok", "purge did it", "works after adding it": the last part says that it goes now. Pure. */

import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf } from '../../knowledge/words/cuesOf.ts';
import { isAllElsewhere } from './elsewhere.ts';

const says = cuesOf('words/moves.yaml');

const CLAUSES = /(?<=[.!?。！？;])\s*|[,、]\s*|\n+|\s+(?:and|und|so|-|–)\s+/;

export function endsInGood(text: string): boolean {
  const last =
    text
      .split(CLAUSES)
      .findLast((one) => /[\p{L}\p{N}]/u.test(one))
      ?.trim() ?? '';
  return says('goodEnd', last) && !givesAway('fails', last) && !isAllElsewhere(last);
}

/** "--auth-mode key works", "mit dem Schlüssel geht es": another way goes, and the trouble is what it was. */
export const isAnotherWay = (text: string): boolean =>
  says('anotherWay', text) || (A_FLAG.test(text.trim()) && givesAway('works', text));
const A_FLAG = /^--[a-z][\w-]*\s/i;

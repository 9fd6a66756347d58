/** "Removed it, backup ok", "purge did it", "works after adding it": the last part says that it goes now. Pure. */

import { givesAway } from '../../knowledge/words/cues.ts';
import { cuesOf } from '../../knowledge/words/cuesOf.ts';
import { isAllElsewhere } from './elsewhere.ts';

const says = cuesOf('words/moves.yaml');

const CLAUSES = /(?<=[.!?。！？;])\s*|[,、]\s*|\n+|\s+(?:and|und|so|-|–)\s+/;

export function endsInGood(text: string): boolean {
  const told = text.split(CLAUSES).filter((one) => /[\p{L}\p{N}]/u.test(one));
  // "It mounted over the VPN, thank you": who thanks at the end has said it before.
  const parts = told.slice(0, told.findLastIndex((one) => !says('thanksOnly', one)) + 1);
  const last = parts.at(-1)?.trim() ?? '';
  if (givesAway('fails', last) || isAllElsewhere(last)) return false;
  // "Changed it to 3.1.1, works": what was done stands before.
  const isBrief = parts.length > 1 && says('goodWord', last) && says('deed', parts.slice(0, -1).join(', '));
  return isBrief || says('goodEnd', last);
}

/** "Solved by creating it only if it is missing" tells how, with whatever condition. */
export const tellsHowItWasSolved = (text: string): boolean => says('solvedBy', text.trim());

/** A bare "works", said to advice. */
export const isBareGood = (text: string): boolean => says('goodWord', text.trim());

/** "--auth-mode key works", "mit dem Schlüssel geht es": another way goes, and the trouble is what it was. */
export const isAnotherWay = (text: string): boolean =>
  says('anotherWay', text) || (A_FLAG.test(text.trim()) && givesAway('works', text));
const A_FLAG = /^--[a-z][\w-]*\s/i;

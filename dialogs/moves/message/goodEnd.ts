/** "Removed it, backup ok", "purge did it", "works after adding it": the last part says that it goes now. Pure. */

import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import { isAllElsewhere } from './elsewhere.ts';

const says = cuesOf('words/moves.yaml');

const CLAUSES = /(?<=[.!?。！？;])\s*|[,、]\s*|\n+|\s+(?:and|und|so|-|–)\s+/;

export function endsInGood(text: string): boolean {
  const told = partsOf(text);
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

const SEES_NOW =
  /^(?:(?:ah|oh|aha|argh|oops|ups|wait|hang on|hold on|damn|d['’]?oh|my bad|found it|got it|ach(?: so)?|oh je|moment|gefunden|あ|ああ|あっ)[\s,.!、。…–-]+)+(?=\S)/iu;

const partsOf = (text: string) => text.split(CLAUSES).filter((one) => /[\p{L}\p{N}]/u.test(one));

export function thanksAtTheEnd(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 1 && says('thanksOnly', parts.at(-1)?.trim() ?? '');
}

/** "Ah. Wrong service": it begins as one does who sees it. */
export const seesIt = (text: string): boolean => SEES_NOW.test(text.trim());

const TELLS_IT = 3;

/** "Wait, I made it in the test account. Thanks": found by oneself, and thanked for; "should be the other one. My bad" as well. */
export function seesItNow(text: string): boolean {
  const parts = partsOf(text.trim().replace(SEES_NOW, ''));
  if (parts.length < 2 || wordCount(parts.slice(0, -1).join(' ')) < TELLS_IT) return false;
  return says('myFault', parts.at(-1)?.trim() ?? '') || (seesIt(text) && thanksAtTheEnd(text));
}

/** "Why not my colleague?", "how often?", "in which log?": asked of any cause in so many words. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { About } from '../message/move.ts';

const says = cuesOf('words/circumstances.yaml');
/** Who says more asks more than that. */
const MOST_WORDS = 14;

export function circumstanceAsked(text: string): About | undefined {
  if (wordCount(text) > MOST_WORDS) return undefined;
  if (says('whyOthers', text)) return 'why-others';
  if (says('howOften', text)) return 'how-often';
  if (says('noticed', text)) return 'disturbs';
  return says('inWhichLog', text) ? 'which-log' : undefined;
}

/** "No, it's only me": told, and the same is to be found out. */
export const tellsThatOthersGetIn = (text: string): boolean => wordCount(text) <= MOST_WORDS && says('onlyMe', text);

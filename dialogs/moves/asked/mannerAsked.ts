/** "Shorter please", "how sure are you?", "link?": how the answer is wanted, whatever it is of. Pure. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { cuesOf } from '../../../knowledge/words/cuesOf.ts';
import type { About } from '../message/move.ts';

const says = cuesOf('words/manner.yaml');
const IN_SHORT = 12;
const IN_A_FEW = 9;

export function mannerAsked(text: string): About | undefined {
  if (wordCount(text) > IN_SHORT) return undefined;
  if (says('simpler', text)) return 'plainly';
  if (wordCount(text) > IN_A_FEW) return undefined;
  if (says('howSure', text)) return 'how-sure';
  if (says('shorter', text)) return 'in-short';
  return says('links', text) ? 'links' : undefined;
}

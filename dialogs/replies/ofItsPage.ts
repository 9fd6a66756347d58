/** What a page says nothing of may follow from what its commands do: "does it need downtime?" */

import { ofItsCommands } from '../cards/asked/ofItsCommands.ts';
import type { Element } from '../cards/parts/elements.ts';
import type { Deps } from '../deps.ts';
import type { Anew } from '../moves/behindPage/onTheWords.ts';
import type { Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';

/** Below this it is a guess what is wanted. */
const SURE = 0.6;

export function ofItsPage({ intentOf }: Deps, { title, page }: Anew, heard: Heard, say: Say): Element[] {
  if (!page || heard.kind !== 'said') return [];
  const wanted = intentOf?.(heard.text, false);
  return wanted && wanted.sure >= SURE ? ofItsCommands(title, page, wanted.intent, { say, text: heard.text }) : [];
}

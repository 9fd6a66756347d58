/** What somebody who knows the cause answers to the newest words, and what it would do. */

import { riskNote } from '../parts/effectParts.ts';
import { container, type Element } from '../parts/elements.ts';
import { saysEnglish } from '../parts/inEnglish.ts';
import { markdown } from '../parts/markdown.ts';
import type { Shown } from '../parts/shownDiagnosis.ts';

/** @param told elsewhere on the card it is said that remedies are in English. */
export function answerToWords(
  { answered, say, shell }: Pick<Shown, 'answered' | 'say' | 'shell'>,
  told = false,
): Element[] {
  if (!answered) return [];
  const body = [...markdown(answered, 'answered', '', shell), ...riskNote(answered, say)];
  return [container([...body, ...(told ? [] : saysEnglish(body, say))])];
}

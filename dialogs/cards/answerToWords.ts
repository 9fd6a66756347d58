/** What somebody who knows the cause answers to the newest words, and what it would do. */

import { riskNote } from './effectParts.ts';
import { container, type Element } from './elements.ts';
import { saysEnglish } from './inEnglish.ts';
import { markdown } from './markdown.ts';
import type { Shown } from './shownDiagnosis.ts';

/** @param told elsewhere on the card it is said that remedies are in English. */
export function answerToWords(
  { answered, say, shell }: Pick<Shown, 'answered' | 'say' | 'shell'>,
  told = false,
): Element[] {
  if (!answered) return [];
  const body = [...markdown(answered, 'answered', '', shell), ...riskNote(answered, say)];
  return [container([...body, ...(told ? [] : saysEnglish(body, say))])];
}

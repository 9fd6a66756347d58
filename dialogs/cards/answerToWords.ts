/** What somebody who knows the cause answers to the newest words, and what it would do. */

import type { Say } from '../phrases/say.ts';
import { riskNote } from './effectParts.ts';
import { container, type Element, note } from './elements.ts';
import { markdown } from './markdown.ts';
import type { Shown } from './shownDiagnosis.ts';

/** As the remedies of pages are. */
const inEnglish = (say: Say) => (say.lang === 'en' ? [] : [note(say('remediesInEnglish'))]);

export const answerToWords = ({ answered, say, shell }: Pick<Shown, 'answered' | 'say' | 'shell'>): Element[] =>
  answered
    ? [container([...markdown(answered, 'answered', '', shell), ...riskNote(answered, say), ...inEnglish(say)])]
    : [];

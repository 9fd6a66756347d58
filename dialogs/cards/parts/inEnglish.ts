/** What pages say stays English: a card of another language says so, once. */
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';
import { languageOf } from '../../turn/language.ts';
import { type Element, note } from './elements.ts';

/** Beside steps. */
export const inEnglish = (say: Say): Element[] => (say.lang === 'en' ? [] : [note(say('remediesInEnglish'))]);

const A_SENTENCE = 5;

const SAID = ['remediesInEnglish', 'detailsInEnglish'] as const satisfies readonly PhraseName[];

/** For a card that may hold such words and may not. */
export function saysEnglish(body: Element[], say: Say): Element[] {
  if (say.lang === 'en' || SAID.some((name) => JSON.stringify(body).includes(say(name)))) return [];
  const isEnglish = body
    .flatMap(sentencesIn)
    .some((text) => wordCount(text) >= A_SENTENCE && languageOf(text) === 'en');
  return isEnglish ? [note(say('detailsInEnglish'))] : [];
}

/** Quotes, which are no text blocks, are the person's own words. */
function sentencesIn({ type, text, items }: Element): string[] {
  if (Array.isArray(items)) return (items as Element[]).flatMap(sentencesIn);
  return type === 'TextBlock' && typeof text === 'string' ? [text] : [];
}

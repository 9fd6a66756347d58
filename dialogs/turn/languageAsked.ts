/** "Can we go on in German?", 「日本語でお願いします」: a message that asks for a language, and for nothing else. Pure. */
import { cuesOf, withoutCuesOf } from '../../knowledge/words/cuesOf.ts';
import type { Language } from './language.ts';

const says = cuesOf('words/languages.yaml');
const without = withoutCuesOf('words/languages.yaml');

const NAMES = [
  ['de', 'german'],
  ['ja', 'japanese'],
  ['en', 'english'],
  ['other', 'other'],
] as const;

const LONGEST_WISH = 80;

/** `other` is a language that the bot does not speak. */
export function languageAsked(text: string): Language | 'other' | undefined {
  if (text.length > LONGEST_WISH) return undefined;
  const [asked] = NAMES.find(([, name]) => says(name, text)) ?? [];
  if (!asked) return undefined;
  const unnamed = NAMES.reduce((rest, [, name]) => without(name, rest), text);
  return /[\p{L}\d]/u.test(without('filling', unnamed)) ? undefined : asked;
}

/**
 * As `languageAsked`, where it is another than is spoken: "in English, please" may want it in plain words.
 * @param before the language last answered in
 */
export function languageWished(text: string, before: Language | undefined): Language | 'other' | undefined {
  const asked = languageAsked(text);
  return asked === 'en' && (before ?? 'en') === 'en' ? undefined : asked;
}

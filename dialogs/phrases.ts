/** All that the bot says of its own accord, in the language of the person. */
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { ja } from './phrases/ja.ts';

export type PhraseName = keyof typeof en;
/** Another language may lack phrases; the English one is said then. */
export type Translation = Partial<Record<PhraseName, string>>;
export type Say = ((name: PhraseName, values?: Record<string, string | number>) => string) & { lang: string };

export const TRANSLATIONS: Record<string, Translation> = { en, de, ja };

const PLACEHOLDER = /\{(\w+)\}/g;

export function placeholders(phrase: string): string[] {
  return [...phrase.matchAll(PLACEHOLDER)].map((match) => match[1] as string).sort();
}

/** @param locale as Teams sends it, such as de-AT; anything unknown is answered in English. */
export function phrasesFor(locale: string | undefined): Say {
  const language = (locale ?? 'en').toLowerCase().split(/[-_]/)[0] as string;
  const lang = Object.hasOwn(TRANSLATIONS, language) ? language : 'en';
  const own = TRANSLATIONS[lang] as Translation;
  const say = (name: PhraseName, values: Record<string, string | number> = {}) =>
    (own[name] ?? en[name]).replace(PLACEHOLDER, (all, key) => String(values[key] ?? all));
  return Object.assign(say, { lang });
}

/** How a phrase is said: its name, what fills it, and the form that a number asks for. */
import type { en } from './en.ts';

export type PhraseName = keyof typeof en;
/** Another language may lack phrases; the English one is said then. */
export type Translation = Partial<Record<PhraseName, string>>;
export type Values = Record<string, string | number>;
export type Say = ((name: PhraseName, values?: Values) => string) & { lang: string };

/** What is kept to be said later, in whatever language is read there. Plain text is what older versions kept. */
export type Wording = string | { phrase: PhraseName; values?: Record<string, string | number | Wording> };

/** `{name}`, or `{count|# alert|# alerts}` for one and for any other number. */
const PLACE = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

export function placeholders(phrase: string): string[] {
  return [...phrase.matchAll(PLACE)].map((match) => match[1] as string).sort();
}

export function fillPhrase(phrase: string, values: Values, lang: string): string {
  return phrase.replace(PLACE, (all: string, name: string, one?: string, other?: string) => {
    const value = values[name];
    if (value === undefined) return all;
    if (one === undefined || other === undefined) return String(value);
    const form = new Intl.PluralRules(lang).select(Number(value)) === 'one' ? one : other;
    return form.replace('#', String(value));
  });
}

export function sayAgain(say: Say, said: Wording): string {
  if (typeof said === 'string') return said;
  const values = Object.entries(said.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' ? sayAgain(say, value) : value,
  ]);
  return say(said.phrase, Object.fromEntries(values));
}

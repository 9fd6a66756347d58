/** All that the bot says of its own accord, in the language of the person. */
import { createRequire } from 'node:module';
import { ANOTHER, factDefinition, questionInLanguage, UNKNOWN } from '../knowledge/facts/facts.ts';
import { type Question, withNames } from '../knowledge/questions/question.ts';
import { table } from '../knowledge/table.ts';
import { en } from './phrases/en.ts';
import { fillPhrase, type PhraseName, type Say, type Translation, type Values } from './phrases/say.ts';

// Loaded when somebody speaks it: most who run the bot hear one language.
const load = createRequire(import.meta.url);

const TRANSLATIONS = table<() => Translation>({
  en: () => en,
  de: () => (load('./phrases/de.ts') as typeof import('./phrases/de.ts')).de,
  ja: () => (load('./phrases/ja.ts') as typeof import('./phrases/ja.ts')).ja,
});

/** @param lang English for one that there is no translation into */
export const translationIn = (lang: string): Translation => TRANSLATIONS.get(lang)?.() ?? en;

/** @param locale as Teams sends it, such as de-AT; anything unknown is answered in English. */
export function phrasesFor(locale: string | undefined): Say {
  const language = (locale ?? 'en').toLowerCase().split(/[-_]/)[0] as string;
  const lang = TRANSLATIONS.has(language) ? language : 'en';
  const own = translationIn(lang);
  const say = (name: PhraseName, values: Values = {}) => fillPhrase(own[name] ?? en[name], values, lang);
  return Object.assign(say, { lang });
}

/** A question as the person reads it. The values behind the labels stay the same in every language. */
/** What a page asks of a case, as the questions put it and not by our own names: "How does the client sign in? SAS". */
export function factsIn(facts: Readonly<Record<string, string>>, say: Say): string {
  return Object.entries(facts)
    .map(([name, value]) => {
      const { question, answers } = factDefinition(name);
      const own = questionInLanguage(name, say.lang);
      const label = own?.labels?.[value] ?? answers.find((answer) => answer.value === value)?.label ?? value;
      const shown = label === 'Yes' ? say('yes') : label === 'No' ? say('no') : label;
      return `${own?.question ?? question ?? name} ${shown}`;
    })
    .join('; ');
}

export function questionIn(question: Question, say: Say): Question {
  const own = questionInLanguage(question.fact, say.lang);
  const english = new Map(factDefinition(question.fact).answers.map(({ value, label }) => [value, label]));
  const labelOf = (value: string, shown: string) => {
    if (value === UNKNOWN) return say('dontKnow');
    if (value === ANOTHER) return say('somethingElse');
    const plain = english.get(value);
    if (plain === 'Yes') return say('yes');
    if (plain === 'No') return say('no');
    return own?.labels?.[value] ?? shown;
  };
  const howTo = own?.howTo ? withNames(own.howTo, question.named) : question.howTo;
  return {
    ...question,
    text: own?.question ?? question.text,
    ...(howTo && { howTo }),
    labels: question.answers.map((value, index) => labelOf(value, question.labels[index] ?? value)),
  };
}

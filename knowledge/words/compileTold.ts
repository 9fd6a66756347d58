/** Reads told.yaml and compiles its phrases into one lexicon. */
import { z } from 'zod';
import { factValues, isFactName } from '../facts/facts.ts';
import { placesByTerm } from '../phrases/lexicon.ts';
import { LexiconBuilder } from '../phrases/lexiconBuilder.ts';
import { like } from '../phrases/phrase.ts';
import { unspaced } from '../phrases/unspaced.ts';
import { plainLetters } from '../text/letters.ts';
import { mustRead } from './lists.ts';
import { DENIED, type ToldVocabulary } from './told.ts';

const NEVER = '-';
/** A value may stand twice, before and behind another one, and says why in brackets. */
const answerNamed = (name: string) => name.replace(/ \(.*\)$/, '');

/** "{works} from home", with the words of a list in its place. */
const withWords = (phrase: string, words: Record<string, string>): string =>
  phrase.replace(/\{(\w+)\}/g, (all, name: string) => words[name] ?? all);

const readPhrase = (phrase: string, words: Record<string, string>) =>
  like(unspaced(plainLetters(withWords(phrase, words))));

function isReadable(phrase: string, words: Record<string, string>): boolean {
  try {
    return new RegExp(readPhrase(phrase, words).source) && !/\{\w+\}/.test(withWords(phrase, words));
  } catch {
    return false;
  }
}

const texts = z.record(z.string(), z.string().min(1));
const page = z.strictObject({
  unasked: texts,
  implied: z.record(z.string(), texts),
  words: texts,
  facts: z.record(z.string(), z.record(z.string(), z.array(z.string().min(1)).min(1))),
});

type Page = z.infer<typeof page>;
type Issue = [path: (string | number)[], message: string];

const unknownFacts = ({ unasked, implied, facts }: Page): Issue[] =>
  [
    ...Object.keys(unasked).map((fact) => ['unasked', fact]),
    ...Object.entries(implied).flatMap(([told, others]) => Object.keys(others).map((fact) => ['implied', told, fact])),
    ...Object.keys(facts).map((fact) => ['facts', fact]),
  ]
    .filter((path) => !isFactName(path.at(-1) as string))
    .map((path) => [path, `there is no fact "${path.at(-1)}": its page would be facts/${path.at(-1)}.md.`]);

const unknownValues = ({ facts }: Page): Issue[] =>
  Object.entries(facts).flatMap(([fact, values]) =>
    Object.keys(values)
      .filter((value) => isFactName(fact) && ![...factValues(fact), DENIED].includes(answerNamed(value)))
      .map((value): Issue => [['facts', fact, value], `"${value}" is no answer of facts/${fact}.md.`]),
  );

const unreadable = ({ words, facts }: Page): Issue[] =>
  Object.entries(facts).flatMap(([fact, values]) =>
    Object.entries(values).flatMap(([value, phrases]) =>
      phrases.flatMap((phrase, place): Issue[] =>
        isReadable(phrase, words)
          ? []
          : [[['facts', fact, value, place], 'brackets do not close here, or {a word} does not stand under words.']],
      ),
    ),
  );

export const toldSchema = page.superRefine((told, context) => {
  for (const [path, message] of [...unknownFacts(told), ...unknownValues(told), ...unreadable(told)])
    context.addIssue({ code: 'custom', path, message });
});

export function compileTold(file: string): ToldVocabulary {
  const { words, unasked, implied, facts } = mustRead(file, toldSchema);
  const builder = new LexiconBuilder();
  const termOf = (phrase: string) => builder.add(readPhrase(phrase, words));
  const besideOf = (phrase: string | undefined) =>
    phrase === undefined ? {} : { beside: phrase === NEVER ? ('never' as const) : termOf(phrase) };
  const tellers = Object.entries(facts).flatMap(([fact, values]) => {
    const beside = besideOf(unasked[fact]);
    return Object.entries(values).map(([value, phrases]) => ({
      fact,
      value: answerNamed(value),
      terms: phrases.map(termOf),
      ...beside,
    }));
  });
  const tellersOf = placesByTerm(tellers, ({ terms }) => terms);
  return { lexicon: builder.build(), tellers, tellersOf, implied };
}

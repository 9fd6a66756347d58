/** What a page that was shown, or one that it leads to, says with the words that come behind it. Pure. */
import type { Answer } from '../../../knowledge/answers/answer.ts';
import { sentencesFor } from '../../../knowledge/answers/sentencesFor.ts';
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import type { Deps } from '../../deps.ts';

export const MOST_SENTENCES = 2;

/** An answer to what was said behind one; perhaps the page says nothing of that, and its commands may. */
export type Anew = Answer & { saysNothing?: true; page?: string };

/** Of the page, only these sentences. */
export const saying = (answer: Answer, sentences: readonly string[]): Answer => ({
  ...answer,
  sections: [{ heading: '', text: sentences.map((one) => `- ${one}`).join('\n') }],
});

/** What the page, or else those that it leads to, say with the new words: the page itself was just shown. */
export function onTheWords({ explain }: Pick<Deps, 'explain'>, answer: Answer, words: string): Answer | undefined {
  const textOf = (sections: Answer['sections']) => sections.map(({ text }) => text).join('\n');
  const own = sentencesFor(textOf(answer.sections), words, MOST_SENTENCES);
  const linked = () => textOf(answer.see.flatMap(({ name }) => explain(name)?.sections ?? []));
  const about = own.length > 0 ? own : sentencesFor(linked(), words, MOST_SENTENCES, true);
  return about.length > 0 ? saying(answer, about) : undefined;
}

/** It was shown, and holds no answer: that is said, with what comes near to the new words. */
export const withoutAnAnswer = (answer: Answer, { answer: near }: Diagnosis): Anew => ({
  ...answer,
  sections: [],
  saysNothing: true,
  page: answer.sections.map(({ text }) => text).join('\n\n'),
  see: near?.kind === 'links' && near.see.length > 0 && near.lastResort === 'unsure' ? near.see : answer.see,
});

/** The page that was shown is what the new words ask for by themselves, and no sentence of it alone answers them. */
export const onceMore = (answer: Answer, words: string, { answer: own }: Diagnosis): Answer | undefined =>
  asksIn(words) && own?.kind === 'page' && own.name === answer.name && own.lastResort === undefined
    ? answer
    : undefined;

import type { Question } from '../../knowledge/question.ts';
import type { Say } from '../phrases.ts';
import { type CaseMark, marked } from './caseButtons.ts';
import { answerButtons, type Element, heading, note, paragraph } from './elements.ts';

/** The question with its buttons; the engine gives six answers at most, "I don't know" among them. */
export function questionPart(question: Question, mark: CaseMark, say: Say): Element[] {
  const list = question.answers.map((value, index) => ({
    title: question.labels[index] ?? value,
    verb: 'answer',
    data: { fact: question.fact, value },
  }));
  return [
    heading(say('question')),
    paragraph(question.text, { spacing: 'Small' }),
    ...(question.howTo ? [note(say('howToFindOut', { howTo: question.howTo }))] : []),
    ...answerButtons(marked(mark, list)),
    note(say('orType')),
  ];
}

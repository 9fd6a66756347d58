import type { Question } from '../../../knowledge/questions/question.ts';
import type { Say } from '../../phrases/say.ts';
import { type CaseMark, marked } from './caseButtons.ts';
import { answerButtons, type Element, heading, note, paragraph } from './elements.ts';

/** How to find the answer out, the buttons ("I don't know" last), and that one may type as well. */
export function questionButtons(question: Question, mark: CaseMark, say: Say): Element[] {
  const list = question.answers.map((value, index) => ({
    title: question.labels[index] ?? value,
    verb: 'answer',
    data: { fact: question.fact, value },
  }));
  return [
    ...(question.howTo ? [note(say('howToFindOut', { howTo: question.howTo }))] : []),
    ...answerButtons(marked(mark, list)),
    note(say('orType')),
  ];
}

/** The question below an answer that stands. */
export function questionPart(question: Question, mark: CaseMark, say: Say): Element[] {
  return [
    heading(say('question')),
    paragraph(question.text, { spacing: 'Small' }),
    ...questionButtons(question, mark, say),
  ];
}

/** The question where nobody can press: what it asks, and what may be answered. */
export function openQuestion(question: Question, say: Say): Element[] {
  return [
    heading(say('question')),
    paragraph(question.text, { spacing: 'Small' }),
    note(say('openAnswers', { answers: question.labels.join(' · ') })),
  ];
}

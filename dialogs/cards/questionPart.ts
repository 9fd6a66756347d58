import { UNKNOWN } from '../../knowledge/facts.ts';
import type { Question } from '../../knowledge/question.ts';
import type { Say } from '../phrases.ts';
import { type CaseMark, marked } from './caseButtons.ts';
import { answerButtons, type Element, heading, note, paragraph } from './elements.ts';

/** What the last button says in the user's language; the other labels are the vocabulary's. */
export function labelsOf(question: Question, say: Say): string[] {
  return question.labels.map((label, index) => (question.answers[index] === UNKNOWN ? say('dontKnow') : label));
}

/** The question with its buttons; the engine gives six answers at most, "I don't know" among them. */
export function questionPart(question: Question, mark: CaseMark, say: Say): Element[] {
  const labels = labelsOf(question, say);
  const list = question.answers.map((value, index) => ({
    title: labels[index] ?? value,
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

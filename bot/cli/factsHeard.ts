/** What was typed behind a question on the terminal. */
import { type Facts, readAnswer } from '../../knowledge/facts/facts.ts';
import { answerMeant } from '../../knowledge/questions/meant.ts';
import { type Question, versionAnswered } from '../../knowledge/questions/question.ts';
import { factsTold } from '../../knowledge/words/told.ts';

/** The number, a label, or words of one's own, from which further facts are heard as in a chat. */
export function factsHeard(question: Question, typed: string): Facts {
  const { fact, answers } = question;
  const byNumber = /^\d+$/.test(typed.trim()) ? answers[Number(typed) - 1] : undefined;
  const value = byNumber ?? versionAnswered(question, typed) ?? readAnswer(fact, typed);
  if (value) return { [fact]: value };
  const told = factsTold(typed, fact);
  const meant = told[fact] ?? answerMeant(fact, typed);
  const heard = Object.entries({ ...told, [fact]: meant }).filter(([, one]) => one !== undefined);
  return Object.fromEntries(heard) as Facts;
}

/** Tool `diagnose`: a report in, its cause, reason and fix out; a further call answers its question. */
import { LRUCache } from 'lru-cache';
import { type Diagnosis, diagnose } from '../../../knowledge/diagnose.ts';
import { type Facts, readAnswer } from '../../../knowledge/facts/facts.ts';
import { openKnowledge } from '../../../knowledge/open.ts';
import { versionAnswered } from '../../../knowledge/questions/question.ts';
import { hasSecret, type Redacted, redact } from '../../../knowledge/redact/redact.ts';
import { readGivenFacts } from '../../shapes/givenFacts.ts';
import { sayDiagnosis } from '../say.ts';
import { answer, refuse } from '../tool.ts';

export interface Asked {
  text?: string | undefined;
  case?: string | undefined;
  facts?: Record<string, string> | undefined;
  answer?: string | undefined;
  tried?: string[] | undefined;
}

interface Case {
  report: Redacted;
  facts: Facts;
  hadSecret: boolean;
}

/** In memory only, so that a long report need not be sent again with each answer. */
const cases = new LRUCache<string, Case>({ max: 100 });
let opened = 0;

const WARNING =
  'The report holds a secret. It is masked here; where it was pasted it is not: tell the person to revoke it.';

/** @param now the moment to judge a SAS by. */
export function answerDiagnose(asked: Asked, now: Date) {
  const one = caseOf(asked);
  if (typeof one === 'string') return refuse(one);
  const given = readGivenFacts(asked.facts);
  if (typeof given === 'string') return refuse(given);
  const look = (facts: Facts) => diagnose(openKnowledge(), one.report, facts, { now, tried: asked.tried ?? [] });
  const facts = { ...one.facts, ...given };
  const said = asked.answer === undefined ? facts : withAnswer(facts, look(facts).question, asked.answer);
  if (typeof said === 'string') return refuse(said);
  const id = asked.case ?? `case-${++opened}`;
  cases.set(id, { ...one, facts: said });
  const diagnosis = look(said);
  const text = sayDiagnosis(diagnosis, id);
  return answer(one.hadSecret ? `${text}\n\n${WARNING}` : text, { ...diagnosis, case: id, given: said });
}

function caseOf({ text, case: id }: Asked): Case | string {
  if (text !== undefined && text.trim() !== '') return { report: redact(text), facts: {}, hadSecret: hasSecret(text) };
  if (id === undefined) return 'Send text: the error, the command, or the last lines of the log, as they are.';
  return cases.get(id) ?? 'There is no such case any more. Send the text again.';
}

/** By value, label or number of what was asked; a version by itself. */
function withAnswer(facts: Facts, question: Diagnosis['question'], said: string): Facts | string {
  if (!question) return 'Nothing is asked of this report. Leave answer out.';
  const typed = said.trim();
  const byNumber = /^\d+$/.test(typed) ? question.answers[Number(typed) - 1] : undefined;
  const value = byNumber ?? versionAnswered(question, typed) ?? readAnswer(question.fact, typed);
  return value
    ? { ...facts, [question.fact]: value }
    : `“${question.text}” takes one of: ${question.answers.join(', ')}.`;
}

/** What a pressed button is to the case: a symptom, an answer that was offered, an outcome. Pure. */
import type { Triage } from '../case/triage.ts';
import type { Move } from './message/move.ts';

export function readPressed(triage: Triage, verb: string, data: Record<string, unknown>): Move {
  const { question } = triage;
  if (verb === 'symptom' && typeof data.symptom === 'string') return { kind: 'symptom', symptom: data.symptom };
  // Data of a button comes from outside: only what was asked, and an answer that was offered, counts.
  const offered = question?.answers.find((value) => value === data.value);
  if (verb === 'answer' && question && offered && data.fact === question.fact)
    return { kind: 'answer', fact: question.fact, value: offered };
  const outcome = (['yes', 'partly', 'no'] as const).find((one) => one === data.value);
  if (verb === 'outcome' && outcome) return { kind: 'outcome', outcome };
  if (verb === 'backTo') return { kind: 'backTo' };
  return { kind: 'nothing' };
}

/**
 * At an open question: "our admin does that, I cannot see it", "and where do I find that?". Who cannot tell is told what to
 * ask whoever can, and the case goes on with what else would settle it. Pure.
 */
import { UNKNOWN } from '../../../knowledge/facts/facts.ts';
import { asksWhereToSee, hasNotLooked, leavesItToOthers } from '../../../knowledge/questions/leads.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';

/** Whoever shows a code, or tells more than that, can tell something. */
const tellsMore = ({ answers, told, diagnosis }: Alone) =>
  answers || Object.keys(told).length > 0 || diagnosis.codes.length > 0;

export function cannotTell(triage: Triage, alone: Alone): Move | undefined {
  const { question } = triage;
  const { text } = alone;
  if (!question) return undefined;
  // With a verdict its own look says it, and what is read in it; "no idea, how do I see that?" is said to what was asked.
  if (asksWhereToSee(text) && (!isSettled(triage) || alone.intent === 'dont-know'))
    return { kind: 'asks', about: 'about-question', text };
  if (asksWhereToSee(text)) return undefined;
  // "Haven't tried, the customer has no other": how one would, and the question stands.
  const isAnswer = !['yes', 'no', undefined].includes(alone.news[question.fact]);
  if (hasNotLooked(text) && !isAnswer) return { kind: 'asks', about: 'about-question', text };
  if (tellsMore(alone) || !leavesItToOthers(text)) return undefined;
  // Where something is advised that is for others, they are asked to do it, and to look on the way.
  if (isSettled(triage)) return { kind: 'asks', about: 'ask-for', text };
  return { kind: 'answer', fact: question.fact, value: UNKNOWN, leftToOthers: true };
}

/** Reads what was heard in the light of what the case asked. Pure. */
import type { FactName } from '../../knowledge/facts.ts';
import type { Redacted } from '../../knowledge/redact.ts';
import type { Deps } from '../deps.ts';
import type { Say } from '../phrases.ts';
import type { Heard } from '../turn/turn.ts';
import { answerIn, placeText, type Triage } from './triage.ts';

type Reader = Pick<Deps, 'diagnose' | 'explain'>;

export type Outcome = 'yes' | 'partly' | 'no';

export type Reading =
  | { kind: 'answer'; fact: FactName; value: string }
  | { kind: 'symptom'; symptom: string }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'evidence' | 'another'; text: Redacted }
  | { kind: 'nothing' };

const OUTCOMES: [Outcome, RegExp][] = [
  ['no', /^(not solved|unsolved|(that |it )?(did not|didn'?t|does not|doesn'?t) (help|work))[.!]*$/i],
  ['partly', /^(partly|partially)( solved)?[.!]*$/i],
  ['yes', /^(solved|fixed|(that |it )?(helped|worked|works)( now)?)[.!]*$/i],
];

function outcomeOf(typed: string, say: Say): Outcome | undefined {
  const said = typed.trim();
  const value = (['yes', 'partly', 'no'] as const).find((one, index) =>
    [one, say(one), String(index + 1)].some((word) => word.toLowerCase() === said.toLowerCase()),
  );
  return value ?? clearOutcome(said);
}

/** Said in words that answer no question of ours. */
function clearOutcome(said: string): Outcome | undefined {
  return OUTCOMES.find(([, words]) => words.test(said))?.[0];
}

function readPressed(triage: Triage, verb: string, data: Record<string, unknown>): Reading {
  const { question } = triage;
  if (verb === 'symptom' && typeof data.symptom === 'string') return { kind: 'symptom', symptom: data.symptom };
  // Data of a button comes from outside: only what was asked, and an answer that was offered, counts.
  const offered = question?.answers.find((value) => value === data.value);
  if (verb === 'answer' && question && offered && data.fact === question.fact)
    return { kind: 'answer', fact: question.fact, value: offered };
  const outcome = (['yes', 'partly', 'no'] as const).find((one) => one === data.value);
  if (verb === 'outcome' && outcome) return { kind: 'outcome', outcome };
  return { kind: 'nothing' };
}

function readTyped(triage: Triage, text: Redacted, say: Say, { diagnose, explain }: Reader): Reading {
  const { question } = triage;
  const value = question && answerIn(question, text, say('dontKnow'));
  if (question && value) return { kind: 'answer', fact: question.fact, value };
  const outcome = question ? clearOutcome(text.trim()) : outcomeOf(text, say);
  if (outcome) return { kind: 'outcome', outcome };
  const statusOf = (code: string) => (explain(code)?.status ?? []).map(String);
  const place = placeText(triage, diagnose(text), statusOf);
  return place === 'nothing' ? { kind: 'nothing' } : { kind: place, text };
}

/** @param reader diagnoses a typed text by itself, to tell evidence for this case from another problem. */
export function readReply(triage: Triage, heard: Heard, say: Say, reader: Reader): Reading {
  if (heard.kind === 'pressed') return readPressed(triage, heard.verb, heard.data);
  return readTyped(triage, heard.text, say, reader);
}

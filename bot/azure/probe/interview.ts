/** Carries out a plan: one request a letter, answers kept, an end as soon as the door proves shut or the budget is spent. */
import type { ProbeCheck } from '../../../knowledge/sas/probe.ts';
import type { Sas } from '../../../knowledge/sas/sas.ts';
import type { Budget } from './budget.ts';
import type { Answer } from './connection.ts';
import { answeredCheck, brokenCheck, type Heard, leftCheck } from './saying.ts';
import type { Level, Plan, Seen, Try } from './tries.ts';
import { isBesideTheLetter, isShut, judge, wantsRest } from './verdict.ts';

export interface Tried {
  check: ProbeCheck;
  answer?: Answer;
  foreign?: boolean;
}

export interface Interview {
  tried: Tried[];
  /** The first answer, which also proves or disproves the SAS as such. */
  first?: Answer;
  /** The answer after which nothing more was asked. */
  stopped?: Answer;
  can: string;
  cannot: string;
}

export interface Room {
  sas: Sas;
  level: Level;
  budget: Budget;
  /** The last answer that came over the connection since it was taken the last time. */
  takeAnswer(): Answer | undefined;
}

const ONLY_WITH_EXERCISE =
  'Not tried: this needs requests that write, made so that they cannot come true (--exercise).';
const SHUT = 'Not tried: the service did not accept the SAS itself.';
const REST = 'Not tried: the service asked for a rest.';
const CUT = 'Not tried: the connection had failed before.';

/** What is known while the plan is carried out. */
interface Progress extends Interview {
  seen: Map<string, { allowed: boolean; status: number }>;
  /** Why nothing more is asked. */
  end?: string;
}

function whyNot(attempt: Plan[number], { level, budget }: Room, end: string | undefined, seen: Seen) {
  if (attempt.kind === 'untried') return attempt.says;
  if (attempt.level === 'exercise' && level === 'look') return ONLY_WITH_EXERCISE;
  return end ?? attempt.unless?.(seen) ?? budget.exhausted();
}

async function send(attempt: Try, { takeAnswer }: Room): Promise<{ answer?: Answer; fault?: unknown }> {
  let fault: unknown;
  // A refusal is an exception of the SDK's; what counts is the answer that the connection kept.
  await attempt.run().catch((thrown: unknown) => {
    fault = thrown;
  });
  const answer = takeAnswer();
  return answer ? { answer } : { fault };
}

function weigh(attempt: Try, answer: Answer, { sas }: Room, { seen }: Progress): Heard {
  const { alsoBy, letter } = attempt;
  const claimed = sas.permissions?.includes(letter);
  return {
    attempt,
    answer,
    verdict: isBesideTheLetter(answer) ? 'untold' : judge(answer, sas.parameters.get('sv')).kind,
    ...(alsoBy && seen.get(alsoBy)?.allowed ? { through: alsoBy } : {}),
    ...(claimed === undefined ? {} : { claimed }),
  };
}

/** What passes through another letter as well proves nothing of a letter that nobody claims. */
function count(heard: Heard, progress: Progress): void {
  const { attempt, answer, verdict, through, claimed } = heard;
  if (verdict === 'refused') progress.cannot += attempt.letter;
  if (verdict === 'allowed' && (through === undefined || claimed)) progress.can += attempt.letter;
  progress.seen.set(attempt.letter, { allowed: verdict === 'allowed', status: answer.status });
  progress.tried.push({ check: answeredCheck(heard), answer, foreign: attempt.foreign ?? false });
}

function take(attempt: Try, answer: Answer, room: Room, progress: Progress): void {
  const isFirst = progress.first === undefined;
  progress.first ??= answer;
  const end = wantsRest(answer) ? REST : isFirst && isShut(answer) ? SHUT : undefined;
  if (end) Object.assign(progress, { end, stopped: answer });
  // A shut door says nothing of the letter.
  if (end && isFirst) progress.tried.push({ check: leftCheck(attempt, end), answer });
  else count(weigh(attempt, answer, room, progress), progress);
}

export async function interview(plan: Plan, room: Room): Promise<Interview> {
  const progress: Progress = { tried: [], can: '', cannot: '', seen: new Map() };
  for (const attempt of plan) {
    const reason = whyNot(attempt, room, progress.end, progress.seen);
    if (attempt.kind === 'untried' || reason) {
      progress.tried.push({ check: leftCheck(attempt, reason ?? '') });
      continue;
    }
    const { answer, fault } = await send(attempt, room);
    if (answer) {
      take(attempt, answer, room, progress);
      continue;
    }
    progress.end = room.budget.exhausted() ?? CUT;
    const over = room.budget.exhausted();
    progress.tried.push({ check: over ? leftCheck(attempt, over) : brokenCheck(attempt, fault) });
  }
  return progress;
}

/** Carries out a plan: one request a letter, answers kept, an end as soon as the door proves shut or the budget is spent. */
import type { ProbeCheck } from '../../../knowledge/sas/probe.ts';
import type { Sas } from '../../../knowledge/sas/sas.ts';
import type { Budget } from './budget.ts';
import type { Answer } from './connection.ts';
import type { Level, Plan, Seen, Try } from './tries.ts';
import { codeOf, isBesideTheLetter, isShut, judge, wantsRest } from './verdict.ts';

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

type Row = Pick<Try, 'name' | 'letter'>;
const row = ({ name, letter }: Row, result: ProbeCheck['result'], says: string): ProbeCheck => ({
  name,
  letter,
  result,
  says,
});

const LEVEL_SAYS = 'Not tried: this needs requests that write, made so that they cannot come true (--exercise).';

function whyNot(attempt: Plan[number], { level, budget }: Room, seen: Seen, shut: string | undefined) {
  if (attempt.kind === 'untried') return attempt.says;
  if (attempt.level === 'exercise' && level === 'look') return LEVEL_SAYS;
  return shut ?? attempt.unless?.(seen) ?? budget.exhausted();
}

const MISSED = '; the name that was asked for exists nowhere, on purpose';
const GONE = ', but what the URL names is not there';

/** A miss shows that the service would have done it: it looks at permission first. */
const missed = ({ status }: Answer, own: boolean | undefined) =>
  status !== 404 && status !== 412 ? '' : own ? GONE : MISSED;

function says(
  { what, letter, own }: Try,
  answer: Answer,
  claimed: boolean | undefined,
  through: string | undefined,
): string {
  const { kind } = judge(answer);
  const code = codeOf(answer);
  const shown = code ? `${answer.status} ${code}` : `${answer.status}`;
  if (kind === 'untold') return `${what}: the service answered ${shown}, which does not tell.`;
  if (kind === 'refused' && isBesideTheLetter(answer)) return `${what} is refused, but not for want of its letter.`;
  if (kind === 'refused') return `${what} is refused${claimed ? `, although sp names ${letter}` : ''}.`;
  if (through) return `${what} is allowed; ${through} alone would do.`;
  const unclaimed = claimed === false ? `, although sp does not name ${letter}` : '';
  return `${what} is allowed${unclaimed}${missed(answer, own)}.`;
}

function toCheck(attempt: Try, answer: Answer, { sas }: Room, through: string | undefined): ProbeCheck {
  // With what is allowed, the code of a miss that was meant would only mislead.
  const { kind } = judge(answer);
  const code = kind === 'allowed' && !attempt.own ? undefined : codeOf(answer);
  const result = { allowed: 'ok', refused: 'refused', untold: 'failed' } as const;
  return {
    ...row(attempt, result[kind], says(attempt, answer, sas.permissions?.includes(attempt.letter), through)),
    ...(code ? { code } : {}),
    status: answer.status,
    requestId: answer.requestId,
  };
}

async function send(attempt: Try, room: Room): Promise<{ answer?: Answer; fault?: unknown }> {
  let fault: unknown;
  // A refusal is an exception of the SDK's; what counts is the answer that the connection kept.
  await attempt.run().catch((thrown: unknown) => {
    fault = thrown;
  });
  const answer = room.takeAnswer();
  return answer ? { answer } : { fault };
}

const faultCode = (fault: unknown) =>
  String((fault as NodeJS.ErrnoException)?.code ?? (fault as Error)?.name ?? 'fault');

function noAnswer(attempt: Try, fault: unknown, { budget }: Room): ProbeCheck {
  const why = budget.exhausted() ?? `No answer: ${faultCode(fault)}.`;
  return row(attempt, budget.exhausted() ? 'skipped' : 'failed', why);
}

/** Which letter the answer speaks of: what passes through another letter as well proves neither. */
function count(interview: Interview, attempt: Try, answer: Answer, through: string | undefined, { sas }: Room): void {
  const { kind } = judge(answer);
  if (kind === 'refused' && !isBesideTheLetter(answer)) interview.cannot += attempt.letter;
  const proven = through === undefined || sas.permissions?.includes(attempt.letter);
  if (kind === 'allowed' && proven) interview.can += attempt.letter;
}

export async function interview(plan: Plan, room: Room): Promise<Interview> {
  const result: Interview = { tried: [], can: '', cannot: '' };
  const seen = new Map<string, { allowed: boolean; status: number }>();
  let shut: string | undefined;
  for (const attempt of plan) {
    const reason = whyNot(attempt, room, seen, shut);
    if (attempt.kind === 'untried' || reason) {
      result.tried.push({ check: row(attempt, 'skipped', reason ?? LEVEL_SAYS) });
      continue;
    }
    const { answer, fault } = await send(attempt, room);
    if (!answer) {
      result.tried.push({ check: noAnswer(attempt, fault, room) });
      shut ??= 'Not tried: the connection had failed before.';
      continue;
    }
    const isFirst = result.first === undefined;
    result.first ??= answer;
    if ((isFirst && isShut(answer)) || wantsRest(answer)) {
      result.stopped = answer;
      shut = wantsRest(answer)
        ? 'Not tried: the service asked for a rest.'
        : 'Not tried: the service did not accept the SAS itself.';
      if (isFirst) {
        result.tried.push({ check: row(attempt, 'skipped', shut), answer });
        continue;
      }
    }
    const through = attempt.alsoBy && seen.get(attempt.alsoBy)?.allowed ? attempt.alsoBy : undefined;
    count(result, attempt, answer, through, room);
    seen.set(attempt.letter, { allowed: judge(answer).kind === 'allowed', status: answer.status });
    result.tried.push({ check: toCheck(attempt, answer, room, through), answer, foreign: attempt.foreign ?? false });
  }
  return result;
}

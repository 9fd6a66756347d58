/** One try and what became of it, as a check that people read. */
import type { ProbeCheck } from '../../../knowledge/sas/probe.ts';
import type { Answer } from './connection.ts';
import type { Try, Untried } from './tries.ts';
import { codeOf, type Verdict } from './verdict.ts';

/** A try that was answered. */
export interface Heard {
  attempt: Try;
  answer: Answer;
  verdict: Verdict['kind'];
  /** Another letter that would have sufficed, and that the SAS has. */
  through?: string;
  /** Does `sp` name the letter? Unknown where a policy says. */
  claimed?: boolean;
}

const MISSED = '; the name that was asked for exists nowhere, on purpose';
const GONE = ', but what the URL names is not there';

/** A miss shows that the service would have done it: it looks at permission first. */
const missed = ({ answer: { status }, attempt: { own } }: Heard) =>
  status !== 404 && status !== 412 ? '' : own ? GONE : MISSED;

function allowed(heard: Heard): string {
  const { attempt, through, claimed } = heard;
  if (through) return `${attempt.what} is allowed; ${through} alone would do.`;
  const unclaimed = claimed === false ? `, although sp does not name ${attempt.letter}` : '';
  return `${attempt.what} is allowed${unclaimed}${missed(heard)}.`;
}

const refused = ({ attempt: { what, letter }, claimed }: Heard): string =>
  `${what} is refused${claimed ? `, although sp names ${letter}` : ''}.`;

function untold({ attempt: { what }, answer }: Heard): string {
  const shown = [answer.status, codeOf(answer)].filter(Boolean).join(' ');
  return `${what}: the service answered ${shown}, which does not tell.`;
}

const RESULTS = {
  allowed: ['ok', allowed],
  refused: ['refused', refused],
  untold: ['failed', untold],
} as const;

export function answeredCheck(heard: Heard): ProbeCheck {
  const { attempt, answer, verdict } = heard;
  const [result, says] = RESULTS[verdict];
  // Beside "allowed", the code of a miss that was meant would only mislead.
  const code = verdict === 'allowed' && !attempt.own ? undefined : codeOf(answer);
  const { name, letter } = attempt;
  const { status, requestId } = answer;
  return { name, letter, result, says: says(heard), ...(code ? { code } : {}), status, requestId };
}

export const leftCheck = ({ name, letter }: Try | Untried, says: string): ProbeCheck => ({
  name,
  letter,
  result: 'skipped',
  says,
});

export const brokenCheck = ({ name, letter }: Try, fault: unknown): ProbeCheck => {
  const { code, name: kind } = (fault ?? {}) as NodeJS.ErrnoException;
  return { name, letter, result: 'failed', says: `No answer: ${code ?? kind ?? 'the connection was cut'}.` };
};

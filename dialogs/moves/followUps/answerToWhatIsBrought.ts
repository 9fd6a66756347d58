/** While nothing is settled, words may bring up the very cause that has an answer to them: its rows are asked as well. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import { SURELY } from '../message/nearness.ts';
import { isSettled } from '../message/tells.ts';
import { type Answered, answerTo } from './replyTo.ts';
import { IN_QUESTION } from './rowsFitting.ts';

/** @param causes those that came into question before. */
export function answerToWhatIsBrought(
  triage: Triage,
  alone: Alone,
  causes: readonly DiagnosedCause[],
  diagnose: Deps['diagnose'],
): Answered | undefined {
  if (isSettled(triage) || alone.asks) return undefined;
  const told = { kind: 'told' as const, text: alone.text, facts: alone.news };
  const brought = diagnoseCase(saying(triage, told), diagnose).causes;
  const [first] = brought;
  if (!first || first.id === causes[0]?.id) return undefined;
  const answered = answerTo(triage, alone, brought);
  if (!answered || answered.of !== first.id || answered.near < SURELY) return undefined;
  // A circumstance brings its cause up itself, and speaks for it only where it came into question before.
  const known = causes.find(({ id }) => id === answered.leads)?.confidence ?? 0;
  return answered.ofCircumstance && known < IN_QUESTION ? undefined : answered;
}

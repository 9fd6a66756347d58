/** "I added the rule, in vain", then "the preflight gets 403": what is seen now is that cause by itself, so it is struck out no more. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import { triedCauses } from '../../case/said.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Move } from '../message/move.ts';

/** What is told, and was not tried once more. */
const TELLS: ReadonlySet<Move['kind']> = new Set(['told', 'evidence', 'another']);
const CLEAR = 0.6;

/** The case in which the cause counts again that the words name by themselves; undefined where they name none that is struck out. */
export function revived(triage: Triage, move: Move, text: Redacted, diagnose: Deps['diagnose']): Triage | undefined {
  const struck = TELLS.has(move.kind) ? triedCauses(triage) : [];
  const [named] = struck.length > 0 ? diagnose(text).causes : [];
  if (!named || !struck.includes(named.id) || named.confidence < CLEAR) return undefined;
  return { ...triage, said: triage.said.filter((said) => said.kind !== 'tried' || said.cause !== named.id) };
}

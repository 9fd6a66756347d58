/** "df shows / 100 % full": taken for nothing by themselves, the words make clear what was open. Pure. */
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { isSettled } from '../message/tells.ts';

/** So likely, and so much likelier than without the words. */
const CLEAR = 0.6;
const MUCH_MORE = 0.3;

/** What is told so; undefined where the words were understood, or change little. */
export function settledBy(
  triage: Triage,
  { text, news, asks }: Alone,
  move: Move,
  diagnose: Deps['diagnose'],
): Move | undefined {
  const isNone = move.kind === 'nothing' || (move.kind === 'says' && move.what === 'listening');
  if (!isNone || isSettled(triage) || asks) return undefined;
  const told = { kind: 'told' as const, text, facts: news };
  const [first] = diagnoseCase(saying(triage, told), diagnose).causes;
  const before = diagnoseCase(triage, diagnose).causes.find(({ id }) => id === first?.id)?.confidence ?? 0;
  return first && first.confidence >= CLEAR && first.confidence - before >= MUCH_MORE ? told : undefined;
}

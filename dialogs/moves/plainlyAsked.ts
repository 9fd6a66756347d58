/** What is asked in so many words that nothing has to be learned for it: the gap of a command. Pure. */
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { Triage } from '../case/triage.ts';
import { gapAsked } from './gapAsked.ts';
import type { Move } from './move.ts';

export function plainlyAsked(_triage: Triage, text: Redacted): Move | undefined {
  if (gapAsked(text)) return { kind: 'asks', about: 'gap', text };
  return undefined;
}

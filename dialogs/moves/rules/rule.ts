/** What a rule is: it reads a message or one sentence of it, and says what that is to the case. Pure. */
import type { Redacted } from '../../../knowledge/redact/redact.ts';
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Say } from '../../phrases/say.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';

export type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

/** What a rule makes of the sentence; undefined leaves it to the next. */
export type Rule = (triage: Triage, alone: Alone, reader: Reader) => Move | undefined;

/** What was typed, before and while it is read by itself. */
export interface Typed {
  triage: Triage;
  text: Redacted;
  say: Say;
  reader: Reader;
  /** What it says by itself; worked out when the first rule asks. */
  alone: Alone;
  /** What other words would be to the case: those that are left of these, or that these stand for. */
  read(text: Redacted): Move;
}

/** What the rule makes of the message; undefined leaves it to the next. */
export type TypedRule = (typed: Typed) => Move | undefined;

/** What the first rule says that fits. */
export function byTheFirst(rules: readonly TypedRule[], typed: Typed): Move | undefined {
  for (const rule of rules) {
    const move = rule(typed);
    if (move) return move;
  }
  return undefined;
}

/** The words as they stand, for the facts in them. */
export const toldBy = ({ text, news, beside, ofFacts }: Alone): Extract<Move, { kind: 'told' }> => ({
  kind: 'told',
  text,
  facts: news,
  beside,
  ofFacts,
});

/** What a rule is: it reads one sentence, and says what that is to the case. Pure. */
import type { Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import type { Alone } from '../alone.ts';
import type { Move } from '../move.ts';

export type Reader = Pick<Deps, 'diagnose' | 'explain' | 'intentOf'>;

/** What a rule makes of the sentence; undefined leaves it to the next. */
export type Rule = (triage: Triage, alone: Alone, reader: Reader) => Move | undefined;

/** The words as they stand, for the facts in them. */
export const toldBy = ({ text, news, beside, ofFacts }: Alone): Extract<Move, { kind: 'told' }> => ({
  kind: 'told',
  text,
  facts: news,
  beside,
  ofFacts,
});

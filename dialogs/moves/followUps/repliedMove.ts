/** What words are to the case that somebody who knows the cause has an answer to. Pure. */
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { CERTAINLY } from '../message/nearness.ts';
import { namesTheTrouble, statesALimit } from '../message/tells.ts';
import type { Answered } from './replyTo.ts';
import { without } from './rowsFitting.ts';

/** The words as they count for the case, with their answer. */
export function repliedMove(
  triage: Triage,
  alone: Alone,
  {
    near,
    itself: _one,
    isOpen: _open,
    isAlone: _alone,
    alike: _as,
    ofHarm: _of,
    ofCircumstance: _circumstance,
    not = [],
    does,
    ...answered
  }: Answered,
): Extract<Move, { kind: 'asks' | 'told' }> {
  const { text, news, asks, diagnosis } = alone;
  if (does) return { kind: 'asks', about: does, text };
  if (asks || statesALimit(triage, alone))
    return { kind: 'asks', about: 'reply', text, answered, ...(near >= CERTAINLY && { isSure: true as const }) };
  // A status is part of the report, whatever is answered.
  const tellsTheTrouble = diagnosis.codes.length > 0 || namesTheTrouble(triage, diagnosis);
  return { kind: 'told', text, facts: without(news, not), beside: !tellsTheTrouble, answered };
}

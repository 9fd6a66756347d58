/** Another trouble than the one that stands, or its error at last. Pure. */
import { givesAway } from '../../../knowledge/words/cues.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import type { Move } from '../message/move.ts';
import { asksForWords, CLEAR, isAnotherTrouble, tellsAnother } from '../message/tells.ts';
import type { Rule } from './rule.ts';

/** Another trouble; to who was asked what the error says it is the error, be it ever so unlike what was thought. */
const whatFails = (triage: Triage, { text, told, diagnosis }: Alone): Move =>
  asksForWords(triage) && diagnosis.certainty !== 'unsure'
    ? { kind: 'evidence', text, facts: told }
    : { kind: 'another', text };

export const tellsAnotherTrouble: Rule = (triage, alone) =>
  tellsAnother(triage, alone) ? whatFails(triage, alone) : undefined;

export const failsOtherwise: Rule = (triage, alone) => {
  const { text, diagnosis, intent, sure } = alone;
  const isFact = intent === 'fact' && sure >= CLEAR;
  return !isFact && givesAway('fails', text) && isAnotherTrouble(triage, diagnosis)
    ? whatFails(triage, alone)
    : undefined;
};

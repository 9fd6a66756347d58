/** What is said of the error itself, from memory or pasted, and by who is tired of it. Pure. */
import { givesAway } from '../../knowledge/words/cues.ts';
import type { Triage } from '../case/triage.ts';
import type { Alone } from './alone.ts';
import { errorRetold } from './errorRetold.ts';
import type { Move } from './move.ts';
import { asksForWords } from './tells.ts';

type Heard = (triage: Triage, alone: Alone) => Move | undefined;

/** Whatever its words are like by themselves, what an error says is told. */
export const retellsTheError: Heard = (triage, alone) =>
  Object.keys(errorRetold(triage, alone.text)).some((fact) => alone.news[fact] !== undefined)
    ? { kind: 'told', text: alone.text, facts: alone.news, beside: true, ofFacts: alone.ofFacts }
    : undefined;

/** Asked for the error's words, somebody pastes a line that proves its cause: that is the error, whatever is wanted with it. */
export const pastesTheError: Heard = (triage, { text, told, diagnosis, asks }) =>
  asksForWords(triage) && !asks && diagnosis.certainty === 'certain'
    ? { kind: 'evidence', text, facts: told }
    : undefined;

/** "Two days now, and nobody can tell me": who is tired of it is told where to begin. */
export const isTired: Heard = ({ causes = [] }, { text, news, asks, diagnosis, intent = '' }) => {
  const tells = asks || Object.keys(news).length > 0 || diagnosis.codes.length > 0 || intent === 'solved';
  return !tells && causes.length > 0 && givesAway('vents', text)
    ? { kind: 'asks', about: 'what-first', text }
    : undefined;
};

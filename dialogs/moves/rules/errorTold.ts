/** What is said of the error itself, from memory or pasted, and by who is tired of it. Pure. */
import { retoldIn } from '../../../knowledge/questions/retold.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import { errorRetold } from '../errorRetold.ts';
import { asksForWords, isSettled } from '../tells.ts';
import { isTheLine } from '../theLine.ts';
import type { Rule } from './rule.ts';

/** Whatever its words are like by themselves, what an error says is told. */
export const retellsTheError: Rule = (triage, alone) =>
  Object.keys(errorRetold(triage, alone.text)).some((fact) => alone.news[fact] !== undefined)
    ? { kind: 'told', text: alone.text, facts: alone.news, beside: true, ofFacts: alone.ofFacts }
    : undefined;

/** Asked for the error's words, somebody pastes a line that proves its cause: that is the error, whatever is wanted with it. */
export const pastesTheError: Rule = (triage, alone) => {
  const { text, told, diagnosis, asks } = alone;
  const isProof = asksForWords(triage) && !asks && diagnosis.certainty === 'certain';
  return isProof || isTheLine(triage, alone) ? { kind: 'evidence', text, facts: told } : undefined;
};

const ALSO =
  /^(?:(?:it |the (?:error|log|message) )?also|and (?:below|above|then|also)|plus|below it|außerdem|zusätzlich|darunter|und (?:darunter|dann|außerdem)|さらに|その下に|あと)/iu;

/** "Also it says: version not supported": a further line of the error, which stands beside the first. */
export const addsToTheError: Rule = (triage, { text, told, asks, diagnosis, tried }) =>
  isSettled(triage) && !asks && !tried && ALSO.test(text) && diagnosis.causes.length > 0 && retoldIn(text) !== undefined
    ? { kind: 'evidence', text, facts: told }
    : undefined;

/** "Two days now, and nobody can tell me": who is tired of it is told where to begin. */
export const isTired: Rule = ({ causes = [] }, { text, news, asks, diagnosis, intent = '' }) => {
  const tells = asks || Object.keys(news).length > 0 || diagnosis.codes.length > 0 || intent === 'solved';
  return !tells && causes.length > 0 && givesAway('vents', text)
    ? { kind: 'asks', about: 'what-first', text }
    : undefined;
};

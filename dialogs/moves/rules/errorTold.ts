/** What is said of the error itself, from memory or pasted, and by who is tired of it. Pure. */
import { retoldIn } from '../../../knowledge/questions/retold.ts';
import { wordCount } from '../../../knowledge/text/wordCount.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';
import type { Triage } from '../../case/triage.ts';
import type { Alone } from '../message/alone.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';
import { errorRetold } from '../message/errorRetold.ts';
import { asksForWords, isSettled } from '../message/tells.ts';
import { isTheLine } from '../told/theLine.ts';
import type { Rule } from './rule.ts';

/** Whatever its words are like by themselves, what an error says is told. */
export const retellsTheError: Rule = (triage, alone) =>
  Object.keys(errorRetold(triage, alone.text)).some((fact) => alone.news[fact] !== undefined)
    ? { kind: 'told', text: alone.text, facts: alone.news, beside: true, ofFacts: alone.ofFacts }
    : undefined;

/** Fewer words than these are like many a line. */
const A_LINE = 5;
/** Nothing is settled yet, and the words have a cause by themselves. */
const isLikeTheLine = (triage: Triage, { text, diagnosis, tried, intent }: Alone) =>
  !isSettled(triage) &&
  diagnosis.certainty === 'likely' &&
  !tried &&
  intent !== 'solved' &&
  wordCount(text) >= A_LINE &&
  !isAllElsewhere(text);

/**
 * Asked for the error's words, somebody pastes a line that proves its cause, or that makes it likely while nothing is: that is
 * the error, whatever its words are like.
 */
export const pastesTheError: Rule = (triage, alone) => {
  const { text, told, diagnosis, asks } = alone;
  const isError = asksForWords(triage) && !asks && (diagnosis.certainty === 'certain' || isLikeTheLine(triage, alone));
  return isError || isTheLine(triage, alone) ? { kind: 'evidence', text, facts: told } : undefined;
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

/** "It just says something like: not permitted for this": which word of the error that was, whatever was asked. Pure. */
import { type Facts, factDefinition, isFactName } from '../../../knowledge/facts/facts.ts';
import { answerMeant } from '../../../knowledge/questions/meant.ts';
import { retoldIn } from '../../../knowledge/questions/retold.ts';
import { asksIn } from '../../../knowledge/words/asking.ts';
import type { Triage } from '../../case/triage.ts';

/** What is asked of an error whose status alone is known. */
const KINDS: readonly [RegExp, string][] = [
  [/^40[13]$/, 'errorWord'],
  [/^404$/, 'missing'],
  [/^4(?:09|12)$/, 'conflict'],
];

const STATUS = /^\d{3}$/;

/** The word of the error that is open while only its status is known. */
function wordOpen({ codes, facts = {} }: Triage): string | undefined {
  if (codes.length === 0 || !codes.every((code) => STATUS.test(code))) return undefined;
  const kind = KINDS.find(([status]) => codes.some((code) => status.test(code)))?.[1];
  return kind && facts[kind] === undefined ? kind : undefined;
}

const asksForWords = ({ question }: Triage) =>
  question !== undefined && isFactName(question.fact) && factDefinition(question.fact).starts === 'words';

/** Nothing where it is what was asked anyway, or no word is meant. */
export function errorRetold(triage: Triage, text: string): Facts {
  const kind = asksForWords(triage) || asksIn(text) ? undefined : wordOpen(triage);
  const value = kind && retoldIn(text) !== undefined ? answerMeant(kind, text) : undefined;
  return kind && value ? { [kind]: value } : {};
}

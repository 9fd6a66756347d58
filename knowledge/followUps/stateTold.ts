/** "Soft delete is on" and "soft delete was never on" share nearly all their words, and mean the contrary. Pure. */
import { isQuestion } from '../words/asking.ts';
import { givesAway } from '../words/cues.ts';

export const STATES = ['on', 'off'] as const;
export type State = (typeof STATES)[number];

const CLAUSE_END = /[,.;!。、]|\s(?:but|and|aber|und)\s/i;
const DENIES = /\b(?:not|never|no|nobody|without|nicht|nie|kein\w*|ohne)\b|n['’]t\b|ません|ていない|ではない|じゃない/i;

/** "It is on the other account", "er ist aus dem Netz": where something is, or when. */
const A_PLACE =
  /\b(?:on|off|an|aus) (?:the|an?|my|our|your|his|their|this|that|both|all|every|each|top|\p{L}*day|de[mnrs]|eine[mnr]?|beiden|allen)(?!\p{L})/giu;

function inClause(words: string): State | undefined {
  const clause = words.replace(A_PLACE, ' ');
  const [isOn, isOff] = [givesAway('isOn', clause), givesAway('isOff', clause)];
  if (isOn === isOff) return undefined;
  return isOn === DENIES.test(clause) ? 'off' : 'on';
}

/** How the switch stands that is spoken of; undefined where none is, where it is asked, or where two are told apart. */
export function stateTold(text: string): State | undefined {
  if (isQuestion(text)) return undefined;
  const told = new Set(text.split(CLAUSE_END).flatMap((clause) => inClause(clause) ?? []));
  return told.size === 1 ? [...told][0] : undefined;
}

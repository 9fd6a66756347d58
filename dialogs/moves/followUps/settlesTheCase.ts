/**
 * "40 million files", "the provider uses Entra, the principal has Owner": words that have their answer, and with all that was
 * told before make clear what was open. Pure.
 */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { isPrinted } from '../../../knowledge/looks/lookCommand.ts';
import { isSpokenAgainst, leaning } from '../../../knowledge/questions/against.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { type Said, saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';
import { isAllElsewhere } from '../message/elsewhere.ts';

export type Spoken = Omit<Extract<Said, { kind: 'told' }>, 'beside'>;

const isSettled = ({ certainty }: Diagnosis) => isSettledBy(certainty);

/** So likely, where another cause comes first by the words. */
const CLEAR = 0.6;
/** The facts in them are so much oftener told of it than of others. */
const RATHER = 1.5;

/** As it was answered, or for another cause than the answer's; undefined where it stays open, or only the facts count. */
export function settlesTheCase(
  triage: Triage,
  told: Spoken,
  diagnose: Deps['diagnose'],
): 'as answered' | 'otherwise' | undefined {
  const { text, facts, answered } = told;
  if (!answered || isPrinted(text) || isAllElsewhere(text)) return undefined;
  const known = diagnoseCase(triage, diagnose);
  const ofFacts = diagnoseCase(saying(triage, { ...told, beside: true }), diagnose);
  const whole = diagnoseCase(saying(triage, told), diagnose);
  const [first] = whole.causes;
  if (!first || isSettled(known) || isSettled(ofFacts)) return undefined;
  const turns = first.id !== ofFacts.causes[0]?.id && first.confidence >= CLEAR;
  if (!isSettled(whole) && !turns) return undefined;
  // Words that deny a cause sound like it as well: the facts in them have to speak for it.
  if (isSpokenAgainst(facts, first.id) || leaning(facts, first.id) < RATHER) return undefined;
  return first.id === answered.of || answered.ofEach?.includes(first.id) ? 'as answered' : 'otherwise';
}

/** What was answered for another cause is not said of this one; what holds for any is. */
export const answeredFor = (told: Spoken): Spoken => {
  const { answered, ...rest } = told;
  return answered?.any || answered?.read ? told : rest;
};

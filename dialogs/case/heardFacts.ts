/** Which facts were heard in what was said last, so that the person sees them, and corrects what was misheard. Pure. */
import { ANOTHER, factDefinition, isFactName, UNKNOWN } from '../../knowledge/facts/facts.ts';
import type { Say } from '../phrases/say.ts';
import { answerSaid } from './reasonIn.ts';
import type { Triage } from './triage.ts';

const MOST_HEARD = 3;
const SAYS_NOTHING = new Set<string | undefined>([UNKNOWN, ANOTHER, 'other', undefined]);

/** Undefined where the last words told none. */
export function heardFacts({ said }: Triage, say: Say): string | undefined {
  const last = said.length > 1 ? said.at(-1) : undefined;
  if (last?.kind !== 'told') return undefined;
  // What has no question is for our own use, and has no words for people.
  const hasWords = (fact: string) => isFactName(fact) && factDefinition(fact).question !== undefined;
  // Who calls is told by where it runs, in nearly the same words.
  const isToldBy = (fact: string) =>
    isFactName(fact) && factDefinition(fact).toldBy?.some((other) => last.facts[other] !== undefined) === true;
  const facts = Object.entries(last.facts).filter(
    ([fact, value]) => !SAYS_NOTHING.has(value) && hasWords(fact) && !isToldBy(fact),
  );
  const words = [...new Set(facts.map(([fact, value]) => answerSaid(fact, value as string, say)))].slice(-MOST_HEARD);
  return words.length > 0 ? say('heardFacts', { facts: words.join(' · ') }) : undefined;
}

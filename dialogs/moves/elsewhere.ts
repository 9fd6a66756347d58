/** "The images are still served from the old one": what is told of something else than what fails. Pure. */

import type { Facts } from '../../knowledge/facts/facts.ts';
import { givesAway } from '../../knowledge/words/cues.ts';
import { wishes } from '../../knowledge/words/wishes.ts';

/** What is named in passing wherever something is told. */
const OF_WHAT_FAILS = new Set([
  ...['service', 'missing', 'exists', 'operation', 'protocol', 'hostKind'],
  ...['slowShape', 'howLarge', 'location', 'caller', 'tool', 'os'],
]);

const CLAUSE_END =
  /(?<=[.,;:!?。、！？])\s*|\s+(?=(?:but|aber|while|whereas|während|sondern)\s)|(?<=[はが]|ますが|ですが)、/;

/** "It is the test account" is said of what fails. */
const IS_THIS =
  /^(?:(?:no|yes|well|nein|ja),? )?(?:it|this|that|es|das)(?:['’]?s| is| was| ist| war)(?= (?:the|our|an?|my|das|der|die|unser\w*|ein\w*) )/iu;

/** "We want the old ones gone" is said of what shall be done here. */
const isOfSomethingElse = (clause: string) =>
  givesAway('elsewhere', clause) && !givesAway('fails', clause) && !IS_THIS.test(clause) && !wishes(clause);
const saysThatItWorks = (clause: string) => givesAway('works', clause) && !givesAway('fails', clause);

/** Every part of it is of something else. */
export const isAllElsewhere = (text: string): boolean => isOfSomethingElse(text);

/**
 * The facts without what is only told of something else, or of what goes.
 * @param read the facts that words tell
 */
export function ofWhatFails(text: string, facts: Facts, read: (text: string) => Facts): Facts {
  if (isAllElsewhere(text)) return without(facts, () => true);
  const clauses = text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');
  const fails = clauses.filter((clause) => !isOfSomethingElse(clause) && !saysThatItWorks(clause));
  if (fails.length === clauses.length || fails.length === 0) return facts;
  const left = read(fails.join(' '));
  return without(facts, (fact) => left[fact] !== facts[fact]);
}

const without = (facts: Facts, isLost: (fact: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !(OF_WHAT_FAILS.has(fact) && isLost(fact))));

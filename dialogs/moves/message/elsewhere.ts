/** "The images are still served from the old one": what is told of something else than what fails. Pure. */

import type { Facts } from '../../../knowledge/facts/facts.ts';
import { givesAway } from '../../../knowledge/words/cues.ts';

/** What is named in passing wherever something is told. */
const OF_WHAT_FAILS = new Set([
  ...['service', 'missing', 'exists', 'operation', 'protocol', 'hostKind', 'side'],
  ...['slowShape', 'howLarge', 'location', 'caller', 'tool', 'os'],
]);

/** "Listing works", "with azcopy it works": what goes, and by what, is not what fails. */
const OF_WHAT_WORKS = new Set(['operation', 'tool']);

const CLAUSE_END =
  /(?<=[.,;:!?。、！？])\s*|\s+(?=(?:but|aber|while|whereas|während|sondern)\s)|(?<=[はが]|ますが|ですが)、/;

/** "It is the test account" is said of what fails. */
const IS_THIS =
  /^(?:(?:no|yes|well|nein|ja),? )?(?:it|this|that|es|das)(?:['’]?s| is| was| ist| war)(?= (?:the|our|an?|my|das|der|die|unser\w*|ein\w*) )/iu;

/** "We want the old ones gone" is said of what shall be done here. */
const isOfSomethingElse = (clause: string) =>
  givesAway('elsewhere', clause) &&
  !givesAway('fails', clause) &&
  !IS_THIS.test(clause) &&
  !givesAway('wishes', clause);
const saysThatItWorks = (clause: string) => givesAway('works', clause) && !givesAway('fails', clause);

const A_PLACE =
  /\b(?:from|at|in|on|inside|behind) (?:the|our|my|an?|another|his|her|their) \p{L}|(?<!\p{L})(?:vom?|im|aus|in|bei|auf) (?:de[mr] |uns\p{L}* |eine[mr] )?\p{Lu}|(?:から|では|で|上で)/iu;
/** "…, but I am at home", "… aber ich sitze im Homeoffice": where one is, and no word of whether it goes there. */
const I_AM_ELSEWHERE =
  /[,;.]?\s+(?:but|though|only|while|whereas|aber|nur|dabei|während)\s+(?:i|we|he|she|it|they|the \w+|my \w+|our \w+|ich|wir|er|sie|es|das|der \w+|die \w+)\s*(?:['’]m|['’]re|['’]s| am| are| is| sits?| works?| runs?| bin| sind| ist| sitzen?| läuft| laufen| arbeiten?)\s+(?:(?:now|currently|actually|sitting|working|running|calling|jetzt|gerade|eigentlich) )?(?:at|in|on|from|behind|inside|outside|zu|im|bei|auf|von|aus)\s[^.!?]{2,40}[.!?]?\s*$|(?:ですが|けど|が)、(?:私|自分|こちら)は[^。]{1,16}(?:です|います)。?\s*$/iu;

/** "It answers from the office, but I am at home": what was seen elsewhere, and where it fails. */
function behindSeenElsewhere(text: string): string | undefined {
  const [behind] = I_AM_ELSEWHERE.exec(text) ?? [];
  const seen = behind && text.slice(0, text.length - behind.length);
  if (!seen || !A_PLACE.test(seen) || givesAway('fails', seen)) return undefined;
  // That it works there is told of here as well.
  return [seen, behind].some((one) => givesAway('works', one)) || givesAway('fails', behind) ? undefined : behind;
}

/** Every part of it is of something else, or was seen where it does not fail. */
export const isAllElsewhere = (text: string): boolean =>
  isOfSomethingElse(text) || behindSeenElsewhere(text) !== undefined;

const clausesOf = (text: string) => text.split(CLAUSE_END).filter((clause) => clause.trim() !== '');

/** The clauses that are neither of something else nor of what goes; undefined where that is all of them, or none. */
export function whatFailsIn(text: string): string | undefined {
  const clauses = clausesOf(text);
  const fails = clauses.filter((clause) => !isOfSomethingElse(clause) && !saysThatItWorks(clause));
  return fails.length === clauses.length || fails.length === 0 ? undefined : fails.join(' ');
}

/**
 * The facts without what is only told of something else, or of what goes.
 * @param read the facts that words tell
 */
export function ofWhatFails(text: string, facts: Facts, read: (text: string) => Facts): Facts {
  const here = behindSeenElsewhere(text);
  if (here) return read(here);
  if (isAllElsewhere(text)) return without(facts, () => true);
  if (clausesOf(text).every(saysThatItWorks)) return without(facts, (fact) => OF_WHAT_WORKS.has(fact));
  const fails = whatFailsIn(text);
  if (fails === undefined) return facts;
  const left = read(fails);
  return without(facts, (fact) => left[fact] !== facts[fact]);
}

const without = (facts: Facts, isLost: (fact: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !(OF_WHAT_FAILS.has(fact) && isLost(fact))));

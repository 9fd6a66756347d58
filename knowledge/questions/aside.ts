/** What a report tells by the way and what rules causes out: "the firewall is off", "the same key works on Windows". */
import { type FactName, type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import type { Place } from '../recognisers/facts.ts';
import { against } from './against.ts';
import { toldByTheWay } from './said.ts';

export interface Aside {
  fact: FactName;
  value: string;
  /** Where the phrase stands in the text; unknown where the whole sentence tells it. */
  place?: Place;
}

/**
 * A yes or no is meant as it is said, and so is what one look settles, or what nobody tells by chance; which of several it is
 * hangs on the words else, and the ranker reads them.
 */
const isPlain = (fact: FactName, told: string) => {
  const { answers, soft, firm, telling } = factDefinition(fact);
  return (
    firm === true ||
    telling?.includes(told) === true ||
    (!soft && answers.every(({ value }) => value === 'yes' || value === 'no'))
  );
};

interface Stated {
  facts: Facts;
  places: Partial<Record<FactName, Place>>;
}

export const asidesIn = ({ facts, places }: Stated): Aside[] =>
  Object.entries(places).flatMap(([fact, place]) => {
    const value = facts[fact];
    return value && place && isFactName(fact) && isPlain(fact, value) ? [{ fact, value, place }] : [];
  });

/** What a sentence tells as it would when somebody was asked, and no phrase of a page does: nobody is asked it either. */
export const asidesTold = (report: string, { facts }: Pick<Stated, 'facts'>): Aside[] =>
  Object.entries(toldByTheWay(report)).flatMap(([fact, value]) =>
    value && facts[fact] === undefined && isFactName(fact) && isPlain(fact, value) ? [{ fact, value }] : [],
  );

/** So seldom with this cause, beside others, that who tells it has another one. */
const HARDLY = 0.15;

/** "It is open to all networks", and the firewall is what the code mostly means. */
export const isRuledOut = (asides: readonly Aside[], cause: string): boolean =>
  asides.some(({ fact, value }) => !factDefinition(fact).symptom && against(fact, value, cause) <= HARDLY);

const CLAUSE_END = /[.!?。！？](?=\s|$)|\n|[,;:](?=\s)|\s(?=(?:but|although|though|because|while|aber|obwohl|weil)\s)/g;

/** The part of a sentence around a phrase: what stands beside it may tell the trouble. */
export function clauseAround(text: string, { at, length }: Place): Place {
  let from = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (index < at) from = index + 1;
    else if (index >= at + length) return { at: from, length: index - from };
  }
  return { at: from, length: text.length - from };
}

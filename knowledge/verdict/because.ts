/** Why a cause is named: what the report shows of it, and what the person said, in words that people read. */

import type { Evidence, Observation } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import { type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import type { CausePage } from '../pages/assemble.ts';

const MOST_QUOTES = 3;
const MOST_FACTS = 2;
/** What stands before the words of an answer. */
export const YOU_SAID = 'You said: ';

function showObservation({ says, quote, line, count }: Observation): string {
  if (line === 0) return says ?? quote;
  return says ? `${says} (line ${line})` : `“${quote}” (line ${line}${count > 1 ? `, ${count} times` : ''})`;
}

/** A fact as people say it: the answer's label, with its question where the label alone is a yes or no. */
export function inWords(fact: string, value: string): string {
  if (!isFactName(fact)) return value;
  const { question, answers } = factDefinition(fact);
  const label = answers.find((answer) => answer.value === value)?.label ?? value;
  return /^(yes|no)\b/i.test(label) && question ? `${question} ${label}` : label;
}

/** A quotation is cut at its ends, each in its own way: so many letters are enough to see that two are of one place. */
const ENOUGH = 40;
const isOfOnePlace = (one: string, other: string): boolean => {
  const [short, long] = [one, other]
    .map((text) => text.replace(/^…|…$/g, '').replace(/\s+/g, ' '))
    .sort((a, b) => a.length - b.length);
  return !!short && !!long && (long.includes(short.slice(0, ENOUGH)) || long.includes(short.slice(-ENOUGH)));
};

/** A line that somebody told is quoted by the phrases of it that tell, not whole. */
const MUCH_LONGER = 1.4;
const isSaidShorter = ({ says, quote }: Observation, said: readonly string[]) =>
  !says && said.some((phrase) => quote.length > MUCH_LONGER * phrase.length && isOfOnePlace(phrase, quote));

const ORDER: Record<Observation['rank'], number> = { detail: 0, code: 1, symptom: 2, generic: 3 };

/** The surest first; several signs may stand in one line of the report, which is quoted once. */
function onePerLine(because: readonly Observation[]): Observation[] {
  const sorted = [...because].sort((a, b) => ORDER[a.rank] - ORDER[b.rank]);
  return sorted.filter(
    (observation, index) =>
      observation.says || sorted.findIndex((other) => !other.says && other.line === observation.line) === index,
  );
}

/** The facts that speak for the cause, by its page and by what was recognised, and that hold. */
function factsFor({ cause, because }: WeighedCause, page: CausePage | undefined, { facts }: Evidence) {
  const conditions = because.flatMap((observation) =>
    observation.causes.filter((ranked) => ranked.cause === cause).map(({ when }) => when ?? {}),
  );
  const speaking: Record<string, string> = Object.assign({}, page?.matter.facts, ...conditions);
  return Object.entries(speaking).filter(([fact, value]) => facts[fact as keyof Facts] === value);
}

/**
 * What the person said is quoted where nothing that a tool printed speaks for the cause.
 * @param phrases those of the report that tell the cause, asked for only where they may be quoted
 */
export function reasons(
  { evidence, given }: { evidence: Evidence; given: Facts },
  one: WeighedCause,
  page: CausePage | undefined,
  phrases: () => string[],
): string[] {
  const perLine = onePerLine(one.because);
  const said = perLine.some(({ rank }) => rank !== 'generic') ? [] : phrases();
  const lines = perLine.filter((one) => !isSaidShorter(one, said)).slice(0, MOST_QUOTES);
  const quoted = lines.filter(({ says }) => !says).map(({ quote }) => quote);
  const apart = said.filter((phrase) => !quoted.some((quote) => isOfOnePlace(phrase, quote)));
  quoted.push(...apart);
  const facts = factsFor(one, page, evidence).flatMap(([fact, value]) => {
    const quote = evidence.quotes[fact as keyof Facts];
    const words = inWords(fact, value);
    if (given[fact as keyof Facts] === value) return [`${YOU_SAID}${words}`];
    // A line is quoted once, whatever else it tells.
    const isQuoted = !quote || quoted.some((one) => isOfOnePlace(quote, one));
    if (isQuoted) return [];
    quoted.push(quote);
    return [`${words}: “${quote}”`];
  });
  const phrasesApart = apart.map((phrase) => `“${phrase}”`);
  return [...new Set([...lines.map(showObservation), ...phrasesApart, ...facts.slice(0, MOST_FACTS)])];
}

/** What an answer makes of a cause: more or less likely, and never impossible. */

import type { Evidence } from '../evidence/evidence.ts';
import { type FactName, type Facts, factDefinition, isFactName } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { against, byTheWay, isHardlyEver } from './against.ts';
import type { Aside } from './aside.ts';
import { factorsAt } from './factors.ts';
import type { Possible } from './gain.ts';
import { type Stated, statedIn, tableFor } from './likely.ts';
import { ofService } from './ofService.ts';
import { againstOtherKinds } from './ofStatus.ts';
import { isNonsense } from './sense.ts';
import { spokenTo } from './spoken.ts';

/** By how much an answer speaks for each cause in question. */
function factorsOf(stated: Stated, fact: FactName, value: string, possible: readonly Possible[]): Map<string, number> {
  const spoken = spokenTo(stated, possible, fact);
  const chances = possible.map(({ probability }) => probability);
  const factors = factorsAt(spoken, spoken.table.values.indexOf(value), chances);
  return new Map(possible.map(({ cause }, place) => [cause, factors[place] as number]));
}

/** The answers that move causes. What the text tells by itself counted already, where no table says more. */
function moving(told: Evidence, given: Facts): [string, string][] {
  const known = { ...told.facts, ...given };
  return Object.entries(given).flatMap(([fact, value]) => {
    if (value === undefined || !isFactName(fact)) return [];
    if (isNonsense(factDefinition(fact), known)) return [];
    const isNews = told.facts[fact] !== value || tableFor(fact).rows.size > 0;
    return isNews ? [[fact, value] as [string, string]] : [];
  });
}

/**
 * What is told by the way speaks only against causes: "the firewall is off" has the word that speaks for the firewall, and
 * only the fact says otherwise. What it speaks for was read with the words.
 */
function unasked(told: Evidence, given: Facts, asides: readonly Aside[]): [string, string][] {
  const known = { ...told.facts, ...given };
  const isNamed = told.codes.length > 0;
  const counts = ({ fact, value }: Aside) =>
    !(isNamed && factDefinition(fact).symptom) &&
    given[fact] === undefined &&
    (told.facts[fact] ?? value) === value &&
    !isNonsense(factDefinition(fact), known);
  return asides.filter(counts).map(({ fact, value }) => [fact, value]);
}

/** The answer that stands for the one code in the report that is an answer; undefined where there are two, or none. */
function wordSeen({ codes }: Evidence, fact: FactName): string | undefined {
  const seen = factDefinition(fact).answers.filter(({ means }) => means && codes.includes(means.split(' ')[0] ?? ''));
  return seen.length === 1 ? seen[0]?.value : undefined;
}

/** The service never answers the cause with this word; a report may quote one of another day. */
const NEVER_SO = 0.1;

const ERROR_WORD: FactName = 'errorWord';

/**
 * A code that stands there speaks against what goes with another code: nobody is refused by the firewall with a mismatch of
 * permissions, be it that he has the role or that he runs on a build agent.
 */
export function againstOtherWords(told: Evidence, given: Facts = {}): (cause: string) => number {
  const word = given[ERROR_WORD] === undefined ? wordSeen(told, ERROR_WORD) : undefined;
  if (word === undefined) return () => 1;
  return (cause) => (isHardlyEver(ERROR_WORD, word, cause) ? NEVER_SO : against(ERROR_WORD, word, cause));
}

/**
 * How much the answers speak for each cause, beside 1; each is heard in the light of those before it.
 * @param asides what the report tells without being asked
 */
export function shiftBy(
  knowledge: Knowledge,
  told: Evidence,
  given: Facts,
  possible: readonly Possible[],
  asides: readonly Aside[] = [],
): (cause: string) => number {
  const heard = unasked(told, given, asides);
  const answers = moving(told, given);
  const ofKind = againstOtherKinds(told);
  const ofOperation = ofService(knowledge, { operation: told.facts.operation, ...given });
  const other = againstOtherWords(told, given);
  const served = (cause: string) => ofOperation(cause) * ofKind(cause) * other(cause);
  if (answers.length + heard.length === 0) return served;
  const stated = statedIn(knowledge, told);
  const all = new Map<string, number>(possible.map(({ cause }) => [cause, served(cause)]));
  const moved = (cause: string) => all.get(cause) ?? 1;
  for (const [fact, value] of heard)
    for (const { cause } of possible) all.set(cause, moved(cause) * byTheWay(fact, value, cause));
  for (const [fact, value] of answers) {
    const now = possible.map(({ cause, probability }) => ({ cause, probability: probability * moved(cause) }));
    const sum = now.reduce((total, { probability }) => total + probability, 0) || 1;
    const shares = now.map(({ cause, probability }) => ({ cause, probability: probability / sum }));
    for (const [cause, factor] of factorsOf(stated, fact, value, shares)) all.set(cause, moved(cause) * factor);
  }
  return moved;
}

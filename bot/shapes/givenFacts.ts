/** Answers that come with a report, from a caller who writes them by name. */
import { type Facts, factNames, factValues, isFactName, readAnswer, UNKNOWN } from '../../knowledge/facts/facts.ts';

/** @returns the facts, or the sentence that says what is wrong with them; it repeats nothing that was sent. */
export function readGivenFacts(given: Record<string, string> = {}): Facts | string {
  const facts: Facts = {};
  for (const [name, said] of Object.entries(given)) {
    if (!isFactName(name)) return `There is no such fact. Facts are ${factNames().join(', ')}.`;
    const value = readAnswer(name, said);
    if (!value) return `facts.${name} takes ${[...factValues(name), UNKNOWN].join(', ')}.`;
    facts[name] = value;
  }
  return facts;
}

/** What the answer to a question decides: which answer people with a cause mostly give. Pure. */
import { type FactName, factDefinition } from '../facts/facts.ts';

/** Undefined where the question's page says nothing of the cause. */
export function mostlyAnswered(fact: FactName, cause: string): string | undefined {
  const shares = Object.entries(factDefinition(fact).likely?.[cause] ?? {});
  return shares.sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The causes whose people mostly give this answer. */
export const mostlyWith = (fact: FactName, value: string): string[] =>
  Object.keys(factDefinition(fact).likely ?? {}).filter((cause) => mostlyAnswered(fact, cause) === value);

/** Why a cause is named: what the report shows of it, and what the person said, in words that people read. */
import type { CausePage } from './assemble.ts';
import type { Evidence, Observation } from './evidence.ts';
import { type Facts, factDefinition, isFactName } from './facts.ts';
import type { WeighedCause } from './weigh.ts';

const MOST_QUOTES = 3;
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

/** What the person said is quoted where nothing that a tool printed speaks for the cause. */
export function reasons(
  evidence: Evidence,
  given: Facts,
  one: WeighedCause,
  page: CausePage | undefined,
  phrases: () => string[],
): string[] {
  const order: Record<Observation['rank'], number> = { detail: 0, code: 1, symptom: 2, generic: 3 };
  const sorted = [...one.because].sort((a, b) => order[a.rank] - order[b.rank]);
  // Several signs may stand in one line of the report: it is quoted once.
  const perLine = sorted.filter(
    (observation, index) =>
      observation.says || sorted.findIndex((other) => !other.says && other.line === observation.line) === index,
  );
  const quotes = perLine.map(showObservation);
  const own = page?.matter.facts ?? {};
  const conditions = one.because.flatMap((observation) =>
    observation.causes.filter((ranked) => ranked.cause === one.cause).map((ranked) => ranked.when ?? {}),
  );
  const telling = Object.entries(Object.assign({}, own, ...conditions) as Record<string, string>).filter(
    ([fact, value]) => evidence.facts[fact as keyof Facts] === value,
  );
  const facts = telling.flatMap(([fact, value]) => {
    const quote = evidence.quotes[fact as keyof Facts];
    const words = inWords(fact, value);
    if (given[fact as keyof Facts] === value) return [`${YOU_SAID}${words}`];
    // A line that is quoted already is not quoted for a fact as well.
    return quote && !quotes.some((shown) => shown.includes(quote)) ? [`${words}: “${quote}”`] : [];
  });
  const said = perLine.some(({ rank }) => rank !== 'generic') ? [] : phrases().map((phrase) => `“${phrase}”`);
  return [...new Set([...quotes.slice(0, MOST_QUOTES), ...said, ...facts.slice(0, 2)])];
}

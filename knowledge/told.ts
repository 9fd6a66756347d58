/** Reads facts that people tell in a sentence or less: the phrases of told.yaml. What a whole report tells is read by recognise.ts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type FactName, type Facts, isFactName } from './facts.ts';
import { spelledOut } from './learn/shorthands.ts';
import { like } from './phrases/phrase.ts';
import { prepared } from './prepared.ts';

interface Pages {
  words: Record<string, string>;
  unasked: Record<FactName, string>;
  facts: Record<FactName, Record<string, string[]>>;
}

const NEVER = '-';
/** Under this value stands what only says that the fact is not what its words name. */
const DENIED = 'denied';

interface Teller {
  fact: FactName;
  value: string;
  expressions: RegExp[];
  /** Has to stand in the sentence as well where nobody asked; "-" never does: the fact is only heard as an answer. */
  beside?: RegExp;
}

export const TOLD_PAGE = join(import.meta.dirname, 'told.yaml');

/** Put in its place, a list of words stays one group: brackets do not stand within brackets. */
function withWords(phrase: string, words: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (all, name: string, at: number) => {
    const group = words[name] ?? all;
    const depth = (phrase.slice(0, at).match(/\(/g) ?? []).length - (phrase.slice(0, at).match(/\)/g) ?? []).length;
    return depth > 0 ? group.slice(1, -1) : group;
  });
}

// Loaded only where the page has changed since it was last read.
const load = createRequire(import.meta.url);
const readPage = (): Pages => (load('yaml') as typeof import('yaml')).parse(readFileSync(TOLD_PAGE, 'utf8'));

function read(): Teller[] {
  const { words, unasked, facts } = prepared('told', readPage);
  const expression = (phrase: string) => new RegExp(like(withWords(phrase, words)).source);
  return Object.entries(facts).flatMap(([fact, values]) =>
    Object.entries(values).map(([value, phrases]) => ({
      fact,
      value,
      expressions: phrases.map(expression),
      ...(unasked[fact] && { beside: unasked[fact] === NEVER ? /^(?!)/ : expression(unasked[fact]) }),
    })),
  );
}

let tellers: Teller[] | undefined;

/** Longer texts are pastes. */
const MOST_TOLD = 400;

/**
 * Of one fact the first value that fits counts.
 * @param asked the fact that was asked for a moment ago.
 */
export function factsTold(text: string, asked?: FactName): Facts {
  if (text.length > MOST_TOLD) return {};
  tellers ??= read();
  const told: Facts = {};
  const said = spelledOut(text.toLowerCase());
  const tells = ({ fact, expressions, beside }: Teller) =>
    isFactName(fact) &&
    (fact === asked || !beside || beside.test(said)) &&
    expressions.some((expression) => expression.test(said));
  const heard = new Set<FactName>();
  for (const teller of tellers) {
    if (heard.has(teller.fact) || !tells(teller)) continue;
    heard.add(teller.fact);
    // "We use no SAS" tells what it is not: whatever else reads the words has to leave the fact open as well.
    told[teller.fact] = teller.value === DENIED ? undefined : teller.value;
  }
  return told;
}

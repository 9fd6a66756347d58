/**
 * What harms where it is done without a thought: a page may advise it, by a command or in words, only with the risk said in
 * the same step. What counts and which words say it stands in effects/kinds.ts.
 */
import { KINDS, type Kind, type KindName } from '../effects/kinds.ts';
import { type Step, stepsOfMeanings, stepsOfSection } from './steps.ts';
import type { Objection, PageCheck, PageView } from './view.ts';

/** Where something is to be done; what only tells of it is no advice. */
const ADVICE = /^(?!Why|Confirm|What does not help|See that|What it means|Samples|title|means$)/;

function stepsOf(page: PageView): Step[] {
  const sections = new Set([...page.prose, ...page.fences].map(({ section }) => section));
  const advice = [...sections].filter((name) => ADVICE.test(name));
  return [...advice.flatMap((name) => stepsOfSection(page, name)), ...stepsOfMeanings(page)];
}

/** What tells somebody to do it is no warning of it. */
function isMissing(name: KindName, text: string, words: string): boolean {
  const { warns, told }: Kind = KINDS[name];
  return warns !== undefined && !warns.test(words.replace(told?.exec(text)?.[0] ?? '', ' '));
}

/** Each danger of a step whose words do not say it. */
export const checkWarned: PageCheck = (page) =>
  stepsOf(page).flatMap(({ said, words }) =>
    said.flatMap(({ kinds, text, line }): Objection[] =>
      kinds
        .filter((name) => isMissing(name, text, words))
        .map((name) => ({ line, says: `${name}: ${(KINDS[name] as Kind).says}\n    ${text.slice(0, 140)}` })),
    ),
  );

/** "We can list, only the upload fails" is not said by those who cannot list. Pure. */
import { STEPS } from '../words/cueLists.ts';
import { givesAway } from '../words/cues.ts';
import { cuesOf } from '../words/cuesOf.ts';

const says = cuesOf('followUps/opposed.yaml');

type Step = (typeof STEPS)[number];

/** Where the next thing is told. */
export const CLAUSE_END =
  /[,;.!。、]|\s(?:but|and|while|whereas|though|aber|und|während)\s|(?<=(?:ます|です|る|い|だ))(?:が|けど)/iu;

const fails = (clause: string) => givesAway('fails', clause) || says('goesNot', clause);
const goes = (clause: string) => givesAway('works', clause) || says('goes', clause);

/** The steps that go and those that are refused, as far as a text tells it. */
function stepsIn(text: string): { going: Step[]; failing: Step[] } {
  const going: Step[] = [];
  const failing: Step[] = [];
  for (const clause of text.toLowerCase().split(CLAUSE_END)) {
    const [isRefused, isFine] = [fails(clause), goes(clause)];
    if (isRefused === isFine) continue;
    (isRefused ? failing : going).push(...STEPS.filter((step) => says(step, clause)));
  }
  return { going, failing };
}

const HALF = 0.5;

/** Half of those who say it are refused just what goes here, or the other way round, and nobody tells it as it is here. */
export function isOfAnotherStep(said: readonly string[], text: string): boolean {
  const { going, failing } = stepsIn(text);
  if (going.length + failing.length === 0) return false;
  const rows = said.map(stepsIn);
  const agrees = (row: (typeof rows)[number]) =>
    row.going.some((step) => going.includes(step)) || row.failing.some((step) => failing.includes(step));
  const differs = (row: (typeof rows)[number]) =>
    row.failing.some((step) => going.includes(step)) || row.going.some((step) => failing.includes(step));
  return rows.filter(differs).length >= HALF * said.length && !rows.some(agrees);
}

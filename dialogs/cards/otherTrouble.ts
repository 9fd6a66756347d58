/** The second of two troubles in one message, in short: headline, reason and first step, or what has to be known first. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { isSettledBy } from '../../knowledge/verdict/settled.ts';
import { shownSteps } from '../case/shownSteps.ts';
import type { Say } from '../phrases/say.ts';
import { riskNote } from './parts/effectParts.ts';
import { type Element, heading, note, paragraph, quote } from './parts/elements.ts';
import { markdown } from './parts/markdown.ts';
import type { Shell } from './parts/nearestShell.ts';
import { shorten } from './parts/reply.ts';
import { beginningOf, howSure } from './verdictCard.ts';

const MOST_CANDIDATES = 3;

export function otherTrouble(diagnosis: Diagnosis, say: Say, shell: Shell | undefined): Element[] {
  const { causes, certainty, question } = diagnosis;
  const [first] = causes;
  if (!first) return [];
  const settled = isSettledBy(certainty);
  const reasons = first.because.slice(0, 1).map((reason) => quote(shorten(reason, 200)));
  if (!settled) {
    const names = causes.slice(0, MOST_CANDIDATES).map(({ title }) => title);
    return [
      heading(say('theOther')),
      ...reasons,
      note(`${say('mayBe')}: ${names.join(' · ')}`),
      ...(question ? [paragraph(question.text)] : []),
    ];
  }
  const steps = shownSteps(first.fix, 0);
  return [
    heading(`${say('theOther')}: ${first.title}`),
    note(`${howSure(first, certainty, say)}${say('fullStop')}`),
    ...reasons,
    ...steps.flatMap((index) => [
      ...markdown(beginningOf(first, index), `other${index}`, '', shell),
      ...riskNote(first.fix[index] ?? '', say),
    ]),
  ];
}

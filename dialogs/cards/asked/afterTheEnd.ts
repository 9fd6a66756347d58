/** "Works again. Will it come back?": what it was, as far as that is known, and what keeps it away. */
import type { Diagnosis } from '../../../knowledge/diagnose.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import { isOneOfSeveral } from '../../case/several.ts';
import type { Say } from '../../phrases/say.ts';
import { candidateLines } from '../candidatesCard.ts';
import { type Element, paragraph } from '../parts/elements.ts';
import { prevented } from './ofTheCause.ts';

const MOST = 3;

/** Of several that it may have been, what keeps one of them away would be a guess. */
export function afterTheEnd(diagnosis: Diagnosis, say: Say): Element[] {
  const { causes, certainty } = diagnosis;
  const [first] = causes;
  const comesBack = [paragraph(say('comesBack'))];
  const then = [paragraph(say('comesBackThen'))];
  if (!first) return [...comesBack, ...then];
  // A verdict stands above by its name.
  if (isSettledBy(certainty)) return [...comesBack, ...prevented(first, { say })];
  if (isOneOfSeveral(diagnosis))
    return [...candidateLines(causes.slice(0, MOST), say('perhapsItWas')), ...comesBack, ...then];
  return [
    paragraph(say('mostLikelyItWas', { title: first.title })),
    ...comesBack,
    ...prevented(first, { say }),
    ...then,
  ];
}

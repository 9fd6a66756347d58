/** What is left where something was done already: what else it may be, else the steps of the page that were not done. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { gravestOf } from '../../../knowledge/effects/effectsOf.ts';
import type { Element } from '../parts/elements.ts';
import type { Shown } from '../parts/shownDiagnosis.ts';
import { otherWays } from './aboutParts.ts';
import { holds, whatElseItMayBe } from './onward.ts';

export function whatIsLeft(cause: DiagnosedCause, { diagnosis, say, shell, newest = '', step = 0 }: Shown): Element[] {
  const others = whatElseItMayBe({ diagnosis, say });
  if (others.length > 0) return others;
  // What harms is not offered to who has only run out of ideas.
  const fix = cause.fix.filter((one) => !gravestOf(one));
  const shownStep = Math.max(0, fix.indexOf(cause.fix[step] ?? ''));
  const asked = { about: 'another-way' as const, shownStep, text: newest, told: newest, diagnosis, shell, say };
  const ways = otherWays({ ...cause, fix }, { ...asked, inVain: true });
  return ways.some((one) => holds(one, 'wayNone', say)) ? [] : ways;
}

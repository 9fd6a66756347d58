/** What speaks against something that somebody is about to do, or what to do first where data is gone, in the person's language. */

import { type Happened, happenedIn, planOf } from '../../knowledge/effects/plans.ts';
import type { PlanName } from '../../knowledge/effects/planWords.ts';
import type { PlanPhrase } from '../phrases/plans/en.ts';
import type { PhraseName, Say } from '../phrases/say.ts';

const phraseOf = (plan: PlanName) => `plan${plan.charAt(0).toUpperCase()}${plan.slice(1)}` as PlanPhrase;

const HAPPENED: Record<Happened, PhraseName> = { lost: 'firstIfLost', exposed: 'firstIfExposed' };

/** @param ofStorage the talk is about storage, whether these words say so or not */
export function cautionIn(text: string, say: Say, ofStorage = false): string | undefined {
  const happened = happenedIn(text, ofStorage);
  if (happened) return say(HAPPENED[happened]);
  const plan = planOf(text, ofStorage);
  return plan && say('beforeYouDo', { caution: say(phraseOf(plan)) });
}

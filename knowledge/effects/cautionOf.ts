/** What is to be known before anything is done, in English. */
import { happenedIn } from './happened.ts';
import { LOSSES } from './losses.ts';
import { saysOf } from './planList.ts';
import { planOf } from './plans.ts';
import { mirrorsAgain } from './repeated.ts';

/** What was run does more than what failed of it. */
export const BEFORE_AGAIN = 'Before that command runs again:';

/** @param ofStorage the talk is about storage, whatever these words name */
export function cautionOf(text: string, ofStorage: boolean): string | undefined {
  const happened = happenedIn(text, ofStorage);
  if (happened) return `First of all: ${LOSSES[happened]}`;
  const plan = planOf(text, ofStorage);
  if (plan) return `Before you do that: ${saysOf(plan, 'en')}`;
  return ofStorage && mirrorsAgain(text) ? `${BEFORE_AGAIN} ${saysOf('mirrors', 'en')}` : undefined;
}

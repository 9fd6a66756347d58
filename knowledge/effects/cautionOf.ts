/** What is to be known before anything is done, in English. */
import { happenedIn } from './happened.ts';
import { LOSSES } from './losses.ts';
import { saysOf } from './planList.ts';
import { planOf, type Where } from './plans.ts';
import { mirrorsAgain } from './repeated.ts';
import { APART, RISKS, riskIn } from './risks.ts';

/** What was run does more than what failed of it. */
export const BEFORE_AGAIN = 'Before that command runs again:';

export function cautionOf(text: string, where: Where): string | undefined {
  const happened = happenedIn(text, where);
  if (happened) return `First of all: ${LOSSES[happened]}`;
  const risk = riskIn(text, where);
  if (risk) return `${APART} ${RISKS[risk]}`;
  const plan = planOf(text, where);
  if (plan) return `Before you do that: ${saysOf(plan, 'en')}`;
  return where !== 'anywhere' && mirrorsAgain(text) ? `${BEFORE_AGAIN} ${saysOf('mirrors', 'en')}` : undefined;
}

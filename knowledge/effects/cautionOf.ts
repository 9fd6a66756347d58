/** What is to be known before anything is done, in English. */
import { happenedIn } from './happened.ts';
import { LOSSES } from './losses.ts';
import { saysOf } from './planList.ts';
import { planOf, type Where } from './plans.ts';
import { isAboutToReplace, mirrorsAgain } from './repeated.ts';
import { APART, RISKS, riskIn } from './risks.ts';
import { STAYS, staysSo } from './staysSo.ts';

/** What was run does more than what failed of it. */
export const BEFORE_AGAIN = 'Before that command runs again:';

/** What a plan shows has not happened yet. */
export const BEFORE_APPLY = 'Before that is applied:';

export function cautionOf(text: string, where: Where): string | undefined {
  const happened = happenedIn(text, where);
  if (happened) return `First of all: ${LOSSES[happened]}`;
  const risk = riskIn(text, where);
  if (risk) return `${APART} ${RISKS[risk]}`;
  const stays = staysSo(text, where);
  if (stays) return `${STAYS} ${saysOf(stays, 'en')}`;
  const plan = planOf(text, where);
  if (plan) return `Before you do that: ${saysOf(plan, 'en')}`;
  if (isAboutToReplace(text)) return `${BEFORE_APPLY} ${saysOf('replaces', 'en')}`;
  return where !== 'anywhere' && mirrorsAgain(text) ? `${BEFORE_AGAIN} ${saysOf('mirrors', 'en')}` : undefined;
}

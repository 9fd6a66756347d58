/** What is to be known before anything is done, in English. */
import { happenedIn } from './happened.ts';
import { LOSSES } from './losses.ts';
import { saysOf } from './planList.ts';
import { planOf } from './plans.ts';

/** @param ofStorage the talk is about storage, whatever these words name */
export function cautionOf(text: string, ofStorage: boolean): string | undefined {
  const happened = happenedIn(text, ofStorage);
  if (happened) return `First of all: ${LOSSES[happened]}`;
  const plan = planOf(text, ofStorage);
  return plan && `Before you do that: ${saysOf(plan, 'en')}`;
}

/** What speaks against something that a person is about to do: the sentences stand with what recognises it. */
import { LOST, PLANS, type PlanName } from '../../../knowledge/effects/planWords.ts';

const nameOf = (plan: string) => `plan${plan.charAt(0).toUpperCase()}${plan.slice(1)}`;

export type PlanPhrase = `plan${Capitalize<PlanName>}`;

export const plansEn = {
  beforeYouDo: 'Before you do that: {caution}',
  firstOfAll: `First of all: ${LOST.says}`,
  ...(Object.fromEntries(Object.entries(PLANS).map(([plan, { says }]) => [nameOf(plan), says])) as Record<
    PlanPhrase,
    string
  >),
};

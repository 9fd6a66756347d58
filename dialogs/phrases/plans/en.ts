/** What speaks against something that a person is about to do: the sentences stand with what recognises it. */
import { EXPOSED, LOST } from '../../../knowledge/effects/losses.ts';
import { PLANS, type PlanName } from '../../../knowledge/effects/planWords.ts';

const nameOf = (plan: string) => `plan${plan.charAt(0).toUpperCase()}${plan.slice(1)}`;

export type PlanPhrase = `plan${Capitalize<PlanName>}`;

export const plansEn = {
  beforeYouDo: 'Before you do that: {caution}',
  firstIfLost: `First of all: ${LOST.says}`,
  firstIfExposed: `First of all: ${EXPOSED.says}`,
  ...(Object.fromEntries(Object.entries(PLANS).map(([plan, { says }]) => [nameOf(plan), says])) as Record<
    PlanPhrase,
    string
  >),
};

/** Things that people want to do in their need, how they say it, and what they should know before: the gravest first. */
import type { Plan } from './planForms.ts';
import { ON_ACCESS } from './plansOnAccess.ts';
import { ON_DATA } from './plansOnData.ts';
import { ON_WORK } from './plansOnWork.ts';

export const PLANS = { ...ON_DATA, ...ON_ACCESS, ...ON_WORK };

export type PlanName = keyof typeof PLANS;

export const plansInOrder = Object.entries(PLANS) as [PlanName, Plan][];

/** The step of a remedy that fits what a log tells, chosen as a conversation chooses it. Pure. */
import type { ChooseStep } from '../../knowledge/log/causeCount.ts';
import { fittingStep } from './fitting.ts';

export const stepOfLog: ChooseStep = (cause, steps, told, facts) => fittingStep(steps, told, '', facts, cause);

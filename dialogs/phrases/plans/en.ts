/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */
import { LOSSES } from '../../../knowledge/effects/losses.ts';

export const plansEn = {
  beforeYouDo: 'Before you do that: {caution}',
  firstIfLost: `First of all: ${LOSSES.lost}`,
  firstIfExposed: `First of all: ${LOSSES.exposed}`,
};

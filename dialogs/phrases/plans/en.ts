/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */
import { BEFORE_AGAIN } from '../../../knowledge/effects/cautionOf.ts';
import { LOSSES } from '../../../knowledge/effects/losses.ts';

export const plansEn = {
  beforeYouDo: 'Before you do that: {caution}',
  beforeAgain: `${BEFORE_AGAIN} {caution}`,
  mendsItStill: 'What mends the trouble is still this:',
  firstIfLost: `First of all: ${LOSSES.lost}`,
  firstIfExposed: `First of all: ${LOSSES.exposed}`,
  firstIfRansom: `First of all: ${LOSSES.ransom}`,
};

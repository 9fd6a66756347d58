/** Before what a person is about to do, or after what has happened: what is said of each plan stands in knowledge/effects/plans.yaml. */
import { BEFORE_AGAIN, BEFORE_APPLY } from '../../../knowledge/effects/cautionOf.ts';
import { LOSSES } from '../../../knowledge/effects/losses.ts';
import { APART, RISKS } from '../../../knowledge/effects/risks.ts';
import { STAYS } from '../../../knowledge/effects/staysSo.ts';

export const plansEn = {
  beforeYouDo: 'Before you do that: {caution}',
  beforeAgain: `${BEFORE_AGAIN} {caution}`,
  beforeApply: `${BEFORE_APPLY} {caution}`,
  apartFromIt: `${APART} {caution}`,
  staysSo: `${STAYS} {caution}`,
  riskOpenToRead: RISKS.openToRead,
  riskKeyInFiles: RISKS.keyInFiles,
  riskSharedKey: RISKS.sharedKey,
  riskNeverRenewed: RISKS.neverRenewed,
  riskSharedSas: RISKS.sharedSas,
  riskLongSas: RISKS.longSas,
  riskOwnersAll: RISKS.ownersAll,
  riskNoWayBack: RISKS.noWayBack,
  riskOpenEmulator: RISKS.openEmulator,
  riskAnyOrigin: RISKS.anyOrigin,
  riskGoesPlain: RISKS.goesPlain,
  mendsItStill: 'What mends the trouble is still this:',
  firstIfLost: `First of all: ${LOSSES.lost}`,
  firstIfExposed: `First of all: ${LOSSES.exposed}`,
  firstIfRansom: `First of all: ${LOSSES.ransom}`,
};

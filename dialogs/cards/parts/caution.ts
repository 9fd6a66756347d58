/** What speaks against something that somebody is about to do, or what to do first where data is gone, in the person's language. */

import { type Happened, happenedIn } from '../../../knowledge/effects/happened.ts';
import { saysOf } from '../../../knowledge/effects/planList.ts';
import { planOf, type Where } from '../../../knowledge/effects/plans.ts';
import { isAboutToReplace, mirrorsAgain } from '../../../knowledge/effects/repeated.ts';
import { type Risk, riskIn } from '../../../knowledge/effects/risks.ts';
import { staysSo } from '../../../knowledge/effects/staysSo.ts';
import { termAsked, termsCompared } from '../../../knowledge/words/glossary.ts';
import { saysWhoOneIs } from '../../moves/told/whoOneIs.ts';
import type { PhraseName, Say } from '../../phrases/say.ts';

const HAPPENED: Record<Happened, PhraseName> = {
  lost: 'firstIfLost',
  exposed: 'firstIfExposed',
  ransom: 'firstIfRansom',
};

const TOLD: Record<Risk, PhraseName> = {
  openToRead: 'riskOpenToRead',
  keyInFiles: 'riskKeyInFiles',
  sharedKey: 'riskSharedKey',
  neverRenewed: 'riskNeverRenewed',
  sharedSas: 'riskSharedSas',
  longSas: 'riskLongSas',
  ownersAll: 'riskOwnersAll',
  noWayBack: 'riskNoWayBack',
  openEmulator: 'riskOpenEmulator',
  anyOrigin: 'riskAnyOrigin',
  goesPlain: 'riskGoesPlain',
};

/** @param beside in a talk: what the words may be said of */
export function cautionIn(
  text: string,
  say: Say,
  where: Where = 'anywhere',
  beside?: readonly string[],
): string | undefined {
  const happened = happenedIn(text, where);
  if (happened) return say(HAPPENED[happened]);
  // What a word means, or is the same as, is no plan.
  if (termAsked(text) || termsCompared(text).length > 0) return undefined;
  const risk = riskIn(text, where, beside);
  if (risk) return say('apartFromIt', { caution: say(TOLD[risk]) });
  const stays = staysSo(text, where);
  if (stays) return say('staysSo', { caution: saysOf(stays, say.lang) });
  // "I am Owner already" gives nobody a right.
  const plan = saysWhoOneIs(text) ? undefined : planOf(text, where, beside);
  if (plan) return say('beforeYouDo', { caution: saysOf(plan, say.lang) });
  if (isAboutToReplace(text)) return say('beforeApply', { caution: saysOf('replaces', say.lang) });
  return where !== 'anywhere' && mirrorsAgain(text)
    ? say('beforeAgain', { caution: saysOf('mirrors', say.lang) })
    : undefined;
}

/**
 * What one plan needs beside its words ("the owner is away" gives nobody a role), or what takes it back ("the root goes into
 * the store" skips no check). How that is said stands in ofOnePlan.yaml. Pure.
 */
import { table } from '../table.ts';
import type { CueOf } from '../words/cueLists.ts';
import { cuesOf } from '../words/cuesOf.ts';

type Cue = CueOf<'effects/ofOnePlan.yaml'>;
const says = cuesOf('effects/ofOnePlan.yaml');

/** A plan that is meant only where one of these is said as well. */
const NEEDS = table<Cue>({
  allowsAllOrigins: 'saysAnyOrigin',
  everywhere: 'saysAll',
  shutsOut: 'shutsSomething',
  writesOver: 'namesTheSame',
  handsOutKey: 'namesAKey',
  clearsSynced: 'takesAway',
  cutsNetwork: 'takesAway',
  deletesIdentity: 'takesAway',
  deletesJobFolder: 'takesAway',
  keyInFiles: 'namesASecret',
  purgesKey: 'takesAKeyAway',
  strongSas: 'isStrong',
  opensFirewall: 'namesANetwork',
  tellsSecret: 'tells',
  unlocks: 'namesALock',
});
/** The same, where nobody says that he does it himself: "I'm snapping the lease" does, in whatever verb. */
const NEEDS_A_DEED = table<Cue>({
  breaksLease: 'endsALease',
  failsOver: 'namesAFailover',
  forcesUnmount: 'namesAMount',
  lifts: 'endsAHold',
  wideRole: 'givesARole',
});
/** A plan that is not meant where one of these is. */
const MEANS_ELSE = table<Cue>({
  locksForever: 'isLocked',
  noPolicy: 'asThePolicyWants',
  opensFirewall: 'ofOneAddress',
  replaces: 'isGuarded',
  skipsCheck: 'putsTheRoot',
  rotates: 'ofAnotherKey',
  handsOutKey: 'usesItHimself',
  wideRole: 'saysWhoHeIs',
  unlocks: 'bars',
  unregisters: 'registers',
  hammers: 'lessOfIt',
  forgetsJobs: 'takesUpAgain',
  keyInFiles: 'whereItBelongs',
  kills: 'inOrder',
  noLog: 'movesTheLog',
  opensOutbound: 'ofOneHost',
  overwritesAll: 'leavesAlone',
  deletes: 'isEmptyAlready',
  deletesContainer: 'isEmptyAlready',
  deletesSource: 'besideTheOld',
  plain: 'tlsOfToday',
  shutsOut: 'asThePolicyWants',
  strongSas: 'hasItAlready',
  upgrades: 'onlyValidates',
  dropsProtection: 'moreOfIt',
  lifts: 'moreOfIt',
});

/** What it was said of may name the plan; that something else is meant the sentence itself says. */
export function meansElse(plan: string, sentence: string): boolean {
  const other = MEANS_ELSE.get(plan);
  return other !== undefined && says(other, sentence);
}

/** Who looked and says so is not told to look, whatever else of the sentence plans it. */
export const isSeenTo = (plan: string, said: string): boolean =>
  (plan === 'rotates' && says('ofAnUnusedKey', said)) || (plan === 'shutsOut' && says('ofAnUnusedSwitch', said));

function lacksItsDeed(plan: string, sentence: string): boolean {
  const deed = NEEDS_A_DEED.get(plan);
  return deed !== undefined && !says(deed, sentence) && !says('doneByMe', sentence);
}

export function isOfAnotherKind(plan: string, sentence: string): boolean {
  const needed = NEEDS.get(plan);
  return (needed !== undefined && !says(needed, sentence)) || lacksItsDeed(plan, sentence) || meansElse(plan, sentence);
}

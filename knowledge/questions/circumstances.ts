/** Where something runs, with what, as whom and on how much: every case has that, and none of it is why it fails. Pure. */
import type { Facts } from '../facts/facts.ts';

const CIRCUMSTANCES = new Set(
  (
    'location caller os tool toolVersion azcopyVersion shell service operation protocol auth identity cloud sameRegion ' +
    'accountKind hierarchicalNamespace blobKind hostKind computeKind mountKind copyPlaces fileCount howLarge tierShown'
  ).split(' '),
);

export const withoutCircumstances = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => !CIRCUMSTANCES.has(fact)));

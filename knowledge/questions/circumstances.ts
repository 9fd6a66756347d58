/** Where something runs, with what, as whom and on how much: every case has that, and none of it is why it fails. Pure. */
import type { Facts } from '../facts/facts.ts';

const PLACES = (
  'location caller os tool toolVersion azcopyVersion shell service operation protocol auth identity cloud sameRegion ' +
  'accountKind hierarchicalNamespace blobKind hostKind computeKind mountKind copyPlaces fileCount howLarge tierShown'
).split(' ');
/** What stands in the way everywhere, and mostly lets all through. */
const ON_THE_WAY = ['proxy', 'privateEndpoint'];

const omitting = (names: readonly string[]) => {
  const omitted = new Set(names);
  return (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([fact]) => !omitted.has(fact)));
};

export const withoutPlaces = omitting(PLACES);
/** Where something runs, with what and as whom, and nothing else. */
export const onlyPlaces = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => PLACES.includes(fact)));
export const withoutCircumstances = omitting([...PLACES, ...ON_THE_WAY]);

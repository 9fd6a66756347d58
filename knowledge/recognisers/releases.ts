/** Faults that a version is known to have, and a newer one has not. */

import type { Rank } from '../pages/schema.ts';
import type { Shown } from '../releases/match.ts';
import { saysOf, shownReleases, stepOf } from '../releases/match.ts';
import type { Recogniser } from './recogniser.ts';
import type { Sighting } from './sighting.ts';

/** Without a version a fault is a guess, until the person says which version it is. */
function rankOf({ version, printed }: Shown, older: boolean): Rank {
  if (version || older) return printed ? 'detail' : 'code';
  return printed ? 'symptom' : 'generic';
}

function sightingOf(shown: Shown, older: boolean): Sighting {
  const [likeliest, ...others] = shown.product.causes;
  return {
    id: `release: ${shown.release.id}`,
    rank: rankOf(shown, older),
    causes: [likeliest as string, ...others].map((cause) => ({ cause })),
    says: saysOf(shown),
    step: stepOf(shown),
    ...(shown.version || older
      ? {}
      : { asksVersion: { product: shown.product.product, how: shown.product.how, fixed: shown.release.fixed ?? '' } }),
    places: [{ at: shown.at, length: shown.length }],
  };
}

export const releases: Recogniser = {
  name: 'what was fixed when',
  recognise({ knowledge, reading, facts }) {
    if (facts.toolVersion === 'fixed') return { sightings: [] };
    const older = facts.toolVersion === 'older';
    const shown = shownReleases(knowledge.releases, reading.text.clean, facts.tool);
    // A change that is meant explains nothing by itself while the version is unknown.
    const told = shown.filter(({ release, version }) => version || !release.change);
    return { sightings: told.map((one) => sightingOf(one, older)) };
  },
};

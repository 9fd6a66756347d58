/** What every recogniser is: a name, and a function from what is known so far to what it sees beyond. Nothing is changed on the side. */

import type { Observation } from '../evidence/evidence.ts';
import type { Facts } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import type { Reading } from '../reading.ts';
import type { Sighting } from './sighting.ts';

export interface Sight {
  knowledge: Knowledge;
  reading: Reading;
  /** For a SAS in a report that carries no time of its own; without it nothing is called expired by the clock alone. */
  now: Date | undefined;
  /** What the person told, the text says, and earlier recognisers implied. */
  facts: Facts;
  /** What earlier recognisers saw. */
  observations: readonly Observation[];
}

export interface Seen {
  sightings: Sighting[];
  /** What follows from them; what is known already stands. */
  implied?: Facts;
  /** What was measured, and not only said: it counts as an answer does. */
  measured?: Facts;
}

export interface Recogniser {
  name: string;
  recognise(sight: Sight): Seen;
}

/** The first word on a fact counts. */
export function firstOf(facts: (Facts | Record<string, string>)[]): Facts {
  const known: Facts = {};
  for (const some of facts) for (const [fact, value] of Object.entries(some)) known[fact as keyof Facts] ??= value;
  return known;
}

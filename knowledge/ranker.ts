/** Where a trained ranker joins: it is shown a report and says how likely each cause is. */
import type { Observation } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { ReportText } from './text.ts';

/** The report, and what recognition read from it. */
export interface Features {
  text: ReportText;
  observations: readonly Observation[];
  facts: Facts;
}

/** By cause, 0..1; an empty map where it has nothing to say. */
export type Scores = ReadonlyMap<string, number>;

export type Ranker = (features: Features) => Scores;

export const NO_SCORES: Scores = new Map();

/** What the parameters of a SAS within a report tell against the rest of the report. */
import type { Facts } from '../facts.ts';
import type { Rank, RankedCause } from '../schema.ts';
import type { ReportText } from '../text.ts';

export interface SasObservation {
  id: string;
  rank: Rank;
  causes: RankedCause[];
  at: number;
  length: number;
}

export function readSasFindings(_text: ReportText, _facts: Facts, _now?: Date): SasObservation[] {
  return [];
}

import type { VersionAsked } from '../evidence/evidence.ts';
import type { Entry } from '../pages/assemble.ts';
import type { Rank, RankedCause } from '../pages/schema.ts';
import type { Match } from '../phrases/lexicon.ts';

/** Something seen, and every place where it stands. Sightings of one id become one observation. */
export interface Sighting {
  id: string;
  code?: string;
  rank: Rank;
  causes: RankedCause[];
  /** Other services and programs say it as well. */
  everybodys?: true;
  /** What a check found, where a quotation alone would not tell it. */
  says?: string;
  /** The first step of the fix, where what was seen gives one of its own. */
  step?: string;
  /** Causes that stand in the text only as its effect: what names them first speaks for nothing. */
  over?: readonly string[];
  /** Set where the version would settle it. */
  asksVersion?: VersionAsked;
  places: Match[];
  /** Of the report as a whole: no harmless stretch takes it back. */
  ofAll?: true;
}

/** What an entry of a page is as a sighting, but for the places. */
export const named = (entry: Entry, rank = entry.rank): Omit<Sighting, 'places'> => ({
  id: entry.id,
  ...(entry.code ? { code: entry.code } : {}),
  rank,
  causes: entry.causes,
  ...(entry.everybodys ? { everybodys: true } : {}),
});

/** Where messages and signs of the pages stand in a text. */
import type { Finder, Match } from '../phrases/lexicon.ts';
import { named, type Sighting } from './sighting.ts';
import type { CompiledEntry, CompiledSign } from './vocabulary.ts';

/** An entry in a text. */
export interface Hit {
  sighting: Sighting;
  /** Counts only where these facts hold. */
  when: Record<string, string>;
  implies: Record<string, string>;
  printed: boolean;
}

/** How people tell a failure, which decides nothing by itself. */
const isTold = ({ printed, rank }: CompiledSign) => !printed && (rank === 'symptom' || rank === 'generic');

/** Where a sign shows; empty when it does not. */
function placesOf({ any, all, unless }: CompiledSign, finder: Finder): Match[] {
  if (!all.every((term) => finder.may(term))) return [];
  const together = all.map((term) => finder.first(term));
  if (together.some((match) => match === undefined)) return [];
  const single = any.flatMap((term) => finder.all(term));
  if (any.length > 0 && single.length === 0) return [];
  if (unless.some((term) => finder.first(term))) return [];
  const [first] = together;
  return single.length > 0 || !first ? single : [{ at: first.index, length: first[0].length }];
}

function hitsOf({ entry, messages, signs }: CompiledEntry, finder: Finder, printedOnly: boolean): Hit[] {
  const hits: Hit[] = [];
  const said = messages.flatMap((term) => finder.all(term));
  if (said.length > 0)
    hits.push({ sighting: { ...named(entry), places: said }, when: {}, implies: entry.implies, printed: true });
  for (const sign of signs) {
    const places = printedOnly && isTold(sign) ? [] : placesOf(sign, finder);
    if (places.length === 0) continue;
    // A sign of a code's page is not the code itself: only its name or its message is.
    const { code: _, ...unnamed } = named(entry, sign.rank);
    const { when, implies, printed, over } = sign;
    hits.push({ sighting: { ...unnamed, places, ...(over ? { over } : {}) }, when, implies, printed });
  }
  return hits;
}

/** @param printedOnly in a text that a tool printed, people's words tell nothing */
export function findEntries(entries: CompiledEntry[], finder: Finder, printedOnly: boolean): Hit[] {
  return entries.flatMap((entry) => hitsOf(entry, finder, printedOnly));
}

/** Where tools print sentences that they print before every failure of a kind. */
export const printedPlaces = (hits: Hit[]): Match[] =>
  hits.filter(({ printed }) => printed).flatMap(({ sighting }) => sighting.places);

/** The words of a report that weighed most for a label: whole phrases, as the person wrote them. */
import { vectorOf } from './features.ts';
import type { Scorer } from './scorer.ts';

/** A line, or a sentence of it, with its beginning in the text. */
const CLAUSE = /[^\n.!?;]{8,400}/g;
const LONGEST = 120;
/** A clause is quoted when it weighs so much of the weightiest. */
const NEAR = 0.5;

function weightFor(scorer: Scorer, label: string, text: string): number {
  const vector = vectorOf(text);
  // A short clause has few features of great length each: what counts is what it adds to the whole.
  return scorer.added(vector, label) * Math.sqrt(vector.hashes.length);
}

/** Cut at the ends of words. */
function shorten(clause: string): string {
  const text = clause.replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** Heaviest first; empty where the label is unknown or nothing speaks for it. */
export function tellingPhrases(scorer: Scorer, text: string, label: string, most = 2): string[] {
  if (!scorer.told.has(label)) return [];
  const clauses = [...text.slice(0, 6000).matchAll(CLAUSE)].slice(0, 60).map(([clause]) => clause);
  const weighed = clauses.map((clause) => ({ clause, weight: weightFor(scorer, label, clause) }));
  weighed.sort((a, b) => b.weight - a.weight);
  const top = weighed[0]?.weight ?? 0;
  return weighed
    .filter(({ weight }) => weight > 0 && weight >= NEAR * top)
    .slice(0, most)
    .map(({ clause }) => shorten(clause));
}

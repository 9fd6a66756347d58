/** The words of a report that weighed most for a label: whole phrases, as the person wrote them. */
import { vectorOf } from './features.ts';
import type { Scorer } from './scorer.ts';

/** Between two sentences; a dot within a name ends none. */
const ENDS = /\n|(?<=[.!?;])\s+/;
const SHORTEST_SENTENCE = 8;
const LONGEST_SENTENCE = 400;
/** Of a longer one the clauses count by themselves, so that only what tells is quoted. */
const LONG = 70;
const ENDS_OF_CLAUSES = /(?<=,)\s+|\s+(?=(?:and|but|while|although|because|since|after)\s)/i;
/** What is shorter is no clause. */
const SHORTEST = 25;
const LONGEST = 120;
/** A clause is quoted when it weighs so much of the weightiest. */
const NEAR = 0.5;

function clausesOf(sentence: string): string[] {
  if (sentence.length <= LONG) return [sentence];
  const clauses: string[] = [];
  for (const piece of sentence.split(ENDS_OF_CLAUSES)) {
    const before = clauses.at(-1) ?? '';
    if (before && Math.min(before.length, piece.length) < SHORTEST) clauses.splice(-1, 1, `${before} ${piece}`);
    else clauses.push(piece);
  }
  return clauses;
}

function weightFor(scorer: Scorer, label: string, text: string): number {
  const vector = vectorOf(text);
  // A short clause has few features of great length each: what counts is what it adds to the whole.
  return scorer.added(vector, label) * Math.sqrt(vector.hashes.length);
}

/** Cut at the ends of words. */
function shorten(clause: string): string {
  const text = clause
    .replace(/\s+/g, ' ')
    .replace(/[,.!?;]*\s*$/, '')
    .trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** Heaviest first; empty where the label is unknown or nothing speaks for it. */
export function tellingPhrases(scorer: Scorer, text: string, label: string, most = 2): string[] {
  if (!scorer.told.has(label)) return [];
  const whole = text
    .slice(0, 6000)
    .split(ENDS)
    .filter(({ length }) => length >= SHORTEST_SENTENCE);
  const sentences = whole.slice(0, 60).map((sentence) => sentence.slice(0, LONGEST_SENTENCE));
  const clauses = sentences.flatMap(clausesOf);
  const weighed = clauses.map((clause) => ({ clause, weight: weightFor(scorer, label, clause) }));
  weighed.sort((a, b) => b.weight - a.weight);
  const top = weighed[0]?.weight ?? 0;
  return weighed
    .filter(({ weight }) => weight > 0 && weight >= NEAR * top)
    .slice(0, most)
    .map(({ clause }) => shorten(clause));
}

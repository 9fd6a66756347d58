/**
 * All phrases of the pages together. One pass over a text shows which of them can stand in it, and where; only there,
 * and only as far as they reach, their regular expressions are tried.
 */
import { type KeptLists, type KeptTexts, keepLists, textAt } from '../text/kept.ts';
import type { Clues, Literals, Term } from './clues.ts';
import type { Phrase } from './phrase.ts';

export interface Match {
  at: number;
  length: number;
}

/** Thousands of phrases, of which a text needs a few. */
interface KeptPhrases {
  sources: KeptTexts;
  /** As they stand after the expression, and which of them each phrase has. */
  flags: string[];
  flagsOf: Uint8Array;
  /** The most characters that a match and its looking around can span; may be Infinity. */
  reaches: Float32Array;
}

/** Plain data, made by lexiconBuilder.ts. */
export interface Lexicon extends Literals {
  /** By term. */
  phrases: KeptPhrases;
}

/** By term, the places of those that it may speak for. */
export function placesByTerm<One>(all: readonly One[], termsOf: (one: One) => Term[]): KeptLists {
  const places: number[][] = [];
  all.forEach((one, place) => {
    for (const term of new Set(termsOf(one))) places[term] = [...(places[term] ?? []), place];
  });
  return keepLists(Array.from(places, (some) => some ?? []));
}

/** What some term of the text may speak for, in its order. @param placesOf as `placesByTerm` gives them */
export function possibleOf<One>(all: readonly One[], { begins, numbers }: KeptLists, clues: Clues): One[] {
  const places: number[] = [];
  clues.eachTerm((term) => {
    // Undefined behind the last term that speaks for anything.
    const last = begins[term + 1] ?? 0;
    for (let at = begins[term] as number; at < last; at++) places.push(numbers[at] as number);
  });
  const inOrder = Uint32Array.from(places).sort();
  const possible: One[] = [];
  for (let at = 0; at < inOrder.length; at++)
    if (inOrder[at] !== inOrder[at - 1]) possible.push(all[inOrder[at] as number] as One);
  return possible;
}

/** What comes after the first thousand tells nothing new. */
const MOST = 1000;

export const phraseAt = ({ phrases }: Pick<Lexicon, 'phrases'>, term: Term): Phrase => ({
  source: textAt(phrases.sources, term),
  flags: phrases.flags[phrases.flagsOf[term] as number] as string,
});

const compiled = new WeakMap<Lexicon, Map<Term, RegExp>>();

function regexesOf(lexicon: Lexicon): Map<Term, RegExp> {
  const known = compiled.get(lexicon) ?? new Map<Term, RegExp>();
  compiled.set(lexicon, known);
  return known;
}

/** Stretches around the clues, as far as a match can reach; overlapping ones are one. Beginning and end of each in turn. */
function stretches(ends: readonly number[], reach: number, length: number): number[] {
  if (ends.length === 0 || reach * 2 >= length) return [0, length];
  const found: number[] = [];
  let [from, to] = [Math.max(0, (ends[0] as number) - reach - 1), 0];
  for (const end of ends) {
    if (end - reach - 1 > to && to > 0) {
      found.push(from, to);
      from = end - reach - 1;
    }
    to = Math.min(length, end + reach + 1);
  }
  found.push(from, to);
  return found;
}

/** Looks for terms in one text. */
export class Finder {
  private readonly lexicon: Lexicon;
  private readonly regexes: Map<Term, RegExp>;
  private readonly clues: Clues;
  private readonly folded: string;

  /** @param folded the text in lower case in which the clues were found, or the same with stretches made blank */
  constructor(lexicon: Lexicon, clues: Clues, folded: string) {
    this.lexicon = lexicon;
    this.regexes = regexesOf(lexicon);
    this.clues = clues;
    this.folded = folded;
  }

  /** False where the term surely does not stand in the text. */
  may(term: Term): boolean {
    return this.clues.has(term);
  }

  private regexOf(term: Term): RegExp {
    const known = this.regexes.get(term);
    if (known) return known;
    const { source, flags } = phraseAt(this.lexicon, term);
    const regex = new RegExp(source, flags);
    this.regexes.set(term, regex);
    return regex;
  }

  /** Calls back with each match, first to last, until the answer is false. */
  private each(term: Term, take: (match: RegExpExecArray) => boolean): void {
    const ends = this.clues.endsOf(term);
    if (!ends) return;
    const { folded } = this;
    const regex = this.regexOf(term);
    const where = stretches(ends, this.lexicon.phrases.reaches[term] as number, folded.length);
    for (let at = 0; at < where.length; at += 2)
      if (!eachWithin(regex, folded, where[at] as number, where[at + 1] as number, take)) return;
  }

  all(term: Term): Match[] {
    const places: Match[] = [];
    this.each(term, (match) => places.push({ at: match.index, length: match[0].length }) < MOST);
    return places;
  }

  first(term: Term): RegExpExecArray | undefined {
    let first: RegExpExecArray | undefined;
    this.each(term, (match) => {
      first = match;
      return false;
    });
    return first;
  }

  sourceOf(term: Term): string {
    return phraseAt(this.lexicon, term).source;
  }

  stands(term: Term): boolean {
    return this.first(term) !== undefined;
  }
}

/** A piece that is cut out of the text has false ends, at which no match counts. False: no more is wanted. */
function eachWithin(
  regex: RegExp,
  text: string,
  from: number,
  to: number,
  take: (match: RegExpExecArray) => boolean,
): boolean {
  const piece = from === 0 && to === text.length ? text : text.slice(from, to);
  let next = from === 0 ? 0 : 1;
  for (;;) {
    regex.lastIndex = next;
    const match = regex.exec(piece);
    if (!match || (match.index + match[0].length === piece.length && to < text.length)) return true;
    next = match.index + Math.max(1, match[0].length);
    match.index += from;
    if (!take(match)) return false;
  }
}

/**
 * All phrases of the pages together. One pass over a text shows which of them can stand in it, and where; only there,
 * and only as far as they reach, their regular expressions are tried.
 */
import { type Automaton, scan } from './automaton.ts';
import type { Phrase } from './phrase.ts';

export interface Match {
  at: number;
  length: number;
}

/** A phrase by its place in the lexicon. */
export type Term = number;

export interface Lexicon {
  /** By term. */
  phrases: (Phrase & { reach: number; worth: number })[];
  automaton: Automaton;
  /** By literal of the automaton: the terms that may stand where it does. */
  termsOf: Term[][];
  /** Terms without a sure literal: they are tried on every text, so there should be few. */
  always: Term[];
}

/** By term: behind which offsets its literals stand. Terms that cannot stand in the text are missing. */
export type Clues = ReadonlyMap<Term, readonly number[]>;

const EVERYWHERE: readonly number[] = [];

/** @param folded the report in lower case */
export function cluesIn(lexicon: Pick<Lexicon, 'automaton' | 'termsOf' | 'always'>, folded: string): Clues {
  const clues = new Map<Term, number[]>();
  scan(lexicon.automaton, folded, (literal, end) => {
    for (const term of lexicon.termsOf[literal] as Term[]) {
      const known = clues.get(term);
      if (known) known.push(end);
      else clues.set(term, [end]);
    }
  });
  for (const term of lexicon.always) clues.set(term, EVERYWHERE as number[]);
  return clues;
}

/** By term, the places of those that it may speak for. */
export function placesByTerm<One>(all: readonly One[], termsOf: (one: One) => Term[]): Map<Term, number[]> {
  const places = new Map<Term, number[]>();
  all.forEach((one, place) => {
    for (const term of new Set(termsOf(one))) places.set(term, [...(places.get(term) ?? []), place]);
  });
  return places;
}

/** What some term of the text may speak for, in its order. @param placesOf as `placesByTerm` gives them */
export function possibleOf<One>(
  all: readonly One[],
  placesOf: ReadonlyMap<Term, readonly number[]>,
  clues: Clues,
): One[] {
  const places: number[] = [];
  for (const term of clues.keys()) {
    const own = placesOf.get(term);
    if (own) places.push(...own);
  }
  const inOrder = Uint32Array.from(places).sort();
  const possible: One[] = [];
  for (let at = 0; at < inOrder.length; at++)
    if (inOrder[at] !== inOrder[at - 1]) possible.push(all[inOrder[at] as number] as One);
  return possible;
}

/** What comes after the first thousand tells nothing new. */
const MOST = 1000;

const compiled = new WeakMap<Phrase, RegExp>();

function regexOf(phrase: Phrase): RegExp {
  const known = compiled.get(phrase) ?? new RegExp(phrase.source, phrase.flags);
  compiled.set(phrase, known);
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
  private readonly clues: Clues;
  private readonly folded: string;

  /** @param folded the text in lower case in which the clues were found, or the same with stretches made blank */
  constructor(lexicon: Lexicon, clues: Clues, folded: string) {
    this.lexicon = lexicon;
    this.clues = clues;
    this.folded = folded;
  }

  /** False where the term surely does not stand in the text. */
  may(term: Term): boolean {
    return this.clues.has(term);
  }

  /** Calls back with each match, first to last, until the answer is false. */
  private each(term: Term, take: (match: RegExpExecArray) => boolean): void {
    const ends = this.clues.get(term);
    if (!ends) return;
    const { folded } = this;
    const phrase = this.lexicon.phrases[term] as Lexicon['phrases'][number];
    const regex = regexOf(phrase);
    const where = stretches(ends, phrase.reach, folded.length);
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
    return (this.lexicon.phrases[term] as Lexicon['phrases'][number]).source;
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

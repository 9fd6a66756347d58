/**
 * Which literals of a lexicon stand in a text, and where. What that means for one of its phrases, or for a list of them, is
 * worked out when it is asked for: a text is asked about few of the thousands that share a literal with it. Pure.
 */
import type { KeptLists } from '../text/kept.ts';
import { type Automaton, scan } from './automaton.ts';

/** A phrase by its place in the lexicon. */
export type Term = number;

/** What of a lexicon is needed for that. Plain data. */
export interface Literals {
  automaton: Automaton;
  /** By literal of the automaton: the terms that may stand where it does. */
  termsOf: KeptLists;
  /** By term: its literals. */
  literalsOf: KeptLists;
  /** Terms without a sure literal: they are tried on every text, so there should be few. */
  always: Term[];
}

const EVERYWHERE: readonly number[] = [];

export class Clues {
  private readonly literals: Literals;
  /** By literal that stands in the text: the offsets behind it, in their order. */
  private readonly ends: ReadonlyMap<number, readonly number[]>;

  constructor(literals: Literals, ends: ReadonlyMap<number, readonly number[]>) {
    this.literals = literals;
    this.ends = ends;
  }

  /** False where the term surely does not stand in the text. */
  has(term: Term): boolean {
    const { begins, numbers } = this.literals.literalsOf;
    const [from, to] = [begins[term] as number, begins[term + 1] as number];
    for (let at = from; at < to; at++) if (this.ends.has(numbers[at] as number)) return true;
    return from === to;
  }

  /** Behind which offsets the literals of a term stand, in their order; undefined where it cannot stand, empty where it may stand anywhere. */
  endsOf(term: Term): readonly number[] | undefined {
    const { begins, numbers } = this.literals.literalsOf;
    const [from, to] = [begins[term] as number, begins[term + 1] as number];
    if (from === to) return EVERYWHERE;
    let all: readonly number[] | undefined;
    let isInOrder = true;
    for (let at = from; at < to; at++) {
      const ends = this.ends.get(numbers[at] as number);
      if (!ends) continue;
      isInOrder = all === undefined;
      all = all ? [...all, ...ends] : ends;
    }
    return all && !isInOrder ? [...all].sort((one, other) => one - other) : all;
  }

  /** Calls back with each term that may stand in the text; with some of them more than once. */
  eachTerm(take: (term: Term) => void): void {
    const { termsOf, always } = this.literals;
    const { begins, numbers } = termsOf;
    for (const literal of this.ends.keys()) {
      const last = begins[literal + 1] as number;
      for (let at = begins[literal] as number; at < last; at++) take(numbers[at] as Term);
    }
    for (const term of always) take(term);
  }
}

/** @param folded the report in lower case */
export function cluesIn(literals: Literals, folded: string): Clues {
  const ends = new Map<number, number[]>();
  scan(literals.automaton, folded, (literal, end) => {
    const known = ends.get(literal);
    if (known) known.push(end);
    else ends.set(literal, [end]);
  });
  return new Clues(literals, ends);
}

/** A row of followUps/: what is said next, and the answer to it; and how near one comes. Pure. */
import type { Facts } from '../facts/facts.ts';
import type { Rows } from '../likeness/rows.ts';
import type { Bound } from './bounds.ts';
import type { Compared } from './compared.ts';
import type { State } from './stateTold.ts';

export interface FollowUp {
  /** The page, and its place there: `quota-exceeded#1`. */
  id: string;
  /** In the middle of whose talk it is said. */
  causes: string[];
  said: string[];
  /** The answer, in Markdown with placeholders. */
  says: string;
  /** The cause that it speaks for: the one that stands, or another, which then takes its place. */
  leads?: string;
  /** It rather speaks for that cause than proves it. */
  perhaps?: true;
  /** What is better than the answer where a step is advised: the step, written for somebody else. */
  does?: 'ask-for';
  /** It answers whether something is dangerous. */
  ofHarm?: true;
  /** How much of a limit is used: not meant where the words compare two quantities and come to the contrary. */
  when?: Compared;
  /** How much is told: not meant where it is more, or less. */
  within?: Bound[];
  /** It is said of a switch that stands so, and not of the contrary. */
  state?: State;
  /** What a good part of those who say it tell of their case, and nobody otherwise. */
  tells: Facts;
}

export interface FollowUps {
  at(place: number): FollowUp;
  /** By cause: places. */
  of: Map<string, number[]>;
  /** What is said in each, by its place. */
  rows: Rows;
}

export interface Near {
  followUp: FollowUp;
  /** 0..1: how surely this is meant, and none of the others, nor something that has no row. */
  near: number;
  /** 0..1: how alike is what is wanted. */
  alike: number;
}

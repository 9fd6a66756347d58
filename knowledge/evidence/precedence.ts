/**
 * The inner line wins. Each observation gets its precedence: what names the reason itself counts in full, what is said more
 * broadly counts only for the causes on which both agree, and what contradicts something surer counts little.
 */

import type { Rank } from '../pages/schema.ts';
import type { Observation } from './evidence.ts';

export interface Precedence {
  /** 0..1: how much of the observation counts. */
  factor: number;
  /** The causes that it may still support; all of them where nothing surer stands. */
  only?: Set<string>;
}

/** Surest first. */
const ORDER: Rank[] = ['detail', 'code', 'symptom', 'generic'];
/** What an observation keeps that shares no cause with anything surer. */
const APART: Record<Rank, number> = { detail: 1, code: 0.7, symptom: 0.8, generic: 0 };
/** A symptom beside a line that names another reason is mostly a side effect of it. */
const SYMPTOM_BESIDE_DETAIL = 0.35;
const HARMLESS = 0.1;
/** A detail stands for its first causes; what it lists behind them is only possible. */
const OF_A_DETAIL = 2;

function causesOf({ rank, causes }: Observation): string[] {
  const counted = rank === 'detail' ? causes.slice(0, OF_A_DETAIL) : causes;
  return counted.map((ranked) => ranked.cause);
}

/** Where the report shows a fault, what did no harm is set aside, and so is what is only the effect of something named. */
function counting(observations: Observation[]): Observation[] {
  const effects = new Set(observations.flatMap(({ over = [], harmless }) => (harmless ? [] : over)));
  const own = observations.filter(({ causes }) => !effects.has(causes[0]?.cause ?? ''));
  const faults = own.some((one) => !one.harmless && one.rank !== 'generic');
  return faults ? own.filter((one) => !one.harmless) : own;
}

function besides(one: Observation, surer: Observation[]): Precedence {
  const named = new Set(surer.flatMap(causesOf));
  if (named.size === 0) return { factor: 1 };
  const shared = new Set(one.causes.map((ranked) => ranked.cause).filter((cause) => named.has(cause)));
  if (shared.size > 0) return { factor: 1, only: shared };
  const besideDetail = one.rank === 'symptom' && surer.some((other) => other.rank === 'detail');
  return { factor: besideDetail ? SYMPTOM_BESIDE_DETAIL : APART[one.rank] };
}

export function precedenceOf(observations: Observation[]): Map<Observation, Precedence> {
  const alive = new Set(counting(observations));
  const isSurer = (one: Observation) => (other: Observation) => ORDER.indexOf(other.rank) < ORDER.indexOf(one.rank);
  return new Map(
    observations.map((one) => [
      one,
      alive.has(one) ? besides(one, [...alive].filter(isSurer(one))) : { factor: HARMLESS },
    ]),
  );
}

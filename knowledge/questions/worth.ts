/** What a question is worth at this point of a case. Pure. */
import type { Evidence } from '../evidence/evidence.ts';
import type { WeighedCause } from '../evidence/weigh.ts';
import { type FactName, type Facts, factDefinition } from '../facts/facts.ts';
import type { Knowledge } from '../pages/assemble.ts';
import { expectedGain, type Possible, partsOf, toBeSure } from './gain.ts';
import { toldByTheWay } from './said.ts';
import type { Spoken } from './spoken.ts';

/**
 * Less than this is not worth a tired person's time. A first question is asked sooner than a further one: most cases are
 * settled by one, and what a third one brings is as often wrong as right: with less for it, questions grew by a tenth and
 * no first cause became right. What is likely is asked about once more only where that helps twice as much: who has confirmed
 * it, or did not know, is asked for nothing.
 */
const WORTH = { sure: 0.05, surer: 0.06, first: 0.015, further: 0.065, vague: 0.003 } as const;
/** What is harder to find out has to help more. */
const HARD = 0.7;

export interface Asking {
  knowledge: Knowledge;
  /** What was told, as it was told. */
  report: string;
  evidence: Evidence;
  /** Likeliest first. */
  causes: WeighedCause[];
  /** The same, as likely as they are called. */
  called: WeighedCause[];
  /** Facts that were answered, also with "unknown": they are never asked again. */
  given: Facts;
  /** How many questions were answered; what else is given was told unasked. */
  answers: number;
  /** The first cause is likely already. */
  sure: boolean;
  /** Somebody only said that something fails. */
  vague: boolean;
  /** What was thought before was tried in vain, or denied: the next thought is worth a question as the first was. */
  denied: boolean;
}

/** A question, and what its answer is expected to bring. */
export interface Worth {
  spoken: Spoken;
  fact: FactName;
  gain: number;
}

/** What an answer has to bring, at this point of the case. */
export function leastWorth({ answers, sure, vague, denied }: Asking): number {
  if (vague) return WORTH.vague;
  if (denied) return WORTH.first;
  const isFirst = answers === 0;
  if (sure) return isFirst ? WORTH.sure : WORTH.surer;
  return isFirst ? WORTH.first : WORTH.further;
}

/** What was told makes it the natural next question: that counts for so much, and nobody finds it hard any more. */
const NATURAL = 2.5;

export function follows({ report, evidence, given }: Asking, fact: FactName): boolean {
  const { follows: after } = factDefinition(fact);
  if (!after) return false;
  const told = { ...evidence.facts, ...toldByTheWay(report), ...given };
  return Object.entries(after).some(([before, values]) => values.includes(told[before] ?? ''));
}

export function worthOf(asking: Asking, causes: Possible[], spoken: Spoken): Worth {
  const { fact } = spoken.table;
  const isFirst = asking.answers === 0 || asking.denied;
  const parts = partsOf(causes, spoken);
  const gain = expectedGain(parts) + (isFirst ? toBeSure(parts) : 0);
  const { hard, known = 1 } = factDefinition(fact);
  if (follows(asking, fact)) return { spoken, fact, gain: gain * known * NATURAL };
  return { spoken, fact, gain: gain * known * (hard ? HARD : 1) };
}

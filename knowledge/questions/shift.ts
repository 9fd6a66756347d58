/** What an answer makes of a cause: more or less likely, and never impossible. */
import type { Knowledge } from '../assemble.ts';
import type { Evidence } from '../evidence.ts';
import { type Facts, isFactName, wordsMeantBy } from '../facts.ts';
import { chances, type Stated, statedIn, tableFor } from './likely.ts';

/** One answer moves a cause by no more than this, whichever way: people err, and pages do. */
const MOST = 12;

const within = (factor: number) => Math.min(MOST, Math.max(1 / MOST, factor));

function factorOf(stated: Stated, fact: string, value: string, cause: string): number {
  const table = tableFor(fact);
  const place = table.values.indexOf(value);
  const usual = table.neutral[place];
  if (usual === undefined) return 1;
  return within((chances(stated, table, cause)[place] as number) / usual);
}

/**
 * The answers that move causes. One that stands for words of an error counts as these words, and what the text tells by
 * itself counted already, where no table says more.
 */
function moving(told: Evidence, given: Facts): [string, string][] {
  return Object.entries(given).flatMap(([fact, value]) => {
    if (value === undefined || !isFactName(fact) || wordsMeantBy({ [fact]: value }).length > 0) return [];
    const isNews = told.facts[fact] !== value || tableFor(fact).rows.size > 0;
    return isNews ? [[fact, value] as [string, string]] : [];
  });
}

/** How much the answers speak for each cause, beside 1. */
export function shiftBy(knowledge: Knowledge, told: Evidence, given: Facts): (cause: string) => number {
  const answers = moving(told, given);
  if (answers.length === 0) return () => 1;
  const stated = statedIn(knowledge, told);
  return (cause) => answers.reduce((all, [fact, value]) => all * factorOf(stated, fact, value, cause), 1);
}

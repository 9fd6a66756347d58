/**
 * What was judged a moment ago is not judged again: a turn asks several times about one case, and in an outage many
 * people paste the same words. A diagnosis is pure; the clock has a say only where a SAS stands in the text.
 */
import { LRUCache } from 'lru-cache';
import type { Diagnosis } from '../knowledge/diagnose.ts';

/** What is kept of each, its text read and its sentences filled, is some ten kilobytes. */
const MOST = 100;
const LONGEST = 4_000;
/** Escaped or not: what stands before it does not matter, so that %3Fse and %26se are seen too. */
const MAY_HOLD_A_SAS = /s(?:e|p|r|v|ig|koid)(?:=|%(?:25)*3d|&#)/i;

type Question = [report: string, ...more: unknown[]];

/** As `judge`, which must be pure but for a SAS. Whoever gets a diagnosis must not change it. */
export function keptDiagnoses<Asked extends Question>(
  judge: (...question: Asked) => Diagnosis,
): (...question: Asked) => Diagnosis {
  const kept = new LRUCache<string, Diagnosis>({ max: MOST });
  return (...question) => {
    const [report] = question;
    if (report.length > LONGEST || MAY_HOLD_A_SAS.test(report)) return judge(...question);
    const key = JSON.stringify(question);
    const known = kept.get(key) ?? judge(...question);
    kept.set(key, known);
    return known;
  };
}

/**
 * What was judged a moment ago is not judged again: a turn asks several times about one case, and in an outage many
 * people paste the same words. The clock has a say where a SAS stands in the text, which is judged each time, and in the
 * commands of a remedy, which make a SAS that ends some hours from now: no answer is older than a minute.
 */
import { LRUCache } from 'lru-cache';
import type { Diagnosis } from '../../knowledge/diagnose.ts';

/** What is kept of each, its text read and its sentences filled, is some eighty kilobytes. */
const MOST = 100;
/** A text that is heard for the first time is kept for its own turn: most never come again. */
const MOST_NEW = 8;
const LONGEST = 4_000;
/** Milliseconds. */
const A_MOMENT = 60_000;
/** Escaped or not: what stands before it does not matter, so that %3Fse and %26se are seen too. */
const MAY_HOLD_A_SAS = /s(?:e|p|r|v|ig|koid)(?:=|%(?:25)*3d|&#)/i;

type Question = [report: string, ...more: unknown[]];

/**
 * As `judge`, which must be pure but for the clock. Whoever gets a diagnosis must not change it.
 * @param perf tells milliseconds that no correction of the clock turns back
 */
export function keptDiagnoses<Asked extends Question>(
  judge: (...question: Asked) => Diagnosis,
  perf: { now(): number } = performance,
): (...question: Asked) => Diagnosis {
  const lasting = { ttl: A_MOMENT, ttlResolution: 0, perf };
  const fresh = new LRUCache<string, Diagnosis>({ max: MOST_NEW, ...lasting });
  const kept = new LRUCache<string, Diagnosis>({ max: MOST, ...lasting });
  const asked = new LRUCache<string, true>({ max: MOST, ...lasting });
  return (...question) => {
    const [report] = question;
    if (report.length > LONGEST || MAY_HOLD_A_SAS.test(report)) return judge(...question);
    const key = JSON.stringify(question);
    const known = kept.get(key) ?? fresh.get(key);
    if (known) return known;
    const judged = judge(...question);
    (asked.has(key) ? kept : fresh).set(key, judged);
    asked.set(key, true);
    return judged;
  };
}

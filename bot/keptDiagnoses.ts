/**
 * What was judged a moment ago is not judged again: a turn asks several times about one case, and in an outage many
 * people paste the same words. The clock has a say where a SAS stands in the text, which is judged each time, and in the
 * commands of a remedy, which make a SAS that ends some hours from now: no answer is older than a minute.
 */
import { LRUCache } from 'lru-cache';
import type { Diagnosis } from '../knowledge/diagnose.ts';

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

export interface KeptDiagnoses<Asked extends Question> {
  /** Whoever gets a diagnosis must not change it. */
  judged(...question: Asked): Diagnosis;
  /** Whether it may be kept, and is not: what somebody else judged could be. */
  isMissing(...question: Asked): boolean;
  keep(diagnosis: Diagnosis, ...question: Asked): void;
}

/**
 * `judged` is as `judge`, which must be pure but for the clock.
 * @param perf tells milliseconds that no correction of the clock turns back
 */
export function keptDiagnoses<Asked extends Question>(
  judge: (...question: Asked) => Diagnosis,
  perf: { now(): number } = performance,
): KeptDiagnoses<Asked> {
  const lasting = { ttl: A_MOMENT, ttlResolution: 0, perf };
  const fresh = new LRUCache<string, Diagnosis>({ max: MOST_NEW, ...lasting });
  const kept = new LRUCache<string, Diagnosis>({ max: MOST, ...lasting });
  const asked = new LRUCache<string, true>({ max: MOST, ...lasting });
  const mayBeKept = ([report]: Asked) => report.length <= LONGEST && !MAY_HOLD_A_SAS.test(report);
  const known = (key: string) => kept.get(key) ?? fresh.get(key);
  const note = (key: string, diagnosis: Diagnosis) => {
    (asked.has(key) ? kept : fresh).set(key, diagnosis);
    asked.set(key, true);
  };
  return {
    judged(...question) {
      if (!mayBeKept(question)) return judge(...question);
      const key = JSON.stringify(question);
      const before = known(key);
      if (before) return before;
      const judged = judge(...question);
      note(key, judged);
      return judged;
    },
    isMissing: (...question) => mayBeKept(question) && known(JSON.stringify(question)) === undefined,
    keep: (diagnosis, ...question) => note(JSON.stringify(question), diagnosis),
  };
}

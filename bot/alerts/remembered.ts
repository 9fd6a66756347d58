import { LRUCache } from 'lru-cache';
import type { AlertKnowledge } from '../../knowledge/alerts/enrich.ts';

type Diagnose = AlertKnowledge['diagnose'];

/** A diagnosis takes milliseconds, and the alerts of a storm say the same: the latest answers are kept. */
export function remembered(diagnose: Diagnose): Diagnose {
  const known = new LRUCache<string, ReturnType<Diagnose>>({ max: 500 });
  return (report, facts = {}) => {
    const key = JSON.stringify([report, facts]);
    const answer = known.get(key) ?? diagnose(report, facts);
    known.set(key, answer);
    return answer;
  };
}

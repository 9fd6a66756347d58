/** The probe as the conversations may use it: no more than the operator allows, and not all day long. */

import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { Deps } from '../../dialogs/deps.ts';
import type { ProbeResult } from '../../knowledge/sas/probe.ts';
import type { Config } from '../config.ts';
import type { BotProbe } from './storageProbe.ts';

/** Probes that one person may ask for in ten minutes: enough to mend a SAS, too few to search a network. */
const PROBES = 10;
const SECONDS = 600;

const TOO_MANY: ProbeResult = {
  reached: false,
  checks: [
    { name: 'limit', result: 'skipped', says: `Not asked: ${PROBES} probes in ten minutes are the limit. Try later.` },
  ],
  causes: [],
};

/** Returns `Deps.probe`; undefined where probes are off (STORAGEBOT_PROBE). */
export function probeWith(probe: BotProbe, level: Config['probe']): Deps['probe'] {
  if (level === 'off') return undefined;
  const limiter = new RateLimiterMemory({ points: PROBES, duration: SECONDS });
  return async (url, { exercise, who }) => {
    const isAllowed = await limiter.consume(who).then(
      () => true,
      () => false,
    );
    if (!isAllowed) return TOO_MANY;
    return probe(url, { exercise: exercise && level === 'exercise', who });
  };
}

/** How often a probe may be asked for: by one person, and by all together. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Rates {
  /** Seconds to wait; undefined when the probe may start. */
  waitFor(who: string): Promise<number | undefined>;
}

export interface RateSettings {
  /** Probes a minute. */
  each: number;
  all: number;
}

const MINUTE = 60;
export const RATES: RateSettings = { each: 6, all: 30 };

async function take(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}

export function openRates({ each, all }: RateSettings = RATES): Rates {
  const persons = new RateLimiterMemory({ points: each, duration: MINUTE });
  const everybody = new RateLimiterMemory({ points: all, duration: MINUTE });
  // One person's surplus must not use up what all share.
  return { waitFor: async (who) => (await take(persons, who)) ?? (await take(everybody, 'all')) };
}

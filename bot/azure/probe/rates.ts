/** How often all together may probe: one bot must not become a crowd. What one person may ask is limited at the door. */
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import RateLimiterRes from 'rate-limiter-flexible/lib/RateLimiterRes.js';

export interface Rates {
  /** Seconds to wait; undefined when a probe may start, which then counts. */
  wait(): Promise<number | undefined>;
}

const PROBES_A_MINUTE = 30;
const MINUTE = 60;

export function openRates(points = PROBES_A_MINUTE): Rates {
  const limiter = new RateLimiterMemory({ points, duration: MINUTE });
  return {
    async wait() {
      try {
        await limiter.consume('all');
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}

/** The package's limiter that counts in memory, from its own file: the index loads those of a dozen databases besides. */
import { createRequire } from 'node:module';
import type * as Whole from 'rate-limiter-flexible';

const load = createRequire(import.meta.url);

export const RateLimiterMemory = load(
  'rate-limiter-flexible/lib/RateLimiterMemory.js',
) as typeof Whole.RateLimiterMemory;
export const RateLimiterRes = load('rate-limiter-flexible/lib/RateLimiterRes.js') as typeof Whole.RateLimiterRes;

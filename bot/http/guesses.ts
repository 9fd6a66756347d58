/** Who tries keys is slowed down; whoever has the right one never waits for others who guess. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';

const FREE_GUESSES = 10;
const WINDOW_S = 60;
const PENALTY_MS = 1000;

export type Guesses = (request: IncomingMessage) => Promise<401 | 429>;

/** What to answer to a wrong key: 401, and after ten in a minute from one address, late, 429. */
export function slowGuesses(penalty = PENALTY_MS): Guesses {
  const limiter = new RateLimiterMemory({ points: FREE_GUESSES, duration: WINDOW_S });
  return async ({ socket }) => {
    const isFree = await limiter.consume(socket.remoteAddress ?? 'gone').then(
      () => true,
      () => false,
    );
    if (!isFree) await sleep(penalty);
    return isFree ? 401 : 429;
  };
}

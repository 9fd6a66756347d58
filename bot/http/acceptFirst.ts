/**
 * Whoever connects is let in before further work begins.
 *
 * Node accepts one connection each time its loop comes round. Where each round begins the turns of all that have asked, the
 * twentieth of twenty callers waits for twenty rounds, though there would have been time for its question in the second.
 */
import type { Server } from 'node:http';

/** So many begin in one round: enough to share a commit, few enough that nobody waits long at the door. */
const AT_ONCE = 4;
/** Rounds. However many knock, those who are inside are heard. */
const LONGEST = 100;

/** @returns a function to be awaited before the work of a request begins; first come, first served. */
export function acceptFirst(server: Server): () => Promise<void> {
  let hasKnocked = false;
  let rounds = 0;
  const waiting: (() => void)[] = [];
  server.on('connection', () => {
    hasKnocked = true;
  });

  function comeRound(): void {
    const mayWait = hasKnocked && rounds < LONGEST;
    rounds = mayWait ? rounds + 1 : 0;
    hasKnocked = false;
    if (!mayWait) for (const begin of waiting.splice(0, AT_ONCE)) begin();
    if (waiting.length > 0) setImmediate(comeRound);
  }

  return () =>
    new Promise((begin) => {
      waiting.push(begin);
      if (waiting.length === 1) setImmediate(comeRound);
    });
}

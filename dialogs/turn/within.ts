/** The time was up before the work was done. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp';
  code = 'ETIMEDOUT';
}

/**
 * The work, or at the signal's end (`AbortSignal.timeout(ms)`) a fault: for work that cannot be called off. It may go on,
 * unheard.
 */
export function within<T>(
  signal: AbortSignal,
  work: Promise<T>,
  fault: () => Error = () => new TimeIsUp('the time is up'),
): Promise<T> {
  return new Promise((done, failed) => {
    const giveUp = () => failed(fault());
    work.then(done, failed).finally(() => signal.removeEventListener('abort', giveUp));
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

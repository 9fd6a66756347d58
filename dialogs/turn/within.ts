/** The time was up before the work was done. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp';
  code = 'ETIMEDOUT';
}

/**
 * The work, or at the end of the time a fault: for work that cannot be called off. It may go on, unheard.
 * @param end milliseconds, whose timer goes with the work; one of `AbortSignal.timeout` stays until its time is up, and a
 * server that is busy has thousands of them. Or a signal that several share.
 */
export function within<T>(
  end: AbortSignal | number,
  work: Promise<T>,
  fault: () => Error = () => new TimeIsUp('the time is up'),
): Promise<T> {
  return new Promise((done, failed) => {
    const stop = atEnd(end, () => failed(fault()));
    work.finally(stop).then(done, failed);
  });
}

/** Returns what calls it off. */
function atEnd(end: AbortSignal | number, giveUp: () => void): () => void {
  if (typeof end === 'number') {
    const timer = setTimeout(giveUp, end).unref();
    return () => clearTimeout(timer);
  }
  if (end.aborted) giveUp();
  else end.addEventListener('abort', giveUp, { once: true });
  return () => end.removeEventListener('abort', giveUp);
}

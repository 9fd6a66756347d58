/** Who holds a lease, so written that others on the same machine can see whether that process still lives. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** host|process id|unique */
export function newHolder(): string {
  return `${hostname()}|${process.pid}|${randomUUID()}`;
}

/**
 * True only when it is certain: a process of this machine that is no more. Then nobody has to wait for its lease to
 * end. Of other machines, and where a process id is in use again, nothing is known.
 */
export function isGone(holder: string): boolean {
  const [host, id] = holder.split('|');
  const pid = Number(id);
  if (host !== hostname() || !Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

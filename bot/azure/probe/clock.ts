/** The service's clock, from the Date header of its answer. */
import type { Answer } from './connection.ts';

/** Beyond this the service refuses requests that carry a date of their own (learn.microsoft.com, Shared Key). */
const TOLERANCE_MS = 15 * 60_000;
/** Worth telling: a SAS that starts "now" fails by less. */
const NOTABLE_MS = 5_000;

export interface ClockLook {
  /** The service's clock minus ours in milliseconds, exact to about a second. */
  offset: number;
  isSkewed: boolean;
  says: string;
}

/** The header drops fractions, so half a second is added; the answer was dated about midway between out and in. */
export function readClock({ headers, sent, received }: Answer): ClockLook | undefined {
  const date = Date.parse(headers.date ?? '');
  if (Number.isNaN(date)) return undefined;
  const offset = Math.round(date + 500 - (sent + received) / 2);
  const seconds = Math.round(Math.abs(offset) / 1000);
  const isSkewed = Math.abs(offset) > TOLERANCE_MS;
  const differs = `This machine's clock is ${seconds} s ${offset > 0 ? 'behind' : 'ahead of'} the service's.`;
  const effect = isSkewed
    ? ' Requests signed with a key or a login are refused; a new SAS may look expired or not yet valid.'
    : ' A SAS that starts "now" may look not yet valid.';
  const says = Math.abs(offset) <= NOTABLE_MS ? "This machine's clock and the service's agree." : differs + effect;
  return { offset, isSkewed, says };
}

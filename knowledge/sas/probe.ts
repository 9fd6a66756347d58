/**
 * What asking the service about a URL and its SAS brings to light. The asking itself is done outside of knowledge, by
 * `bot/azure/storageProbe.ts`; a report only needs its answer.
 */

export type ProbeOutcome = 'ok' | 'refused' | 'failed' | 'skipped';

export interface ProbeCheck {
  /** `dns`, `tls`, `clock`, `network`, `auth`, or what was tried: `list`, `read`, `create`, `write`, `delete`, `tags`… */
  name: string;
  result: ProbeOutcome;
  /** The service's error code, where it refused. */
  code?: string;
  status?: number;
  says: string;
  /** The letter of `sp` that this tried. */
  letter?: string;
  /** The client request id under which the service's logs hold it. */
  requestId?: string;
}

export interface ProbeResult {
  /** Did the service itself answer? */
  reached: boolean;
  checks: ProbeCheck[];
  causes: { id: string; confidence: number }[];
  /** The service's clock minus ours, in milliseconds, exact to about a second. */
  clockOffset?: number;
  /** Letters that worked and letters that were refused; those not tried are in neither. */
  can?: string;
  cannot?: string;
}

export interface ProbeOptions {
  /** Try write, create, delete and the like too, with conditions that cannot hold, so that nothing changes. */
  exercise?: boolean;
  signal?: AbortSignal;
}

/** One line of the matrix beside `sp`: what a letter claims and what the service says. */
export interface MatrixLine {
  letter: string;
  claimed: boolean | 'policy';
  real: 'yes' | 'no' | 'not tried';
}

/** What the SAS claims next to what it can really do; for a policy's SAS the claim is unknown. */
export function compareWithClaim(result: ProbeResult, claimed: string | undefined): MatrixLine[] {
  const letters = new Set([...(claimed ?? ''), ...(result.can ?? ''), ...(result.cannot ?? '')]);
  return [...letters].map((letter) => ({
    letter,
    claimed: claimed === undefined ? 'policy' : claimed.includes(letter),
    real: result.can?.includes(letter) ? 'yes' : result.cannot?.includes(letter) ? 'no' : 'not tried',
  }));
}

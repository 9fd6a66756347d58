/** What one probe may cost: time, requests, bytes of an answer. */

export const LIMITS = { milliseconds: 10_000, requests: 20, answerBytes: 65_536 } as const;
export type Limits = { readonly [name in keyof typeof LIMITS]: number };

export interface Budget {
  /** Fires when the time is up, or the caller gives up. */
  signal: AbortSignal;
  /** Takes one request; false when none is left. */
  spend(): boolean;
  readonly spent: number;
  readonly answerBytes: number;
  /** Why nothing more can be asked; undefined while something can. */
  exhausted(): string | undefined;
}

export function openBudget(limits: Limits, given?: AbortSignal): Budget {
  const time = AbortSignal.timeout(limits.milliseconds);
  const signal = given ? AbortSignal.any([time, given]) : time;
  let spent = 0;
  return {
    signal,
    spend() {
      if (signal.aborted || spent >= limits.requests) return false;
      spent += 1;
      return true;
    },
    get spent() {
      return spent;
    },
    answerBytes: limits.answerBytes,
    exhausted() {
      if (given?.aborted) return 'Not tried: the probe was called off.';
      if (signal.aborted) return `Not tried: the ${limits.milliseconds / 1000} seconds of a probe were over.`;
      return spent >= limits.requests
        ? `Not tried: the ${limits.requests} requests of a probe were used up.`
        : undefined;
    },
  };
}

/** The small shapes of a result. */
import type { ProbeCheck, ProbeResult } from '../../../knowledge/sas/probe.ts';
import type { ProbeCause } from './causes.ts';

export const check = (name: string, result: ProbeCheck['result'], says: string, code?: string): ProbeCheck => ({
  name,
  result,
  says,
  ...(code ? { code } : {}),
});

/** The walk ends before the service was heard. */
export const ends = (checks: ProbeCheck[], causes: ProbeCause[] = []): ProbeResult => ({
  reached: false,
  checks,
  causes,
});

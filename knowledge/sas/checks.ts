/** Every check of a SAS. A new one is a function in a file of checks/, named in the list at that file's end. */
import { JOB_CHECKS } from './checks/job.ts';
import { LETTERS_CHECKS } from './checks/letters.ts';
import { SCOPE_CHECKS } from './checks/scope.ts';
import { SHAPE_CHECKS } from './checks/shape.ts';
import { TIME_CHECKS } from './checks/time.ts';
import type { Finding, SasCheck, SasContext } from './finding.ts';
import type { Sas } from './sas.ts';

const CHECKS: readonly SasCheck[] = [
  ...SHAPE_CHECKS,
  ...TIME_CHECKS,
  ...LETTERS_CHECKS,
  ...SCOPE_CHECKS,
  ...JOB_CHECKS,
];

const RANKS: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** All findings, errors first. Judges by `context.now`, which may be the time that a log shows. */
export function checkSas(sas: Sas, context: SasContext): Finding[] {
  return CHECKS.flatMap((check) => check(sas, context) ?? []).sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
}

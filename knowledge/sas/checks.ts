/** Every check of a SAS, in the order in which people should read the findings. */
import { checkAdvised, checkPermissions, checkPossible, checkTypesForJob } from './checks/job.ts';
import {
  checkLetterOrder,
  checkLettersKnown,
  checkLettersUseful,
  checkTooOld,
  checkVersion,
} from './checks/letters.ts';
import {
  checkAclIdentity,
  checkBoundUser,
  checkDirectory,
  checkFolder,
  checkHost,
  checkIp,
  checkPlace,
  checkPolicy,
  checkProtocol,
  checkResource,
  checkResourceTypes,
  checkServices,
  checkTable,
} from './checks/scope.ts';
import { checkDamage, checkForeign, checkForm, checkMandatory, checkSignature } from './checks/shape.ts';
import {
  checkAncientLifetime,
  checkDates,
  checkDelegationKey,
  checkExpiry,
  checkLifetime,
  checkStart,
} from './checks/time.ts';
import type { Finding, SasCheck, SasContext } from './finding.ts';
import type { Sas } from './sas.ts';

export type { Finding, SasCheck, SasContext } from './finding.ts';

const CHECKS: readonly SasCheck[] = [
  checkDamage,
  checkMandatory,
  checkForeign,
  checkForm,
  checkSignature,
  checkDates,
  checkExpiry,
  checkStart,
  checkDelegationKey,
  checkAncientLifetime,
  checkVersion,
  checkTooOld,
  checkLettersKnown,
  checkLetterOrder,
  checkHost,
  checkPlace,
  checkServices,
  checkResourceTypes,
  checkResource,
  checkDirectory,
  checkTable,
  checkFolder,
  checkPossible,
  checkPermissions,
  checkTypesForJob,
  checkProtocol,
  checkIp,
  checkPolicy,
  checkLettersUseful,
  checkLifetime,
  checkBoundUser,
  checkAclIdentity,
  checkAdvised,
];

const RANKS: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** All findings, errors first. Judges by `context.now`, which may be the time that a log shows. */
export function checkSas(sas: Sas, context: SasContext): Finding[] {
  return CHECKS.flatMap((check) => check(sas, context) ?? []).sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
}

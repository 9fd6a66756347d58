/** What was tried in vain is out, and with it what would be done in the same way. Pure. */
import type { DiagnosedCause } from '../../../knowledge/diagnose.ts';
import { diagnoseCase } from '../../case/diagnoseCase.ts';
import { saying, type Triage } from '../../case/triage.ts';
import type { Deps } from '../../deps.ts';

/** A cause, mostly the likeliest, was tried in vain; without one there is nothing to strike out. */
export function strikingOut(triage: Triage, cause: string | undefined = triage.cause): Triage {
  return cause ? saying(triage, { kind: 'tried', cause }) : triage;
}

const OF_A_CODE = /^azsm-\d/;
const GIVES_A_ROLE = /\brole assignment create\b/;
/** The page of a code gives the role that the general cause would. */
const givesTheRole = ({ id, fix }: DiagnosedCause) => OF_A_CODE.test(id) && fix.some((step) => GIVES_A_ROLE.test(step));

/** It does no harm, and says how an alert is made that tells so. */
const OF_ALERTS = 'benign-client-errors';
const isHarmless = (cause: DiagnosedCause | undefined) => cause?.benign === true && cause.id !== OF_ALERTS;
const MOST_HARMLESS = 3;

/** Whoever is not helped has a trouble that does harm: that it does none is no next idea. */
function withoutHarmless(triage: Triage, diagnose: Deps['diagnose'], most = MOST_HARMLESS): Triage {
  const [first] = diagnoseCase(triage, diagnose).causes;
  return most > 0 && first && isHarmless(first)
    ? withoutHarmless(strikingOut(triage, first.id), diagnose, most - 1)
    : triage;
}

/** The advice was followed in vain. */
export function strikingOutTried(triage: Triage, struck: string | undefined, diagnose: Deps['diagnose']): Triage {
  const page = diagnoseCase(triage, diagnose).causes.find(({ id }) => id === struck);
  const out = strikingOut(triage, struck);
  const both = page && givesTheRole(page) ? strikingOut(out, 'rbac-role-missing') : out;
  return page?.benign ? both : withoutHarmless(both, diagnose);
}

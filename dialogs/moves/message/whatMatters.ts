/**
 * Which of the facts that words seem to tell have to do with the case: while a verdict stands, one that tells none of its
 * causes from another is hardly meant. A card that expired ends no SAS, and 3.1 TiB are no files. Pure.
 */
import { type Facts, isFactName } from '../../../knowledge/facts/facts.ts';
import { tableFor } from '../../../knowledge/questions/likely.ts';
import { isSettledBy } from '../../../knowledge/verdict/settled.ts';
import type { Triage } from '../../case/triage.ts';

/** What every case has: where it runs, with what, as whom, and where else it works. */
const OF_ANY_CASE = new Set(
  'location caller os tool shell service operation protocol auth identity dataRole roleKind otherNetworkWorks otherClientWorks credentialWorks faultFollows workedBefore'.split(
    ' ',
  ),
);

function isOfTheCase({ question, causes = [] }: Triage, fact: string): boolean {
  if (OF_ANY_CASE.has(fact) || fact === question?.fact || !isFactName(fact)) return true;
  const { rows } = tableFor(fact);
  return rows.size === 0 || causes.some((cause) => rows.has(cause));
}

export function whatMatters(triage: Triage, facts: Facts): Facts {
  const { certainty } = triage.shown ?? {};
  if (!isSettledBy(certainty)) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => isOfTheCase(triage, fact)));
}

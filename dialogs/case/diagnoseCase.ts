/** The diagnosis of all that was said in a case. Pure. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import { isOutweighed } from '../../knowledge/questions/against.ts';
import type { Suspicion } from '../../knowledge/verdict/suspicions.ts';
import type { Deps } from '../deps.ts';
import { factsSaid, questionsAnswered, reportSaid, saidLater, triedCauses } from './said.ts';
import type { Reply, Triage } from './triage.ts';

const perhapsOf = (answered: Reply | undefined) => (answered?.perhaps ? { perhaps: true as const } : {});

/** What an incident knew, and what the person's own words speak for, the newest first. */
const suspected = (triage: Triage): Suspicion[] => {
  const facts = factsSaid(triage);
  return [...triage.said].reverse().flatMap((one) => {
    if (one.kind === 'report') return one.suspicions ?? [];
    const leads = one.kind === 'told' && one.answered?.leads;
    // "I have Contributor" and "I mean the one for data": what is told later may take it back.
    return leads && !isOutweighed(facts, leads)
      ? [{ causes: [leads], says: `“${one.text}”`, explains: true, told: true as const, ...perhapsOf(one.answered) }]
      : [];
  });
};

/** Diagnoses all that was said. */
export function diagnoseCase(triage: Triage, diagnose: Deps['diagnose']): Diagnosis {
  return diagnose(
    reportSaid(triage),
    factsSaid(triage),
    triedCauses(triage),
    suspected(triage),
    saidLater(triage).join('\n'),
    questionsAnswered(triage),
  );
}

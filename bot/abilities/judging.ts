/** A diagnosis for whoever asks; what was judged a moment ago is kept. */
import type { Deps } from '../../dialogs/deps.ts';
import { type Diagnosis, diagnose } from '../../knowledge/diagnose.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { keptDiagnoses } from './keptDiagnoses.ts';

export type Diagnose = Deps['diagnose'];

/** @param counted hears of every diagnosis that is asked for */
export function diagnoseWith(
  knowledge: Knowledge,
  now: () => Date,
  counted?: (diagnosis: Diagnosis) => void,
): Pick<Deps, 'diagnose'> {
  const judged = keptDiagnoses<Required<Parameters<Diagnose>>>((report, given, tried, suspicions, later, asked) =>
    diagnose(knowledge, report, given, { now: now(), tried, suspicions, later, asked }),
  );
  return {
    diagnose(report, given = {}, tried = [], suspicions = [], later = '', asked = Object.keys(given).length) {
      const diagnosis = judged(report, given, tried, suspicions, later, asked);
      counted?.(diagnosis);
      return diagnosis;
    },
  };
}

/** What the conversations can do, built from the knowledge: the same for Teams, the local client and the terminal. */
import type { Deps } from '../dialogs/deps.ts';
import type { Knowledge } from '../knowledge/assemble.ts';
import { type Diagnosis, diagnose } from '../knowledge/diagnose.ts';
import { explain } from '../knowledge/explain.ts';
import { intentOf } from '../knowledge/learn/intents.ts';
import { hasSecret, redact } from '../knowledge/redact.ts';
import { readSasForJob } from '../knowledge/sas/report.ts';
import type { Config } from './config.ts';
import { keptDiagnoses } from './keptDiagnoses.ts';
import { newCaseNumber } from './teams/turnErrors.ts';
import { uploadText } from './teams/upload.ts';
import { readVersion } from './version.ts';

export type Diagnose = Deps['diagnose'];

export function diagnoseWith(
  knowledge: Knowledge,
  now: () => Date,
  counted?: (diagnosis: Diagnosis) => void,
): Diagnose {
  const judge = keptDiagnoses<Required<Parameters<Diagnose>>>((report, given, tried, suspicions, later) =>
    diagnose(knowledge, report, given, { now: now(), tried, suspicions, later }),
  );
  return (report, given = {}, tried = [], suspicions = [], later = '') => {
    const diagnosis = judge(report, given, tried, suspicions, later);
    counted?.(diagnosis);
    return diagnosis;
  };
}

/** `more` adds what needs the outside world: alerts, work after a turn, and what tests put in place of the real things. */
export function createAbilities(config: Config, diagnoseReport: Diagnose, now: () => Date, more: Partial<Deps>): Deps {
  return {
    diagnose: diagnoseReport,
    intentOf,
    explain,
    redact,
    hasSecret,
    readSas: (text, job) => readSasForJob(text, job, now()),
    mayExercise: config.probe === 'exercise',
    // The local client cannot take files.
    ...(config.app && { upload: uploadText }),
    now,
    newCase: newCaseNumber,
    version: readVersion(),
    ...more,
  };
}

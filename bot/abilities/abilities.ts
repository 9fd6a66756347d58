/** What the conversations can do, built from the knowledge: the same for Teams, the local client and the terminal. */
import type { Deps } from '../../dialogs/deps.ts';
import { explain } from '../../knowledge/explain.ts';
import { intentOf } from '../../knowledge/learn/intents.ts';
import { hasSecret, redact } from '../../knowledge/redact/redact.ts';
import { readSasForJob } from '../../knowledge/sas/report.ts';
import type { Config } from '../config.ts';
import { newCaseNumber } from '../teams/turnErrors.ts';
import { uploadText } from '../teams/upload.ts';
import { readVersion } from '../version.ts';

/** `more` adds what needs the outside world: alerts, work after a turn, and what tests put in place of the real things. */
export function createAbilities(
  config: Config,
  judging: Pick<Deps, 'diagnose'>,
  now: () => Date,
  more: Partial<Deps>,
): Deps {
  return {
    ...judging,
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

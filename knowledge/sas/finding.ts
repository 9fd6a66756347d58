import { redact } from '../redact/redact.ts';
import type { Needs } from './needs.ts';
import type { Sas } from './sas.ts';

/** Something that a SAS tells about a job that fails, or will. */
export interface Finding {
  /** One of the cause ids. */
  cause: string;
  says: string;
  /** `error`: it cannot work so. `warning`: it may fail. `info`: worth knowing. */
  severity: 'error' | 'warning' | 'info';
}

export interface SasContext {
  /** The moment to judge by: now, or the time that a log shows. */
  now: Date;
  /** Where the SAS is used, when that is not where it stood. */
  url?: URL;
  needs?: Needs;
  /** What the place takes in which it was found: `--source-sas` takes a token, `copy` takes URLs. */
  wants?: 'url' | 'token';
}

export type SasCheck = (sas: Sas, context: SasContext) => Finding | Finding[] | undefined;

export const error = (cause: string, says: string): Finding => ({ cause, says, severity: 'error' });
export const warning = (cause: string, says: string): Finding => ({ cause, says, severity: 'warning' });
export const info = (cause: string, says: string): Finding => ({ cause, says, severity: 'info' });

/** A value as a finding may show it: masked first, so that no piece of a misplaced secret is cut out, then short. */
export const shown = (value: string): string => redact(value).slice(0, 40);

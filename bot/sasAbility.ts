/** What the conversations show of a SAS: the report of knowledge/sas/, in the shape that a card draws. */
import type { SasReading } from '../dialogs/deps.ts';
import { readSas, type SasReport, UnknownJob } from '../knowledge/sas/report.ts';

/** Reads a SAS without network. A job that cannot be understood is said, and the SAS is read without it. */
export function readSasWith(now: () => Date) {
  return (text: string, job?: string): SasReading => {
    try {
      return toReading(readSas(text, { now: now(), ...(job && { for: job }) }));
    } catch (fault) {
      if (!(fault instanceof UnknownJob)) throw fault;
      const reading = toReading(readSas(text, { now: now() }));
      const note = { cause: 'job-unknown', says: fault.message, severity: 'info' as const };
      return { ...reading, findings: [...reading.findings, note] };
    }
  };
}

function toReading({ kind, remedy, valid, ...report }: SasReport): SasReading {
  return {
    ...report,
    valid,
    ...(kind !== 'none' && { kind }),
    ...(remedy && !valid && { remedy: inMarkdown(remedy) }),
  };
}

function inMarkdown({ az, powershell, role }: NonNullable<SasReport['remedy']>): string[] {
  return [
    `With the Azure CLI:\n\n${fence('bash', az)}`,
    `With PowerShell:\n\n${fence('powershell', powershell)}`,
    `Or without any SAS: the role **${role.name}**, then ${role.use}.\n\n${fence('bash', role.assign)}`,
  ];
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

/** Tool `read_sas`: reads a SAS without any network, and compares it with a job. */
import { stripVTControlCharacters } from 'node:util';
import { readPastedSas, type SasReport, UnknownJob, withAFault } from '../../../knowledge/sas/report.ts';
import { showSasReport } from '../../cli/sas.ts';
import { answer, refuse } from '../tool.ts';

export interface AskedSas {
  sas: string;
  for?: string | undefined;
  now?: string | undefined;
}

export function answerReadSas({ sas, for: job, now: at }: AskedSas, today: Date) {
  const now = at === undefined ? today : new Date(at);
  if (Number.isNaN(now.getTime())) return refuse('now takes a time such as 2026-12-01T12:00:00Z.');
  const reports = tryToRead(sas, { now, ...(job === undefined ? {} : { for: job }) });
  if (typeof reports === 'string') return refuse(reports);
  const report = withAFault(reports);
  const text = reports.map((one) => stripVTControlCharacters(showSasReport(one))).join('\n');
  return answer(text, { ...report, ...(reports.length > 1 && { sides: reports }) });
}

function tryToRead(sas: string, context: Parameters<typeof readPastedSas>[1]): SasReport[] | string {
  try {
    return readPastedSas(sas, context);
  } catch (fault) {
    if (fault instanceof UnknownJob) return `for: ${fault.message}`;
    throw fault;
  }
}

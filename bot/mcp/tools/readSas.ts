/** Tool `read_sas`: reads a SAS without any network, and compares it with a job. */
import { stripVTControlCharacters } from 'node:util';
import { readEachSas, readSas, type SasReport, UnknownJob } from '../../../knowledge/sas/report.ts';
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
  const reports = readAll(sas, { now, ...(job === undefined ? {} : { for: job }) });
  if (typeof reports === 'string') return refuse(reports);
  // Of a copy with a SAS on each side, the one with a fault is the answer.
  const report = reports.find(({ valid }) => !valid) ?? reports[0]!;
  const text = reports.map((one) => stripVTControlCharacters(showSasReport(one))).join('\n');
  return answer(text, { ...report, ...(reports.length > 1 && { sides: reports }) });
}

function readAll(sas: string, context: Parameters<typeof readSas>[1]): SasReport[] | string {
  try {
    const each = /\bazcopy\b/i.test(sas) ? readEachSas(sas, context) : [];
    return each.length > 0 ? each : [readSas(sas, context)];
  } catch (fault) {
    if (fault instanceof UnknownJob) return `for: ${fault.message}`;
    throw fault;
  }
}

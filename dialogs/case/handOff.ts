/** All that is known of a case as plain text, in English whatever the language: support cases and page authors read it. */
import type { Diagnosis } from '../../knowledge/diagnose.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import { factsSaid, reportSaid, triedCauses } from './said.ts';
import type { Triage } from './triage.ts';

export interface Bundle {
  triage: Triage;
  diagnosis: Diagnosis;
  version: string;
  now: Date;
}

const list = (lines: string[]) => (lines.length === 0 ? 'none' : lines.map((line) => `\n- ${line}`).join(''));

function cut(report: Redacted, most: number): string {
  if (report.length <= most) return report;
  const half = Math.floor(most / 2);
  return `${report.slice(0, half)}\n… (${report.length - 2 * half} characters left out) …\n${report.slice(-half)}`;
}

/**
 * The headings are fixed, so that a tool can make a page's sample of it.
 * @param most characters of the report itself.
 */
export function handOffText({ triage, diagnosis, version, now }: Bundle, most = 10_000): Redacted {
  const [first, ...rivals] = diagnosis.causes;
  const tried = [...new Set(triedCauses(triage))];
  const verdict = first
    ? `${first.id} (${Math.round(first.confidence * 100)} %, ${diagnosis.certainty}): ${first.title}`
    : tried.length > 0
      ? 'none is left'
      : 'none: nothing was recognised';
  const answers = Object.entries(factsSaid(triage)).map(([fact, value]) => `${fact} = ${value}`);
  return [
    'storagebot hand-off',
    `Case: ${triage.case}, begun ${triage.startedAt}, written ${now.toISOString()}`,
    `Verdict: ${verdict}`,
    `Rivals: ${list(rivals.map((cause) => `${cause.id} (${Math.round(cause.confidence * 100)} %): ${cause.title}`))}`,
    ...(tried.length > 0 ? [`Tried in vain: ${tried.join(', ')}`] : []),
    `Outcome: ${triage.outcome ? `helped: ${triage.outcome}` : 'not said'}`,
    `Codes: ${diagnosis.codes.join(', ') || 'none'}`,
    `Answers: ${list(answers)}`,
    `Evidence: ${list(first?.because ?? [])}`,
    `Request ids: ${list(diagnosis.requestIds.slice(0, 10))}`,
    `Times: ${list(diagnosis.times.slice(0, 10))}`,
    `Versions: storagebot ${version}`,
    'Report (secrets masked):',
    cut(reportSaid(triage), most),
  ].join('\n') as Redacted;
}

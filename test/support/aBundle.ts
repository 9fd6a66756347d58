/** A hand-off bundle as the bot writes it. */
import { handOffText } from '../../dialogs/case/handOff.ts';
import { newTriage, saying, type Triage } from '../../dialogs/case/triage.ts';
import { diagnose } from '../../knowledge/diagnose.ts';
import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Knowledge } from '../../knowledge/pages/assemble.ts';
import { redact } from '../../knowledge/redact/redact.ts';

const NOW = new Date('2026-01-02T03:04:05Z');

export interface Told {
  report: string;
  answers?: Facts;
  outcome?: 'yes' | 'partly' | 'no';
  /** Characters of the report that fit. */
  most?: number;
}

export function aBundle(knowledge: Knowledge, { report, answers = {}, outcome, most }: Told): string {
  const begun = saying(newTriage('K7Q2XY', NOW), { kind: 'report', text: redact(report) });
  const answered = Object.entries(answers).reduce<Triage>(
    (triage, [fact, value]) => saying(triage, { kind: 'answer', fact, value: value ?? 'unknown' }),
    begun,
  );
  const triage = { ...answered, ...(outcome && { outcome }) };
  const diagnosis = diagnose(knowledge, redact(report), answers, { now: NOW });
  return handOffText({ triage, diagnosis, version: '1.2.3', now: NOW }, most);
}

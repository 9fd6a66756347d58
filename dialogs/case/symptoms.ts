/** The start menu: what people see when they have no code. Each leads into the same engine as a report in words. */
import type { Facts } from '../../knowledge/facts/facts.ts';
import type { Redacted } from '../../knowledge/redact/redact.ts';
import type { PhraseName, Say } from '../phrases/say.ts';
import type { Heard } from '../turn/heard.ts';

export interface Symptom {
  id: string;
  label: PhraseName;
  /** What the engine reads, as if the user had written it. */
  report: string;
  facts: Facts;
}

export const SYMPTOMS: Symptom[] = [
  { id: 'copy', label: 'symptomCopyFails', report: 'azcopy copy fails', facts: { outcome: 'failed' } },
  { id: 'slow', label: 'symptomSlow', report: 'azcopy is slow', facts: { outcome: 'hangs' } },
  {
    id: 'sign-in',
    label: 'symptomSignIn',
    report: 'azcopy login fails',
    facts: { operation: 'login' },
  },
  { id: '403', label: 'symptom403', report: '403', facts: {} },
  { id: '404', label: 'symptom404', report: '404', facts: {} },
  { id: '409', label: 'symptom409', report: '409', facts: {} },
  {
    id: 'mount',
    label: 'symptomMount',
    report: 'mount fails',
    facts: { tool: 'mount', operation: 'mount' },
  },
  { id: 'mover', label: 'symptomMover', report: 'Storage Mover failed', facts: { tool: 'storage-mover' } },
  { id: 'browser', label: 'symptomBrowser', report: 'browser request fails', facts: { tool: 'browser' } },
  { id: 'metrics', label: 'symptomMetrics', report: 'metrics look bad', facts: { outcome: 'metrics' } },
];

export function symptomOf(id: string): Symptom | undefined {
  return SYMPTOMS.find((symptom) => symptom.id === id);
}

/** The sentences above are ours and hold no secret. */
export function reportOf(symptom: Symptom): Redacted {
  return symptom.report as Redacted;
}

/** The symptom that was chosen from the menu: by its button, or typed by its name or number while the menu stands. */
export function symptomChosen(heard: Heard, say: Say, menuIsOpen: boolean): Symptom | undefined {
  if (heard.kind === 'pressed') return symptomOf(String(heard.data.symptom ?? ''));
  if (!menuIsOpen) return undefined;
  const said = heard.text.trim().toLowerCase();
  const byName = SYMPTOMS.find(({ label }) => say(label).toLowerCase() === said);
  return byName ?? (/^\d{1,2}$/.test(said) ? SYMPTOMS[Number(said) - 1] : undefined);
}

import type { OutcomeEntry } from '../../dialogs/deps.ts';

export const anOutcome = (id: string, more: Partial<OutcomeEntry> = {}): OutcomeEntry => ({
  id,
  cause: 'sas-expired',
  outcome: 'yes',
  when: '2026-11-21T10:00:00.000Z',
  questions: 1,
  ...more,
});

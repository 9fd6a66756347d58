/** What people say about answers goes to the outcomes on disk and to the metrics. */
import type { OutcomeEntry } from '../dialogs/deps.ts';
import { type Redacted, redact } from '../knowledge/redact.ts';
import type { Metrics } from './metrics.ts';
import type { Reaction } from './storageBot.ts';
import { openOutcomes } from './store/outcomes.ts';
import { newCaseNumber } from './turnErrors.ts';

export interface Feedback {
  record(entry: OutcomeEntry): void;
  onReaction(reaction: Reaction): void;
  close(): void;
}

const LONGEST_REASON = 500;

export function openFeedback(folder: string, metrics: Metrics, now: () => Date): Feedback {
  const outcomes = openOutcomes(folder);
  const record = (entry: OutcomeEntry) => {
    outcomes.record(entry);
    metrics.outcomes.inc({ cause: entry.cause, outcome: entry.outcome });
  };
  return {
    record,
    /** A thumb tells nothing of the cause that it is about. */
    onReaction: ({ liked, words }) =>
      record({
        id: newCaseNumber(),
        cause: 'unknown',
        outcome: liked ? 'yes' : 'no',
        ...(words && { reason: redact(words).slice(0, LONGEST_REASON) as Redacted }),
        when: now().toISOString(),
        questions: 0,
      }),
    close: outcomes.close,
  };
}

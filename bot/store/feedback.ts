/** What people say about answers goes to the store of outcomes and to the metrics. */
import { withoutPersons } from '../../dialogs/case/privacy.ts';
import type { OutcomeEntry } from '../../dialogs/deps.ts';
import { redact } from '../../knowledge/redact/redact.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Reaction } from '../teams/teamsEvents.ts';
import { newCaseNumber } from '../teams/turnErrors.ts';
import type { Outcomes } from './outcomes.ts';

export interface Feedback {
  /** Never throws: a lost opinion is no reason to leave a person without the next answer. */
  record(entry: OutcomeEntry): Promise<void>;
  onReaction(reaction: Reaction): Promise<void>;
  close(): void;
}

export interface FeedbackParts {
  outcomes: Outcomes;
  metrics: Pick<Metrics, 'outcomes'>;
  /** Only these become labels of a metric. */
  causes: { has(cause: string): boolean };
  log: Logger;
  now(): Date;
}

export function openFeedback({ outcomes, metrics, causes, log, now }: FeedbackParts): Feedback {
  const labelOf = (cause: string) => (cause === 'unknown' || causes.has(cause) ? cause : 'other');

  /** A reason that follows a turn later is no second opinion. */
  function count({ cause, outcome }: OutcomeEntry, before: OutcomeEntry | undefined): void {
    if (before?.cause === cause && before.outcome === outcome) return;
    metrics.outcomes.inc({ cause: labelOf(cause), outcome });
  }

  async function record({ reason, ...said }: OutcomeEntry): Promise<void> {
    const entry = { ...said, ...(reason && { reason: withoutPersons(redact(reason)) }) };
    try {
      count(entry, await outcomes.record(entry));
    } catch (fault) {
      log.error({ err: fault, case: entry.id }, 'An outcome could not be kept.');
    }
  }

  return {
    record,
    /** A thumb tells nothing of the cause that it is about. */
    onReaction: ({ liked, words }) =>
      record({
        id: newCaseNumber(),
        cause: 'unknown',
        outcome: liked ? 'yes' : 'no',
        ...(words && { reason: redact(words) }),
        when: now().toISOString(),
        questions: 0,
      }),
    close: outcomes.close,
  };
}

/** What people said about answers: per case, without name, address or conversation. */
import type { OutcomeEntry } from '../../dialogs/deps.ts';

export interface Outcomes {
  /**
   * Keeps an entry in place of an earlier one of the same id, never of a later one.
   * Returns what was kept under that id until now.
   */
  record(entry: OutcomeEntry): Promise<OutcomeEntry | undefined>;
  /** Newest first. @param since ISO 8601; entries of that moment count as well */
  list(since?: string): Promise<OutcomeEntry[]>;
  /** Removes what was said before that moment (ISO 8601). */
  forgetBefore(moment: string): Promise<void>;
  close(): void;
}

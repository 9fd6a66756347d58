import type { Activity } from 'botbuilder';
import type { Redacted } from '../../knowledge/redact.ts';

/**
 * What a conversation may ask of the on-call side. `bot/alerts/` implements it and `bot/app.ts` hands it in, so that
 * the dialogs know nothing of queues and stores.
 */
export interface AlertsPort {
  /** Is this typed text one of ours: `subscribe …`, `unsubscribe …`, `status`, `mute …`, `unmute …`? */
  understands(text: string): boolean;
  /** Answers such a text. `activity` is the verified incoming activity: who asks, and where, is read from it only. */
  words(text: string, activity: Activity): Promise<AlertsReply>;
  /**
   * Answers a button whose verb begins with `alert.` (Action.Execute, or the Submit that stands in for it). `data` is
   * what the card sent, unverified.
   */
  actions(verb: string, data: unknown, activity: Activity): Promise<AlertsReply>;
}

/**
 * What to show.
 * - `card`: for Execute the card that replaces the pressed one; for typed words a card to post.
 * - `text`: a sentence to post (Execute: shown as the invoke's message).
 * - `triage`: begin the diagnosis with this report, in the thread of the incident.
 */
export interface AlertsReply {
  card?: Record<string, unknown>;
  text?: string;
  triage?: Redacted;
}

import type { Reply } from '../cards/parts/reply.ts';
import { plainCard } from '../cards/plainCards.ts';
import type { Say } from '../phrases/say.ts';
import type { IncidentTold } from './alertsPort.ts';
import type { Handling } from './commands.ts';

/**
 * What to show.
 * - `card`: for Execute the card that replaces the pressed one; for typed words a card to post.
 * - `text`: a sentence to post (Execute: shown as the invoke's message).
 * - `triage`: begin the diagnosis with what the incident knows, in its thread.
 * - `which`: it was asked which one is to be handled so; the next words may say that.
 */
export interface AlertsReply {
  card?: Reply;
  text?: string;
  triage?: IncidentTold;
  which?: Handling;
  /** What was asked is answered from what the incident knows. */
  ofIncident?: true;
}

/** An answer about alerts, as all our answers are shown. */
export function alertsReply({ card, text }: AlertsReply, say: Say): Reply {
  return card ?? plainCard({ say, head: text ?? say('alertsUnavailable') });
}

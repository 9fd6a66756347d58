import type { Element } from '../cards/elements.ts';
import { plainCard } from '../cards/plainCards.ts';
import { plainText } from '../cards/plainText.ts';
import type { AdaptiveCard, Reply } from '../cards/reply.ts';
import type { Say } from '../phrases.ts';
import type { AlertsReply } from './alertsPort.ts';

/** An answer of the on-call side, as all our answers are shown. */
export function alertsReply({ card, text }: AlertsReply, say: Say): Reply {
  if (!card) return plainCard({ say, head: text ?? say('alertsUnavailable') });
  const body = Array.isArray(card.body) ? (card.body as Element[]) : [];
  return { card: card as AdaptiveCard, text: plainText(body) };
}

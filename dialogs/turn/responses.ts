/** Answers to invokes, in the shapes that Teams takes. */

import type { AdaptiveCard } from '../cards/parts/reply.ts';
import type { CardAnswer, TaskAnswer } from './channel.ts';

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

export function cardResponse(card: AdaptiveCard): CardAnswer {
  return { statusCode: 200, type: ADAPTIVE, value: card };
}

/** Teams shows the sentence below the card and leaves the card as it is. */
export function sentenceResponse(says: string): CardAnswer {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: says as unknown as Record<string, unknown>,
  };
}

export function dialogResponse(title: string, card: AdaptiveCard): TaskAnswer {
  return {
    task: {
      type: 'continue',
      value: { title, width: 'medium', height: 'medium', card: { contentType: ADAPTIVE, content: card } },
    },
  };
}

export function taskSentence(says: string): TaskAnswer {
  return { task: { type: 'message', value: says } };
}

/** Answers to invokes, in the shapes that Teams takes. */
import { type AdaptiveCardInvokeResponse, CardFactory, type TaskModuleResponse } from 'botbuilder';
import type { AdaptiveCard } from '../cards/reply.ts';

export function cardResponse(card: AdaptiveCard): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Teams shows the sentence below the card and leaves the card as it is. */
export function sentenceResponse(says: string): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: says as unknown as Record<string, unknown>,
  };
}

export function dialogResponse(title: string, card: AdaptiveCard): TaskModuleResponse {
  const attachment = CardFactory.adaptiveCard(card);
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'medium', card: attachment } } };
}

export function taskSentence(says: string): TaskModuleResponse {
  return { task: { type: 'message', value: says } };
}

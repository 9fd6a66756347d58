/**
 * Messages that one person of a conversation sees: what `/storagebot …` says comes so, and its answers go back so. A
 * public preview; without `--preview` in the app package none arrives.
 * https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
 */
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { Activity } from 'botbuilder';

const INFO = 'targetedMessageInfo';

export const isTargeted = ({ recipient }: { recipient?: unknown }): boolean =>
  (recipient as { isTargeted?: unknown } | undefined)?.isTargeted === true;

/** The answer to somebody, for their eyes only. */
export function toTheOne(turn: Activity, answer: Partial<Activity>): Partial<Activity> {
  const info = { type: INFO, messageId: turn.replyToId ?? turn.id };
  return { ...answer, recipient: turn.from, entities: [...(answer.entities ?? []), info] };
}

/** Is this an answer for one person's eyes? */
export const forOneOnly = ({ entities = [] }: Partial<Activity>): boolean => entities.some(({ type }) => type === INFO);

/** The SDK knows no such call: what carries the mark of such a message goes to the address for it. */
export const targetedCalls: PipelinePolicy = {
  name: 'targetedCalls',
  sendRequest(request, next) {
    const isOne = typeof request.body === 'string' && request.body.includes(`"type":"${INFO}"`);
    if (isOne && /\/v3\/conversations\/[^?]*\/activities/.test(request.url)) {
      const url = new URL(request.url);
      url.searchParams.set('isTargetedActivity', 'true');
      request.url = url.href;
    }
    return next(request);
  },
};

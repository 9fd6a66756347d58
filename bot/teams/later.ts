/** Slow work after the turn has been answered: in the same conversation, and still one thing at a time. */
import { TurnContext } from 'botbuilder';
import type { ClaimsIdentity } from 'botframework-connector';
import type { ThreadState } from '../../dialogs/turn/channel.ts';
import type { Logger } from '../log.ts';
import type { StoragebotAdapter } from './adapter.ts';
import { conversationKey } from './messages.ts';
import type { Turns } from './turns.ts';
import { whileTyping } from './typing.ts';

export type Later = (context: TurnContext, work: (context: TurnContext) => Promise<void>) => void;

/**
 * Returns `later`: queues the work behind the running turn of its conversation. Its faults end where a turn's do
 * (`turnErrors.ts`); when too much waits, it is dropped and logged.
 */
export function doLater(adapter: StoragebotAdapter, turns: Turns, state: ThreadState, log: Logger): Later {
  return (context, work) => {
    const reference = TurnContext.getConversationReference(context.activity);
    const identity = context.turnState.get<ClaimsIdentity>(adapter.BotIdentityKey);
    const audience = context.turnState.get<string>(adapter.OAuthScopeKey);
    const run = () =>
      adapter.continueConversationAsync(identity, reference, audience, async (continued) => {
        // The SDK gives a continued turn an id of its own making; an answer belongs to the message that was asked.
        continued.activity.id = reference.activityId;
        await whileTyping(continued, () => work(continued));
        await state.saveChanges(continued);
      });
    turns
      .run(conversationKey(context.activity), run)
      .then((turn) => turn.kind === 'tooBusy' && log.warn('Work after a turn was dropped: too much waits.'))
      .catch((fault: unknown) => log.error({ err: fault }, 'Work after a turn failed.'));
  };
}

/** Speaks without being asked: one try to post or update, through the adapter. What comes back is a value. */
import type { Activity, ConversationReference, TurnContext } from '../../dialogs/turn/channel.ts';
import { type Outgoing, readFault, type Sender } from '../alerts/delivery/sender.ts';

/** Runs a turn in a conversation that nobody has spoken in just now. */
type Enter = (
  reference: Partial<ConversationReference>,
  send: (context: TurnContext) => Promise<void>,
) => Promise<void>;

/** Posts through an SDK's adapter, which limits the time of a call and does not try again by itself. */
export function teamsSender(enter: Enter): Sender {
  return {
    async deliver(outgoing) {
      let activityId: string | undefined;
      const reference = addressOf(outgoing);
      // An error inside must reach us, not the chat's catch-all, which would apologise in the channel.
      let fault: unknown;
      const send = async (context: TurnContext) => {
        try {
          activityId = await sendOne(context, outgoing);
        } catch (error) {
          fault = error;
        }
      };
      try {
        await enter(reference, send);
      } catch (error) {
        fault ??= error;
      }
      return fault
        ? readFault(fault, outgoing)
        : { kind: 'delivered', activityId: activityId ?? outgoing.updates ?? '' };
    },
  };
}

/** Set on a turn of the outbox's own: what is refused there stays in the outbox and is not kept a second time. */
export const FROM_OUTBOX = Symbol('from the outbox');

async function sendOne(context: TurnContext, { activity, updates }: Outgoing): Promise<string | undefined> {
  context.turnState.set(FROM_OUTBOX, true);
  // The SDK invents an activity to continue from; a post would go out as a reply to it.
  (context.activity as Partial<Activity>).id = undefined;
  if (!updates) return (await context.sendActivity(activity))?.id;
  await context.updateActivity({ ...activity, id: updates });
  return updates;
}

/** A new post begins a thread: no activity to reply to, no message id in the conversation's id. */
function addressOf({ reference, inThreadOf }: Outgoing): Partial<ConversationReference> {
  const { activityId: _, ...address } = reference;
  const conversation = address.conversation as ConversationReference['conversation'];
  const id = inThreadOf ? `${conversation.id};messageid=${inThreadOf}` : conversation.id;
  return { ...address, conversation: { ...conversation, id } };
}

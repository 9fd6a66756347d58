/** A reply that the connector did not take within its turn: kept in the conversation's outbox and posted from there. */
import { randomUUID } from 'node:crypto';
import type { Activity } from '../../../dialogs/turn/channel.ts';
import { conversationIdOf, conversationKey } from '../audience/conversation.ts';
import type { Register } from '../audience/conversations.ts';
import type { Clock } from '../clock.ts';
import { type AlertStore, change } from '../store/store.ts';
import { emptyOutbox, nextDue, type Outbox } from './outbox.ts';
import { wishReply } from './wishes.ts';

export interface LateReplyParts {
  store: AlertStore;
  known: Register;
  clock: Clock;
  nudge(): void;
}

/** Resolves once the reply is safe. `wait`: ms before which nobody should try. */
export async function keepReply(
  { store, known, clock, nudge }: LateReplyParts,
  turn: Partial<Activity>,
  reply: Partial<Activity>,
  wait: number,
): Promise<void> {
  await known.remember(turn);
  const key = conversationKey(conversationIdOf(turn));
  const thread = /;messageid=(.+)$/.exec(turn.conversation?.id ?? '')?.[1];
  const kept = { activity: JSON.parse(JSON.stringify(reply)) as object, ...(thread ? { thread } : {}) };
  await change<Outbox, void>(store, 'outboxes', key, (outbox = emptyOutbox(key)) => {
    wishReply(outbox, `reply-${randomUUID()}`, kept, clock.now(), wait);
    return { value: outbox, due: nextDue(outbox), result: undefined };
  });
  await store.put('outboxes', key, wait);
  nudge();
}

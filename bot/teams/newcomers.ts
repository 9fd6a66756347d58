/** An app that is pushed to everybody arrives in ten thousand chats at once: those who chose it are greeted, no crowd is. */
import { LRUCache } from 'lru-cache';

/** Conversations that are greeted in a minute, by each instance. People install an app one by one. */
export const MOST_GREETED = 60;
const MINUTE = 60_000;

/** Tells whether a conversation is to be greeted; the others hear from the bot when somebody speaks to it. */
export function newcomers(): (conversation: string) => boolean {
  const greeted = new LRUCache<string, true>({ max: MOST_GREETED, ttl: MINUTE });
  return (conversation) => {
    greeted.purgeStale();
    // Teams tells of one installation in several events.
    if (greeted.has(conversation)) return true;
    if (greeted.size >= MOST_GREETED) return false;
    greeted.set(conversation, true);
    return true;
  };
}

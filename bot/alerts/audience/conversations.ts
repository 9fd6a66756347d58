/** The conversations that the bot knows, kept in the store and close at hand for a moment. */
import type { Activity } from 'botbuilder';
import type { Clock } from '../clock.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Conversation, conversationIdOf, conversationKey, readConversation } from './conversation.ts';
import type { Known } from './fanOut.ts';

/** Another instance's change is seen after so many ms. */
const FRESH = 2000;

export interface Register extends Known {
  get(key: string): Promise<Conversation | undefined>;
  /** Keeps where to post; ends parking. True when it was parked before. */
  remember(activity: Partial<Activity>): Promise<boolean>;
  park(key: string, why: string): Promise<void>;
  /** Changes what is kept; `decide` returns what the caller wants to know. */
  edit<R>(key: string, decide: (conversation: Conversation) => R): Promise<R | undefined>;
}

export function register(store: AlertStore, clock: Clock): Register {
  let held: { at: number; all: Promise<Map<string, Conversation>> } | undefined;
  const remembered = new Map<string, string>();

  async function load(): Promise<Map<string, Conversation>> {
    const stored = await store.list<Conversation>('conversations');
    return new Map(stored.map(({ id, value }) => [id, value]));
  }

  function all(): Promise<Map<string, Conversation>> {
    // Real time, not the clock's: it bounds how old the copy is, whatever tests do with time.
    if (!held || Date.now() - held.at > FRESH) {
      const loading = load();
      held = { at: Date.now(), all: loading };
      loading.catch(() => {
        held = undefined;
      });
    }
    return held.all;
  }

  async function edit<R>(key: string, decide: (conversation: Conversation) => R): Promise<R | undefined> {
    const result = await change<Conversation, R | undefined>(store, 'conversations', key, (conversation) => {
      if (!conversation) return { result: undefined };
      const answer = decide(conversation);
      return { value: conversation, due: dueOf(conversation), result: answer };
    });
    held = undefined;
    return result;
  }

  return {
    all,
    get: async (key) => (await all()).get(key),
    async remember(activity) {
      const id = conversationIdOf(activity);
      if (!id || !activity.serviceUrl) return false;
      const key = conversationKey(id);
      const told = readConversation(activity);
      const print = JSON.stringify([told.reference.serviceUrl, told.name, told.kind]);
      const isParked = Boolean((await all()).get(key)?.parked);
      if (remembered.get(key) === print && !isParked) return false;
      const wasParked = await change<Conversation, boolean>(store, 'conversations', key, (known) => {
        const { parked, ...kept } = known ?? told;
        const name = told.name.startsWith('chat with') && known ? known.name : told.name;
        const value = { ...kept, reference: told.reference, name, ...(told.tenant ? { tenant: told.tenant } : {}) };
        return { value, due: dueOf(value), result: parked !== undefined };
      });
      remembered.set(key, print);
      held = undefined;
      return wasParked;
    },
    async park(key, why) {
      remembered.delete(key);
      await edit(key, (conversation) => {
        conversation.parked ??= { why, at: clock.now() };
      });
    },
    edit,
  };
}

/** Conversations with a digest are looked at by the sweep; the others have nothing that comes by time. */
function dueOf(conversation: Conversation): number | undefined {
  return conversation.digest ? 0 : undefined;
}

/**
 * The conversations that the bot knows, kept in the store. Each is read by its name, so that a message costs the same
 * whether ten people use the bot or ten thousand; those that subscribed stand in a short list of their own.
 */

import { LRUCache } from 'lru-cache';
import type { Activity } from '../../../dialogs/turn/channel.ts';
import type { Clock } from '../clock.ts';
import { type AlertStore, change } from '../store/store.ts';
import { type Conversation, conversationIdOf, conversationKey, readConversation } from './conversation.ts';

/** Another instance's change is seen after so many ms. Real time, whatever tests do with the clock. */
const FRESH = 2000;
const MOST_HELD = 5000;

export interface Register {
  /** Brings what older versions kept into shape. */
  open(): Promise<void>;
  get(key: string): Promise<Conversation | undefined>;
  those(keys: Iterable<string>): Promise<Map<string, Conversation>>;
  /** Those that want alerts or a hand-over. */
  subscribed(): Promise<Map<string, Conversation>>;
  /** Whether the conversation is one of them, as of a moment ago. */
  isSubscribed(key: string): Promise<boolean>;
  /** Channels and group chats in which this person has spoken to the bot. */
  placesOf(person: string): Promise<string[]>;
  /** Keeps where to post; ends parking. True when it was parked before. */
  remember(activity: Partial<Activity>): Promise<boolean>;
  park(key: string, why: string): Promise<void>;
  /** Changes what is kept; `decide` returns what the caller wants to know. */
  edit<R>(key: string, decide: (conversation: Conversation) => R): Promise<R | undefined>;
}

const isListening = (one: Conversation | undefined) => Boolean(one && (one.subscriptions.length > 0 || one.digest));
/** Marks that the list of subscribed conversations has been made. */
const MADE = 'made';

export function register(store: AlertStore, clock: Clock): Register {
  const held = new LRUCache<string, Promise<Conversation | undefined>>({
    max: MOST_HELD,
    ttl: FRESH,
    ttlAutopurge: true,
  });
  const remembered = new LRUCache<string, string>({ max: MOST_HELD });
  let listening: { at: number; keys: Promise<string[]> } | undefined;

  function get(key: string): Promise<Conversation | undefined> {
    const known = held.get(key);
    if (known) return known;
    const reading = store.read<Conversation>('conversations', key).then((stored) => stored?.value);
    held.set(key, reading);
    reading.catch(() => held.delete(key));
    return reading;
  }

  async function those(keys: Iterable<string>): Promise<Map<string, Conversation>> {
    const found = await Promise.all([...new Set(keys)].map(async (key) => [key, await get(key)] as const));
    return new Map(found.filter((one): one is [string, Conversation] => one[1] !== undefined));
  }

  function listeningKeys(): Promise<string[]> {
    if (!listening || Date.now() - listening.at > FRESH) {
      const keys = store.list('subscribed').then((all) => all.map(({ id }) => id).filter((id) => id !== MADE));
      listening = { at: Date.now(), keys };
      keys.catch(() => {
        listening = undefined;
      });
    }
    return listening.keys;
  }

  /** The list first: a conversation that stands in it without wishes does no harm, one that is missing gets no alerts. */
  async function edit<R>(key: string, decide: (conversation: Conversation) => R): Promise<R | undefined> {
    await store.write('subscribed', key, {}, { over: '*' });
    const result = await change<Conversation, R | undefined>(store, 'conversations', key, (conversation) => {
      if (!conversation) return { result: undefined };
      const answer = decide(conversation);
      return { value: conversation, due: dueOf(conversation), result: answer };
    });
    await unlist(key);
    forgetCopies(key);
    return result;
  }

  async function unlist(key: string): Promise<void> {
    const isWanted = async () => isListening((await store.read<Conversation>('conversations', key))?.value);
    if (await isWanted()) return;
    await store.remove('subscribed', key);
    // Somebody may have subscribed in between.
    if (await isWanted()) await store.write('subscribed', key, {}, { over: '*' });
  }

  function forgetCopies(key: string): void {
    held.delete(key);
    listening = undefined;
  }

  async function noteSpeaker(activity: Partial<Activity>, key: string): Promise<void> {
    const person = personOf(activity);
    if (!person || remembered.get(`${person} ${key}`)) return;
    await change<{ places: string[] }, void>(store, 'people', conversationKey(person), (known = { places: [] }) =>
      known.places.includes(key)
        ? { result: undefined }
        : { value: { places: [...known.places, key].slice(-MOST_PLACES) }, light: true, result: undefined },
    );
    remembered.set(`${person} ${key}`, 'noted');
  }

  /** Most that nobody here has heard of are new: written without being looked for, and looked for where they are not. */
  const isNew = async (key: string, told: Conversation) =>
    (await store.write('conversations', key, told, { over: undefined, due: dueOf(told), light: true })) !== undefined;

  return {
    async open() {
      if (await store.read('subscribed', MADE)) return;
      for (const { id, value } of await store.list<Conversation>('conversations'))
        if (isListening(value)) await store.write('subscribed', id, {}, { over: '*' });
      // Where it is lost, the list is made once more.
      await store.write('subscribed', MADE, {}, { over: '*', light: true });
    },
    get,
    those,
    subscribed: async () => {
      const all = await those(await listeningKeys());
      // Listed, and without wishes: somebody is subscribing just now, so the copy is no good.
      for (const [key, one] of all) if (!isListening(one)) held.delete(key);
      return new Map([...all].filter(([, one]) => isListening(one)));
    },
    isSubscribed: async (key) => (await listeningKeys()).includes(key),
    placesOf: async (person) =>
      (await store.read<{ places: string[] }>('people', conversationKey(person)))?.value.places ?? [],
    async remember(activity) {
      const id = conversationIdOf(activity);
      if (!id || !activity.serviceUrl) return false;
      const key = conversationKey(id);
      const told = readConversation(activity);
      if (told.kind !== 'personal') await noteSpeaker(activity, key);
      const print = JSON.stringify([told.reference.serviceUrl, told.name, told.kind, told.teamId]);
      if (remembered.get(key) === print && !(await get(key))?.parked) return false;
      if (!remembered.has(key) && (await isNew(key, told))) {
        remembered.set(key, print);
        held.delete(key);
        return false;
      }
      const wasParked = await change<Conversation, boolean>(store, 'conversations', key, (known) => {
        const { parked, ...kept } = known ?? told;
        const name = told.name.startsWith('chat with') && known ? known.name : told.name;
        const { tenant, team, teamId } = told;
        const value = {
          ...kept,
          reference: told.reference,
          name,
          ...(tenant && { tenant }),
          ...(team && { team }),
          ...(teamId && { teamId }),
        };
        // Whoever speaks again tells it again; what somebody wished is written as safely as an alert.
        return { value, due: dueOf(value), light: parked === undefined, result: parked !== undefined };
      });
      remembered.set(key, print);
      held.delete(key);
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

const MOST_PLACES = 200;

/** Of a verified activity; what the bot itself does is nobody's. */
function personOf({ from, recipient }: Partial<Activity>): string | undefined {
  return from?.id === recipient?.id ? undefined : (from?.aadObjectId ?? from?.id);
}

/** Conversations with a hand-over, and those that are parked, can be listed without the others. */
function dueOf(conversation: Conversation): number | undefined {
  return conversation.digest || conversation.parked ? 0 : undefined;
}

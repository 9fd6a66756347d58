/**
 * The state of a conversation: read once a turn, printed when somebody wants it saved, written when that changed, with
 * eTags, so that two instances do not write over each other. The SDK's own compares by walking all of it three times, and
 * takes a dozen turns of the event loop to hand out a word.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { MemoryStorage } from 'botbuilder';
import type { StateProperty, ThreadState, TurnContext } from '../../dialogs/turn/channel.ts';
import { isNewer, NewerFormat, THREAD_FORMAT } from '../../dialogs/turn/format.ts';
import { NOT_THERE, notePrint, printOf, printRead, StaleItemError, type Storage } from '../store/storage.ts';
import { mayBeginAnew } from './anew.ts';
import { mergeStates } from './mergeStates.ts';

type Item = { eTag?: string } & Record<string, unknown>;

interface Kept {
  item: Item;
  /** What the store has, as JSON; absent where it shall be written over. */
  stored?: { print: string; eTag: string };
}

/** Another instance that is busy in the same conversation may come first again and again: each wait is longer. */
const MOST_MERGES = 15;
const PAUSE_MS = 30;

/** As botbuilder keys it, so that an older version finds it. */
const keyOf = ({ activity: { channelId, conversation } }: TurnContext) =>
  `${channelId}/conversations/${conversation.id}/`;

/** @param storage where conversations are kept; in memory, where none is given */
export function threadState(storage: Storage = new MemoryStorage()): ThreadState {
  /** By turn. Keyed by what a context and its proxies share. */
  const turns = new WeakMap<TurnContext['turnState'], Kept>();
  const keptIn = ({ turnState }: TurnContext) => turns.get(turnState);

  async function load(context: TurnContext): Promise<Item> {
    const known = keptIn(context);
    if (known) return known.item;
    const key = keyOf(context);
    const read: Item = (await storage.read([key]))[key] ?? {};
    const stored = { print: printRead(read), eTag: read.eTag ?? NOT_THERE };
    const item = { ...read };
    turns.set(context.turnState, { item, stored });
    return item;
  }

  /** Leaves the eTag to write with next. A store that does not tell the new one is nobody else's. */
  async function put(context: TurnContext, item: Item, eTag: string): Promise<string> {
    item.eTag = eTag;
    await storage.write({ [keyOf(context)]: item });
    return item.eTag === eTag ? '*' : item.eTag;
  }

  /** Returns the eTag to write with next. */
  async function write(context: TurnContext, { item, stored }: Kept): Promise<string> {
    try {
      return await put(context, item, stored?.eTag ?? '*');
    } catch (fault) {
      if (!(fault instanceof StaleItemError) || !stored || mayBeginAnew(context)) throw fault;
    }
    await merge(context, JSON.parse(stored.print), JSON.parse(printOf(item)));
    // The store has more than this turn knows: what it writes next is put together again.
    return NOT_THERE;
  }

  /** Something was said in this turn already, so it cannot be taken anew. */
  async function merge(context: TurnContext, before: object, ours: object): Promise<void> {
    const key = keyOf(context);
    for (let round = 1; ; round++) {
      const { eTag = NOT_THERE, ...theirs } = (await storage.read([key]))[key] ?? {};
      const thread = (theirs as { thread?: { format?: unknown } }).thread ?? {};
      if (isNewer(thread, THREAD_FORMAT)) throw new NewerFormat('The state of a conversation', thread.format);
      try {
        await put(context, mergeStates(before, ours, theirs) as Item, eTag);
        return;
      } catch (fault) {
        if (!(fault instanceof StaleItemError) || round >= MOST_MERGES) throw fault;
      }
      await sleep(Math.random() * PAUSE_MS * round);
    }
  }

  return {
    load,

    async saveChanges(context) {
      const kept = keptIn(context);
      if (!kept) return;
      const print = printOf(kept.item);
      if (kept.stored?.print === print) return;
      notePrint(kept.item, print);
      kept.stored = { print, eTag: await write(context, kept) };
    },

    /** What is empty now is written, whatever the store has. */
    async clear({ turnState }) {
      turns.set(turnState, { item: {} });
    },

    async delete(context) {
      turns.delete(context.turnState);
      await storage.delete([keyOf(context)]);
    },

    createProperty: <Value>(name: string): StateProperty<Value> => ({
      async get(context, initial) {
        const item = keptIn(context)?.item ?? (await load(context));
        // A copy, since whoever asks writes into what they get.
        if (item[name] === undefined && initial !== undefined) item[name] = JSON.parse(JSON.stringify(initial));
        return item[name] as Value;
      },
      async set(context, value) {
        (keptIn(context)?.item ?? (await load(context)))[name] = value;
      },
    }),
  };
}

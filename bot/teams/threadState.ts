/**
 * The SDK's state of a conversation, without its comparisons, each of which walks all of it three times, slowly; and with
 * eTags, so that two instances do not write over each other.
 */
import { ConversationState, MemoryStorage, type StoreItem, type TurnContext } from 'botbuilder';
import { isNewer, NewerFormat, THREAD_FORMAT } from '../../dialogs/turn/format.ts';
import { NOT_THERE, notePrint, printOf, printRead, StaleItemError, type Storage } from '../store/storage.ts';
import { mayBeginAnew } from './anew.ts';
import { mergeStates } from './mergeStates.ts';

interface Stored {
  /** As JSON. */
  print: string;
  eTag: string;
}

const MOST_MERGES = 5;

export class QuickConversationState extends ConversationState {
  /** By turn: what the store has. Keyed by what a context and its proxies share. */
  readonly #stored = new WeakMap<TurnContext['turnState'], Stored>();

  override async load(context: TurnContext, force = false): Promise<StoreItem> {
    const known = force ? undefined : this.get(context);
    if (known) return known;
    const key = await this.storageKey(context);
    const item: StoreItem = (await this.storage.read([key]))[key] ?? {};
    await super.clear(context);
    this.#stored.set(context.turnState, { print: printRead(item), eTag: item.eTag ?? NOT_THERE });
    return Object.assign(this.get(context), item);
  }

  override async saveChanges(context: TurnContext, force = false): Promise<void> {
    const state: StoreItem | undefined = this.get(context);
    if (!state) return super.saveChanges(context, force);
    const print = printOf(state);
    const stored = this.#stored.get(context.turnState);
    if (!force && stored?.print === print) return;
    notePrint(state, print);
    const eTag = await this.#write(context, state, stored);
    this.#stored.set(context.turnState, { print, eTag });
  }

  /** What is empty now is written, whatever the store has. */
  override async clear(context: TurnContext): Promise<void> {
    await super.clear(context);
    this.#stored.delete(context.turnState);
  }

  /** Returns the eTag to write with next. */
  async #write(context: TurnContext, state: StoreItem, stored: Stored | undefined): Promise<string> {
    const eTag = stored?.eTag ?? '*';
    try {
      return await this.#put(context, state, eTag);
    } catch (fault) {
      if (!(fault instanceof StaleItemError) || !stored || mayBeginAnew(context)) throw fault;
    }
    await this.#merge(context, JSON.parse(stored.print), JSON.parse(printOf(state)));
    // The store has more than this turn knows: what it writes next is put together again.
    return NOT_THERE;
  }

  /** A store that does not tell the new eTag is nobody else's. */
  async #put(context: TurnContext, state: StoreItem, eTag: string): Promise<string> {
    state.eTag = eTag;
    await this.storage.write({ [await this.storageKey(context)]: state });
    return state.eTag === eTag ? '*' : state.eTag;
  }

  /** Something was said in this turn already, so it cannot be taken anew. */
  async #merge(context: TurnContext, before: object, ours: object): Promise<void> {
    const key = await this.storageKey(context);
    for (let round = 1; ; round++) {
      const { eTag = NOT_THERE, ...theirs } = (await this.storage.read([key]))[key] ?? {};
      const thread = (theirs as { thread?: { format?: unknown } }).thread ?? {};
      if (isNewer(thread, THREAD_FORMAT)) throw new NewerFormat('The state of a conversation', thread.format);
      try {
        await this.#put(context, mergeStates(before, ours, theirs) as StoreItem, eTag);
        return;
      } catch (fault) {
        if (!(fault instanceof StaleItemError) || round >= MOST_MERGES) throw fault;
      }
    }
  }
}

/** Nothing is kept where no storage is given. */
export const threadState = (storage: Storage = new MemoryStorage()): ConversationState =>
  new QuickConversationState(storage);

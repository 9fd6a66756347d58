/** The SDK's state of a conversation, without its comparisons: each save there walks all of it three times, slowly. */
import { ConversationState, MemoryStorage, type StoreItem, type TurnContext } from 'botbuilder';
import type { Storage } from '../store/storage.ts';

const printOf = ({ eTag: _, ...state }: StoreItem): string => JSON.stringify(state);

export class QuickConversationState extends ConversationState {
  /** By turn: what the store has, as JSON. Keyed by what a context and its proxies share. */
  readonly #stored = new WeakMap<TurnContext['turnState'], string>();

  override async load(context: TurnContext, force = false): Promise<StoreItem> {
    const known = force ? undefined : this.get(context);
    if (known) return known;
    const key = await this.storageKey(context);
    const item: StoreItem = (await this.storage.read([key]))[key] ?? {};
    await super.clear(context);
    this.#stored.set(context.turnState, printOf(item));
    return Object.assign(this.get(context), item);
  }

  override async saveChanges(context: TurnContext, force = false): Promise<void> {
    const state: StoreItem | undefined = this.get(context);
    if (!state) return super.saveChanges(context, force);
    const print = printOf(state);
    if (!force && this.#stored.get(context.turnState) === print) return;
    state.eTag = '*';
    await this.storage.write({ [await this.storageKey(context)]: state });
    this.#stored.set(context.turnState, print);
  }

  /** What is empty now is written, whatever the store has. */
  override async clear(context: TurnContext): Promise<void> {
    await super.clear(context);
    this.#stored.delete(context.turnState);
  }
}

/** Nothing is kept where no storage is given. */
export const threadState = (storage: Storage = new MemoryStorage()): ConversationState =>
  new QuickConversationState(storage);

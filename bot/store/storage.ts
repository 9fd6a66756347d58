/** Where the state of conversations is kept, as the SDKs ask for it: items by key, with eTags. */

// biome-ignore lint/suspicious/noExplicitAny: an item is whatever the conversations keep.
export type StoreItems = Record<string, any>;

export interface Storage {
  read(keys: string[]): Promise<StoreItems>;
  /** @throws where an item was changed since it was read (eTag). */
  write(changes: StoreItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

/** What a check of a store writes, as much as a conversation takes: what is small may still find room in a store that is full. */
export const CHECK_ROOM = ' '.repeat(16_000);

/** Where the state of conversations is kept, as the SDKs ask for it: items by key, with eTags. */

// biome-ignore lint/suspicious/noExplicitAny: an item is whatever the conversations keep.
export type StoreItems = Record<string, any>;

export interface Storage {
  read(keys: string[]): Promise<StoreItems>;
  /**
   * Our own stores leave the eTag of what was written in each item.
   * @throws StaleItemError where an item was changed since it was read (eTag).
   */
  write(changes: StoreItems): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

/** The eTag of an item that was not there when it was read: whoever writes it second is told. */
export const NOT_THERE = 'not there';

/** As botbuilder's stores have it: no eTag, an empty one and `*` overwrite. */
export const overwrites = (etag: unknown): boolean =>
  etag === undefined || etag === null || etag === '' || etag === '*';

/** The item was changed by somebody else since it was read; read it again. */
export class StaleItemError extends Error {
  override name = 'StaleItemError';
  statusCode = 412;
  constructor(key: string) {
    super(`Writing the item "${key}": it has been changed since it was read (eTag). Read it again and repeat.`);
  }
}

/** What a check of a store writes, as much as a conversation takes: what is small may still find room in a store that is full. */
export const CHECK_ROOM = ' '.repeat(16_000);

/** A turn's state is large and is made JSON once: what was read of an item, and what is about to be written. */
const readAs = new WeakMap<object, string>();
const aboutToWrite = new WeakMap<object, string>();

/** An item that was read, with its eTag. */
export function itemOf(print: string, eTag: string | undefined): { eTag?: string } {
  const item = { ...JSON.parse(print), eTag };
  readAs.set(item, print);
  return item;
}

/** What an item was read from; asked before anybody changes it. */
export const printRead = (item: object): string => readAs.get(item) ?? printOf(item);

/** Says that `print` is the item as it is now, without its eTag: the next write need not print it again. */
export function notePrint(item: object, print: string): void {
  aboutToWrite.set(item, print);
}

/** An item as a store keeps it: JSON without the eTag. */
export function printOf(item: { eTag?: unknown }): string {
  const noted = aboutToWrite.get(item);
  aboutToWrite.delete(item);
  if (noted !== undefined) return noted;
  const { eTag: _, ...rest } = item;
  return JSON.stringify(rest);
}

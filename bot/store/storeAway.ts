import { NewerFormat } from '../../dialogs/turn/format.ts';
import { StaleItemError } from './storage.ts';

/** A store that does not take or give now. SDKs call that by the same names as a connector that does not answer. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

/** What a store says of what is kept there is no fault of it. */
export async function orAway<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof NewerFormat || fault instanceof StaleItemError) throw fault;
    throw new StoreAway(`The store: ${(fault as Error).message}`, { cause: fault });
  }
}

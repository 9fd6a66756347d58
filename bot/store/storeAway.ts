import { NewerFormat } from '../../dialogs/turn/format.ts';

/** A store that does not take or give now. SDKs call that by the same names as a connector that does not answer. */
export class StoreAway extends Error {
  override name = 'StoreAway';
}

export async function orAway<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof NewerFormat) throw fault;
    throw new StoreAway(`The store: ${(fault as Error).message}`, { cause: fault });
  }
}

/** A store in Azure that does not let us in says which one it is, and what to check. */
export class StoreUnreachable extends Error {
  override name = 'StoreUnreachable';
}

export async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    throw new StoreUnreachable(
      `Opening the store of STORAGEBOT_STORAGE: ${(fault as Error).message}. Check the account's name and network rules, and that the identity has Storage Blob Data Contributor and Storage Queue Data Contributor on it.`,
      { cause: fault },
    );
  }
}

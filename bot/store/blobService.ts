/** The blobs of the storage account that the settings name. */
import { createRequire } from 'node:module';
import type { BlobServiceClient } from '@azure/storage-blob';

/** Loaded only when asked for: the Azure packages take 150 ms that a local start need not wait for. */
const load = createRequire(import.meta.url);

/** Somebody waits for the answer: two short tries instead of the SDK's four long ones. */
const RETRIES = { maxTries: 2, tryTimeoutInMs: 2000, retryDelayInMs: 200, maxRetryDelayInMs: 500 };

/** @param storage connection string, or the blob endpoint, which the managed identity opens */
export function openBlobService(storage: string, managedIdentityClientId?: string): BlobServiceClient {
  const { BlobServiceClient } = load('@azure/storage-blob') as typeof import('@azure/storage-blob');
  const options = { retryOptions: RETRIES };
  if (!/^https?:\/\//i.test(storage)) return BlobServiceClient.fromConnectionString(storage, options);
  const { DefaultAzureCredential } = load('@azure/identity') as typeof import('@azure/identity');
  const credential = new DefaultAzureCredential(managedIdentityClientId ? { managedIdentityClientId } : {});
  return new BlobServiceClient(storage.replace(/\/+$/, ''), credential, options);
}

export const statusOf = (fault: unknown): number | undefined => (fault as { statusCode?: number }).statusCode;

/** Turns answers that mean "it is not so" into undefined. */
export const forgiving =
  (...statuses: number[]) =>
  (fault: unknown): undefined => {
    if (!statuses.includes(statusOf(fault) ?? 0)) throw fault;
  };
